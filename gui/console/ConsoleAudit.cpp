#include "gui/console/ConsoleAudit.h"

namespace amphoe::gui::console {

domain::Result<domain::Done> note_act(Store& store, const std::string& action, const std::string& case_id) {
    domain::AuditNote note;
    note.action = action;
    note.case_id = case_id;
    note.result = "ok";
    note.reason = "console";
    return store.audit_log.append(note);
}

}  // namespace amphoe::gui::console
