#include "tests/centre/FeedSeed.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/centre/SeedData.h"
#include "tests/centre/acts/FeeTable.h"
#include "tests/centre/register/District.h"
#include "tests/centre/register/Seeds.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr std::array kOffices{"1001", "1002", "9901", "9998", "9999"};

json item(const std::string& topic, const std::string& key, json value, const std::string& office = "") {
    json made{{"topic", topic}, {"key", key}, {"value", std::move(value)}};
    if (!office.empty()) {
        made["office"] = office;
    }
    return made;
}

json dated(json made, const std::string& effective_from) {
    made["effective_from"] = effective_from;
    return made;
}

void add_officers(json& items) {
    struct Listed {
        const char* number;
        const char* name_th;
        const char* role;    ///< of domain.md W1
        const char* twelve;  ///< of the officer's own number (W1.6); they live in the demonstration's house 20
    };
    // The officers of the training desks; every office has its own of these numbers.
    constexpr std::array listed{
        Listed{"O-0001", "น.ส. กมล เจ้าหน้าที่", "COUNTER_OFFICER", "199990000301"},
        Listed{"O-0002", "นาย ทดลอง เคาน์เตอร์", "COUNTER_OFFICER", "199990000302"},
        Listed{"A-0001", "นาย ทดสอบ ผู้ช่วย", "ASSISTANT_REGISTRAR", "199990000303"},
        Listed{"R-0001", "นาย วิทย์ นายทะเบียน", "REGISTRAR", "199990000304"},
        Listed{"S-0001", "นาง สุดา หัวหน้างาน", "SUPERVISOR", "199990000305"},
        Listed{"C-0001", "นาง ทดสอบ การเงิน", "CASHIER", "199990000306"},
        Listed{"U-0001", "นาย ทดสอบ ผู้ตรวจสอบ", "AUDITOR", "199990000307"},
    };
    for (const char* office : kOffices) {
        for (const auto& one : listed) {
            items.push_back(item("officers", one.number,
                                 {{"name_th", one.name_th},
                                  {"roles", json::array({one.role})},
                                  {"active", true},
                                  {"citizen_id", with_check_digit(one.twelve)}},
                                 office));
        }
    }
}

void add_tables(json& items, const std::string& today) {
    items.push_back(
        dated(item("thresholds", "face", {{"version", "seed-1"}, {"pass", 0.42}, {"refer", 0.52}}), "2026-10-01"));
    for (const auto& fee : FeeTable::shipped().in_force(today)) {
        items.push_back(dated(item("fees", fee.item, {{"name_th", fee.title_th}, {"satang", fee.satang}}), fee.from));
    }
    // Codes whose first two digits name no province.
    for (const auto& area : district_areas()) {
        items.push_back(item("area_codes", std::string(area.ccaatt) + "00",
                             {{"tambon_th", "ตำบล" + std::string(area.tambon)},
                              {"amphoe_th", "อำเภอ" + std::string(kDistrictName)},
                              {"province_th", "จังหวัด" + std::string(kProvinceName)},
                              {"office", area.office}}));
    }
}

/// The day's bookings in minutes of the day: those of office hours while the afternoon is to come; later on, the half
/// hours to come, so that a day opened late has bookings that are not over.
std::array<int, 4> slots_of_day(int minute) {
    constexpr int kAfternoon = 13 * 60;
    constexpr int kHalfHour = 30;
    constexpr int kLastSlot = 23 * 60 + kHalfHour;
    if (minute < kAfternoon) {
        return {9 * 60, 9 * 60 + kHalfHour, 10 * 60, kAfternoon + kHalfHour};
    }
    std::array<int, 4> slots{};
    int next = (minute / kHalfHour + 1) * kHalfHour;
    for (auto& slot : slots) {
        slot = std::min(next, kLastSlot);
        next += kHalfHour;
    }
    return slots;
}

void add_bookings(json& items, const std::string& office, support::Timestamp now) {
    struct Booked {
        const char* number;
        const char* service;
        const char* channel;
        const char* citizen_id;
        const char* name_th;
    };
    constexpr std::array booked{
        Booked{"0001", "thaid_enrolment", "app", "1999900000013", "นาย ทดสอบ ระบบบัตร"},
        Booked{"0002", "certified_copy", "web", "1999900000064", "นางสาว มาลี ใจงาม"},
        Booked{"0003", "move_in", "phone", "1000000000017", "นาย ทดสอบ ระบบงาน"},
        Booked{"0004", "card_intake", "walk-in", "1999900001079", "นาง หมดอายุ ตัวอย่าง"},
    };
    const auto midnight = *support::bangkok_day_begins(support::bangkok_date(now));
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(now - midnight).count();
    const auto slots = slots_of_day(static_cast<int>(minute));
    for (std::size_t index = 0; index < booked.size(); ++index) {
        const auto& one = booked[index];
        json value{
            {"service", one.service}, {"slot", support::to_iso8601(midnight + std::chrono::minutes(slots[index]))},
            {"channel", one.channel}, {"citizen_id", one.citizen_id},
            {"name_th", one.name_th}, {"phone", "0800000000"},
            {"state", "booked"}};
        if (one.channel == std::string_view("app") || one.channel == std::string_view("web")) {
            value["authentication"] = {
                {"by", "THAID"}, {"level", "IAL2.3"}, {"at", support::to_iso8601(midnight - std::chrono::hours(4))}};
        }
        items.push_back(item("bookings", "B-" + office + "-" + one.number, std::move(value), office));
    }
}

void add_cases(json& items, support::Timestamp now) {
    for (const std::string office : kOffices) {
        add_bookings(items, office, now);
    }
    for (const std::string office : {"1001", "1002", "9901"}) {
        for (const char* number : {"-0001", "-0002", "-0003", "-0004", "-0005"}) {
            items.push_back(item(
                "online_cases", "OC-" + office + number,
                {{"service", "online_move"}, {"state", "waiting_counter"}, {"citizen_id", "1999900000064"}}, office));
        }
    }
}

/// The agencies of the file the offices ship (C42); their connection is our simulation. Those the file still has in
/// test have gone live since: what the centre says counts more, and the two can be told apart.
void add_agencies(json& items) {
    std::ifstream file(std::filesystem::path(AMPHOE_CONFIGURATION) / "agencies.json", std::ios::binary);
    const auto shipped = json::parse(file);
    for (const auto& agency : shipped.at("agencies")) {
        const auto& id = agency.at("id").get_ref<const std::string&>();
        const auto& status = agency.at("status").get_ref<const std::string&>();
        const bool live = status == "live" || status == "testing";
        items.push_back(item("relying_parties", id,
                             {{"name_th", agency.at("name_th")},
                              {"name_en", agency.at("name_en")},
                              {"sector", agency.at("sector")},
                              {"state", live ? "live" : status},
                              {"standard", live ? "FVS-1" : ""},
                              {"certificate", live ? "CERT-" + id : ""},
                              {"expires", "2099-12-31"},
                              {"quota", 1000},
                              {"purposes", agency.at("purposes")},
                              {"fields", agency.at("fields")}}));
    }
}

void add_lists(json& items) {
    items.push_back(item("void_documents", "D7-2569-0000001", {{"reason", "misprint"}, {"voided_on", "2026-11-20"}}));
    for (const auto& person : seed_persons()) {
        items.push_back(
            item("card_status", std::string(person.citizen_id),
                 {{"code", person.card_code}, {"text_th", person.card_text_th}, {"as_of", "2026-11-22T00:00:00Z"}}));
    }
    const auto add_party = [&](const char* key, const char* name, const char* state, const char* certificate,
                               const char* expires, int quota) {
        items.push_back(
            item("relying_parties", key,
                 {{"name_th", name},
                  {"sector", "public"},
                  {"state", state},
                  {"standard", "FVS-1"},
                  {"certificate", certificate},
                  {"expires", expires},
                  {"quota", quota},
                  {"purposes", {"proof_of_address", "proof_of_identity"}},
                  {"purpose_fields",
                   {{"proof_of_address", {"name_th", "address"}}, {"proof_of_identity", json::array({"name_th"})}}},
                  {"fields", {"name_th", "address"}}}));
    };
    add_party("RP-0001", "หน่วยงานตัวอย่าง", "live", "CERT-0001", "2099-12-31", 1000);
    add_party("RP-0002", "หน่วยงานที่ใบรับรองหมดอายุ", "live", "CERT-0002", "2026-01-31", 1000);
    add_party("RP-0003", "หน่วยงานที่ยังไม่ผ่านการรับรอง", "live", "", "2099-12-31", 1000);
    add_party("RP-0004", "หน่วยงานที่ถูกระงับ", "suspended", "CERT-0004", "2099-12-31", 1000);
    add_party("RP-0005", "หน่วยงานโควตาน้อย", "live", "CERT-0005", "2099-12-31", 1);
    add_agencies(items);
}

}  // namespace

std::string feed_seed_json(support::Timestamp now) {
    json items = json::array();
    add_officers(items);
    add_tables(items, support::bangkok_date(now));
    add_cases(items, now);
    add_lists(items);
    return items.dump();
}

}  // namespace amphoe::centre
