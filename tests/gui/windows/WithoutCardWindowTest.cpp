// A lost card at the real desk: why, the number, the questions, the referee, the second person, the paper.
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::testing {
namespace {

using domain::RegisterKind;

class WithoutCardWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    WithoutCardWindowTest() : WindowBench(GetParam()) {
        civil_register.knows(RegisterKind::Person, citizen,
                             {{"citizen_id", citizen},
                              {"title", "นาย"},
                              {"first", "ทดสอบ"},
                              {"last", "ระบบบัตร"},
                              {"birth_date", "2530-01-14"},
                              {"status", "ALIVE"},
                              {"house_code", "99010000017"},
                              {"mother_name", "นางแม่ ระบบบัตร"},
                              {"father_name", "นายพ่อ ระบบบัตร"}});
        civil_register.knows(RegisterKind::Person, head, {{"birth_date", "2500-01-01"}, {"status", "ALIVE"}});
        civil_register.knows(RegisterKind::House, "99010000017", {{"head_id", head}});
        setup.services = &services;
        setup.catalogue_of_services = &catalogue_of_services;
    }
    void picture(const std::string& window, const std::string& name) {
        driver.picture(window, name + (GetParam() == gui::Language::Thai ? "-th" : "-en"));
    }

    const std::string citizen = synthetic_citizen(1);
    const std::string head = synthetic_citizen(4);
    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    workflows::ServicePorts services{ports, civil_register, one_time_codes, service_rules};
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
};

TEST_P(WithoutCardWindowTest, ALostCardIsAskedForNewFromTheKeyboard) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.no_card"); }));
    driver.key("desk.keys", WXK_F12);
    ASSERT_TRUE(driver.until_shown("desk.no_card.reason"));
    picture("desk", "10-no-card");
    driver.key("desk.no_card.reason", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("desk.services"));
    picture("desk", "10-no-card-services");
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.citizen_id"));
    ASSERT_TRUE(driver.type("form.citizen_id", citizen));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.answer_mother_name"));
    picture("desk", "10-no-card-questions");
    EXPECT_NE(driver.text("form.hint.answer_birth_date")
                  .find(GetParam() == gui::Language::Thai ? "14 มกราคม 2530" : "14 January 1987"),
              std::string::npos)
        << driver.text("form.hint.answer_birth_date");
    for (const auto* question : {"mother_name", "father_name", "birth_date"}) {
        ASSERT_TRUE(driver.choose(std::string("form.answer_") + question, 0));
    }
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.reason")) << driver.text("desk.notice_bar.code");
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.referee_id")) << driver.text("desk.notice_bar.code");
    ASSERT_TRUE(driver.type("form.referee_id", head));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("approval.id")) << driver.text("desk.notice_bar.code");
    ASSERT_TRUE(driver.type("approval.id", "S-0001"));
    ASSERT_TRUE(driver.type("approval.pin", "246810"));
    ASSERT_TRUE(driver.type("approval.reason", "ตรวจหลักฐานแล้ว"));
    ASSERT_TRUE(driver.press("approval.yes"));
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.advance") && !driver.shown("approval.id"); }));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.confirm") && driver.shown("desk.advance"); }));
    picture("desk", "10-no-card-confirm");
    picture("citizen", "10-no-card-citizen");
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.outcome") && driver.shown("desk.advance"); }));
    picture("desk", "10-no-card-done");
    EXPECT_EQ(counter.sealer.last.fields.at("card_absence"), "LOST");
    EXPECT_EQ(counter.sealer.last.fields.at("second_officer"), "S-0001");
}

TEST_P(WithoutCardWindowTest, AVisitLeftWithoutACardIsTakenUpByF11) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.no_card"); }));
    driver.key("desk.keys", WXK_F12);
    ASSERT_TRUE(driver.until_shown("desk.no_card.reason"));
    driver.key("desk.no_card.reason", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("desk.services"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.citizen_id"));
    ASSERT_TRUE(driver.type("form.citizen_id", citizen));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.answer_mother_name"));
    application.reset();  // the program ends in the middle of the visit

    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.drafts").find("F11") != std::string::npos; }));
    driver.key("desk.keys", WXK_F11);
    ASSERT_TRUE(driver.until_shown("form.answer_mother_name")) << driver.text("desk.notice_bar.code");
    EXPECT_FALSE(driver.shown("form.citizen_id"));
    picture("desk", "10-no-card-taken-up");
}

TEST_P(WithoutCardWindowTest, ADigitalIdIsCheckedAndTheOwnRecordIsOnTheCitizensScreen) {
    civil_register.knows(RegisterKind::DigitalCardCode, "SIM-D-1",
                         {{"citizen_id", citizen},
                          {"name", "นาย ทดสอบ ระบบบัตร"},
                          {"name_en", "Mr. Thotsop Rabopbat"},
                          {"issue_date", "2018-03-10"},
                          {"laser_masked", "JT•-•••••••-••"}});
    civil_register.knows(RegisterKind::CardHistory, citizen, {},
                         {{{"issue_date", "2018-03-10"}, {"reason", "FIRST"}, {"state", "ACTIVE"}}});
    civil_register.knows(RegisterKind::Thaid, citizen, {{"state", "OFFICER"}, {"since", "2026-01-05"}});
    civil_register.knows(RegisterKind::DataUse, citizen, {},
                         {{{"at", "2026-11-20T03:00:00.000Z"}, {"purpose", "move_out"}, {"record", "citizen"}},
                          {{"at", "2026-11-22T01:20:00.000Z"}, {"purpose", "identity_proof"}, {"record", "thaid"}}});
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.no_card"); }));
    driver.key("desk.keys", WXK_F12);
    ASSERT_TRUE(driver.until_shown("desk.no_card.reason"));
    ASSERT_TRUE(driver.choose("desk.no_card.reason", 3));
    driver.key("desk.no_card.reason", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("desk.services"));
    application->visit()->add_service(domain::ServiceKind::OwnData);
    ASSERT_TRUE(driver.until_shown("form.digital_id_code"));
    ASSERT_TRUE(driver.type("form.digital_id_code", "SIM-D-1"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.same_person")) << driver.text("desk.notice_bar.code");
    picture("desk", "11-digital-id");
    picture("citizen", "11-digital-id-citizen");
    ASSERT_TRUE(driver.choose("form.same_person", 0));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.purpose")) << driver.text("desk.notice_bar.code");
    ASSERT_TRUE(driver.until_shown("citizen.own_data"));
    picture("desk", "11-own-data");
    picture("citizen", "11-own-data-citizen");
}

INSTANTIATE_TEST_SUITE_P(Languages, WithoutCardWindowTest,
                         ::testing::Values(gui::Language::Thai, gui::Language::English));

}  // namespace
}  // namespace amphoe::testing
