#include "gui/console/ServiceKeys.h"

#include <algorithm>
#include <map>

namespace amphoe::gui::console {
namespace {

using domain::ServiceKind;
using Keys = std::vector<std::string>;

/// Of every service that is also there for people without their card.
const Keys& keys_without_card() {
    static const Keys keys{"answer_",    "card_agrees", "citizen_id", "digital_id_code",
                           "laser_code", "referee_id",  "referee_is", "same_person"};
    return keys;
}

// clang-format off
const std::map<ServiceKind, Keys>& own_keys() {
    static const std::map<ServiceKind, Keys> all{
        {ServiceKind::ThaidEnrolment, {"action", "activation_by", "email", "guardian_id", "otp", "phone"}},
        {ServiceKind::TangratLevel2, {"code", "mode", "phone", "same_person"}},
        {ServiceKind::VerifyOnly, {"purpose", "release_consent", "requester_id"}},
        {ServiceKind::MoveOut,
         {"date_moved", "delegate_id", "delegation_kind", "delegation_ref", "destination_house", "destination_kind",
          "destination_text", "house_code", "informant_role", "late_fine", "late_reason", "letter_date", "movers",
          "names_act", "original_seen", "principal_id", "reason", "reason_code", "until"}},
        {ServiceKind::MoveIn,
         {"date_entered", "head_consent", "head_consent_ref", "head_id", "house_code", "late_fine", "late_reason",
          "movers", "relation_", "tr6_no"}},
        {ServiceKind::MoveDestination,
         {"head_consent", "head_consent_ref", "head_id", "house_code", "interview_code", "interview_note", "movers",
          "present", "relation_"}},
        {ServiceKind::OnlineMove, {"decision", "late_reason", "online_case", "reason"}},
        {ServiceKind::HouseNumber,
         {"building_kind", "ccaatt", "completed_date", "correction_document", "correction_field", "correction_text",
          "delegate_id", "delegation_kind", "delegation_ref", "demolished_date", "evidence", "existing_house",
          "house_no", "land_document", "land_no", "late_reason", "latitude", "letter_date", "longitude", "material", "moo",
          "names_act", "neighbours", "origin_stays", "original_seen", "other_houses",
          "part_numbers", "parts", "permit_date", "permit_no", "principal_id", "requester_role", "road", "soi",
          "storeys", "trok", "under_construction", "until", "use", "variant"}},
        {ServiceKind::CertifiedCopy,
         {"checked", "copies", "copy_kind", "hidden", "proof_ref", "purpose", "relation", "subject_id"}},
        {ServiceKind::CardIntake, {"late_reason", "photo", "reason"}},
        {ServiceKind::OwnData,
         {"code", "correction_field", "correction_text", "print_view", "purpose", "same_person"}}};
    return all;
}
// clang-format on

}  // namespace

const std::vector<std::string>& service_keys(ServiceKind kind) {
    static const auto whole = [] {
        auto all = own_keys();
        for (auto& [service, keys] : all) {
            keys.insert(keys.end(), keys_without_card().begin(), keys_without_card().end());
        }
        return all;
    }();
    static const Keys none;
    const auto found = whole.find(kind);
    return found == whole.end() ? none : found->second;
}

bool is_service_key(ServiceKind kind, const std::string& key) {
    const auto& keys = service_keys(kind);
    return std::any_of(keys.begin(), keys.end(),
                       [&](const auto& known) { return known.ends_with('_') ? key.starts_with(known) : key == known; });
}

}  // namespace amphoe::gui::console
