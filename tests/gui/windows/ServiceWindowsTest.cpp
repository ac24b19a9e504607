// A visit with a second service at the real desk: chosen by keys, its page filled in, sent with ThaID.
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "core/workflows/CounterCase.h"
#include "core/workflows/identity/TangratLevel2.h"
#include "tests/gui/WindowLooks.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::FormFieldType;
using domain::ServiceKind;

/// A move-out with every type of field on one page, and a second person.
class ShowcaseMove final : public workflows::CounterService {
  public:
    ShowcaseMove(const workflows::ServicePorts& ports, workflows::VisitJournal& journal,
                 workflows::IdentityProof& proof)
        : case_(ports.counter, journal, proof, ServiceKind::MoveOut) {}
    ServiceKind kind() const override { return ServiceKind::MoveOut; }
    domain::Result<domain::Done> open(std::stop_token) override { return case_.open(); }
    std::optional<domain::FormPage> page() const override {
        if (entered_) {
            return std::nullopt;
        }
        domain::FormField movers{"movers", "ผู้ย้ายออก", "Who moves", FormFieldType::ManyChoices};
        movers.choices = {{"1999900000013", "นาย ทดสอบ ระบบบัตร", "Mr. Thotsop Rabopbat"},
                          {"1009900001026", "ด.ญ. ตัวอย่าง ระบบบัตร", "Miss Tuayang Rabopbat"}};
        domain::FormField moved{"date_moved", "วันที่ย้าย", "Day of the move", FormFieldType::Date};
        domain::FormField reason{"reason_code", "เหตุที่ย้าย", "Reason", FormFieldType::Choice};
        reason.choices = {{"WORK", "ทำงาน", "Work"}, {"STUDY", "ศึกษา", "Study"}};
        domain::FormField note{"reason", "หมายเหตุ", "Note", FormFieldType::Note, false};
        note.max_length = 200;
        return domain::FormPage{"movers",
                                "ผู้ย้ายและวันที่ย้าย",
                                "Who moves and when",
                                {movers, moved, reason, note},
                                {{{"บ้านเลขที่", "99/1 หมู่ที่ 4 ต.ตัวอย่าง"}}, {{"เจ้าบ้าน", "นาย ทดสอบ ระบบบัตร"}}}};
    }
    domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token) override {
        if (answers.at("date_moved").size() != 10) {
            return domain::Failure{FailureCode::FieldInvalid, "date_moved: must be a date"};
        }
        taken = answers;
        entered_ = true;
        return case_.record_step("movers", answers);
    }
    std::optional<domain::ApprovalNeed> approval() const override {
        return entered_ && !case_.approved() ? std::optional(need_) : std::nullopt;
    }
    domain::Result<domain::Done> approve(const domain::Officer& person, const std::string& reason) override {
        return case_.approve(need_, person, reason);
    }
    domain::Result<domain::Done> confirm() override { return case_.submit(taken); }
    domain::Result<domain::Done> deliver(std::stop_token stop) override { return case_.deliver(stop); }
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override {
        return std::vector<domain::RenderedDocument>{};
    }
    const domain::Case& record() const override { return case_.record(); }

  private:
    workflows::CounterCase case_;
    domain::ApprovalNeed need_{
        {domain::Role::Supervisor}, "แจ้งเกินกำหนด ต้องมีผู้อนุมัติคนที่สอง", "Late notice: a second person must agree"};
    domain::Fields taken;
    bool entered_ = false;
};

class ServiceWindowsTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    ServiceWindowsTest() : WindowBench(GetParam()) {
        catalogue_of_services.offer<ShowcaseMove>(ServiceKind::MoveOut);
        civil_register.knows(domain::RegisterKind::Person, "1999900000013",
                             {{"status", "ALIVE"},
                              {"title", "นาย"},
                              {"first", "ทดสอบ"},
                              {"last", "ระบบบัตร"},
                              {"address", "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"}});
        setup.services = &services;
        setup.catalogue_of_services = &catalogue_of_services;
    }
    std::string suffix() const { return GetParam() == gui::Language::Thai ? "-th" : "-en"; }
    void go_to_service() {
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
    }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    workflows::ServicePorts services{ports, civil_register, one_time_codes, service_rules};
    workflows::ServiceCatalogue catalogue_of_services;
};

TEST_P(ServiceWindowsTest, ASecondServiceIsChosenFilledApprovedAndSentWithThaid) {
    go_to_service();
    driver.key("desk.keys", WXK_F2);
    ASSERT_TRUE(driver.until_shown("desk.services"));
    driver.picture("desk", "7-services" + suffix());
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.date_moved"));
    ASSERT_TRUE(driver.type("form.date_moved", "22/11"));
    ASSERT_TRUE(driver.choose("form.reason_code", 1));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.text("form.hint.date_moved").find("✕") != std::string::npos; }));
    EXPECT_EQ(driver.text("form.date_moved"), "22/11") << "what was typed stays";
    EXPECT_EQ(driver.text("form.hint.reason_code").find("✕"), std::string::npos);
    driver.picture("desk", "7-form" + suffix());

    ASSERT_TRUE(driver.type("form.date_moved", "2026-11-22"));
    EXPECT_TRUE(driver.until([&] {
        return driver.text("form.hint.date_moved").find("22 พฤศจิกายน 2569") != std::string::npos;
    })) << driver.text("form.hint.date_moved");
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("approval.id"));
    driver.picture("desk", "7-approval" + suffix());
    ASSERT_TRUE(driver.type("approval.id", "S-0001"));
    ASSERT_TRUE(driver.type("approval.pin", "246810"));
    ASSERT_TRUE(driver.type("approval.reason", "ตรวจแล้ว"));
    ASSERT_TRUE(driver.press("approval.yes"));
    ASSERT_TRUE(driver.until_shown("desk.phone")) << driver.text("desk.notice_bar.code");
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.confirm") && driver.shown("desk.advance"); }));
    driver.picture("desk", "7-confirm" + suffix());
    driver.picture("citizen", "7-confirm-citizen" + suffix());
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.outcome") && driver.shown("desk.advance"); }));
    driver.picture("desk", "7-done" + suffix());
    EXPECT_EQ(counter.store.acts(false)->size(), 2U);
    EXPECT_EQ(counter.sealer.last.fields.at("reason_code"), "STUDY");
    EXPECT_EQ(counter.sealer.last.fields.at("second_officer"), "S-0001");
}

TEST_P(ServiceWindowsTest, ThePhoneIsProvedAndTheActivationFollowed) {
    go_to_service();
    driver.picture("desk", "8-register" + suffix());
    ASSERT_TRUE(driver.type("desk.phone", "0812345678"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.otp"));
    driver.picture("desk", "8-otp" + suffix());
    ASSERT_TRUE(driver.type("form.otp", one_time_codes.code));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.confirm") && driver.shown("desk.advance"); }));
    civil_register.knows(domain::RegisterKind::Thaid, "1999900000013",
                         {{"state", "OFFICER"}, {"activation", "ACTIVATED"}});
    driver.key("desk.keys", WXK_RETURN);
    const auto* active = GetParam() == gui::Language::Thai ? "เปิดใช้งานแอปแล้ว" : "app is active";
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.checklist").find(active) != std::string::npos; }))
        << driver.text("desk.checklist");
    driver.picture("desk", "8-activated" + suffix());
    EXPECT_EQ(counter.sealer.last.fields.at("phone_verified"), "yes");
}

TEST_P(ServiceWindowsTest, TheCitizenScansTheCodeFromTheOwnScreenUntilTheNextVisit) {
    go_to_service();
    ASSERT_TRUE(driver.type("desk.phone", "0812345678"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("form.otp"));
    ASSERT_TRUE(driver.type("form.otp", one_time_codes.code));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.confirm") && driver.shown("desk.advance"); }));
    EXPECT_FALSE(driver.shown("citizen.code"));
    civil_register.knows(domain::RegisterKind::Thaid, "1999900000013",
                         {{"state", "OFFICER"}, {"activation", "ISSUED"}});
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("citizen.code"));
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.outcome") && driver.shown("desk.advance"); }));
    EXPECT_NE(driver.text("citizen.code.text").find("10"), std::string::npos);
    driver.picture("citizen", "8-code-citizen" + suffix());
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return !driver.shown("citizen.code"); }));
}

TEST_P(ServiceWindowsTest, AVisitLeftHalfEnteredIsOfferedAndTakenUp) {
    go_to_service();
    application.reset();  // the program ends in the middle of the visit
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.drafts").find("F11") != std::string::npos; }));
    driver.picture("desk", "9-drafts" + suffix());
    driver.key("desk.keys", WXK_F11);
    ASSERT_TRUE(driver.until_shown("desk.live"));
    const auto kinds = counter.store.kinds();
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), domain::EventKind::VisitResumed), 1);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), domain::EventKind::CaseOpened), 1);
    driver.picture("desk", "9-taken-up" + suffix());
}

TEST_P(ServiceWindowsTest, TangRatIsBegunOnTheCitizensScreenWithTheWordsOfTheKiosk) {
    catalogue_of_services.offer<workflows::TangratLevel2>(ServiceKind::TangratLevel2);
    ASSERT_NO_FATAL_FAILURE(go_to_service());
    application->visit()->add_service(domain::ServiceKind::TangratLevel2);
    ASSERT_TRUE(driver.until([&] { return application->visit()->state().facts.form.has_value(); }));
    application->visit()->type_answer("mode", "C");
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(
        driver.until([&] { return !application->visit()->state().facts.form && driver.shown("desk.advance"); }));
    application->visit()->drop_service();
    ASSERT_TRUE(
        driver.until([&] { return !application->visit()->state().facts.thaid && driver.shown("desk.advance"); }));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("citizen.confirm"));
    const auto* words = GetParam() == gui::Language::Thai ? "เปิดใช้งานทางรัฐ" : "Activate Tang Rat";
    EXPECT_EQ(driver.text("citizen.confirm"), words);
    EXPECT_EQ(driver.text("citizen.summary.title"), words);
    EXPECT_NE(driver.text("citizen.kiosk.steps").find(words), std::string::npos);
    driver.picture("citizen", "6-kiosk" + suffix());
    EXPECT_TRUE(whole(driver, "citizen.confirm"));
    driver.key("citizen", WXK_F9);
    EXPECT_TRUE(whole(driver, "citizen.confirm")) << "in large type";
}

INSTANTIATE_TEST_SUITE_P(Languages, ServiceWindowsTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
