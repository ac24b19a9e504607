#include <wx/checkbox.h>

#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/VerdictList.h"
#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {
namespace {

class ReferralWindowTest : public WindowBench {
  protected:
    explicit ReferralWindowTest(gui::Language language = gui::Language::Thai) : WindowBench(language) {
        counter.face_matcher.distance = 0.5;
        counter.card_reader.answer->issue_date = domain::PartialDate::from_chip("25600310");
        counter.centre.face_answer = domain::CentreFaceAnswer{"unsure", 55, "fvs"};
        let_the_face_be_taken();
    }
    void SetUp() override { start(); }
    void look_and_refer(const std::string& picture) {
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
        ASSERT_TRUE(driver.press("desk.advance"));
        ASSERT_TRUE(driver.until([&] { return application->visit()->state().step == gui::VisitStep::Consent; }));
        application->visit()->give_consent(true);
        ASSERT_TRUE(driver.until_shown("desk.looked"));
        ASSERT_TRUE(driver.until([&] { return application->visit()->state().activity == gui::VisitActivity::None; }));
        ASSERT_TRUE(driver.press("desk.refer"));
        EXPECT_TRUE(driver.shown("desk.notice_bar")) << "not without the tick";
        auto* tick = dynamic_cast<wxCheckBox*>(driver.find("desk.looked"));
        ASSERT_NE(tick, nullptr);
        application->visit()->note_looked(true);
        driver.settle();
        EXPECT_TRUE(tick->IsChecked());
        EXPECT_FALSE(driver.shown("desk.notice_bar"));
        driver.picture("desk", picture);
        ASSERT_TRUE(driver.press("desk.refer"));
        ASSERT_TRUE(driver.until_shown("desk.question.yes"));
        ASSERT_TRUE(driver.press("desk.question.yes"));
        ASSERT_TRUE(driver.until([&] { return application->visit()->state().step == gui::VisitStep::Done; }));
        ASSERT_TRUE(driver.press("desk.sign_out"));
    }
    void open_as_supervisor() {
        ASSERT_TRUE(drive_sign_in(driver, "S-0001", "246810", "supervisor"));
        ASSERT_TRUE(driver.show_page("supervisor.book", 2));
        ASSERT_TRUE(driver.until([&] { return waiting()->row_count() == 1; }));
        waiting()->select_row(0);
        ASSERT_TRUE(driver.until_shown("supervisor.accept"));
    }
    gui::TextTable* waiting() { return dynamic_cast<gui::TextTable*>(driver.find("supervisor.waiting")); }
    bool has_picture(const char* name) {
        const auto* view = dynamic_cast<gui::PictureView*>(driver.find(name));
        return view != nullptr && !view->empty();
    }
};

TEST_F(ReferralWindowTest, ThePanelShowsBothPicturesAndRecordsTheDecision) {
    ASSERT_NO_FATAL_FAILURE(look_and_refer("8-verdict-refer-th"));
    ASSERT_NO_FATAL_FAILURE(open_as_supervisor());
    EXPECT_TRUE(has_picture("supervisor.referral.chip"));
    EXPECT_TRUE(has_picture("supervisor.referral.probe"));
    const auto* evidence = dynamic_cast<gui::VerdictList*>(driver.find("supervisor.referral.evidence"));
    ASSERT_NE(evidence, nullptr);
    EXPECT_NE(evidence->line(0).find("ส่งพิจารณา"), std::string::npos);
    ASSERT_TRUE(driver.press("supervisor.accept"));
    ASSERT_TRUE(driver.until_shown("supervisor.notice_bar")) << "no reason was given";
    ASSERT_TRUE(driver.type("supervisor.referral.reason", std::string(301, 'x')));
    ASSERT_TRUE(driver.press("supervisor.accept"));
    driver.settle();
    EXPECT_TRUE(driver.shown("supervisor.notice_bar")) << "refused, not cut";
    EXPECT_EQ(waiting()->row_count(), 1);
    ASSERT_TRUE(driver.type("supervisor.referral.reason", "รูปในบัตรเก่า แต่เป็นคนเดียวกัน"));
    driver.picture("supervisor", "9-referral-th");
    ASSERT_TRUE(driver.press("supervisor.accept"));
    ASSERT_TRUE(driver.until([&] { return waiting()->row_count() == 0; }));
    EXPECT_EQ(counter.store.events.back().kind, domain::EventKind::FaceDecided);
    EXPECT_EQ(counter.store.events.back().officer_id, "S-0001");
    EXPECT_FALSE(driver.shown("supervisor.accept"));
}

TEST_F(ReferralWindowTest, AnOfficersFaceIsForgottenAtSignOut) {
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_TRUE(driver.press("desk.my_face"));
    ASSERT_TRUE(driver.until([&] { return counter.face_guards.knows_officer(); }));
    ASSERT_TRUE(driver.until([&] { return application->visit()->state().activity == gui::VisitActivity::None; }));
    ASSERT_TRUE(driver.press("desk.sign_out"));
    EXPECT_FALSE(counter.face_guards.knows_officer());
}

class EnglishReferralWindowTest : public ReferralWindowTest {
  protected:
    EnglishReferralWindowTest() : ReferralWindowTest(gui::Language::English) {}
};

TEST_F(EnglishReferralWindowTest, TheOfficerGoesOnWithAnAcceptedCase) {
    ASSERT_NO_FATAL_FAILURE(look_and_refer("8-verdict-refer-en"));
    ASSERT_NO_FATAL_FAILURE(open_as_supervisor());
    ASSERT_TRUE(driver.type("supervisor.referral.reason", "Old photo, the same person"));
    driver.picture("supervisor", "9-referral-en");
    ASSERT_TRUE(driver.press("supervisor.accept"));
    ASSERT_TRUE(driver.until([&] { return waiting()->row_count() == 0; }));
    ASSERT_TRUE(driver.press("supervisor.sign_out"));

    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    auto* today = dynamic_cast<gui::TextTable*>(driver.find("desk.today"));
    ASSERT_TRUE(driver.until([&] { return today->row_count() == 1; }));
    today->select_row(0);
    ASSERT_TRUE(driver.until_shown("desk.continue"));
    ASSERT_TRUE(driver.press("desk.continue"));
    ASSERT_TRUE(driver.until([&] { return application->visit()->state().step == gui::VisitStep::Service; }));
    EXPECT_EQ(application->visit()->state().facts.second_person->officer_id, "S-0001");
}

}  // namespace
}  // namespace amphoe::testing
