// Whose card a reader is for: with two readers, one can be the officer's own.
#pragma once

#include <string>
#include <string_view>

namespace amphoe::domain {

enum class ReaderRole {
    Citizen,
    Officer,  ///< the officer's own card; never read for a visit
    Spare     ///< neither, where the citizen's reader is named
};
/// "citizen", "officer", "spare".
std::string_view reader_role_name(ReaderRole role);

/// Parts of reader names from the settings, compared without regard to ASCII case. Without settings every reader is the
/// citizen's: a second reader is the officer's only when somebody said so.
struct ReaderRoles {
    std::string citizen;  ///< empty: every reader that is not the officer's
    std::string officer;  ///< empty: none

    ReaderRole of(std::string_view reader) const;
};

}  // namespace amphoe::domain
