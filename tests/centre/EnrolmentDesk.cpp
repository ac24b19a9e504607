#include "tests/centre/EnrolmentDesk.h"

#include <algorithm>

#include "core/domain/CitizenId.h"
#include "core/support/Identifier.h"
#include "tests/centre/SeedData.h"

namespace amphoe::centre {
namespace {

/// Life of the printed code (domain.md W4.6).
constexpr auto kTokenLife = std::chrono::hours(24 * 7);

std::string field(const domain::Fields& fields, const char* name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
}

/// Mobile `0[689]` + 8 digits (domain.md E9).
bool mobile_number(const std::string& phone) {
    return phone.size() == 10 && phone[0] == '0' && std::string("689").find(phone[1]) != std::string::npos &&
           std::all_of(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string citizen_objection(const std::string& citizen_id) {
    const auto parsed = domain::CitizenId::parse(citizen_id);
    if (!parsed || parsed->digits() != citizen_id) {
        return "citizen.invalid";
    }
    return parsed->synthetic() ? "" : "citizen.not_synthetic";
}

std::string EnrolmentDesk::objection(const domain::Fields& fields, support::Timestamp now) {
    const auto citizen_id = field(fields, "citizen_id");
    auto objection = citizen_objection(citizen_id);
    if (!objection.empty()) {
        return objection;
    }
    const auto phone = field(fields, "phone");
    if (!phone.empty() && !mobile_number(phone)) {
        return "phone.invalid";
    }
    // Holds this person's entry, so that two offices cannot enrol the same person at the same moment.
    records_.locked_entry("citizen/" + citizen_id, first_register_content(citizen_id));
    const auto* person = find_seed_person(citizen_id);
    const bool enrolled = (person != nullptr && person->enrolled) || records_.has_active_enrolment(citizen_id, now);
    return enrolled ? "enrolment.exists" : "";
}

void EnrolmentDesk::decide(const domain::CentreMessage& message, domain::CentreReceipt& receipt) {
    receipt.reason = objection(message.fields, receipt.at);
    receipt.accepted = receipt.reason.empty();
    if (!receipt.accepted) {
        return;
    }
    const auto token = support::to_hex(support::random_bytes(24));
    Enrolment enrolment;
    enrolment.enrolment_id = support::new_identifier(receipt.at);
    enrolment.citizen_id = field(message.fields, "citizen_id");
    enrolment.message_id = message.id;
    enrolment.token_sha256 = support::sha256_hex_of_text(token);
    enrolment.expires_at = receipt.at + kTokenLife;
    records_.add_enrolment(enrolment);
    receipt.answer = {{"activation_expires_at", support::to_iso8601(enrolment.expires_at)},
                      {"activation_token", token},
                      {"enrolment_id", enrolment.enrolment_id}};
}

}  // namespace amphoe::centre
