#include "core/workflows/ConflictOfInterest.h"

#include <algorithm>

#include "core/workflows/RegistryComparison.h"

namespace amphoe::workflows {
namespace {

bool among(const std::string& own, const std::vector<std::string>& others) {
    return !own.empty() && std::find(others.begin(), others.end(), own) != others.end();
}

}  // namespace

bool ConflictOfInterest::touches(const std::vector<std::string>& citizens,
                                 const std::vector<std::string>& houses) const {
    return among(own_number_, citizens) || among(home_.house_code, houses);
}

bool ConflictOfInterest::touches_address(const std::string& address) const {
    return !address.empty() && !home_.address.empty() && same_text(address, home_.address);
}

domain::ApprovalNeed ConflictOfInterest::approval() {
    return {{domain::Role::Supervisor, domain::Role::Registrar},
            "รายการของเจ้าหน้าที่เองหรือของผู้ที่อยู่บ้านเดียวกัน ต้องให้ผู้บังคับบัญชาอนุมัติ",
            "The officer's own record or somebody of the same house: a supervisor has to allow it"};
}

}  // namespace amphoe::workflows
