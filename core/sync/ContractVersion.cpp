#include "core/sync/ContractVersion.h"

namespace amphoe::sync {

bool contract_fits(std::string_view centre_version) {
    const auto major = kContractVersion.substr(0, kContractVersion.find('.') + 1);
    return centre_version.starts_with(major);
}

}  // namespace amphoe::sync
