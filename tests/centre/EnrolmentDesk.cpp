#include "tests/centre/EnrolmentDesk.h"

#include <charconv>
#include <map>

#include "core/domain/CitizenId.h"
#include "core/domain/EmailAddress.h"
#include "core/support/Identifier.h"
#include "tests/centre/CitizenMessages.h"
#include "tests/centre/acts/GuardianRule.h"
#include "tests/centre/acts/PersonDesk.h"
#include "tests/centre/acts/PhoneRule.h"
#include "tests/centre/acts/ProofingNotice.h"
#include "tests/centre/acts/ProofingRule.h"
#include "tests/centre/register/CitizensApps.h"
#include "tests/centre/register/OneTimeCodeDesk.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

/// How long a simulated citizen with a phone takes to activate.
constexpr auto kActivates = std::chrono::seconds(3);

/// The office may want a shorter life of the printed code, never a longer one.
std::chrono::hours token_life(const ActCase& act) {
    const auto asked = act.text("activation_days");
    const int most = act.limit("token_paper_days");
    int days = most;
    const auto read = std::from_chars(asked.data(), asked.data() + asked.size(), days);
    const bool shorter = read.ec == std::errc{} && read.ptr == asked.data() + asked.size() && days >= 1;
    return std::chrono::days(shorter ? std::min(days, most) : most);
}

/// What a state does not allow, by action; what is not listed is allowed.
const std::map<std::string, std::map<std::string, std::string>>& refusals() {
    static const std::map<std::string, std::map<std::string, std::string>> known{
        {"enrol",
         {{"SELF", "enrolment.exists"}, {"OFFICER", "enrolment.exists"}, {"SUSPENDED", "enrolment.suspended"}}},
        {"rebind",
         {{"NONE", "enrolment.none"}, {"SUSPENDED", "enrolment.suspended"}, {"REVOKED", "enrolment.revoked"}}},
        {"raise_level",
         {{"NONE", "enrolment.none"},
          {"OFFICER", "enrolment.level_highest"},
          {"SUSPENDED", "enrolment.suspended"},
          {"REVOKED", "enrolment.revoked"}}},
        {"suspend",
         {{"NONE", "enrolment.none"}, {"SUSPENDED", "enrolment.suspended"}, {"REVOKED", "enrolment.revoked"}}},
        {"reissue", {{"NONE", "enrolment.none"}, {"REVOKED", "enrolment.revoked"}}},
        {"revoke", {{"NONE", "enrolment.none"}, {"REVOKED", "enrolment.revoked"}}}};
    return known;
}

std::string action_of(const ActCase& act) {
    return act.text("action").empty() ? "enrol" : act.text("action");
}

}  // namespace

std::string citizen_objection(const std::string& citizen_id) {
    const auto parsed = domain::CitizenId::parse(citizen_id);
    if (!parsed || parsed->digits() != citizen_id) {
        return "citizen.invalid";
    }
    return parsed->synthetic() ? "" : "citizen.not_synthetic";
}

std::string EnrolmentDesk::person_objection() {
    const auto citizen_id = act_.text("citizen_id");
    if (auto objection = citizen_objection(citizen_id); !objection.empty()) {
        return objection;
    }
    if (auto objection = proofing_objection(act_, citizen_id); !objection.empty()) {
        return objection;
    }
    const auto* person = act_.person(citizen_id);
    if (person->text("birth_date").empty()) {
        return "";
    }
    if (age_of(*person, act_.today()) < act_.limit("minimum_age")) {
        return "age.below_minimum";
    }
    // Who may still be a minor is spoken for like one.
    return is_of_age(*person, act_.today(), act_.limit("guardian_below_age")) ? "" : guardian_objection();
}

std::string EnrolmentDesk::guardian_objection() {
    const auto guardian = act_.text("guardian_id");
    if (guardian.empty()) {
        return "guardian.missing";
    }
    const auto* child = act_.person(act_.text("citizen_id"));
    const bool recorded = is_parent_or_guardian(*child, guardian);
    const auto* person = act_.person(guardian);
    const bool fits = recorded && person != nullptr && guardian != act_.text("citizen_id") &&
                      person->text("status") == "ALIVE" &&
                      is_of_age(*person, act_.today(), act_.limit("age_of_majority"));
    return fits ? "" : "guardian.invalid";
}

std::string EnrolmentDesk::phone_objection() {
    const auto phone = act_.text("phone");
    if (phone.empty()) {
        return action_of(act_) == "rebind" || act_.text("activation_by") == "SMS" ? "phone.missing" : "";
    }
    if (!is_mobile_number(phone)) {
        return "phone.invalid";
    }
    if (act_.text("activation_by") == "SMS" && act_.text("phone_verified") != "yes") {
        return "phone.unverified";  // the code would go to whoever has that number
    }
    const auto* use = act_.book.open(RegisterKind::PhoneUse, phone);
    return phone_is_full(use, act_.text("citizen_id"), act_.now) ? "phone.too_many_persons" : "";
}

std::string EnrolmentDesk::state_objection(const RegisterPage& page) const {
    const auto action = action_of(act_);
    const auto known = refusals().find(action);
    if (known == refusals().end()) {
        return "action.invalid";
    }
    auto state = page.text("state");
    const auto expires_at = support::from_iso8601(page.text("activation_expires_at"));
    if (state == "OFFICER" && page.text("activation") == "ISSUED" && expires_at && *expires_at <= act_.now &&
        !activated_by(page, act_.now)) {
        state = "NONE";  // never activated, and the code is of no use any more
    }
    const auto refused = known->second.find(state);
    if (refused != known->second.end()) {
        return refused->second;
    }
    const bool two_people = action == "reissue" || action == "revoke";  // W1.5
    return two_people && !act_.second_person() ? "second_person.missing" : "";
}

void EnrolmentDesk::issue_token(RegisterPage& page, domain::Fields& answer) {
    const auto token = support::to_hex(support::random_bytes(24));
    Enrolment enrolment;
    enrolment.enrolment_id = support::new_identifier(act_.now);
    enrolment.citizen_id = act_.text("citizen_id");
    enrolment.message_id = act_.message.id;
    enrolment.token_sha256 = support::sha256_hex_of_text(token);
    const bool by_sms = act_.text("activation_by") == "SMS";
    const std::chrono::minutes on_screen{act_.limit("token_screen_minutes")};
    enrolment.expires_at = act_.now + (by_sms ? on_screen : std::chrono::minutes(token_life(act_)));
    records_.add_enrolment(enrolment);
    if (by_sms) {
        note_message(act_.book, act_.text("phone"), activation_message(enrolment.expires_at), act_.now);
    }
    page.set("activation", "ISSUED");
    page.set("activation_expires_at", support::to_iso8601(enrolment.expires_at));
    page.set("activates_at", act_.text("phone").empty() ? "" : support::to_iso8601(act_.now + kActivates));
    answer["activation_expires_at"] = support::to_iso8601(enrolment.expires_at);
    answer["activation_token"] = token;
    answer["enrolment_id"] = enrolment.enrolment_id;
}

void EnrolmentDesk::tell_phone(RegisterPage& page, domain::Fields& answer) const {
    const auto masked = masked_phone(act_.text("phone"));
    page.set("phone_masked", masked);
    if (act_.text("activation_by") == "SMS") {
        answer["link_sent"] = masked;
    }
}

void EnrolmentDesk::note_phone() {
    const auto phone = act_.text("phone");
    // A number nobody proved is nobody's: it takes no place of the three (domain.md W4, field `phone`).
    if (!phone.empty() && act_.yes("phone_verified")) {
        act_.book.open_or_make(record_key_of(RegisterKind::PhoneUse, phone))
            .add_item({{"citizen_id", act_.text("citizen_id")}, {"at", act_.today()}});
    }
}

ActVerdict EnrolmentDesk::decide() {
    auto objection = person_objection();
    if (objection.empty()) {
        objection = phone_objection();
    }
    if (const auto email = act_.text("email"); objection.empty() && !email.empty() && !domain::is_email(email)) {
        objection = "email.invalid";
    }
    if (!objection.empty()) {
        return {objection};
    }
    const auto citizen_id = act_.text("citizen_id");
    // Holds this person's entry, so that two offices cannot enrol the same person at the same moment.
    const bool earlier = records_.has_active_enrolment(citizen_id, act_.now);  // before states were kept
    auto& page =
        act_.book.open_or_make(record_key_of(RegisterKind::Thaid, citizen_id), {{"state", earlier ? "SELF" : "NONE"}});
    objection = state_objection(page);
    if (!objection.empty()) {
        return {objection};
    }
    const auto action = action_of(act_);
    domain::Fields answer;
    if (action == "suspend" || action == "revoke") {
        page.set("state", action == "suspend" ? "SUSPENDED" : "REVOKED");
        page.set("activation", "");
    } else {
        page.set("state", "OFFICER");
        if (!act_.text("level_label").empty()) {
            page.set("level", act_.text("level_label"));
        }
    }
    if (action == "enrol" || action == "rebind" || action == "reissue") {
        issue_token(page, answer);
        tell_phone(page, answer);
        note_phone();
    }
    page.set("since", act_.today());
    domain::Fields item{
        {"at", act_.today()}, {"action", action}, {"office", act_.caller.office}, {"channel", "DISTRICT"}};
    if (action != "suspend" && action != "revoke") {
        if (const auto told = ProofingNotice(act_, page).tell(item); !told.empty()) {
            answer["proofing_notice"] = told;
        }
    }
    page.add_item(std::move(item));
    answer["state"] = page.text("state");
    return {"", answer};
}

}  // namespace amphoe::centre
