// Somebody proofed in an earlier visit comes again: F10 instead of the face, the code from the phone, then the
// services.
#include "gui/widgets/TextTable.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"

namespace amphoe::testing {
namespace {

constexpr const char* kCitizen = "1999900000013";

class ReturningWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    ReturningWindowTest() : WindowBench(GetParam()) {
        civil_register.knows(domain::RegisterKind::Person, kCitizen,
                             {{"citizen_id", kCitizen},
                              {"title", "นาย"},
                              {"first", "ทดสอบ"},
                              {"last", "ระบบบัตร"},
                              {"birth_date", "2530-01-14"},
                              {"status", "ALIVE"}});
        setup.services = &services;
        setup.catalogue_of_services = &catalogue_of_services;
        let_the_face_be_taken();
    }
    std::string said(const char* thai, const char* english) const {
        return GetParam() == gui::Language::Thai ? thai : english;
    }
    void picture(const std::string& window, const std::string& name) {
        driver.picture(window, name + said("-th", "-en"));
    }
    void enter() { driver.key("desk.keys", WXK_RETURN); }
    /// Until the camera shows the citizen.
    ::testing::AssertionResult begin_visit() {
        enter();
        if (!driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.advance"); })) {
            return ::testing::AssertionFailure() << "no consent";
        }
        enter();
        return driver.until_shown("desk.live") ? ::testing::AssertionSuccess()
                                               : ::testing::AssertionFailure() << "no camera";
    }
    /// An enrolment with a face that passed and a phone that answered.
    void be_proofed() {
        ASSERT_TRUE(begin_visit());
        ASSERT_TRUE(driver.until_shown("desk.advance"));
        driver.key("desk.keys", WXK_F5);
        ASSERT_TRUE(driver.until_shown("desk.phone"));
        ASSERT_TRUE(driver.type("desk.phone", "0812345678"));
        enter();
        ASSERT_TRUE(driver.until_shown("form.otp"));
        ASSERT_TRUE(driver.type("form.otp", one_time_codes.code));
        enter();
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.confirm") && driver.shown("desk.advance"); }));
        civil_register.knows(
            domain::RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"since", "2026-11-22"}},
            {{{"at", "2026-11-22T07:30:00.000Z"}, {"action", "enrol"}, {"office", "9901"}, {"channel", "OFFICER"}}});
        enter();
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.outcome") && driver.shown("desk.advance"); }));
        counter.clock.step_at_every_look({});  // no face is steady now, so that the preview waits for F10
    }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    workflows::ServicePorts services{ports, civil_register, one_time_codes, service_rules};
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
};

TEST_P(ReturningWindowTest, TheCodeFromThePhoneTakesThePlaceOfTheFace) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_NO_FATAL_FAILURE(be_proofed());
    ASSERT_TRUE(begin_visit());
    picture("desk", "13-face");
    driver.key("desk.keys", WXK_F10);
    ASSERT_TRUE(driver.until_shown("form.thaid_qr")) << driver.text("desk.notice_bar.code");
    EXPECT_EQ(driver.text("desk.form.title"), said("ผู้เคยพิสูจน์ตัวตนแล้ว", "Proofed before"));
    EXPECT_EQ(driver.text("form.otp"), "") << "what the visit before typed is gone";
    EXPECT_EQ(one_time_codes.phones, (std::vector<std::string>{"0812345678", "0812345678"}));
    picture("desk", "13-returning");
    picture("citizen", "13-returning-citizen");

    enter();
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.notice_bar.code") == "FIELD_INVALID"; }));
    ASSERT_TRUE(driver.type("form.otp", "000000"));
    enter();
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.notice_bar.code") == "OTP_WRONG"; }));
    picture("desk", "13-wrong-code");
    ASSERT_TRUE(driver.type("form.otp", one_time_codes.code));
    enter();
    ASSERT_TRUE(driver.until_shown("form.action")) << driver.text("desk.notice_bar.code");
    picture("desk", "13-known-again");
    driver.key("desk.keys", WXK_F2);
    ASSERT_TRUE(driver.until_shown("desk.services"));
}

TEST_P(ReturningWindowTest, TheCaseChosenInTheListStaysChosenWhenAnotherOneComes) {
    domain::Case left;
    left.id = left.number = "9901-2569-01-000900";
    left.visit_id = "visit-left";
    left.citizen_name_th = "นาย ค้าง ไว้";
    left.opened_at = counter.clock.now() - std::chrono::minutes(5);
    counter.store.cases.push_back(left);
    domain::CaseEvent opened;
    opened.visit_id = left.visit_id;
    opened.case_id = left.id;
    opened.kind = domain::EventKind::CaseOpened;
    opened.officer_id = "O-0001";
    counter.store.events.push_back(opened);
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    auto* table = dynamic_cast<gui::TextTable*>(driver.find("desk.today"));
    ASSERT_TRUE(driver.until([&] { return table->row_count() == 1; }));
    table->select_row(0);
    ASSERT_NO_FATAL_FAILURE(be_proofed());
    ASSERT_TRUE(driver.until([&] { return table->row_count() == 2; }));
    ASSERT_EQ(table->selected(), 1);
    EXPECT_EQ(table->cell(1, 1), left.citizen_name_th);
}

TEST_P(ReturningWindowTest, WhoeverWasNeverProofedIsSentToTheFace) {
    counter.clock.step_at_every_look({});
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_TRUE(begin_visit());
    driver.key("desk.keys", WXK_F10);
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.notice_bar.code") == "REGISTER_RECORD_UNKNOWN"; }));
    EXPECT_NE(driver.text("desk.notice_bar.message").find(said("ยังไม่เคยพิสูจน์ตัวตน", "not been proofed")),
              std::string::npos);
    picture("desk", "13-never-proofed");
}

INSTANTIATE_TEST_SUITE_P(Languages, ReturningWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
