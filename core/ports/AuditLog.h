// Port: the hash-chained audit log.
#pragma once

#include <vector>

#include "core/domain/Audit.h"
#include "core/domain/Failure.h"

namespace amphoe::ports {

/// Calls may come from any thread and are serialised.
class AuditLog {
  public:
    virtual ~AuditLog() = default;
    /// For acts that are not a step of a visit (sign-in, settings). Durable when it returns.
    virtual domain::Result<domain::Done> append(const domain::AuditNote& note) = 0;
    /// Walks the chain from the first entry to the protected head.
    virtual domain::Result<domain::AuditVerification> verify(domain::AuditDepth depth = domain::AuditDepth::Chain) = 0;
    virtual domain::Result<std::vector<domain::AuditEntry>> entries() = 0;
};

}  // namespace amphoe::ports
