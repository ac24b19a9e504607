// Who works at the counter and what the person may do (domain.md W1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amphoe::domain {

enum class Role { CounterOfficer, AssistantRegistrar, Registrar, Cashier, Supervisor, Auditor, Admin };
/// "COUNTER_OFFICER" ... as in domain.md W1.
std::string_view role_name(Role role);
std::optional<Role> role_from_name(std::string_view name);
/// "เจ้าหน้าที่ทะเบียน" ...
std::string_view role_title_th(Role role);

/// Where an officer lives, as the register said last; both empty: never asked.
struct OfficerHome {
    std::string house_code;
    std::string address;  ///< one line
    bool operator==(const OfficerHome&) const = default;
};

struct Officer {
    std::string id;  ///< "O-0001"
    std::string name_th;
    std::string name_en;
    Role role = Role::CounterOfficer;
    std::string rcode;         ///< office code, 4 digits
    std::string citizen_id{};  ///< the officer's own number (W1.6); empty: not known
    OfficerHome home{};        ///< for the same rule while the register cannot be asked
};

/// May open visits and serve citizens.
bool may_serve(Role role);
/// May see the day's log of the whole office and act as the second person.
bool may_supervise(Role role);
/// May read logs and cases.
bool may_review(Role role);

}  // namespace amphoe::domain
