#include "core/workflows/civil/CopyContent.h"

#include <algorithm>

#include "core/domain/ThaiDateText.h"
#include "core/support/Digest.h"
#include "core/workflows/FormService.h"
#include "core/workflows/RegisterCodes.h"
#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {

using domain::DocumentContent;
using domain::DocumentKind;
using domain::Fields;
using domain::FormChoice;
using domain::RegisterKind;
using domain::RegisterRecord;

namespace {

constexpr const char* kHidden = "ปกปิดตามคำขอ";

const std::vector<FormChoice> kParents{{"father_name", "ชื่อบิดา", "Father"},
                                       {"father_nationality", "สัญชาติบิดา", "Father's nationality"},
                                       {"mother_name", "ชื่อมารดา", "Mother"},
                                       {"mother_nationality", "สัญชาติมารดา", "Mother's nationality"},
                                       {"moved_in_date_th", "วันที่เข้ามาอยู่", "Moved in on"},
                                       {"moved_from", "ย้ายมาจาก", "Moved from"}};
const std::vector<FormChoice> kHouseHidden{
    {"father_name", "ชื่อบิดา", "Father"}, {"mother_name", "ชื่อมารดา", "Mother"}, {"moved_in", "การย้ายเข้า", "Moved in"}};
const std::vector<FormChoice> kMarriageHidden{{"property_note", "บันทึกทรัพย์สิน", "Property note"},
                                              {"first_witness", "พยานคนแรก", "First witness"},
                                              {"second_witness", "พยานคนที่สอง", "Second witness"}};
const std::vector<FormChoice> kDivorceHidden{{"property_note", "บันทึกทรัพย์สิน", "Property note"},
                                             {"custody_note", "บันทึกอำนาจปกครองบุตร", "Custody note"},
                                             {"first_witness", "พยานคนแรก", "First witness"},
                                             {"second_witness", "พยานคนที่สอง", "Second witness"}};
const std::vector<FormChoice> kCardHidden{{"address", "ที่อยู่", "Address"}, {"history", "ประวัติบัตร", "History"}};

using Offices = const domain::OfficeTable*;

bool names_office(const std::string& key) {
    return key == "office" || key == "issuer" || key.ends_with("_office");
}

/// Keys of the register that are dates, times, numbers, offices or a sex become what the paper calls them.
Fields as_printed(const Fields& record, Offices offices) {
    Fields printed;
    for (const auto& [key, value] : record) {
        if (key.ends_with("citizen_id")) {
            printed[key] = citizen_text(value);
        } else if (key == "sex" || key.ends_with("_sex")) {
            const auto word = sex_th(value);
            printed[key] = word.empty() ? value : word;
        } else if (key.ends_with("_date")) {
            printed[key + "_th"] = thai_date(value);
        } else if (key.ends_with("_time")) {
            printed[key] = clock_th(value);
        } else if (key == "house_code") {
            printed[key] = house_text(value);
        } else {
            printed[key] = names_office(key) ? office_th(offices, value) : value;
        }
    }
    return printed;
}

/// Somebody who lives in no house any more has no place in one either.
Fields person_fields(const Fields& person, Offices offices) {
    auto printed = as_printed(person, offices);
    printed["name_th"] = person_name(person);
    printed["person_status"] = person_status_th(answer_at(person, "status"));
    printed["house_status"] = printed["person_status"].empty() ? relation_th(answer_at(person, "relation")) : "";
    printed["address"] = address_of(person);
    return printed;
}

std::string remarks_of(const Fields& listed) {
    const auto status = person_status_th(answer_at(listed, "status"));
    const std::string moving = answer_at(listed, "moving") == "yes" ? "อยู่ระหว่างแจ้งย้าย" : "";
    return status + (status.empty() || moving.empty() ? "" : " · ") + moving;
}

void add_house(DocumentContent& content, const RegisterRecord& house, Offices offices) {
    content.fields = as_printed(house.fields, offices);
    content.fields["address"] = address_of(house.fields);
    content.fields["house_type"] = house.text("kind");
    content.fields["number_given_date_th"] = thai_date(house.text("number_date"));
    content.fields["under_construction"] = house.text("under_construction") == "yes" ? "ใช่" : "";
    auto& persons = content.tables["persons"];
    for (const auto& listed : house.items) {
        if (content.kind == DocumentKind::CopyTr13 && !is_alien(listed)) {
            continue;
        }
        auto person = person_fields(listed, offices);
        person["order"] = std::to_string(persons.size() + 1);
        person["moved_in"] = answer_at(person, "moved_in_date_th");
        if (const auto from = answer_at(listed, "moved_from"); !from.empty()) {
            person["moved_in"] += (person["moved_in"].empty() ? "จาก " : " จาก ") + from;
        }
        person["moved_out"] = answer_at(listed, "status") == "MOVED" ? "ย้ายออก" : "";
        person["remarks"] = remarks_of(listed);
        persons.push_back(std::move(person));
    }
}

void add_names(DocumentContent& content, const RegisterRecord& names, const CopyFacts& facts) {
    content.fields = person_fields(facts.person, facts.offices);
    for (const auto& change : names.items) {
        auto row = as_printed(change, facts.offices);
        auto& rows = content.tables["changes"];
        row["order"] = std::to_string(rows.size() + 1);
        rows.push_back(std::move(row));
    }
}

/// A card that was only asked for has not been issued.
bool issued_later(const Fields& one, const Fields& other) {
    const auto requested = [](const Fields& card) { return answer_at(card, "state") == "REQUESTED"; };
    return requested(one) != requested(other) ? requested(one)
                                              : answer_at(one, "issue_date") < answer_at(other, "issue_date");
}

void add_card(DocumentContent& content, const RegisterRecord& cards, const CopyFacts& facts) {
    content.fields = person_fields(facts.person, facts.offices);
    // The person's address is that of today, not that of the day the card was issued.
    content.fields["address"].clear();
    const auto newest = std::max_element(cards.items.begin(), cards.items.end(), issued_later);
    if (newest != cards.items.end()) {
        content.fields["request_no"] = answer_at(*newest, "request_no");
        content.fields["issue_date_th"] = thai_date(answer_at(*newest, "issue_date"));
        content.fields["expiry_date_th"] = thai_date(answer_at(*newest, "expiry_date"));
        content.fields["issuer"] = office_th(facts.offices, answer_at(*newest, "office"));
        content.fields["address"] = answer_at(*newest, "address");
    }
    for (const auto& card : cards.items) {
        auto& rows = content.tables["history"];
        const bool requested = answer_at(card, "state") == "REQUESTED";
        rows.push_back(
            {{"order", std::to_string(rows.size() + 1)},
             {"issue_date_th", requested ? "ยื่นคำขอ " + thai_date(answer_at(card, "issue_date")) + " ยังไม่ออกบัตร"
                                         : thai_date(answer_at(card, "issue_date"))},
             {"reason", card_reason_th(answer_at(card, "reason"))},
             {"office", office_th(facts.offices, answer_at(card, "office"))}});
    }
}

/// A hidden table stays as one row that says so: the paper does not look as if there were nothing.
void hide_table(std::vector<Fields>& rows) {
    Fields columns = rows.empty() ? Fields{} : rows.front();
    for (auto& [name, text] : columns) {
        text = name == "order" ? "-" : kHidden;
    }
    rows.assign(columns.empty() ? 0 : 1, columns);
}

void hide(DocumentContent& content, const std::string& field) {
    if (const auto table = content.tables.find(field); table != content.tables.end()) {
        hide_table(table->second);
        return;
    }
    for (auto& [name, rows] : content.tables) {
        for (auto& row : rows) {
            if (row.contains(field)) {
                row[field] = kHidden;
            }
        }
    }
    if (content.fields.contains(field)) {
        content.fields[field] = kHidden;
    }
}

}  // namespace

bool is_alien(const Fields& person) {
    return answer_at(person, "nationality") != "ไทย";
}

const std::vector<CopyKind>& copy_kinds() {
    static const std::vector<CopyKind> kinds{
        {"TR14_1", "แบบรับรองรายการทะเบียนราษฎร (ท.ร.14/1)", "One person (TR14/1)", RegisterKind::Person,
         DocumentKind::CopyTr14_1, kParents},
        {"TR14", "ทะเบียนบ้าน (ท.ร.14)", "House register (TR14)", RegisterKind::House, DocumentKind::CopyTr14,
         kHouseHidden},
        {"TR13", "ทะเบียนบ้านคนต่างด้าว (ท.ร.13)", "House register of aliens (TR13)", RegisterKind::House,
         DocumentKind::CopyTr13, kHouseHidden},
        {"TR1", "สูติบัตร (ท.ร.1)", "Birth (TR1)", RegisterKind::Birth, DocumentKind::CopyTr1, {}},
        {"TR4", "มรณบัตร (ท.ร.4)", "Death (TR4)", RegisterKind::Death, DocumentKind::CopyTr4, {}},
        {"KR2", "ทะเบียนสมรส (คร.2)", "Marriage register (KR2)", RegisterKind::Marriage, DocumentKind::CopyKr2,
         kMarriageHidden},
        {"KR3", "ใบสำคัญการสมรส (คร.3)", "Marriage certificate (KR3)", RegisterKind::Marriage, DocumentKind::CopyKr3,
         kMarriageHidden},
        {"KR6", "ทะเบียนหย่า (คร.6)", "Divorce register (KR6)", RegisterKind::Divorce, DocumentKind::CopyKr6,
         kDivorceHidden},
        {"KR7", "ใบสำคัญการหย่า (คร.7)", "Divorce certificate (KR7)", RegisterKind::Divorce, DocumentKind::CopyKr7,
         kDivorceHidden},
        {"NAME",
         "หนังสือสำคัญการเปลี่ยนชื่อ (ช.3/ช.5)",
         "Change of name",
         RegisterKind::NameChange,
         DocumentKind::NameChange,
         {}},
        {"CARD_REC", "รายการบัตรประจำตัวประชาชน", "Identity card record", RegisterKind::CardHistory,
         DocumentKind::CardRecord, kCardHidden}};
    return kinds;
}

const CopyKind* copy_kind(const std::string& code) {
    for (const auto& kind : copy_kinds()) {
        if (kind.code == code) {
            return &kind;
        }
    }
    return nullptr;
}

DocumentContent copy_content(const CopyKind& kind, const RegisterRecord& record, const CopyFacts& facts) {
    DocumentContent content;
    content.kind = kind.paper;
    switch (kind.source) {
        case RegisterKind::Person:
            content.fields = person_fields(record.fields, facts.offices);
            break;
        case RegisterKind::House:
            add_house(content, record, facts.offices);
            break;
        case RegisterKind::NameChange:
            add_names(content, record, facts);
            break;
        case RegisterKind::CardHistory:
            add_card(content, record, facts);
            break;
        default:
            content.fields = as_printed(record.fields, facts.offices);
    }
    for (const auto& field : facts.hidden) {
        hide(content, field);
    }
    content.fields["purpose"] = facts.purpose;
    content.fields["check_code"] = check_code_of(record);
    content.fields["registrar_name"] = facts.registrar_name;
    content.fields["registrar_title"] = facts.registrar_title;
    content.fields["data_as_of_th"] = "วันที่ " + domain::thai_moment(record.data_at);
    return content;
}

std::string check_code_of(const RegisterRecord& record) {
    std::string text = record.key + '\n' + record.version;
    const auto add = [&text](const Fields& fields) {
        for (const auto& [key, value] : fields) {
            text += '\n' + std::to_string(key.size()) + ':' + key + '=' + std::to_string(value.size()) + ':' + value;
        }
    };
    add(record.fields);
    std::for_each(record.items.begin(), record.items.end(), add);
    auto code = support::sha256_hex_of_text(text).substr(0, 12);
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char letter) { return letter >= 'a' ? static_cast<char>(letter - 'a' + 'A') : letter; });
    return code.substr(0, 4) + '-' + code.substr(4, 4) + '-' + code.substr(8);
}

std::vector<Fields> copy_rows(const DocumentContent& content) {
    std::vector<Fields> rows;
    for (const auto& [key, value] : content.fields) {
        if (!value.empty() && key != "purpose" && !key.starts_with("registrar") && key != "check_code") {
            rows.push_back({{key, value}});
        }
    }
    for (const auto& [name, listed] : content.tables) {
        rows.insert(rows.end(), listed.begin(), listed.end());
    }
    return rows;
}

}  // namespace amphoe::workflows
