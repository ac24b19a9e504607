#include "gui/console/CardReport.h"

#include <nlohmann/json.hpp>

#include "core/domain/PersonCategory.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Json name_json(const domain::PersonName& name) {
    return {{"title", name.title}, {"first", name.first}, {"middle", name.middle}, {"last", name.last}};
}

Json date_json(const std::optional<domain::PartialDate>& date) {
    if (!date) {
        return nullptr;
    }
    return {{"be", date->buddhist()}, {"iso", date->iso()}, {"precision", domain::precision_name(date->precision())}};
}

Json expiry_json(const domain::ExpiryDate& expiry) {
    const auto& date = expiry.date;
    return {{"be", date ? Json(date->buddhist()) : Json(nullptr)},
            {"iso", date ? Json(date->iso()) : Json(nullptr)},
            {"lifelong", expiry.lifelong}};
}

Json address_json(const domain::ThaiAddress& address) {
    return {{"house", address.house},   {"moo", address.moo},           {"trok", address.trok},
            {"soi", address.soi},       {"road", address.road},         {"tambon", address.tambon},
            {"amphoe", address.amphoe}, {"province", address.province}, {"raw", address.raw}};
}

Json photo_json(const std::optional<domain::CardPhoto>& photo) {
    if (!photo) {
        return nullptr;
    }
    return {
        {"bytes", photo->jpeg.size()}, {"width", photo->width}, {"height", photo->height}, {"sha256", photo->sha256}};
}

Json sex_json(const std::optional<domain::Sex>& sex) {
    if (!sex) {
        return nullptr;
    }
    return *sex == domain::Sex::Male ? "male" : "female";
}

Json category_json(const domain::CitizenId& citizen_id) {
    const auto category = domain::person_category(citizen_id);
    return {{"digit", category.digit}, {"key", category.key}, {"th", category.thai}, {"en", category.english}};
}

Json field_provenance_json(const domain::IdentityCard& card) {
    Json fields = Json::object();
    for (int field = 0; field < domain::kCardFieldCount; ++field) {
        const auto which = static_cast<domain::CardField>(field);
        fields[domain::card_field_name(which)] = domain::provenance_name(card.provenance_of(which));
    }
    return fields;
}

std::string state_words(ports::CardState state) {
    switch (state) {
        case ports::CardState::NoService:
            return "บริการอ่านบัตรไม่ทำงาน / no card service";
        case ports::CardState::NoReader:
            return "ไม่พบเครื่องอ่าน / no reader";
        case ports::CardState::Empty:
            return "ไม่มีบัตร / empty";
        case ports::CardState::Card:
            return "มีบัตร / card inserted";
        case ports::CardState::Mute:
            return "บัตรไม่ตอบสนอง / card does not answer";
        case ports::CardState::Exclusive:
            return "โปรแกรมอื่นใช้อยู่ / used by another program";
        case ports::CardState::UnknownCard:
            return "บัตรชนิดอื่น / another kind of card";
    }
    return {};
}

std::string role_words(domain::ReaderRole role) {
    switch (role) {
        case domain::ReaderRole::Citizen:
            return "ผู้รับบริการ / citizen";
        case domain::ReaderRole::Officer:
            return "เจ้าหน้าที่ / officer";
        case domain::ReaderRole::Spare:
            return "สำรอง / spare";
    }
    return {};
}

std::string card_text(const domain::IdentityCard& card) {
    TextLines lines;
    lines.heading("ข้อมูลจากชิปบัตร (ยังไม่ยืนยันกับส่วนกลาง)", "Read from the chip (not confirmed by the centre)")
        .add("เลขประจำตัวประชาชน", "Number", card.citizen_id.masked())
        .add("ประเภทบุคคล", "Person category",
             std::string(domain::person_category(card.citizen_id).thai) + " / " +
                 std::string(domain::person_category(card.citizen_id).english))
        .add("ชื่อ", "Name (Thai)", card.name_th.full())
        .add("ชื่ออังกฤษ", "Name (English)", card.name_en.full())
        .add("วันเกิด", "Born", card.birth_date ? card.birth_date->thai_long() : "")
        .add("ที่อยู่", "Address", card.address.one_line())
        .add("ออกโดย", "Issued by", card.issuer)
        .add("วันออกบัตร", "Issued", card.issue_date ? card.issue_date->thai_long() : "")
        .add("วันหมดอายุ", "Expires", card.expiry_date.thai_long())
        .add("ภาพ", "Photo",
             card.photo ? std::to_string(card.photo->jpeg.size()) + " bytes, " + std::to_string(card.photo->width) +
                              " × " + std::to_string(card.photo->height)
                        : "");
    if (!card.laser_no.empty()) {
        lines.add("เลขหลังบัตร", "Number on the back", card.laser_no);
    }
    if (!card.chip_no.empty()) {
        lines.add("เลขชิป", "Chip number", card.chip_no);
    }
    for (const auto& warning : card.warnings) {
        lines.add("ข้อสังเกต", "Warning", warning);
    }
    return lines
        .add("เวลาอ่าน", "Time",
             std::to_string(card.timing.text_ms) + " ms / " + std::to_string(card.timing.total_ms) + " ms")
        .str();
}

}  // namespace

Report readers_report(const std::vector<ports::ReaderStatus>& readers, const FailureWords& words) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("เครื่องอ่านบัตร", "Card readers");
    for (const auto& reader : readers) {
        Json entry{{"name", reader.name},
                   {"state", ports::card_state_name(reader.state)},
                   {"role", domain::reader_role_name(reader.role)}};
        if (!reader.atr.empty()) {
            entry["atr"] = reader.atr;
        }
        const auto remark = ports::card_state_failure(reader.state);
        if (remark && reader.state != ports::CardState::Empty) {
            entry["code"] = domain::failure_name(*remark);
        }
        list.push_back(std::move(entry));
        lines.line("  " + reader.name + " (" + role_words(reader.role) + "): " + state_words(reader.state));
        if (remark) {
            const auto text = words.text(*remark);
            lines.line("      → " + text.remedy_th + " / " + text.remedy_en);
        }
    }
    return {one_line({{"readers", list}}), lines.str()};
}

Report card_report(const domain::IdentityCard& card) {
    const Json object{
        {"citizen_id", card.citizen_id.digits()},
        {"person_category", category_json(card.citizen_id)},
        {"name_th", name_json(card.name_th)},
        {"name_en", name_json(card.name_en)},
        {"birth_date", date_json(card.birth_date)},
        {"sex", sex_json(card.sex)},
        {"issuer", card.issuer},
        {"issue_date", date_json(card.issue_date)},
        {"expiry_date", expiry_json(card.expiry_date)},
        {"address", address_json(card.address)},
        {"card",
         {{"version", card.version},
          {"atr", card.atr},
          {"request_no", card.request_no},
          {"photo_no", card.photo_no},
          {"type", card.card_type},
          {"laser_no", card.laser_no},
          {"chip_no", card.chip_no}}},
        {"photo", photo_json(card.photo)},
        {"provenance", domain::provenance_name(card.provenance)},
        {"field_provenance", field_provenance_json(card)},
        {"warnings", card.warnings},
        {"timing",
         {{"text_ms", card.timing.text_ms},
          {"total_ms", card.timing.total_ms},
          {"apdus", card.timing.apdus},
          {"bytes", card.timing.bytes}}},
        {"reader", card.reader},
    };
    return {one_line(object), card_text(card)};
}

Report card_event_report(const ports::CardEvent& event) {
    const auto at = support::to_iso8601(event.at);
    Json object{{"event", event.event}, {"reader", event.reader}, {"at", at}};
    if (!event.reader.empty()) {
        object["role"] = domain::reader_role_name(event.role);
    }
    return {one_line(object), at + "  " + event.event + "  " + event.reader + '\n'};
}

}  // namespace amphoe::gui::console
