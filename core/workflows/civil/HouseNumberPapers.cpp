// The papers of the house-number service: the receipt D6, and what the office hands over with a number (W10.8).
#include <algorithm>

#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/CopyContent.h"
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

/// What was done to a house that has its number already; empty where a number was given.
std::string done_title(const domain::Fields& given, const std::optional<domain::FormPage>& existing,
                       const std::string& house_no) {
    const auto variant = answer_at(given, "variant");
    if (variant == "demolish") {
        return "จำหน่ายทะเบียนบ้านเลขที่ " + house_no + " เพราะรื้อถอนแล้ว";
    }
    if (variant == "complete") {
        return "บ้านเลขที่ " + house_no + " ก่อสร้างแล้วเสร็จเมื่อวันที่ " + thai_date(answer_at(given, "completed_date"));
    }
    if (variant != "correct") {
        return {};
    }
    const auto what =
        existing ? title_of(existing->fields, "correction_field", answer_at(given, "correction_field")) : "";
    return "แก้ไข" + what + "เป็น " + answer_at(given, "correction_text");
}

}  // namespace

std::string HouseNumber::site_line(const std::string& house_no) const {
    const auto code = answer_at(given_, "ccaatt");
    if (code.empty()) {
        return house_ ? address_of(house_->record().fields) : "";
    }
    auto parts = given_;
    parts["house_no"] = house_no;
    const auto* area = ports_.rules.areas.find(code);
    if (area != nullptr) {
        parts["tambon"] = area->tambon;
        parts["amphoe"] = area->amphoe;
        parts["province"] = area->province;
    }
    const auto line = address_of(parts);
    return area != nullptr ? line : line + (line.empty() ? "" : " ") + "รหัสตำบล " + code;
}

domain::DocumentContent HouseNumber::receipt() const {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::HouseNumberReceipt;
    const auto page = building_page();
    const auto place = site_line("");  // the number is proposed only, until the centre has answered
    // The office's own number until the centre gives one; it stands on both receipts.
    content.fields = {{"request_no", record().number},
                      {"requester_name", record().citizen_name_th},
                      {"requester_citizen_id", citizen_text(requester_id())},
                      {"case_number", record().number},
                      {"site", place},
                      {"due_days", std::to_string(days_allowed())},
                      {"due_date_th", thai_date(due_date())}};
    if (page) {
        content.fields["house_kind"] = title_of(page->fields, "building_kind", answer_at(given_, "building_kind")) +
                                       " " + answer_at(given_, "storeys") + " ชั้น";
        if (answer_at(given_, "under_construction") == "yes") {
            content.fields["house_kind"] += " อยู่ในระหว่างการก่อสร้าง";
        }
    }
    const auto given = list_of(answer_at(given_, "evidence"));
    for (const auto& evidence : evidence_choices()) {
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

NumberedHouse HouseNumber::numbered(const domain::Fields& answer, const std::string& code,
                                    const std::string& number) const {
    NumberedHouse house;
    house.house_code = code;
    house.house_no = number;
    house.address = site_line(number);
    house.note = division_note();
    house.request_no = answer_at(answer, "request_no");
    house.case_number = record().number;
    house.owner = owner_name();
    house.registrar = second_person().name_th;
    house.number_date = answer_at(answer, "number_date");
    if (const auto page = building_page()) {
        house.kind = title_of(page->fields, "building_kind", answer_at(given_, "building_kind"));
        house.nature = title_of(page->fields, "material", answer_at(given_, "material")) + " " +
                       answer_at(given_, "storeys") + " ชั้น";
    }
    house.under_construction = answer_at(given_, "under_construction") == "yes";
    if (is("complete") && house_) {
        house.kind = house_->record().text("kind");
        house.nature = house_->record().text("nature");
    }
    if (is("merge") || is("complete")) {
        house.persons_known = house_.has_value();
        if (house_) {
            house.number_date = house_->record().text("number_date");
            house.persons = copy_content(*copy_kind("TR14"), house_->record(), {}).tables["persons"];
        }
    }
    return house;
}

std::string HouseNumber::owner_name() const {
    if (!delegated()) {
        return record().citizen_name_th;
    }
    return "เจ้าของบ้าน เลขประจำตัว " + citizen_text(owner_id_);
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
        const auto house = numbered(*answer, codes[at], at < numbers.size() ? numbers[at] : "");
        auto assigned = receipt();
        assigned.fields["request_no"] = house.request_no;
        assigned.fields["house_number"] = house.house_no;
        assigned.fields["house_code"] = house_text(house.house_code);
        assigned.fields["house_note"] = house.note;
        assigned.fields["done_title"] = done_title(given_, existing_page(), house.house_no);
        papers.push_back(std::move(assigned));
        if (has_new_book()) {
            papers.push_back(house_book_content(house));
            papers.push_back(number_plate_notice_content(house));
        }
    }
    return papers;
}

}  // namespace amphoe::workflows
