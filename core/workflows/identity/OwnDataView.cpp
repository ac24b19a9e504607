#include "core/workflows/identity/OwnDataView.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/domain/Agency.h"
#include "core/domain/ThaiDateText.h"
#include "core/workflows/FormService.h"
#include "core/workflows/RegisterCodes.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/identity/OwnDataWords.h"

namespace amphoe::workflows {

using domain::Fields;
using domain::OfficeTable;
using domain::RegisterRecord;

namespace {

constexpr const char* kGroupMark = "■ ";
constexpr const char* kNone = "ไม่มีรายการ";
constexpr const char* kNotAnswered = "ส่วนกลางยังไม่ตอบ ขอดูใหม่ภายหลังได้";
constexpr const char* kBetween = " · ";
constexpr std::size_t kReleasesShown = 20;  ///< the newest, as many as the centre tells of offices' questions

void add(OwnDataGroup& group, const char* title, const std::string& text) {
    if (!text.empty()) {
        group.lines.push_back({title, text});
    }
}

std::string office_text(const OfficeTable& offices, const std::string& code) {
    const auto* office = offices.find(code);
    return office == nullptr ? (code.empty() ? std::string{} : "สำนักทะเบียนรหัส " + code) : office->name_th;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string line;
    for (const auto& part : parts) {
        if (!part.empty()) {
            line += (line.empty() ? "" : kBetween) + part;
        }
    }
    return line;
}

std::string labelled(const char* label, const std::string& text) {
    return text.empty() ? std::string{} : label + text;
}

OwnDataGroup person_group(const RegisterRecord& person) {
    OwnDataGroup group{"person", "บุคคล", {}};
    add(group, "เลขประจำตัวประชาชน", citizen_text(person.text("citizen_id")));
    add(group, "คำนำหน้า", person.text("title"));
    add(group, "ชื่อตัว", person.text("first"));
    add(group, "ชื่อรอง", person.text("middle"));
    add(group, "ชื่อสกุล", person.text("last"));
    add(group, "ชื่อภาษาอังกฤษ", person.text("name_en"));
    add(group, "เพศ", sex_th(person.text("sex")));
    add(group, "สัญชาติ", person.text("nationality"));
    add(group, "วันเกิด", thai_date(person.text("birth_date")));
    add(group, "สถานะบุคคล", living_status_th(person.text("status")));
    return group;
}

OwnDataGroup address_group(const RegisterRecord& person) {
    OwnDataGroup group{"address", "ที่อยู่", {}};
    add(group, "ที่อยู่", address_of(person.fields));
    add(group, "เลขรหัสประจำบ้าน", house_text(person.text("house_code")));
    add(group, "สถานภาพในบ้าน", relation_th(person.text("relation")));
    add(group, "เข้ามาอยู่เมื่อ", thai_date(person.text("moved_in_date")));
    add(group, "ย้ายมาจาก", person.text("moved_from"));
    return group;
}

/// The other party of the marriage register.
std::string spouse_of(const RegisterRecord& marriage, const std::string& own_id) {
    const bool first = marriage.text("first_citizen_id") == own_id;
    return marriage.text(first ? "second_name" : "first_name");
}

/// Who lives in the same house and names this person as father or mother.
void add_children(OwnDataGroup& group, const RegisterRecord& house, const RegisterRecord& person) {
    const auto own_name = person.text("name_th").empty() ? person_name(person.fields) : person.text("name_th");
    for (const auto& member : house.items) {
        if (answer_at(member, "father_name") == own_name || answer_at(member, "mother_name") == own_name) {
            add(group, "บุตรในทะเบียนบ้านเดียวกัน",
                joined({person_name(member), labelled("เกิด ", thai_date(answer_at(member, "birth_date")))}));
        }
    }
}

OwnDataGroup family_group(const OwnRecords& records) {
    OwnDataGroup group{"family", "ครอบครัว", {}};
    const auto& person = records.person;
    add(group, "บิดา", person.text("father_name"));
    add(group, "มารดา", person.text("mother_name"));
    if (records.marriage && !records.marriage->fields.empty()) {
        add(group, "คู่สมรสตามทะเบียนสมรส",
            joined({spouse_of(*records.marriage, person.text("citizen_id")),
                    labelled("จดทะเบียน ", thai_date(records.marriage->text("registration_date")))}));
    }
    if (records.house) {
        add_children(group, *records.house, person);
    }
    if (!records.house || !records.marriage) {
        add(group, "คู่สมรสและบุตร", kNotAnswered);
    }
    return group;
}

OwnDataGroup card_group(const std::optional<RegisterRecord>& cards, const OfficeTable& offices) {
    OwnDataGroup group{"card", "บัตรประจำตัวประชาชน", {}};
    for (const auto& card : cards ? cards->items : std::vector<Fields>{}) {
        add(group, card_state_th(answer_at(card, "state")).c_str(),
            joined({labelled("ออกบัตร ", thai_date(answer_at(card, "issue_date"))),
                    labelled("หมดอายุ ", thai_date(answer_at(card, "expiry_date"))),
                    labelled("เหตุ ", card_reason_th(answer_at(card, "reason"))),
                    office_text(offices, answer_at(card, "office")),
                    labelled("คำขอเลขที่ ", answer_at(card, "request_no"))}));
    }
    return group;
}

void add_history(OwnDataGroup& group, const char* title, const RegisterRecord& record, const OfficeTable& offices) {
    for (const auto& entry : record.items) {
        const auto channel = answer_at(entry, "channel");
        add(group, title,
            joined({thai_date(answer_at(entry, "at")), enrolment_word_th(answer_at(entry, "action")),
                    enrolment_word_th(answer_at(entry, "result")), labelled("ช่องทาง ", channel_th(channel)),
                    office_text(offices, answer_at(entry, "office"))}));
    }
}

OwnDataGroup enrolment_group(const OwnRecords& records, const OfficeTable& offices) {
    OwnDataGroup group{"enrolments", "การลงทะเบียนดิจิทัล", {}};
    if (const auto& thaid = records.thaid) {
        const auto state = thaid->text("state");
        add(group, "สถานะ ThaID",
            joined({enrolment_word_th(state.empty() ? "NONE" : state), thaid->text("level_label"),
                    enrolment_word_th(thaid->text("activation")), labelled("ตั้งแต่ ", thai_date(thaid->text("since")))}));
        add_history(group, "ประวัติ ThaID", *thaid, offices);
    } else {
        add(group, "สถานะ ThaID", kNotAnswered);
    }
    if (const auto& tangrat = records.tangrat) {
        const auto level = tangrat->text("level");
        add(group, "ทางรัฐ",
            joined({level.empty() || level == "0" ? "ยังไม่ยืนยันตัวตน" : "ระดับ " + level,
                    labelled("ตั้งแต่ ", thai_date(tangrat->text("since")))}));
        add_history(group, "ประวัติทางรัฐ", *tangrat, offices);
    } else {
        add(group, "ทางรัฐ", kNotAnswered);
    }
    return group;
}

/// Who was told, on what day, for what, and what; a refused question is told too, for it was asked.
std::string release_text(const Fields& release) {
    const auto agency = answer_at(release, "agency_name");
    const bool released = answer_at(release, "outcome") == "released";
    return joined(
        {agency.empty() ? "หน่วยงานรหัส " + answer_at(release, "agency") : agency,
         purpose_th(answer_at(release, "purpose")),
         released ? labelled("ได้รับ ", domain::released_fields_th(answer_at(release, "fields"))) : "ไม่ได้รับข้อมูล"});
}

/// Questions of offices and releases to agencies, newest first.
OwnDataGroup use_group(const OwnRecords& records, const OfficeTable& offices) {
    std::vector<std::pair<std::string, std::string>> asked;
    for (const auto& use : records.uses ? records.uses->items : std::vector<Fields>{}) {
        asked.emplace_back(answer_at(use, "at"),
                           joined({office_text(offices, answer_at(use, "office")),
                                   purpose_th(answer_at(use, "purpose")), record_th(answer_at(use, "record"))}));
    }
    auto releases = records.releases ? records.releases->items : std::vector<Fields>{};
    if (releases.size() > kReleasesShown) {
        releases.erase(releases.begin(), releases.end() - static_cast<std::ptrdiff_t>(kReleasesShown));
    }
    for (const auto& release : releases) {
        asked.emplace_back(answer_at(release, "at"), release_text(release));
    }
    std::ranges::stable_sort(asked, std::greater{}, &std::pair<std::string, std::string>::first);
    OwnDataGroup group{"uses", "ใครขอดูข้อมูลของท่าน", {}};
    for (const auto& [moment, text] : asked) {
        const auto at = support::from_iso8601(moment);
        group.lines.push_back({at ? domain::thai_moment(*at) : moment, text});
    }
    if (!records.uses) {
        add(group, "สำนักทะเบียน", kNotAnswered);
    }
    if (!records.releases) {
        add(group, "หน่วยงานที่ขอข้อมูล", kNotAnswered);
    }
    return group;
}

}  // namespace

std::vector<OwnDataGroup> own_data_groups(const OwnRecords& records, const OfficeTable& offices) {
    std::vector<OwnDataGroup> groups{
        person_group(records.person),       address_group(records.person),     family_group(records),
        card_group(records.cards, offices), enrolment_group(records, offices), use_group(records, offices)};
    for (auto& group : groups) {
        if (group.lines.empty()) {
            const bool answered = group.key != "card" || records.cards;
            group.lines.push_back({"รายการ", answered ? kNone : kNotAnswered});
        }
    }
    return groups;
}

std::vector<Fields> own_data_rows(const std::vector<OwnDataGroup>& groups) {
    std::vector<Fields> rows;
    for (const auto& group : groups) {
        rows.push_back({{kGroupMark + group.title_th, ""}});
        for (const auto& line : group.lines) {
            rows.push_back({{line.title_th, line.text}});
        }
    }
    return rows;
}

domain::DocumentContent own_data_paper(const std::vector<OwnDataGroup>& groups, const RegisterRecord& person,
                                       const std::string& case_number) {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::OwnDataView;
    content.fields = {{"citizen_name_th", person_name(person.fields)},
                      {"case_number", case_number},
                      {"data_as_of_th", "วันที่ " + domain::thai_moment(person.data_at)}};
    for (const auto& group : groups) {
        for (const auto& line : group.lines) {
            content.tables[group.key].push_back({{"title", line.title_th}, {"text", line.text}});
        }
    }
    return content;
}

}  // namespace amphoe::workflows
