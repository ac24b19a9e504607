#include "core/domain/OfficeTable.h"

#include <algorithm>

namespace amphoe::domain {

const RegistryOffice* OfficeTable::find(std::string_view code) const {
    const auto found =
        std::find_if(offices.begin(), offices.end(), [&](const auto& office) { return office.code == code; });
    return found == offices.end() ? nullptr : &*found;
}

}  // namespace amphoe::domain
