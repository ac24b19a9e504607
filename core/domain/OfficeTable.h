// Registry offices of today and of former times, by the four digits house codes begin with (domain.md E5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amphoe::domain {

/// อำเภอ, or ท้องถิ่น: municipalities and the districts of Bangkok.
enum class OfficeKind { District, Local };

struct RegistryOffice {
    std::string code;  ///< 4 digits
    OfficeKind kind = OfficeKind::District;
    std::string name_th;
    std::string name_en;
    std::string ended{};      ///< ISO date from which it gave no numbers any more; empty: an office of today
    std::string successor{};  ///< code of the office that has its houses since; empty: an office of today
};

struct OfficeTable {
    std::string version;
    std::string effective_from;  ///< ISO date
    std::vector<RegistryOffice> offices;

    /// Of today or of former times; null when there is no such office.
    const RegistryOffice* find(std::string_view code) const;
};

}  // namespace amphoe::domain
