// The agencies that rely on the proofs, as the console lists and the supervisor's window shows them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/configuration/AgencyFiles.h"
#include "gui/RuleFile.h"

namespace amphoe::gui {

struct KnownAgencies {
    domain::AgencyDirectory directory;
    std::vector<std::string> left_out;  ///< keys of the centre's entries nobody can read
};

/// The shipped file, or the office's own, and the centre's registry over it where this workstation has one.
/// ConfigurationInvalid also for a done step that no checklist has; failures of the store.
inline domain::Result<KnownAgencies> known_agencies(Assembly& assembly,
                                                    const std::optional<std::filesystem::path>& own = std::nullopt) {
    auto read = own ? configuration::load_agencies(*own)
                    : load_rule_file(assembly, "agencies.json", configuration::load_agencies);
    const auto forms =
        read ? load_rule_file(assembly, "agency-connection.json", configuration::load_connection_forms) : read.error();
    const auto steps = forms ? configuration::check_agency_steps(*read, *forms) : forms.error();
    if (!steps) {
        return steps.error();
    }
    KnownAgencies known{*std::move(read), {}};
    if (const auto desk = assembly.sync_desk()) {
        const auto items = desk->get().feed_items("relying_parties");
        if (!items) {
            return items.error();
        }
        known.left_out = configuration::add_feed_agencies(known.directory, *items);
    }
    return known;
}

}  // namespace amphoe::gui
