// W11.7 at the real desk: the registrar signs after the money and before the paper.
#include "core/workflows/civil/CertifiedCopy.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"

namespace amphoe::testing {
namespace {

using domain::ServiceKind;

class SignatureWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    SignatureWindowTest() : WindowBench(GetParam()) {
        catalogue_of_services.offer<workflows::CertifiedCopy>(ServiceKind::CertifiedCopy);
        civil_register.knows(domain::RegisterKind::Person, "1999900000013",
                             {{"citizen_id", "1999900000013"},
                              {"status", "ALIVE"},
                              {"name", "นายทดสอบ ระบบบัตร"},
                              {"house_code", "99010000017"}});
        service_rules.fees = {{"certified_copy", "คัดและรับรองรายการทะเบียนราษฎร",
                               "Certified copy of civil registration items", 2000, "2024-01-01"}};
        EXPECT_TRUE(
            counter.store.enrol({"R-0001", "นางนายทะเบียน ทดสอบ", "Mrs Registrar", domain::Role::Registrar, "9901"},
                                support::Secret(std::string_view("246810"))));
        setup.services = &services;
        setup.catalogue_of_services = &catalogue_of_services;
    }
    std::string suffix() const { return GetParam() == gui::Language::Thai ? "-th" : "-en"; }
    void go_to_signature() {
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
        ASSERT_TRUE(driver.until([&] { return asked() == "document"; }));
        auto& visit = *application->visit();
        visit.type_answer("purpose", "สมัครเรียน");
        visit.enter_page();
        ASSERT_TRUE(driver.until([&] { return asked() == "record"; }));
        visit.type_answer("checked", "yes");
        visit.enter_page();
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.phone") && driver.shown("desk.advance"); }));
        EXPECT_FALSE(driver.shown("desk.approval")) << "the registrar is not asked yet";
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.confirm") && driver.shown("desk.advance"); }));
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until_shown("desk.fee.cash"));
        EXPECT_FALSE(driver.shown("desk.signature"));
        ASSERT_TRUE(driver.type("fee.waiver.id", "S-0001"));
        ASSERT_TRUE(driver.type("fee.waiver.reason", "ผู้มีรายได้น้อย"));
        ASSERT_TRUE(driver.press("desk.fee.cash"));
        ASSERT_TRUE(driver.until_shown("desk.signature"));
    }
    std::string asked() const {
        const auto& form = application->visit()->state().facts.form;
        return form ? form->step : "";
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

TEST_P(SignatureWindowTest, TheRegistrarSignsBetweenMoneyAndPaper) {
    go_to_signature();
    EXPECT_EQ(driver.text("fee.waiver.id"), "") << "nobody waives later in the name of who has gone";
    EXPECT_EQ(driver.text("fee.waiver.reason"), "");
    driver.picture("desk", "11-signature" + suffix());
    driver.picture("citizen", "11-signature-citizen" + suffix());
    driver.key("desk.keys", WXK_F9);
    driver.picture("desk", "11-signature-large" + suffix());
    driver.key("desk.keys", WXK_F9);
    ASSERT_TRUE(driver.type("signature.id", "O-0001"));
    ASSERT_TRUE(driver.type("signature.pin", "246810"));
    ASSERT_TRUE(driver.type("signature.reason", "ตรวจหลักฐานแล้ว"));
    ASSERT_TRUE(driver.press("signature.yes"));
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.notice_bar.code") == "SECOND_PERSON_NEEDED"; }));
    EXPECT_EQ(driver.text("signature.pin"), "") << "a PIN is typed anew";
    EXPECT_EQ(driver.text("signature.reason"), "ตรวจหลักฐานแล้ว") << "what was typed stays";
    ASSERT_TRUE(driver.type("signature.id", "R-0001"));
    ASSERT_TRUE(driver.type("signature.pin", "246810"));
    ASSERT_TRUE(driver.press("signature.yes"));
    until_done();
    EXPECT_EQ(counter.printer.printed.size(), 3U) << "slip, receipt, copy";
    EXPECT_EQ(driver.text("signature.id"), "");
    driver.picture("desk", "11-signed" + suffix());
}

TEST_P(SignatureWindowTest, WhatIsSignedLaterIsSaid) {
    go_to_signature();
    ASSERT_TRUE(driver.press("signature.later"));
    until_done();
    EXPECT_EQ(counter.printer.printed.size(), 2U) << "slip and receipt";
    const auto& copy = application->visit()->state().facts.services.front();
    EXPECT_NE(driver.text("desk.checklist").find(copy.case_number), std::string::npos) << driver.text("desk.checklist");
    driver.picture("desk", "11-signed-later" + suffix());
}

INSTANTIATE_TEST_SUITE_P(Languages, SignatureWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
