// Words instead of codes on certified papers, and what is said of somebody who is no living resident (domain.md D1,
// E1).
#include <gtest/gtest.h>

#include "core/workflows/RegisterCodes.h"
#include "core/workflows/civil/CopyContent.h"
#include "core/workflows/civil/CopyPurpose.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::RegisterKind;
using domain::RegisterRecord;

const domain::OfficeTable kOffices{
    "1", "2026-11-01", {{"9901", domain::OfficeKind::District, "สำนักทะเบียนอำเภอตัวอย่าง", "Example District"}}};

Fields person(const Fields& other = {}) {
    Fields made{{"citizen_id", "1999900000013"},
                {"name", "นายทดสอบ ระบบบัตร"},
                {"status", "ALIVE"},
                {"relation", "HEAD"},
                {"address", "99/9 หมู่ที่ 4 ตำบลริมใต้"}};
    for (const auto& [key, value] : other) {
        made[key] = value;
    }
    return made;
}

domain::DocumentContent content_of(const char* kind, const Fields& fields, const std::vector<Fields>& items = {},
                                   const std::vector<std::string>& hidden = {}) {
    CopyFacts facts;
    facts.offices = &kOffices;
    facts.person = person();
    facts.hidden = hidden;
    return copy_content(*copy_kind(kind),
                        RegisterRecord{copy_kind(kind)->source, "1999900000013", "1", {}, fields, items}, facts);
}

const std::vector<Fields> kCards{
    {{"request_no", "1"}, {"issue_date", "2014-03-10"}, {"reason", "FIRST"}, {"office", "9901"}, {"state", "EXPIRED"}},
    {{"request_no", "2"},
     {"issue_date", "2022-03-10"},
     {"expiry_date", "2030-03-09"},
     {"reason", "EXPIRED"},
     {"office", "9901"},
     {"address", "15 หมู่ที่ 4 ตำบลริมใต้"},
     {"state", "ACTIVE"}},
    {{"request_no", "3"},
     {"issue_date", "2026-11-01"},
     {"reason", "ADDRESS"},
     {"office", "9901"},
     {"address", "99/9 หมู่ที่ 4 ตำบลริมใต้"},
     {"state", "REQUESTED"}}};

TEST(CopyWordsTest, PlaceInTheHouseOfficesAndTimesAreWords) {
    EXPECT_EQ(content_of("TR14_1", person()).fields.at("house_status"), "เจ้าบ้าน");
    EXPECT_EQ(content_of("TR14_1", person({{"relation", "OCCUPANT"}})).fields.at("house_status"), "ผู้อาศัย");
    const auto born = content_of("TR1", {{"birth_time", "08:15"}, {"registration_office", "9901"}});
    EXPECT_EQ(born.fields.at("birth_time"), "08.15 น.");
    EXPECT_EQ(born.fields.at("registration_office"), "สำนักทะเบียนอำเภอตัวอย่าง");
    const auto died = content_of("TR4", {{"death_time", "22.10"}, {"registration_office", "8801"}});
    EXPECT_EQ(died.fields.at("death_time"), "22.10 น.");
    EXPECT_EQ(died.fields.at("registration_office"), "สำนักทะเบียน รหัส 8801");
    EXPECT_EQ(mover_row(1, person({{"relation", "CHILD"}})).at("relation"), "บุตร") << "on ท.ร.6, too";
}

TEST(CopyWordsTest, WhatTheRegisterSaysInWordsStays) {
    EXPECT_EQ(relation_th("บุตร"), "บุตร");
    EXPECT_EQ(relation_th(""), "");
    EXPECT_EQ(office_th(&kOffices, "อำเภอตัวอย่าง"), "อำเภอตัวอย่าง");
    EXPECT_EQ(office_th(nullptr, "9901"), "สำนักทะเบียน รหัส 9901");
    for (const auto* text : {"", "ไม่ทราบ", "8:15", "08:155", "08-15"}) {
        EXPECT_EQ(clock_th(text), text);
    }
    EXPECT_EQ(card_reason_th("อื่น"), "อื่น");
}

TEST(CopyWordsTest, SomebodyDeadMovedOrStruckIsNoOccupant) {
    EXPECT_EQ(content_of("TR14_1", person()).fields.at("person_status"), "");
    for (const auto& [status, word] :
         {std::pair("DECEASED", "ถึงแก่กรรม"), std::pair("MOVED", "ย้ายออก"), std::pair("STRUCK", "จำหน่ายชื่อ")}) {
        const auto paper = content_of("TR14_1", person({{"status", status}, {"relation", "OCCUPANT"}}));
        EXPECT_NE(paper.fields.at("person_status").find(word), std::string::npos) << status;
        EXPECT_EQ(paper.fields.at("house_status"), "") << status;
    }
    const auto house = content_of("TR14", {{"house_code", "99019000001"}},
                                  {person(), person({{"status", "MOVED"}, {"moving", "yes"}})});
    EXPECT_EQ(house.tables.at("persons")[0].at("remarks"), "");
    EXPECT_NE(house.tables.at("persons")[1].at("remarks").find("ย้ายออก"), std::string::npos);
    EXPECT_NE(house.tables.at("persons")[1].at("remarks").find("อยู่ระหว่างแจ้งย้าย"), std::string::npos);
}

TEST(CopyWordsTest, ACardHasTheAddressOfItsOwnDay) {
    const auto record = content_of("CARD_REC", {}, kCards);
    EXPECT_EQ(record.fields.at("address"), "15 หมู่ที่ 4 ตำบลริมใต้") << "not that of today";
    EXPECT_EQ(record.fields.at("request_no"), "2") << "a card that was asked for is not issued";
    EXPECT_EQ(record.fields.at("issuer"), "สำนักทะเบียนอำเภอตัวอย่าง");
    const auto& history = record.tables.at("history");
    EXPECT_EQ(history[0].at("reason"), "ขอมีบัตรครั้งแรก");
    EXPECT_EQ(history[1].at("reason"), "บัตรหมดอายุ");
    EXPECT_NE(history[2].at("issue_date_th").find("ยังไม่ออกบัตร"), std::string::npos);
    auto unknown = kCards;
    unknown[1].erase("address");
    EXPECT_EQ(content_of("CARD_REC", {}, unknown).fields.at("address"), "");
}

TEST(CopyWordsTest, AHiddenHistorySaysThatItIsHidden) {
    const auto record = content_of("CARD_REC", {}, kCards, {"history", "address"});
    ASSERT_EQ(record.tables.at("history").size(), 1U);
    EXPECT_EQ(record.tables.at("history")[0].at("reason"), "ปกปิดตามคำขอ");
    EXPECT_EQ(record.tables.at("history")[0].at("order"), "-");
    EXPECT_EQ(record.fields.at("address"), "ปกปิดตามคำขอ");
    EXPECT_FALSE(content_of("CARD_REC", {}, {}, {"history"}).tables.contains("history")) << "nothing to hide";
}

TEST(CopyWordsTest, APurposeSaysSomethingHoweverItIsWritten) {
    for (const auto* bare :
         {"ใช้ทั่วไป", "ใช้ ทั่วไป", "ใช้ทั่วไป.", "General use", "general-use", ".", "- -", "123", "๑๒๓", "–", "…", "อื่น ๆ"}) {
        EXPECT_TRUE(says_nothing(bare)) << bare;
    }
    for (const auto* good : {"สมัครเรียน", "ใช้สมัครงานทั่วไป", "school", "กู้เงิน 2569"}) {
        EXPECT_FALSE(says_nothing(good)) << good;
    }
}

}  // namespace
}  // namespace amphoe::workflows
