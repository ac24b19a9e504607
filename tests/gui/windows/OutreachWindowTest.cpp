// The list of services at a desk that is taken out to a community, and the leaflet printed from there.
#include <gmock/gmock.h>

#include <wx/listbox.h>

#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"
#include "tests/support/FakeOutreach.h"

namespace amphoe::testing {
namespace {

using ::testing::HasSubstr;

class OutreachWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    OutreachWindowTest() : WindowBench(GetParam()) {
        civil_register.knows(domain::RegisterKind::Person, "1999900000013", {{"status", "ALIVE"}});
        setup.services = &services;
        setup.catalogue_of_services = &catalogue_of_services;
        setup.outreach = &away.ports;
        setup.print_leaflet = [this](std::stop_token) {
            ++sheets;
            return domain::Result<domain::Done>(domain::Done{});
        };
        let_the_face_be_taken();
    }
    std::string said(const char* thai, const char* english) const {
        return GetParam() == gui::Language::Thai ? thai : english;
    }
    void picture(const std::string& name) { driver.picture("desk", name + said("-th", "-en")); }
    unsigned listed() {
        driver.key("desk.keys", WXK_F2);
        EXPECT_TRUE(driver.until_shown("desk.services"));
        return dynamic_cast<wxListBox*>(driver.find("desk.services"))->GetCount();
    }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    workflows::ServicePorts services{ports, civil_register, one_time_codes, service_rules};
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
    FakeOutreach away{counter};
    std::atomic<int> sheets{0};
};

TEST_P(OutreachWindowTest, TheRunningDeskFollowsTheEventAndPrintsTheLeaflet) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.advance"); }));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.live") && driver.shown("desk.advance"); }));
    driver.key("desk.keys", WXK_F5);
    ASSERT_TRUE(driver.until_shown("desk.phone"));
    const auto at_the_office = listed();
    EXPECT_EQ(driver.text("desk.away"), "");
    driver.key("desk.keys", WXK_ESCAPE);
    ASSERT_TRUE(driver.until_shown("desk.phone"));

    away.leave("ออกหน่วยบ้านตัวอย่าง หมู่ที่ 4");
    EXPECT_EQ(listed(), at_the_office - 1);
    EXPECT_THAT(driver.text("desk.away"), HasSubstr(said("ไม่ออกเอกสารรับรอง", "No certified papers")));
    ASSERT_TRUE(driver.press("desk.leaflet"));
    ASSERT_TRUE(driver.until([&] { return !driver.text("desk.leaflet.said").empty(); }));
    EXPECT_EQ(sheets, 1);
    picture("15-away");
}

TEST_P(OutreachWindowTest, TheIdleScreenSaysWhereTheDeskIsAndHowLongItsDataCount) {
    away.leave("อำเภอเคลื่อนที่ บำบัดทุกข์ บำรุงสุข สร้างรอยยิ้มให้ประชาชน");
    const auto idle = [&](const char* name) {
        start();
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
        ASSERT_TRUE(driver.until([&] { return !driver.text("desk.idle.away").empty(); }));
        picture(name);
    };
    idle("16-idle-away");
    EXPECT_THAT(driver.text("desk.idle.away"), HasSubstr("ศาลาวัดตัวอย่าง"));
    EXPECT_THAT(driver.text("desk.idle.away"), HasSubstr(said("22 พ.ย. 2569", "22 November 2026")));
    EXPECT_THAT(driver.text("desk.idle.package"), HasSubstr(said("เหลืออีก 48 ชม. 0 นาที", "48 h 0 min more")));
    EXPECT_TRUE(driver.shown("desk.advance"));

    application.reset();
    counter.clock.advance(std::chrono::hours(41));
    idle("16-idle-away-ends");
    EXPECT_THAT(driver.text("desk.idle.package"), HasSubstr(said("ใกล้หมดอายุ", "end soon")));

    application.reset();
    counter.clock.advance(std::chrono::hours(8));
    idle("16-idle-away-old");
    EXPECT_THAT(driver.text("desk.idle.package"), HasSubstr(said("เริ่มรับบริการรายใหม่ไม่ได้", "no new visit begins")));
    EXPECT_FALSE(driver.shown("desk.advance")) << "nothing is offered that will be refused";
    EXPECT_FALSE(driver.shown("desk.card_state.next")) << "nor does the card wait for Enter";
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.notice_bar.code") == "OUTREACH_DATA_OLD"; }));
    picture("17-away-refused");
    EXPECT_FALSE(driver.shown("desk.advance"));
    EXPECT_TRUE(counter.store.cases.empty());
    away.fetch();
    driver.key("desk.keys", WXK_RETURN);
    EXPECT_TRUE(driver.until_shown("desk.consent"));
}

INSTANTIATE_TEST_SUITE_P(Languages, OutreachWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
