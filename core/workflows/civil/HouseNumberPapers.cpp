// The receipt D6 of the house-number service.
#include <algorithm>

#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/HouseNumber.h"

namespace amphoe::workflows {
namespace {

std::string title_of(const std::vector<domain::FormField>& fields, const std::string& key, const std::string& value) {
    for (const auto& field : fields) {
        for (const auto& choice : field.choices) {
            if (field.key == key && choice.value == value) {
                return choice.title_th;
            }
        }
    }
    return {};
}

}  // namespace

domain::DocumentContent HouseNumber::receipt() const {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::HouseNumberReceipt;
    const auto* site = house_ ? &house_->record().fields : nullptr;
    const auto page = building_page();
    auto parts = given_;
    parts.erase("house_no");  // proposed only, until the centre has answered
    auto place = address_of(parts);
    if (!answer_at(given_, "ccaatt").empty()) {
        place += (place.empty() ? "" : " ") + std::string("รหัสตำบล ") + answer_at(given_, "ccaatt");
    }
    content.fields = {{"requester_name", record().citizen_name_th},
                      {"requester_citizen_id", citizen_text(requester_id())},
                      {"case_number", record().number},
                      {"site", place.empty() && site != nullptr ? address_of(*site) : place},
                      {"due_days", std::to_string(days_allowed())},
                      {"due_date_th", thai_date(due_date())}};
    if (page) {
        content.fields["house_kind"] = title_of(page->fields, "building_kind", answer_at(given_, "building_kind")) +
                                       " " + answer_at(given_, "storeys") + " ชั้น";
    }
    const auto given = list_of(answer_at(given_, "evidence"));
    for (const auto& evidence : house_number_evidence()) {
        const bool ticked = std::find(given.begin(), given.end(), evidence.value) != given.end();
        content.tables["evidence"].push_back({{"ticked", ticked ? "yes" : "no"}, {"name", evidence.title_th}});
    }
    return content;
}

std::string HouseNumber::division_note() const {
    if (is("split")) {
        return "แยกจากบ้านเลขรหัสประจำบ้าน " + house_text(answer_at(given_, "existing_house"));
    }
    std::string ended;
    for (const auto& code : list_of(answer_at(given_, "other_houses"))) {
        ended += (ended.empty() ? "" : ", ") + house_text(code);
    }
    return is("merge") ? "รวมบ้านเลขรหัสประจำบ้าน " + ended + " เข้าเป็นหลังนี้ เลขที่เดิมของบ้านที่รวมสิ้นสุดแล้ว" : "";
}

std::vector<domain::DocumentContent> HouseNumber::papers_due() const {
    std::vector<domain::DocumentContent> papers{receipt()};
    const auto answer = case_.answer();
    if (!accepted() || !answer) {
        return papers;
    }
    const auto codes = list_of(answer_at(*answer, "house_code"));
    const auto numbers = list_of(answer_at(*answer, "house_no"));
    for (std::size_t at = 0; at < codes.size(); ++at) {
        auto assigned = receipt();
        assigned.fields["request_no"] = answer_at(*answer, "request_no");
        assigned.fields["house_number"] = at < numbers.size() ? numbers[at] : "";
        assigned.fields["house_code"] = house_text(codes[at]);
        if (auto note = division_note(); !note.empty()) {
            assigned.fields["house_note"] = std::move(note);
        }
        papers.push_back(std::move(assigned));
    }
    return papers;
}

}  // namespace amphoe::workflows
