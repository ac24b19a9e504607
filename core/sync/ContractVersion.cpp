#include "core/sync/ContractVersion.h"

#include <algorithm>
#include <array>

namespace amphoe::sync {
namespace {

/// "1.2.3" in its parts; empty parts when the text has another form.
std::array<std::string_view, 3> parts_of(std::string_view version) {
    std::array<std::string_view, 3> parts;
    for (auto& part : parts) {
        const auto end = std::min(version.find('.'), version.size());
        part = version.substr(0, end);
        version.remove_prefix(std::min(end + 1, version.size()));
        const bool number = !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
        if (!number) {
            return {};
        }
    }
    return version.empty() ? parts : std::array<std::string_view, 3>{};
}

}  // namespace

bool contract_fits(std::string_view centre_version) {
    const auto theirs = parts_of(centre_version).front();
    return !theirs.empty() && theirs == parts_of(kContractVersion).front();
}

}  // namespace amphoe::sync
