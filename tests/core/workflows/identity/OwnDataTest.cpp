// W13: the own record by groups and in words, the plain print, and both sides of the digital card.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "core/workflows/identity/OwnDataWords.h"
#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::DocumentKind;
using domain::Fields;
using domain::RegisterKind;
using domain::ServiceKind;
using ::testing::HasSubstr;
using ::testing::Not;

class OwnDataTest : public IdentityWorld {
  protected:
    OwnDataTest() {
        auto& known = world.civil_register;
        known.knows(
            RegisterKind::House, "99010000017", {{"head_id", kCitizen}},
            {{{"name", "เด็กชาย ทดลอง ระบบบัตร"}, {"birth_date", "2560-05-05"}, {"father_name", "นายทดสอบ ระบบบัตร"}},
             {{"name", "นาย อื่น"}, {"father_name", "นาย ใครไม่รู้"}}});
        known.knows(RegisterKind::Marriage, kCitizen,
                    {{"first_citizen_id", kCitizen},
                     {"first_name", "นาย ทดสอบ ระบบบัตร"},
                     {"second_name", "นาง วิไล ศรีสุข"},
                     {"registration_date", "2014-02-14"}});
        known.knows(RegisterKind::CardHistory, kCitizen, {},
                    {{{"issue_date", "2018-03-10"},
                      {"expiry_date", "2026-03-09"},
                      {"reason", "EXPIRED"},
                      {"office", "9901"},
                      {"state", "ACTIVE"}}});
        known.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"since", "2026-01-05"}},
                    {{{"at", "2026-01-05"}, {"action", "enrol"}, {"office", "9901"}}});
        known.knows(RegisterKind::Tangrat, kCitizen, {{"level", "2"}},
                    {{{"at", "2026-02-01"}, {"channel", "CS711"}, {"result", "passed"}}});
        known.knows(
            RegisterKind::DataUse, kCitizen, {},
            {{{"at", "2026-11-20T03:00:00.000Z"}, {"office", "9901"}, {"purpose", "move_out"}, {"record", "citizen"}}});
        world.rules.offices.offices.push_back({});
        world.rules.offices.offices.back().code = "9901";
        world.rules.offices.offices.back().name_th = "สำนักทะเบียนอำเภอตัวอย่าง";
    }
    /// "title: text" of every row, one per line.
    static std::string shown(const ServiceRun& run) {
        std::string text;
        const auto page = run.page();
        for (const auto& row : page->shown) {
            text += row.begin()->first + ": " + row.begin()->second + "\n";
        }
        return text;
    }
    static std::size_t place(const std::string& text, const std::string& part) {
        const auto at = text.find(part);
        EXPECT_NE(at, std::string::npos) << part << " in\n" << text;
        return at;
    }
};

TEST_F(OwnDataTest, SixGroupsInTheirOrderAndEverythingInWords) {
    auto run = opened(ServiceKind::OwnData);
    const auto text = shown(*run);
    std::vector<std::size_t> places;
    for (const auto* group :
         {"■ บุคคล", "■ ที่อยู่", "■ ครอบครัว", "■ บัตรประจำตัวประชาชน", "■ การลงทะเบียนดิจิทัล", "■ ใครขอดูข้อมูลของท่าน"}) {
        places.push_back(place(text, group));
    }
    EXPECT_TRUE(std::is_sorted(places.begin(), places.end()));
    for (const auto* line :
         {"เพศ: ชาย", "สถานะบุคคล: มีชีวิตอยู่", "วันเกิด: 14 มกราคม 2530", "สถานภาพในบ้าน: เจ้าบ้าน",
          "คู่สมรสตามทะเบียนสมรส: นาง วิไล ศรีสุข · จดทะเบียน 14 กุมภาพันธ์ 2557", "เด็กชาย ทดลอง ระบบบัตร · เกิด 5 พฤษภาคม 2560",
          "บัตรที่ใช้อยู่: ออกบัตร 10 มีนาคม 2561 · หมดอายุ 9 มีนาคม 2569 · เหตุ บัตรหมดอายุ · สำนักทะเบียนอำเภอตัวอย่าง",
          "สถานะ ThaID: ลงทะเบียนผ่านเจ้าหน้าที่", "ทางรัฐ: ระดับ 2", "เคาน์เตอร์เซอร์วิส",
          "20 พฤศจิกายน 2569 เวลา 10.00 น.: สำนักทะเบียนอำเภอตัวอย่าง · แจ้งย้ายออก · ทะเบียนบุคคล"}) {
        EXPECT_THAT(text, HasSubstr(line));
    }
    for (const auto* code :
         {"ALIVE", "HEAD", "EXPIRED", "ACTIVE", "OFFICER", "CS711", "move_out", "1 ชาย 2 หญิง", "นาย อื่น"}) {
        EXPECT_THAT(text, Not(HasSubstr(code)));
    }
}

TEST_F(OwnDataTest, AgenciesThatAskedStandAmongTheOfficesByTheirNames) {
    world.civil_register.knows(RegisterKind::ReleaseLog, kCitizen, {},
                               {{{"at", "2026-11-19T03:00:00.000Z"},
                                 {"agency", "AOT"},
                                 {"agency_name", "บริษัท ท่าอากาศยานไทย จำกัด (มหาชน)"},
                                 {"purpose", "ยืนยันตัวตนผู้โดยสารภายในประเทศ"},
                                 {"fields", "pid,name"},
                                 {"outcome", "released"}},
                                {{"at", "2026-11-21T03:00:00.000Z"},
                                 {"agency", "RP-0009"},
                                 {"agency_name", ""},
                                 {"purpose", "proof_of_address"},
                                 {"fields", "address"},
                                 {"outcome", "requester.unknown"}}});
    auto run = opened(ServiceKind::OwnData);
    const auto text = shown(*run);
    const std::vector<std::size_t> places{
        place(text, "21 พฤศจิกายน 2569 เวลา 10.00 น.: หน่วยงานรหัส RP-0009 · รับรองที่อยู่ · ไม่ได้รับข้อมูล"),
        place(text, "20 พฤศจิกายน 2569 เวลา 10.00 น.: สำนักทะเบียนอำเภอตัวอย่าง"),
        place(text,
              "19 พฤศจิกายน 2569 เวลา 10.00 น.: บริษัท ท่าอากาศยานไทย จำกัด (มหาชน) · ยืนยันตัวตนผู้โดยสารภายในประเทศ · "
              "ได้รับ เลขประจำตัวประชาชน, ชื่อและนามสกุล")};
    EXPECT_TRUE(std::is_sorted(places.begin(), places.end())) << text;
    const auto asked = std::ranges::find_if(
        world.civil_register.questions, [](const auto& question) { return question.kind == RegisterKind::ReleaseLog; });
    ASSERT_NE(asked, world.civil_register.questions.end());
    EXPECT_EQ(asked->purpose, "own_data") << "the only one but the linkage's own that opens it";
}

TEST_F(OwnDataTest, ReleasesThatWereNotAnsweredAreNotNone) {
    world.civil_register.fails(RegisterKind::ReleaseLog, kCitizen, domain::FailureCode::CentreUnreachable);
    EXPECT_THAT(shown(*opened(ServiceKind::OwnData)), HasSubstr("หน่วยงานที่ขอข้อมูล: ส่วนกลางยังไม่ตอบ"));
}

TEST(OwnDataWordsTest, EveryPurposeTheProgramSendsHasAWord) {
    // Questions to the register name a service by its kind, or say it in so many words.
    const std::regex question(R"re(look_up\(\s*\{[^{}]*,\s*"([a-z0-9_]+)"\s*\})re");
    std::set<std::string> purposes;
    for (const auto& file : std::filesystem::recursive_directory_iterator(AMPHOE_SOURCE_DIR "/core/workflows")) {
        if (!file.is_regular_file()) {
            continue;
        }
        std::ifstream stream(file.path());
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        for (std::sregex_iterator found(text.begin(), text.end(), question), end; found != end; ++found) {
            purposes.insert((*found)[1]);
        }
    }
    EXPECT_GE(purposes.size(), 5U) << "the questions are written otherwise";
    for (const auto& purpose : purposes) {
        EXPECT_NE(purpose_th(purpose), purpose) << "has no word for the citizen";
    }
}

TEST_F(OwnDataTest, WhatTheCentreKeepsOfAppsAndAttemptsIsInWords) {
    auto& known = world.civil_register;
    known.knows(RegisterKind::Thaid, kCitizen, {{"state", "SELF"}, {"since", "2026-01-05"}},
                {{{"at", "2026-01-05"}, {"action", "enrol"}, {"channel", "SELF"}}});
    known.knows(RegisterKind::Tangrat, kCitizen, {{"level", "1"}},
                {{{"at", "2026-02-01"}, {"channel", "D.DOPA"}, {"result", "expired"}},
                 {{"at", "2026-02-02"}, {"channel", "KIOSK"}, {"result", "waiting"}}});
    const auto text = shown(*opened(ServiceKind::OwnData));
    for (const auto* line : {"ลงทะเบียน · ช่องทาง แอป ThaID ด้วยตนเอง", "หมดเวลายืนยัน · ช่องทาง D.DOPA (ชื่อเดิมของ ThaID)",
                             "รอยืนยันในแอป · ช่องทาง ตู้บริการอเนกประสงค์ภาครัฐ"}) {
        EXPECT_THAT(text, HasSubstr(line));
    }
}

TEST_F(OwnDataTest, AGroupTheCentreDoesNotAnswerStopsNothing) {
    world.civil_register.fails(RegisterKind::CardHistory, kCitizen, domain::FailureCode::CentreUnreachable);
    world.civil_register.answers.erase({RegisterKind::Marriage, kCitizen});
    world.civil_register.knows(RegisterKind::DataUse, kCitizen, {});
    auto run = opened(ServiceKind::OwnData);
    const auto text = shown(*run);
    EXPECT_THAT(text, HasSubstr("■ บัตรประจำตัวประชาชน: \nรายการ: ส่วนกลางยังไม่ตอบ"));
    EXPECT_THAT(text, HasSubstr("■ ใครขอดูข้อมูลของท่าน: \nรายการ: ไม่มีรายการ"));
    EXPECT_THAT(text, Not(HasSubstr("คู่สมรส")));
    EXPECT_EQ(told(run->enter({{"purpose", "view"}}, {})), "ok");
}

TEST_F(OwnDataTest, ThePlainPrintIsMadeOnceAndOnlyOnDemand) {
    auto run = opened(ServiceKind::OwnData);
    ASSERT_TRUE(run->enter({{"purpose", "view"}, {"print_view", "yes"}}, {}));
    ASSERT_TRUE(run->confirm());
    ASSERT_TRUE(run->issue());
    ASSERT_EQ(run->papers().size(), 1U);
    EXPECT_EQ(run->papers().front().document.kind, DocumentKind::OwnDataView);
    ASSERT_TRUE(run->service().issue_papers());
    EXPECT_EQ(run->service().issue_papers()->front().number, run->papers().front().document.number);

    VisitJournal second{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof again{world.counter.ports, second};
    prove(second, again);
    auto plain = service(ServiceKind::OwnData, second, again);
    ASSERT_TRUE(plain->open({}));
    ASSERT_TRUE(plain->enter({{"purpose", "view"}}, {}));
    ASSERT_TRUE(plain->confirm());
    ASSERT_TRUE(plain->issue());
    EXPECT_TRUE(plain->papers().empty());
}

TEST_F(OwnDataTest, TheDigitalCardHasAFrontAndABack) {
    world.civil_register.knows(RegisterKind::DigitalCardCode, "SIM-D-1",
                               {{"citizen_id", kCitizen},
                                {"name", "นาย ทดสอบ ระบบบัตร"},
                                {"name_en", "Mr. Thotsop Rabopbat"},
                                {"birth_date", "2530-01-14"},
                                {"issue_date", "2018-03-10"},
                                {"laser_masked", "JT•-•••••••-••"}});
    world.counter.card_reader.answer->chip_no = "0011223344556677";
    auto run = opened(ServiceKind::OwnData);
    ASSERT_TRUE(run->enter({{"purpose", "digital_card"}}, {}));
    ASSERT_TRUE(run->enter({{"code", "SIM-D-1"}}, {}));
    ASSERT_EQ(run->page()->step, "digital_card_seen");
    const auto text = shown(*run);
    for (const auto* line : {"ด้านหน้า: ภาพถ่าย: จากชิปบัตร", "ด้านหน้า: เลขประจำตัว: 1-9999-00000-01-3",
                             "ด้านหน้า: ชื่อภาษาอังกฤษ: Mr. Thotsop Rabopbat", "ด้านหน้า: วันออกบัตร: 10 มีนาคม 2561",
                             "ด้านหลัง: รหัสหลังบัตร: JT•-•••••••-••", "ด้านหลัง: ชิป: บัตรจริงมีชิป"}) {
        EXPECT_THAT(text, HasSubstr(line));
    }
    EXPECT_THAT(text, HasSubstr("••••6677"));
    EXPECT_THAT(text, Not(HasSubstr("0011223344556677"))) << "the chip number is not told whole";
    EXPECT_LT(place(text, "ด้านหน้า: วันออกบัตร"), place(text, "ด้านหลัง"));
}

}  // namespace
}  // namespace amphoe::workflows
