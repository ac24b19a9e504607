// W11.6 at the real desk: the fee stands between the centre's answer and the papers.
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"
#include "tests/support/PaidService.h"

namespace amphoe::testing {
namespace {

using domain::ServiceKind;

class FeeWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    FeeWindowTest() : WindowBench(GetParam()) {
        catalogue_of_services.offer<PaidService>(ServiceKind::CertifiedCopy);
        civil_register.knows(domain::RegisterKind::Person, "1999900000013", {{"status", "ALIVE"}});
        service_rules.fees = {{"certified_copy", "คัดและรับรองรายการทะเบียนราษฎร",
                               "Certified copy of civil registration items", 2000, "2024-01-01"}};
        setup.services = &services;
        setup.catalogue_of_services = &catalogue_of_services;
    }
    std::string suffix() const { return GetParam() == gui::Language::Thai ? "-th" : "-en"; }
    void go_to_fee() {
        let_the_face_be_taken();
        start();
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.advance"); }));
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until_shown("desk.live"));
        ASSERT_TRUE(driver.until_shown("desk.advance"));
        driver.key("desk.keys", WXK_F5);
        ASSERT_TRUE(driver.until_shown("desk.phone"));
        driver.key("desk.keys", WXK_F2);
        ASSERT_TRUE(driver.until_shown("desk.services"));
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.phone") && driver.shown("desk.advance"); }));
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.confirm") && driver.shown("desk.advance"); }));
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until_shown("desk.fee.cash"));
    }
    void until_done() {
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.outcome") && driver.shown("desk.advance"); }));
    }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    workflows::ServicePorts services{ports, civil_register, one_time_codes, service_rules};
    workflows::ServiceCatalogue catalogue_of_services;
};

TEST_P(FeeWindowTest, TheMoneyIsTakenBeforeThePapersComeOut) {
    go_to_fee();
    EXPECT_NE(driver.text("desk.fee.total").find("40.00"), std::string::npos);
    EXPECT_TRUE(counter.printer.printed.empty());
    const auto reference = application->visit()->state().facts.bills.front().payment_ref;
    EXPECT_NE(driver.text("desk.fee.lines").find(reference), std::string::npos) << driver.text("desk.fee.lines");
    EXPECT_TRUE(driver.shown("citizen.code"));
    EXPECT_NE(driver.text("citizen.code.text").find(reference), std::string::npos);
    driver.picture("desk", "10-fee" + suffix());
    driver.picture("citizen", "10-fee-citizen" + suffix());
    driver.key("desk.keys", WXK_F9);
    driver.picture("desk", "10-fee-large" + suffix());
    driver.key("desk.keys", WXK_F9);
    ASSERT_TRUE(driver.press("desk.fee.cash"));
    until_done();
    EXPECT_FALSE(driver.shown("citizen.code")) << "there is nothing more to pay";
    EXPECT_NE(driver.text("desk.checklist").find("9901-69-D10-"), std::string::npos) << driver.text("desk.checklist");
    EXPECT_NE(driver.text("desk.checklist").find("40.00"), std::string::npos);
    EXPECT_EQ(counter.printer.printed.size(), 3U) << "slip, receipt, copy";
    driver.picture("desk", "10-fee-paid" + suffix());
}

TEST_P(FeeWindowTest, AWaiverIsAgreedByTheSecondPerson) {
    go_to_fee();
    ASSERT_TRUE(driver.type("fee.waiver.id", "O-0001"));
    ASSERT_TRUE(driver.type("fee.waiver.pin", "246810"));
    ASSERT_TRUE(driver.type("fee.waiver.reason", "ผู้มีรายได้น้อย"));
    ASSERT_TRUE(driver.press("fee.waiver.yes"));
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.notice_bar.code") == "SECOND_PERSON_NEEDED"; }));
    driver.picture("desk", "10-fee-same-person" + suffix());
    EXPECT_EQ(driver.text("fee.waiver.pin"), "") << "a PIN is typed anew";
    EXPECT_EQ(driver.text("fee.waiver.reason"), "ผู้มีรายได้น้อย") << "what was typed stays";
    ASSERT_TRUE(driver.type("fee.waiver.id", "S-0001"));
    ASSERT_TRUE(driver.type("fee.waiver.pin", "246810"));
    ASSERT_TRUE(driver.press("fee.waiver.yes"));
    until_done();
    EXPECT_EQ(counter.printer.printed.size(), 3U);
    driver.picture("desk", "10-fee-waived" + suffix());
}

TEST_P(FeeWindowTest, WhatIsPaidLaterIsSaidAndNotPrinted) {
    go_to_fee();
    ASSERT_TRUE(driver.press("desk.fee.later"));
    until_done();
    EXPECT_EQ(counter.printer.printed.size(), 1U) << "the slip costs nothing";
    EXPECT_NE(driver.text("desk.checklist").find("40.00"), std::string::npos);
    driver.picture("desk", "10-fee-later" + suffix());
}

INSTANTIATE_TEST_SUITE_P(Languages, FeeWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
