// Several services in one visit at the desk: choosing, pages, second person, what was typed stays.
#include "tests/gui/presenters/ServiceBench.h"

#include "core/workflows/CounterCase.h"
#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/FormTexts.h"
#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using domain::FailureCode;
using domain::ServiceKind;
using gui::VisitStep;

/// Needs a second person after its only page.
class GuardedService final : public workflows::CounterService {
  public:
    GuardedService(const workflows::ServicePorts& ports, workflows::VisitJournal& journal,
                   workflows::IdentityProof& proof)
        : case_(ports.counter, journal, proof, ServiceKind::MoveIn) {}
    ServiceKind kind() const override { return ServiceKind::MoveIn; }
    domain::Result<domain::Done> open(std::stop_token) override { return case_.open(); }
    std::optional<domain::FormPage> page() const override {
        return entered_ ? std::nullopt
                        : std::optional(domain::FormPage{"paper", "หน้า", "Page", {{"note", "ข้อความ", "Note"}}});
    }
    domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token) override {
        if (answers.at("note").empty()) {
            return domain::Failure{FailureCode::FieldInvalid, "note: is missing"};
        }
        entered_ = true;
        return case_.record_step("paper", answers);
    }
    std::optional<domain::ApprovalNeed> approval() const override {
        return entered_ && !case_.approved() ? std::optional(need_) : std::nullopt;
    }
    domain::Result<domain::Done> approve(const domain::Officer& person, const std::string& reason) override {
        return case_.approve(need_, person, reason);
    }
    domain::Result<domain::Done> confirm() override { return case_.submit({}); }
    domain::Result<domain::Done> deliver(std::stop_token stop) override { return case_.deliver(stop); }
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override {
        return std::vector<domain::RenderedDocument>{};
    }
    const domain::Case& record() const override { return case_.record(); }

  private:
    workflows::CounterCase case_;
    domain::ApprovalNeed need_{{domain::Role::Supervisor}, "ต้องมีผู้อนุมัติ", "Needs a second person"};
    bool entered_ = false;
};

class ServiceStepTest : public ServiceBench {
  protected:
    ServiceStepTest() {
        civil_register.knows(domain::RegisterKind::Person, "1999900000013", {{"status", "ALIVE"}});
        catalogue_of_services.offer<GuardedService>(ServiceKind::MoveIn);
        begin();
    }
    void go_to_service() {
        enter_until(VisitStep::Service);
        ASSERT_EQ(state().step, VisitStep::Service);
    }
};

TEST_F(ServiceStepTest, AnAddedServiceIsConfirmedAndSentTogetherWithThaid) {
    go_to_service();
    visit->ask_service();
    EXPECT_TRUE(state().choosing);
    visit->point_at(ServiceKind::TangratLevel2);
    enter();
    EXPECT_FALSE(state().choosing);
    ASSERT_TRUE(state().facts.form);
    EXPECT_EQ(state().facts.form->step, "mode");
    visit->type_answer("mode", "C");
    enter();
    EXPECT_FALSE(state().facts.form);
    enter();  // no phone
    ASSERT_EQ(state().step, VisitStep::Confirm);
    const auto lines = gui::lines_to_be_sent(state().facts, texts);
    EXPECT_NE(lines.back().find("Tang Rat level 2"), std::string::npos);
    civil_register.knows(domain::RegisterKind::Tangrat, "1999900000013", {{"level", "2"}});  // confirmed in the app
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.outcome, gui::VisitOutcome::Accepted);
    EXPECT_EQ(saved(EventKind::Submitted), 2);
    EXPECT_EQ(saved(EventKind::CardRead), 1);
    EXPECT_EQ(saved(EventKind::FaceCompared), 1);
    EXPECT_EQ(saved(EventKind::SheetEnded), 2);
}

TEST_F(ServiceStepTest, AWrongAnswerNamesItsFieldAndKeepsWhatWasTyped) {
    go_to_service();
    add(ServiceKind::VerifyOnly);
    visit->type_answer("requester_id", "A B");
    visit->type_answer("purpose", "ตรวจ");
    enter();
    EXPECT_EQ(failure(), FailureCode::FieldInvalid);
    EXPECT_EQ(gui::objected_field(state()), "requester_id");
    EXPECT_EQ(state().answers.at("purpose"), "ตรวจ");
    visit->type_answer("requester_id", "AOT");
    enter();
    EXPECT_FALSE(state().failure);
    EXPECT_TRUE(state().facts.services.front().ready);
    EXPECT_TRUE(state().answers.empty());
}

TEST_F(ServiceStepTest, TheSecondPersonMustBeAnotherOneWithARoleAndAPin) {
    go_to_service();
    add(ServiceKind::MoveIn);
    visit->type_answer("note", "x");
    enter();
    ASSERT_TRUE(state().facts.approval);
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::None);
    approve("S-0001", "000000", "ok");
    EXPECT_EQ(failure(), FailureCode::SignInRefused);
    approve("O-0001", "246810", "ok");
    EXPECT_EQ(failure(), FailureCode::SecondPersonNeeded);
    approve("S-0001", "246810", "");
    EXPECT_EQ(failure(), FailureCode::ReasonMissing);
    approve("S-0001", "246810", "ตรวจแล้ว");
    EXPECT_FALSE(state().failure);
    EXPECT_FALSE(state().facts.approval);
    EXPECT_EQ(saved(EventKind::SecondPersonApproved), 1);
}

TEST_F(ServiceStepTest, AServiceThatIsNotWantedIsCancelledAndTheRestGoesOn) {
    go_to_service();
    add(ServiceKind::VerifyOnly);
    visit->drop_service();
    window.drain();
    EXPECT_TRUE(state().facts.services.empty());
    EXPECT_EQ(saved(EventKind::CaseCancelled), 1);
    enter();
    EXPECT_EQ(state().step, VisitStep::Confirm);
}

TEST_F(ServiceStepTest, ThaidMayBeLeftOutWhenAnotherServiceIsThere) {
    go_to_service();
    visit->drop_service();
    window.drain();
    EXPECT_EQ(failure(), FailureCode::StepOutOfOrder);
    add(ServiceKind::TangratLevel2);
    visit->type_answer("mode", "C");
    enter();
    visit->drop_service();
    window.drain();
    EXPECT_FALSE(state().facts.thaid);
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    civil_register.knows(domain::RegisterKind::Tangrat, "1999900000013", {{"level", "2"}});  // confirmed in the app
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(saved(EventKind::Submitted), 1);
    EXPECT_EQ(saved(EventKind::CaseCancelled), 1);
}

TEST_F(ServiceStepTest, EndingTheVisitCancelsEveryService) {
    go_to_service();
    add(ServiceKind::VerifyOnly);
    visit->ask_end();
    visit->end_visit();
    window.drain();
    EXPECT_EQ(saved(EventKind::CaseCancelled), 2);
    EXPECT_EQ(saved(EventKind::Submitted), 0);
}

TEST_F(ServiceStepTest, AServiceThatCannotBeginIsSaidAndTheVisitGoesOn) {
    civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    go_to_service();
    add(ServiceKind::OwnData);
    EXPECT_EQ(failure(), FailureCode::OfflineNotAllowed);
    EXPECT_TRUE(state().facts.services.empty());
}

TEST_F(ServiceStepTest, ACounterWithoutServicesOffersNone) {
    gui::VisitPresenter alone(setup(), window.post(), counter.officer);
    EXPECT_TRUE(alone.offered().empty());
    alone.ask_service();
    EXPECT_FALSE(alone.state().choosing);
}

TEST(FormTextsTest, HintsAndRowsAreReadable) {
    EnglishTexts texts;
    domain::FormField date{"d", "วันที่", "Date", domain::FormFieldType::Date};
    EXPECT_NE(gui::field_hint(date, texts).find("22/11/2569"), std::string::npos);
    EXPECT_EQ(gui::typed_era_hint(date, "27/7/2024", texts), "In the Buddhist Era: 27 กรกฎาคม 2567");
    EXPECT_EQ(gui::typed_era_hint(date, "15/2/1940", texts), "In the Buddhist Era: 15 กุมภาพันธ์ 2482");
    EXPECT_EQ(gui::typed_era_hint(date, "27/7/2567", texts), "");
    EXPECT_EQ(gui::typed_era_hint(date, "27/7/24", texts), "");
    date.hint_th = "ตามบัตร";
    date.hint_en = "As on the card";
    EXPECT_EQ(gui::field_hint(date, texts), "As on the card");
    domain::FormPage page{"p", "", "", {}, {{{"ชื่อ", "ก"}}, {{"a", "1"}, {"b", ""}, {"c", "3"}}}};
    const auto rows = gui::shown_rows(page, EnglishTexts{});
    EXPECT_EQ(rows[0].title, "Name");
    EXPECT_EQ(rows[1].value, "a: 1   c: 3");
}

}  // namespace
}  // namespace amphoe::testing
