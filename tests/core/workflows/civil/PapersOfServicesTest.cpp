#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/documents/CairoDocumentRenderer.h"
#include "core/domain/ThaiText.h"
#include "core/workflows/civil/CopyContent.h"
#include "core/workflows/civil/HouseEntry.h"
#include "core/workflows/civil/MoveNotice.h"
#include "tests/core/workflows/ServiceFixture.h"
#include "tests/support/CommandRun.h"

namespace amphoe::workflows {
namespace {

using domain::DocumentContent;
using domain::Fields;
using domain::RegisterKind;
using domain::RegisterRecord;

/// Draws as the workstation does and reads the text back; the page is left in the build folder to be looked at.
std::string drawn(DocumentContent content, const std::string& name) {
    documents::CairoDocumentRenderer renderer{AMPHOE_RESOURCES};
    content.number = "9901-69-D01-000001-1";
    content.issued_at = testing::ManualClock::start();
    content.training = true;
    content.office_th = "สำนักทะเบียนอำเภอตัวอย่าง";
    content.rcode = "9901";
    content.workstation_id = "WS-9901-01";
    content.officer_id = "O-0001";
    const auto paper = renderer.render(content);
    EXPECT_TRUE(paper.ok()) << (paper.ok() ? "" : paper.error().detail);
    if (!paper) {
        return {};
    }
    const std::filesystem::path folder = AMPHOE_PAPERS_DIR;
    std::filesystem::create_directories(folder);
    const auto file = folder / ("service-" + name + ".pdf");
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(paper->pdf.data()), static_cast<std::streamsize>(paper->pdf.size()));
    return testing::run_command("pdftotext -layout '" + file.string() + "' -").output;
}

/// Certified papers show Thai digits.
std::string thai(const std::string& text) {
    return domain::to_thai_digits(text);
}

RegisterRecord record(RegisterKind kind, Fields fields, std::vector<Fields> items = {}) {
    RegisterRecord made{kind, kRequester, "1", testing::ManualClock::start(), std::move(fields), std::move(items)};
    return made;
}

CopyFacts facts() {
    CopyFacts made;
    made.purpose = "สมัครเรียน";
    made.registrar_name = "นางนายทะเบียน ทดสอบ";
    made.registrar_title = "นายทะเบียน";
    return made;
}

/// Tables and watermarks break lines, so a text is looked for word by word.
void expect_words(const std::string& text, const std::string& words) {
    std::istringstream stream(words);
    for (std::string word; stream >> word;) {
        EXPECT_NE(text.find(word), std::string::npos) << word << " is not on the paper";
    }
}

void expect_certified(const std::string& text) {
    expect_words(text, "ใช้เพื่อ สมัครเรียน เท่านั้น นางนายทะเบียน ทดสอบ รหัสตรวจสอบ 9901-69-D01-000001-1");
    EXPECT_GE(std::count(text.begin(), text.end(), '#'), 4) << "two watermark lines with the purpose";
    expect_words(text, thai("22 พฤศจิกายน 2569 เวลา 09.00 น."));
}

TEST(PapersOfServicesTest, OnePersonOfTheRegister) {
    auto person = listed(kRequester, "นายทดสอบ ระบบบัตร", "2530-01-14", "เจ้าบ้าน");
    person.insert({{"house_code", kHouse},
                   {"address", "99/1 หมู่ที่ 4 ตำบลตัวอย่างหนึ่ง"},
                   {"father_nationality", "ไทย"},
                   {"mother_nationality", "ไทย"}});
    const auto text =
        drawn(copy_content(*copy_kind("TR14_1"), record(RegisterKind::Person, person), facts()), "tr14_1");
    expect_certified(text);
    for (const auto* part : {"นายทดสอบ ระบบบัตร", "1-9999-00000-01-3", "ชาย", "เจ้าบ้าน", "นายพ่อ ทดสอบ", "นางแม่ ทดสอบ",
                             "9901-000001-7", "บ้านเดิม"}) {
        expect_words(text, part);
    }
    expect_words(text, thai("14 มกราคม 2530"));
    expect_words(text, thai("2 กุมภาพันธ์ 2553"));
}

TEST(PapersOfServicesTest, AHouseWithItsPersons) {
    std::vector<Fields> persons;
    for (int index = 0; index < 5; ++index) {
        persons.push_back(listed(testing::synthetic_citizen(index), "นายคนที่" + std::to_string(index) + " ทดสอบ",
                                 "2490-00-00", "ผู้อาศัย"));
    }
    const auto house = record(
        RegisterKind::House,
        {{"house_code", kHouse}, {"address", "99/1 หมู่ที่ 4"}, {"kind", "บ้าน"}, {"number_date", "1997-02-02"}}, persons);
    const auto text = drawn(copy_content(*copy_kind("TR14"), house, facts()), "tr14");
    expect_certified(text);
    expect_words(text, "9901-000001-7");
    expect_words(text, thai("พ.ศ. 2490"));  // an unknown day is never made up
    for (int index = 0; index < 5; ++index) {
        expect_words(text, thai("นายคนที่" + std::to_string(index) + " ทดสอบ"));
    }
}

TEST(PapersOfServicesTest, BirthDeathMarriageAndCardHaveAllTheirFields) {
    const Fields registration{{"registration_no", "9901-57-0001"},
                              {"registration_date", "2014-02-14"},
                              {"registration_office", "สำนักทะเบียนตัวอย่าง"}};
    Fields birth{
        {"child_name", "เด็กหญิงน้ำผึ้ง ทดสอบ"}, {"child_citizen_id", kChild},     {"child_sex", "2"},
        {"birth_date", "2560-05-05"},       {"birth_time", "05.10"},          {"birth_place", "โรงพยาบาลตัวอย่าง"},
        {"father_name", "นายบิดา ทดสอบ"},    {"mother_name", "นางมารดา ทดสอบ"}};
    Fields death{
        {"deceased_name", "นายผู้ล่วงลับ ทดสอบ"}, {"deceased_citizen_id", kOtherHead}, {"deceased_sex", "1"},
        {"death_date", "2025-08-01"},         {"death_cause", "โรคชรา"},           {"informant_name", "นายผู้แจ้ง ทดสอบ"}};
    Fields marriage{{"first_name", "นายฝ่ายหนึ่ง ทดสอบ"},
                    {"first_citizen_id", kRequester},
                    {"second_name", "นางสาวฝ่ายสอง ทดสอบ"},
                    {"second_citizen_id", kWife},
                    {"first_witness", "นายพยาน ทดสอบ"}};
    for (auto* fields : {&birth, &death, &marriage}) {
        fields->insert(registration.begin(), registration.end());
    }
    const auto born = drawn(copy_content(*copy_kind("TR1"), record(RegisterKind::Birth, birth), facts()), "tr1");
    const auto died = drawn(copy_content(*copy_kind("TR4"), record(RegisterKind::Death, death), facts()), "tr4");
    const auto register_ =
        drawn(copy_content(*copy_kind("KR2"), record(RegisterKind::Marriage, marriage), facts()), "kr2");
    const auto certificate =
        drawn(copy_content(*copy_kind("KR3"), record(RegisterKind::Marriage, marriage), facts()), "kr3");
    expect_words(born, "เด็กหญิงน้ำผึ้ง ทดสอบ");
    expect_words(born, "หญิง");
    expect_words(died, thai("1 สิงหาคม 2568"));
    expect_words(died, "โรคชรา");
    expect_words(register_, "นายพยาน ทดสอบ");
    expect_words(certificate, "นางสาวฝ่ายสอง ทดสอบ");
    auto divorce = marriage;
    divorce.insert({{"marriage_no", "9901-53-0005"}, {"marriage_date", "2010-06-15"}, {"custody_note", "ไม่มีบุตร"}});
    const auto divorced =
        drawn(copy_content(*copy_kind("KR6"), record(RegisterKind::Divorce, divorce), facts()), "kr6");
    const auto parted = drawn(copy_content(*copy_kind("KR7"), record(RegisterKind::Divorce, divorce), facts()), "kr7");
    for (const auto& text : {divorced, parted}) {
        expect_words(text, "9901-53-0005 ไม่มีบุตร นางสาวฝ่ายสอง ทดสอบ");
        expect_words(text, thai("15 มิถุนายน 2553"));
    }
    for (const auto& text : {born, died, register_, certificate, divorced, parted}) {
        expect_certified(text);
        expect_words(text, thai("14 กุมภาพันธ์ 2557"));
    }
}

TEST(PapersOfServicesTest, NamesChanged) {
    auto made = facts();
    made.person = listed(kRequester, "นายทดสอบ ระบบบัตร", "2530-01-14", "เจ้าบ้าน");
    const auto names = record(RegisterKind::NameChange, {},
                              {{{"form", "ช.5"},
                                {"old_name", "เดิมสกุล"},
                                {"new_name", "ระบบบัตร"},
                                {"registration_no", "9901-63-0007"},
                                {"registration_date", "2020-01-09"},
                                {"registration_office", "9901"}}});
    const auto text = drawn(copy_content(*copy_kind("NAME"), names, made), "name");
    expect_certified(text);
    expect_words(text, "นายทดสอบ ระบบบัตร ช.5 เดิมสกุล 9901-63-0007");
    expect_words(text, thai("9 มกราคม 2563"));
}

TEST(PapersOfServicesTest, ACardRecord) {
    auto made = facts();
    made.person = listed(kRequester, "นายทดสอบ ระบบบัตร", "2530-01-14", "เจ้าบ้าน");
    const auto cards = record(RegisterKind::CardHistory, {},
                              {{{"request_no", "9901-000117"},
                                {"issue_date", "2022-03-10"},
                                {"expiry_date", "2031-01-13"},
                                {"reason", "บัตรหมดอายุ"},
                                {"office", "อำเภอตัวอย่าง"}}});
    const auto text = drawn(copy_content(*copy_kind("CARD_REC"), cards, made), "card");
    expect_certified(text);
    for (const auto* part : {"นายทดสอบ ระบบบัตร", "9901-000117", "อำเภอตัวอย่าง", "บัตรหมดอายุ"}) {
        expect_words(text, part);
    }
}

TEST(PapersOfServicesTest, TheMoveNoticeHasItsNumberOnBothParts) {
    MoveNoticeFacts move;
    move.tr6_no = "9901-69-000777";
    move.from_house = "9901-000001-7 · 99/1 หมู่ที่ 4";
    move.to_house = "5 หมู่ที่ 2 ตำบลตัวอย่างสอง";
    move.date_moved = "2026-11-20";
    move.reason = "ไปทำงาน";
    move.informant = "นายทดสอบ ระบบบัตร";
    move.registrar = "นางนายทะเบียน ทดสอบ";
    move.movers = {listed(kWife, "นางตัวอย่าง ระบบบัตร", "2533-03-00", "ผู้อาศัย")};
    const auto text = drawn(move_notice_content(move), "move_notice");
    const auto first = text.find("9901-69-000777");
    ASSERT_NE(first, std::string::npos) << text;
    EXPECT_NE(text.find("9901-69-000777", first + 1), std::string::npos);
    for (const auto& part :
         {thai("20 พฤศจิกายน 2569"), std::string("ไปทำงาน"), std::string("นางตัวอย่าง ระบบบัตร"), thai("มีนาคม 2533")}) {
        expect_words(text, part);
    }
}

TEST(PapersOfServicesTest, TheBookHasTheLinesOfThoseWhoMovedIn) {
    RegisterRecord house = record(RegisterKind::House,
                                  {{"house_code", kOtherHouse},
                                   {"address", "5 หมู่ที่ 2 ตำบลตัวอย่างสอง"},
                                   {"kind", "บ้าน"},
                                   {"number_date", "1997-02-02"}},
                                  {listed(kOtherHead, "นายเจ้าบ้าน หลังใหม่", "2510-06-06", "HEAD")});
    HouseEntry entry{"9901-69-000778",
                     "2026-11-22",
                     "99/1 หมู่ที่ 4 ตำบลตัวอย่างหนึ่ง",
                     {listed(kRequester, "นายทดสอบ ระบบบัตร", "2530-01-14", "HEAD"),
                      listed(kChild, "เด็กหญิงน้ำผึ้ง ระบบบัตร", "2560-05-05", "OCCUPANT")},
                     kRequester + "=OCCUPANT\n" + kChild + "=CHILD",
                     "9901-69-08-000001",
                     "นางนายทะเบียน ทดสอบ"};
    const auto text = drawn(house_entry_content(HouseRecord(house), entry), "house_entry");
    expect_words(text, "นายทดสอบ ระบบบัตร");
    expect_words(text, "เด็กหญิงน้ำผึ้ง ระบบบัตร");
    expect_words(text, "9901-69-000778");
    expect_words(text, thai("22 พฤศจิกายน 2569"));
    EXPECT_EQ(text.find("หลังใหม่"), std::string::npos) << "who lives there already is not listed again";
    expect_words(text, "ผู้อาศัย");
}

}  // namespace
}  // namespace amphoe::workflows
