// W1, first part: an officer signs in with code and PIN; every try is in the audit log.
#pragma once

#include <string>

#include "core/ports/AuditLog.h"
#include "core/ports/OfficerDirectory.h"

namespace amphoe::workflows {

class OfficerSignIn {
  public:
    OfficerSignIn(ports::OfficerDirectory& officers, ports::AuditLog& audit_log)
        : officers_(officers), audit_log_(audit_log) {}

    /// SignInRefused, SignInLocked, or NotAuthorised for a role without work at this window.
    domain::Result<domain::Officer> sign_in(const std::string& officer_id, const support::Secret& pin);
    domain::Result<domain::Done> sign_out(const domain::Officer& officer);

  private:
    ports::OfficerDirectory& officers_;
    ports::AuditLog& audit_log_;
};

}  // namespace amphoe::workflows
