#include "tests/centre/FeedSeed.h"

#include <nlohmann/json.hpp>

#include "tests/centre/SeedData.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

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
    for (const char* office : {"1001", "1002"}) {
        const std::string prefix = std::string("O-") + office + "-";
        items.push_back(item(
            "officers", prefix + "01",
            {{"name_th", "นางสาว ทดสอบ ทะเบียน"}, {"roles", {"registrar", "supervisor"}}, {"active", true}}, office));
        items.push_back(item("officers", prefix + "02",
                             {{"name_th", "นาย ทดลอง เคาน์เตอร์"}, {"roles", {"counter"}}, {"active", true}}, office));
    }
}

void add_tables(json& items) {
    items.push_back(
        dated(item("thresholds", "face", {{"version", "seed-1"}, {"pass", 0.42}, {"refer", 0.52}}), "2026-10-01"));
    items.push_back(
        dated(item("fees", "certified_copy", {{"name_th", "คัดและรับรองเอกสาร"}, {"satang", 1000}}), "2026-10-01"));
    items.push_back(
        dated(item("fees", "card_replacement", {{"name_th", "ทำบัตรใหม่"}, {"satang", 10000}}), "2026-10-01"));
    // Codes whose first two digits name no province.
    const json areas{{"99010100", "ตำบลตัวอย่างหนึ่ง"}, {"99010200", "ตำบลตัวอย่างสอง"}, {"99020100", "ตำบลตัวอย่างสาม"}};
    for (const auto& [code, name] : areas.items()) {
        items.push_back(item("area_codes", code,
                             {{"tambon_th", name}, {"amphoe_th", "อำเภอตัวอย่าง"}, {"province_th", "จังหวัดตัวอย่าง"}}));
    }
}

void add_cases(json& items) {
    for (const char* office : {"1001", "1002"}) {
        items.push_back(item("bookings", std::string("B-") + office + "-0001",
                             {{"service", "thaid_enrolment"}, {"slot", "2026-11-23T02:00:00Z"}, {"state", "booked"}},
                             office));
        items.push_back(
            item("online_cases", std::string("OC-") + office + "-0001",
                 {{"service", "online_move"}, {"state", "waiting_counter"}, {"citizen_id", "1999900000013"}}, office));
    }
}

void add_lists(json& items) {
    items.push_back(item("void_documents", "D7-2569-0000001", {{"reason", "misprint"}, {"voided_on", "2026-11-20"}}));
    for (const auto& person : seed_persons()) {
        items.push_back(
            item("card_status", std::string(person.citizen_id),
                 {{"code", person.card_code}, {"text_th", person.card_text_th}, {"as_of", "2026-11-22T00:00:00Z"}}));
    }
    items.push_back(
        item("relying_parties", "RP-0001",
             {{"name_th", "หน่วยงานตัวอย่าง"}, {"purposes", {"proof_of_address"}}, {"fields", {"name_th", "address"}}}));
}

}  // namespace

std::string feed_seed_json() {
    json items = json::array();
    add_officers(items);
    add_tables(items);
    add_cases(items);
    add_lists(items);
    return items.dump();
}

}  // namespace amphoe::centre
