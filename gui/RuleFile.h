// Rule files of the resources folder that count today (architecture rule 12).
#pragma once

#include <string>

#include "core/configuration/DatedFiles.h"
#include "core/configuration/ServiceRuleFiles.h"
#include "gui/Assembly.h"

namespace amphoe::gui {

/// The day in Bangkok.
inline std::string rule_day(Assembly& assembly) {
    return support::bangkok_date(assembly.clock().now());
}

/// What `load` makes of the one of NAME.json and its dated neighbours that is in force today. ConfigurationInvalid.
template <class Load>
auto load_rule_file(Assembly& assembly, const std::string& name, Load load) {
    return configuration::load_in_force(assembly.resources_folder() / "configuration" / name, rule_day(assembly), load);
}

/// Limits of the counter services today, for commands that look for faults: where the files cannot be read the
/// program's own count, and `config check` names the mistake.
inline domain::ServiceRules limits_of_today(Assembly& assembly) {
    auto rules = configuration::load_service_rules(assembly.resources_folder() / "configuration", rule_day(assembly));
    return rules ? *std::move(rules) : domain::ServiceRules{};
}

}  // namespace amphoe::gui
