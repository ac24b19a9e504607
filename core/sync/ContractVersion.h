// The version of resources/centre/openapi.yaml this program was written against.
#pragma once

#include <string_view>

namespace amphoe::sync {

inline constexpr std::string_view kContractVersion = "1.2.0";

/// Same major version: additions are fine, renames are not. A centre of an earlier minor version lacks what came later;
/// the client then does without (e.g. delivers one by one). False for a text that is no version.
bool contract_fits(std::string_view centre_version);

}  // namespace amphoe::sync
