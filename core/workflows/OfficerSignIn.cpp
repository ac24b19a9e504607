#include "core/workflows/OfficerSignIn.h"

namespace amphoe::workflows {

domain::Result<domain::Officer> OfficerSignIn::sign_in(const std::string& officer_id, const support::Secret& pin) {
    auto officer = officers_.authenticate(officer_id, pin);
    domain::AuditNote note;
    note.action = "SIGN_IN";
    note.officer_id = officer_id;
    note.result = officer ? "ok" : std::string(domain::failure_name(officer.error().code));
    if (auto noted = audit_log_.append(note); !noted) {
        return noted.error();
    }
    return officer;
}

domain::Result<domain::Done> OfficerSignIn::sign_out(const domain::Officer& officer) {
    domain::AuditNote note;
    note.action = "SIGN_OUT";
    note.officer_id = officer.id;
    note.result = "ok";
    return audit_log_.append(note);
}

}  // namespace amphoe::workflows
