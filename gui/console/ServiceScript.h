// One service of a visit script: its kind, its answers by the keys of the form pages, its second person.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/Visit.h"
#include "core/workflows/FeeBook.h"
#include "gui/console/ScriptFields.h"

namespace amphoe::gui::console {

/// Answers are texts as a form takes them: lists joined by line breaks, pairs as key=value lines, yes and no. Secrets
/// are NAMES of environment variables under "<key>_env".
struct ServiceScript {
    struct SecondPerson {
        std::string id;
        std::string pin_env;
        std::string reason;
    };
    domain::ServiceKind kind = domain::ServiceKind::ThaidEnrolment;
    std::string name;  ///< of its steps: the kind, with a number when it stands more than once
    std::map<std::string, std::string> answers;
    std::map<std::string, std::string> secrets;  ///< key -> variable
    std::optional<SecondPerson> second_person;
};

/// How the fees of the visit are settled. Without it nothing is taken, and sheets that cost something stay unprinted.
struct FeeScript {
    workflows::PaymentMethod method = workflows::PaymentMethod::Cash;
    std::string payer;                                    ///< empty: the person of the case
    std::optional<ServiceScript::SecondPerson> waived{};  ///< nothing is taken; who agrees and why
};
/// "fee": {"method": "CASH|QR", "payer": "…"} or {"waive": {"id", "pin_env", "reason"}}.
FeeScript fee_script(const Json& object, std::string& objection);

/// `path` names the service in objections ("services[1]"). Nothing when something was objected to.
std::optional<ServiceScript> service_script(const Json& object, const std::string& path, domain::ServiceKind kind,
                                            std::string& objection);

}  // namespace amphoe::gui::console
