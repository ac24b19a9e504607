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
    /// One entry, the newest for sequence 0; nothing when it is not there.
    virtual domain::Result<std::optional<domain::AuditEntry>> entry(std::int64_t sequence) {
        const auto all = entries();
        if (!all) {
            return all.error();
        }
        for (auto one = all->rbegin(); one != all->rend(); ++one) {
            if (sequence == 0 || one->sequence == sequence) {
                return std::optional(*one);
            }
        }
        return std::optional<domain::AuditEntry>{};
    }
};

}  // namespace amphoe::ports
