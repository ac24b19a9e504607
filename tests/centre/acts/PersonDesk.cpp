#include "tests/centre/acts/PersonDesk.h"

#include <algorithm>

#include "tests/centre/acts/WithoutCard.h"
#include "tests/centre/register/CodeBook.h"
#include "tests/centre/register/PersonPapers.h"
#include "tests/centre/register/RegisterAnswers.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

/// As the expiry of a card stands in acts and in the history of cards.
constexpr const char* kLifelong = "lifelong";

}  // namespace

std::string servable_objection(ActCase& act, const std::string& citizen_id) {
    const auto* person = act.person(citizen_id);
    if (person == nullptr) {
        return "";
    }
    if (person->text("status") == "DECEASED") {
        return "person.deceased";
    }
    if (person->text("status") == "STRUCK") {
        return "person.struck_out";
    }
    const auto* house = act.house(person->text("house_code"));
    return house != nullptr && house->text("central_house") == "yes" ? "person.central_house" : "";
}

std::string requester_objection(ActCase& act, const std::string& citizen_id) {
    return act.person(citizen_id) == nullptr ? "person.unknown" : servable_objection(act, citizen_id);
}

std::string PersonDesk::card_reason_objection(const std::vector<domain::Fields>& cards) const {
    const auto reason = act_.text("reason");
    const auto absence = act_.text("card_absence");
    if ((absence == "LOST" && reason != "LOST" && reason != "EXEMPT") ||
        (absence == "FIRST_CARD" && reason != "FIRST")) {
        return "reason.contradicts";
    }
    std::string expiry;
    for (const auto& card : cards) {
        expiry = std::max(expiry, card.at("expiry_date"));
    }
    const bool for_life = expiry == kLifelong || act_.text("expiry_date") == kLifelong;
    const bool early =
        for_life || (is_day(expiry) && days_between(act_.today(), expiry) > act_.limit("card_apply_days"));
    return reason == "EXPIRED" && early ? "card.not_expired" : "";
}

ActVerdict PersonDesk::card_intake() {
    const auto citizen_id = act_.text("citizen_id");
    const auto* person = act_.person(citizen_id);
    if (person == nullptr) {
        return {"person.unknown"};
    }
    if (auto objection = servable_objection(act_, citizen_id); !objection.empty()) {
        return {objection};
    }
    const auto reason = act_.text("reason");
    if (!act_.one_of("reason", {"FIRST", "EXPIRED", "LOST", "DAMAGED", "NAME", "ADDRESS", "EXEMPT"})) {
        return {"reason.invalid"};
    }
    // Whatever day the unknown parts of the birth stand for, nobody is sent away who may be within the limits.
    const bool young = age_of(*person, act_.today()) < act_.limit("card_first_age");
    const bool old = is_of_age(*person, act_.today(), act_.limit("card_last_age") + 1);
    if (young || (old && reason != "EXEMPT")) {
        return {"age.outside"};
    }
    auto cards = card_history_page(act_.book, citizen_id);
    const bool has_card = std::any_of(cards.items.begin(), cards.items.end(),
                                      [](const auto& card) { return card.at("state") == "ACTIVE"; });
    const bool asked = std::any_of(cards.items.begin(), cards.items.end(),
                                   [](const auto& card) { return card.at("state") == "REQUESTED"; });
    if (asked || (reason == "FIRST" && has_card)) {
        return {asked ? "card.requested_already" : "card.exists"};
    }
    if (auto objection = card_reason_objection(cards.items); !objection.empty()) {
        return {objection};
    }
    if (reason == "LOST") {
        if (auto objection = referee_objection(act_); !objection.empty()) {
            return {objection};
        }
    }
    const auto number = act_.new_number("CARD");
    const auto* home = act_.house(person->text("house_code"));
    auto& page = act_.book.open_or_make(cards.record_key);
    page.fields = cards.fields;
    page.items = cards.items;
    page.add_item({{"request_no", number},
                   {"issue_date", act_.today()},
                   {"expiry_date", ""},
                   {"address", home == nullptr ? "" : address_line(*home)},
                   {"reason", reason},
                   {"office", act_.caller.office},
                   {"state", "REQUESTED"}});
    return {"", {{"request_no", number}}};
}

ActVerdict PersonDesk::own_data() {
    // Whoever is listed in the central house may look, too.
    if (auto objection = requester_objection(act_, act_.text("citizen_id"));
        !objection.empty() && objection != "person.central_house") {
        return {objection};
    }
    const auto purpose = act_.text("purpose");
    if (purpose == "view") {
        return {""};
    }
    if (purpose == "correction") {
        const auto text = act_.text("correction_text");
        if (act_.text("correction_field").empty() || text.empty() || letters(text) > 500) {
            return {"correction.incomplete"};
        }
        return {"", {{"request_no", act_.new_number("COR")}}};
    }
    if (purpose != "digital_card") {
        return {"purpose.invalid"};
    }
    if (act_.text("code").empty()) {
        return {""};  // shown from the record; nothing to check
    }
    const auto found =
        CodeBook(act_.book, act_.now).find(act_.text("code"), CodeUse::DigitalCard, act_.message.case_id);
    if (found.page == nullptr) {
        return {"code." + found.refusal};
    }
    if (found.citizen_id != act_.text("citizen_id")) {
        return {"code.other_person"};
    }
    CodeBook::use_up(*found.page);
    return {""};
}

}  // namespace amphoe::centre
