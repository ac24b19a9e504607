// Rule files of the resources folder that count today (architecture rule 12).
#pragma once

#include <string>

#include "core/configuration/DatedFiles.h"
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

}  // namespace amphoe::gui
