#include "core/domain/RegisterRecord.h"

#include <array>
#include <utility>

namespace amphoe::domain {
namespace {

constexpr std::array<std::pair<RegisterKind, std::string_view>, 20> kNames{{
    {RegisterKind::Person, "person"},
    {RegisterKind::House, "house"},
    {RegisterKind::MoveNotice, "move_notice"},
    {RegisterKind::Birth, "birth"},
    {RegisterKind::Death, "death"},
    {RegisterKind::Marriage, "marriage"},
    {RegisterKind::Divorce, "divorce"},
    {RegisterKind::NameChange, "name_change"},
    {RegisterKind::CardHistory, "card_history"},
    {RegisterKind::Thaid, "thaid"},
    {RegisterKind::Tangrat, "tangrat"},
    {RegisterKind::TangratCode, "tangrat_code"},
    {RegisterKind::DigitalCardCode, "digital_card_code"},
    {RegisterKind::OnlineCase, "online_case"},
    {RegisterKind::Delegation, "delegation"},
    {RegisterKind::PhoneUse, "phone_use"},
    {RegisterKind::IssuedPaper, "issued_paper"},
    {RegisterKind::Linkage, "linkage"},
    {RegisterKind::ReleaseLog, "release_log"},
    {RegisterKind::DataUse, "data_use"},
}};

}  // namespace

std::string_view register_kind_name(RegisterKind kind) {
    for (const auto& [value, name] : kNames) {
        if (value == kind) {
            return name;
        }
    }
    return {};
}

std::optional<RegisterKind> register_kind_from_name(std::string_view name) {
    for (const auto& [value, known] : kNames) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

std::string RegisterRecord::text(const std::string& field) const {
    const auto found = fields.find(field);
    return found == fields.end() ? std::string{} : found->second;
}

}  // namespace amphoe::domain
