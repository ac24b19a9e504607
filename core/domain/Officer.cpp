#include "core/domain/Officer.h"

#include <array>

namespace amphoe::domain {
namespace {

struct RoleRow {
    Role role;
    std::string_view name;
    std::string_view title_th;
};

constexpr std::array kRoles{
    RoleRow{Role::CounterOfficer, "COUNTER_OFFICER", "เจ้าหน้าที่ทะเบียน"},
    RoleRow{Role::AssistantRegistrar, "ASSISTANT_REGISTRAR", "ผู้ช่วยนายทะเบียน"},
    RoleRow{Role::Registrar, "REGISTRAR", "นายทะเบียน"},
    RoleRow{Role::Cashier, "CASHIER", "เจ้าหน้าที่การเงิน"},
    RoleRow{Role::Supervisor, "SUPERVISOR", "หัวหน้าฝ่ายทะเบียนและบัตร"},
    RoleRow{Role::Auditor, "AUDITOR", "ผู้ตรวจสอบ"},
    RoleRow{Role::Admin, "ADMIN", "ผู้ดูแลระบบ"},
};

const RoleRow& row_of(Role role) {
    for (const auto& row : kRoles) {
        if (row.role == role) {
            return row;
        }
    }
    return kRoles.front();
}

}  // namespace

std::string_view role_name(Role role) {
    return row_of(role).name;
}

std::optional<Role> role_from_name(std::string_view name) {
    for (const auto& row : kRoles) {
        if (row.name == name) {
            return row.role;
        }
    }
    return std::nullopt;
}

std::string_view role_title_th(Role role) {
    return row_of(role).title_th;
}

bool may_serve(Role role) {
    return role == Role::CounterOfficer || role == Role::AssistantRegistrar || role == Role::Registrar;
}

bool may_supervise(Role role) {
    return role == Role::Supervisor || role == Role::Registrar;
}

bool may_review(Role role) {
    return may_supervise(role) || role == Role::Auditor;
}

}  // namespace amphoe::domain
