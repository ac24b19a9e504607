#include "tests/centre/acts/VerifyDesk.h"

#include <nlohmann/json.hpp>

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/acts/PersonDesk.h"
#include "tests/centre/acts/ProofingRule.h"
#include "tests/centre/acts/RequesterRules.h"
#include "tests/centre/register/ReleaseLog.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

using nlohmann::json;

ActVerdict VerifyDesk::verify_only() {
    if (auto objection = citizen_objection(act_.text("citizen_id")); !objection.empty()) {
        return {objection};
    }
    if (auto objection = person_objection(); !objection.empty()) {
        return {objection};
    }
    const auto requester_id = act_.text("requester_id");
    const auto item = OfficeRecords(act_.connection).feed_item(act_.caller.office, "relying_parties", requester_id);
    if (!item || item->deleted) {
        return {"requester.unknown"};
    }
    const auto requester = json::parse(item->value_json, nullptr, false);
    if (auto objection = requester_objection(requester, act_.text("purpose"), act_.today()); !objection.empty()) {
        return {objection};
    }
    if (!act_.one_of("result", {"pass", "unchecked"})) {
        return {"result.invalid"};
    }
    if (!card_is_usable(act_, act_.text("citizen_id"))) {
        return {"card.not_usable"};
    }
    const int quota = requester.value("quota", 0);
    auto& used = act_.book.open_or_make("requester/" + requester_id + "/" + act_.today().substr(0, 7));
    const int count = used.text("count").empty() ? 0 : std::stoi(used.text("count"));
    if (count >= quota) {
        return {"requester.quota"};
    }
    used.set("count", std::to_string(count + 1));
    ActVerdict verdict{"", {{"request_no", act_.new_number("VO")}, {"quota_left", std::to_string(quota - count - 1)}}};
    if (act_.yes("release_consent")) {
        release(requester, verdict.answer);
    }
    return verdict;
}

std::string VerifyDesk::person_objection() {
    // Where people are listed is no matter here.
    if (auto objection = centre::requester_objection(act_, act_.text("citizen_id"));
        !objection.empty() && objection != "person.central_house") {
        return objection;
    }
    // Somebody known from an earlier proof comes without a face of this visit.
    return act_.text("authentication_proof").empty() ? face_objection(act_) : std::string{};
}

void VerifyDesk::release(const json& requester, domain::Fields& answer) {
    ReleaseNote note;
    note.agency = act_.text("requester_id");
    note.agency_name = requester.value("name_th", note.agency);
    note.purpose = act_.text("purpose");
    note.fields = comma_list(fields_opened_by(requester, note.purpose));
    note.citizen_id = act_.text("citizen_id");
    note.case_number = act_.text("case_number");
    note.basis = "CONSENT";
    note.outcome = "released";
    note_release(act_.book, act_.now, note);
    answer["requester_id"] = note.agency;
    answer["requester_name"] = note.agency_name;
    answer["release_purpose"] = note.purpose;
    answer["released_fields"] = note.fields;
}

}  // namespace amphoe::centre
