#include "tests/centre/ActDesk.h"

#include <algorithm>
#include <array>
#include <map>

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/FaceDesk.h"
#include "tests/centre/SeedData.h"
#include "tests/centre/acts/BookingActDesk.h"
#include "tests/centre/acts/CopyDesk.h"
#include "tests/centre/acts/DayDesk.h"
#include "tests/centre/acts/HouseDesk.h"
#include "tests/centre/acts/MoveDesk.h"
#include "tests/centre/acts/PaperActDesk.h"
#include "tests/centre/acts/PersonDesk.h"
#include "tests/centre/acts/SecondPerson.h"
#include "tests/centre/acts/TangratDesk.h"
#include "tests/centre/acts/TillDesk.h"
#include "tests/centre/acts/TypedTexts.h"
#include "tests/centre/acts/VerifyDesk.h"
#include "tests/centre/acts/WithoutCard.h"

namespace amphoe::centre {
namespace {

/// Acts the centre only takes note of: stored, receipted, and the entry's version raised.
constexpr std::array<std::string_view, 4> kNotedKinds{"consent_record", "day_report", "document_given",
                                                      "face_verification"};

using Decision = ActVerdict (*)(ActCase&);

const std::map<std::string_view, Decision>& decisions() {
    static const std::map<std::string_view, Decision> known{
        {"booking_made", [](ActCase& act) { return BookingActDesk(act).booking_made(); }},
        {"booking_state", [](ActCase& act) { return BookingActDesk(act).booking_state(); }},
        {"card_intake", [](ActCase& act) { return PersonDesk(act).card_intake(); }},
        {"certified_copy", [](ActCase& act) { return CopyDesk(act).certified_copy(); }},
        {"day_close", [](ActCase& act) { return DayDesk(act).day_close(); }},
        {"document_issued", [](ActCase& act) { return PaperActDesk(act).issued(); }},
        {"document_voided", [](ActCase& act) { return PaperActDesk(act).voided(); }},
        {"fee_receipt", [](ActCase& act) { return TillDesk(act).fee_receipt(); }},
        {"house_number", [](ActCase& act) { return HouseDesk(act).house_number(); }},
        {"move_destination", [](ActCase& act) { return MoveDesk(act).move_destination(); }},
        {"move_in", [](ActCase& act) { return MoveDesk(act).move_in(); }},
        {"move_out", [](ActCase& act) { return MoveDesk(act).move_out(); }},
        {"online_move", [](ActCase& act) { return MoveDesk(act).online_move(); }},
        {"own_data", [](ActCase& act) { return PersonDesk(act).own_data(); }},
        {"tangrat_level2", [](ActCase& act) { return TangratDesk(act).level2(); }},
        {"verify_only", [](ActCase& act) { return VerifyDesk(act).verify_only(); }},
    };
    return known;
}

/// Which register entry an act names: by its key, else by its citizen, else by its house.
std::string named_entry(const ActCase& act) {
    const auto key = act.text("record_key");
    if (!key.empty()) {
        return key;
    }
    if (const auto citizen_id = act.text("citizen_id"); !citizen_id.empty()) {
        return "citizen/" + citizen_id;
    }
    const auto house_code = act.text("house_code");
    return house_code.empty() ? std::string{} : "house/" + house_code;
}

bool is_register_key(const std::string& key) {
    const auto kind = key.substr(0, key.find('/'));
    return kind == "citizen" || domain::register_kind_from_name(kind).has_value();
}

}  // namespace

RegisterPage* ActDesk::seen_page(ActCase& act, const std::string& key) {
    if (is_register_key(key)) {
        if (!key.starts_with("citizen/")) {
            return act.book.open(key);
        }
        RegisterPage first;
        read_content(first_register_content(key.substr(8)), first);
        auto& page = act.book.open_or_make(key, first.fields);
        page.fresh = false;
        return &page;
    }
    const auto slash = key.find('/');
    const auto item = slash == std::string::npos
                          ? std::nullopt
                          : office_records_.feed_item(caller_.office, key.substr(0, slash), key.substr(slash + 1));
    if (!item) {
        return nullptr;
    }
    feed_page_.version = item->version;
    read_content(item->value_json, feed_page_);
    return &feed_page_;
}

ActVerdict ActDesk::verdict_on(ActCase& act, std::string& raised) {
    if (auto objection = typed_text_objection(act); !objection.empty()) {
        return {objection};
    }
    if (auto objection = officer_objection(act); !objection.empty()) {
        return {objection};
    }
    if (auto objection = second_person_objection(act); !objection.empty()) {
        return {objection};
    }
    if (auto objection = own_matter_objection(act); !objection.empty()) {
        return {objection};
    }
    if (auto objection = without_card_objection(act); !objection.empty()) {
        return {objection};
    }
    if (const auto version = act.text("record_version"); !version.empty()) {
        const auto key = named_entry(act);
        const auto* seen = key.empty() ? nullptr : seen_page(act, key);
        if (seen == nullptr) {
            return {"record.unknown"};
        }
        if (std::to_string(seen->version) != version) {
            return conflict_with(*seen);
        }
        raised = is_register_key(key) ? key : "";
    }
    if (act.message.kind == "thaid_enrolment") {
        return EnrolmentDesk(act, records_).decide();
    }
    if (std::find(kNotedKinds.begin(), kNotedKinds.end(), act.message.kind) != kNotedKinds.end()) {
        return {""};
    }
    const auto known = decisions().find(act.message.kind);
    return known == decisions().end() ? ActVerdict{"message.kind_not_served"} : known->second(act);
}

void ActDesk::decide(const domain::CentreMessage& message, domain::CentreReceipt& receipt) {
    if (message.kind == "face_comparison") {
        decide_face_comparison(message.fields, receipt);
        return;
    }
    RegisterBook book(connection_);
    ActCase act{message, caller_, receipt.at, book, connection_};
    std::string raised;
    const auto verdict = verdict_on(act, raised);
    receipt.reason = verdict.objection;
    receipt.accepted = verdict.objection.empty();
    receipt.answer = verdict.answer;
    if (!receipt.accepted) {
        return;
    }
    if (officer_standing(act) == "unknown") {
        receipt.answer["officer_standing"] = "unknown";
    }
    if (!raised.empty()) {
        book.touch(raised);
        receipt.answer["record.version"] = book.version_after(raised);
    }
    book.save();
}

}  // namespace amphoe::centre
