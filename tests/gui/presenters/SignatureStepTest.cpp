// W11.6, W11.7 at the desk: citizen's yes, fee, registrar's signature, paper, in this order.
#include <algorithm>

#include "core/workflows/FeeDesk.h"
#include "gui/presenters/VisitRules.h"
#include "tests/gui/presenters/ServiceBench.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using domain::FailureCode;
using domain::ServiceKind;
using gui::VisitOutcome;
using gui::VisitStep;

class SignatureStepTest : public ServiceBench {
  protected:
    SignatureStepTest() {
        civil_register.knows(domain::RegisterKind::Person, kCitizen,
                             {{"citizen_id", kCitizen},
                              {"status", "ALIVE"},
                              {"name", "นายทดสอบ ระบบบัตร"},
                              {"house_code", "99010000017"}});
        rules.fees = {{"certified_copy", "คัดและรับรอง", "Certified copy", 2000, "2024-01-01"}};
        EXPECT_TRUE(counter.store.enrol(registrar, support::Secret(std::string_view("246810"))));
        begin();
    }
    void go_to_fee() {
        enter_until(VisitStep::Service);
        add(ServiceKind::CertifiedCopy);
        answer({{"purpose", "สมัครเรียน"}});
        answer({{"checked", "yes"}});
        ASSERT_FALSE(state().facts.approval) << "the registrar is not asked before the money is there";
        enter_until(VisitStep::Confirm);
        visit->citizen_confirms();
        window.drain();
    }
    void pay() {
        visit->take_fee(workflows::PaymentMethod::Cash);
        window.drain();
    }
    void sign(const char* id, const char* pin = "246810", const char* reason = "ตรวจหลักฐานแล้ว") {
        visit->sign(id, support::Secret(std::string_view(pin)), reason);
        window.drain();
    }
    const domain::Officer registrar{"R-0001", "นางนายทะเบียน ทดสอบ", "Mrs Registrar", domain::Role::Registrar, "9901"};
    const gui::VisitService& copy() const { return state().facts.services.front(); }
    std::size_t printed() const { return counter.printer.printed.size(); }
    /// Times from the beginning of the visit to the first event of that kind.
    std::ptrdiff_t first(EventKind kind) const {
        const auto kinds = counter.store.kinds();
        return std::distance(kinds.begin(), std::find(kinds.begin(), kinds.end(), kind));
    }
    void change_record() {
        counter.clock.advance(std::chrono::minutes(16));
        auto& record = civil_register.answers.at({domain::RegisterKind::Person, kCitizen}).value();
        record.version = "2";
        record.data_at = counter.clock.now();
    }
};

TEST_F(SignatureStepTest, TheRegistrarSignsWhatWasPaidAndThenItIsPrinted) {
    go_to_fee();
    ASSERT_TRUE(state().asks_fee());
    EXPECT_FALSE(state().asks_signature());
    sign("R-0001");
    EXPECT_TRUE(state().asks_fee()) << "nobody signs before the money is there";
    EXPECT_EQ(saved(EventKind::SecondPersonApproved), 0);
    pay();
    ASSERT_TRUE(state().asks_signature());
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::None) << "Enter signs nothing";
    EXPECT_EQ(printed(), 0U);
    sign("R-0001", "000000");
    EXPECT_EQ(failure(), FailureCode::SignInRefused);
    EXPECT_TRUE(state().asks_signature());
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::None) << "a PIN is typed anew";
    sign("O-0001");
    EXPECT_EQ(failure(), FailureCode::SecondPersonNeeded);
    sign("R-0001");
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(copy().outcome, VisitOutcome::Accepted);
    ASSERT_EQ(copy().documents.size(), 1U);
    EXPECT_EQ(printed(), 3U) << "slip, receipt, copy";
    EXPECT_EQ(saved(EventKind::VisitClosed), 1);
}

TEST_F(SignatureStepTest, ThaidIsSentWithoutWaitingForTheRegistrar) {
    go_to_fee();
    EXPECT_TRUE(state().facts.thaid_confirmed);
    EXPECT_EQ(state().facts.outcome, VisitOutcome::Accepted);
    EXPECT_EQ(saved(EventKind::CentreAccepted), 1);
}

TEST_F(SignatureStepTest, WhatIsPaidLaterIsNeitherSignedNorLost) {
    go_to_fee();
    visit->leave_fee_open();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_TRUE(copy().unsigned_yet);
    EXPECT_TRUE(copy().documents.empty());
    EXPECT_EQ(printed(), 1U) << "the slip";
    EXPECT_EQ(saved(EventKind::CaseCancelled), 0);
    const workflows::FeeDesk till(counter.ports, rules);
    EXPECT_EQ(till.bill(copy().case_number)->total, 2000) << "still due";
}

TEST_F(SignatureStepTest, APaidCopyIsSignedInALaterSittingWithoutPayingAgain) {
    go_to_fee();
    pay();
    visit->leave_signature_open();
    window.drain();
    ASSERT_EQ(state().step, VisitStep::Done);
    EXPECT_TRUE(copy().unsigned_yet);
    EXPECT_EQ(printed(), 2U) << "slip and receipt";
    const auto found = counter.store.find_case(copy().case_number);
    ASSERT_TRUE(found);
    begin();
    visit->continue_case(found->record.id);
    window.drain();
    enter_until(VisitStep::Confirm);
    ASSERT_EQ(state().step, VisitStep::Confirm) << "pages were entered already";
    visit->citizen_confirms();
    window.drain();
    EXPECT_FALSE(state().asks_fee()) << "paid";
    ASSERT_TRUE(state().asks_signature());
    sign("R-0001");
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(copy().outcome, VisitOutcome::Accepted);
    EXPECT_EQ(printed(), 3U) << "the copy too, and no second receipt";
}

TEST_F(SignatureStepTest, WhatCannotBeTakenUpNowStaysInTheLog) {
    civil_register.knows(domain::RegisterKind::House, "99010000017",
                         {{"house_code", "99010000017"}, {"head_id", kCitizen}, {"state", "USED"}},
                         {{{"citizen_id", kCitizen}, {"name", "นายทดสอบ ระบบบัตร"}, {"birth_date", "2530-01-14"}}});
    enter_until(VisitStep::Service);
    add(ServiceKind::MoveDestination);
    ASSERT_EQ(state().facts.asked, ServiceKind::MoveDestination);
    const auto left = counter.store.cases.back();
    begin();  // the program starts anew, and the line is down
    civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, "down"};
    visit->continue_case(left.id);
    window.drain();
    enter_until(VisitStep::Service);
    EXPECT_TRUE(state().facts.services.empty());
    ASSERT_EQ(state().facts.left_drafts.size(), 1U);
    EXPECT_EQ(state().facts.left_drafts.front(),
              std::pair(ServiceKind::MoveDestination, FailureCode::OfflineNotAllowed));
    EXPECT_EQ(saved(EventKind::CaseCancelled), 0);
}

TEST_F(SignatureStepTest, ARecordChangedBeforeTheMoneyIsLookedAtAgain) {
    enter_until(VisitStep::Service);
    add(ServiceKind::CertifiedCopy);
    answer({{"purpose", "สมัครเรียน"}});
    answer({{"checked", "yes"}});
    enter_until(VisitStep::Confirm);
    change_record();
    visit->citizen_confirms();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Service);
    EXPECT_EQ(failure(), FailureCode::RecordConflict);
    EXPECT_EQ(asked(), "record");
    EXPECT_FALSE(state().facts.thaid_confirmed) << "nothing was sent yet";
    answer({{"checked", "yes"}});
    EXPECT_FALSE(failure());
    enter_until(VisitStep::Confirm);
    visit->citizen_confirms();
    window.drain();
    EXPECT_TRUE(state().asks_fee());
}

TEST_F(SignatureStepTest, ARecordChangedAfterTheMoneyKeepsTheReceiptAndWaits) {
    go_to_fee();
    pay();
    change_record();
    sign("R-0001");
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_TRUE(copy().unsigned_yet);
    EXPECT_EQ(copy().why, FailureCode::RecordConflict);
    EXPECT_TRUE(copy().documents.empty());
    EXPECT_EQ(printed(), 2U) << "slip and receipt";
}

/// What cannot be certified any more holds up neither the other services nor a printer that failed.
TEST_F(SignatureStepTest, AfterAConflictTheOtherPapersAreStillTriedAgain) {
    go_to_fee();
    pay();
    change_record();
    counter.printer.failure = domain::Failure{FailureCode::PrinterOutOfPaper, "no paper"};
    sign("R-0001");
    EXPECT_EQ(state().step, VisitStep::Paper);
    EXPECT_EQ(failure(), FailureCode::PrinterOutOfPaper);
    counter.printer.failure.reset();
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(copy().why, FailureCode::RecordConflict);
    EXPECT_EQ(printed(), 2U);
}

TEST_F(SignatureStepTest, OfflineAnOldRecordWaitsAndNothingIsPaid) {
    enter_until(VisitStep::Service);
    add(ServiceKind::CertifiedCopy);
    answer({{"purpose", "สมัครเรียน"}});
    answer({{"checked", "yes"}});
    enter_until(VisitStep::Confirm);
    counter.clock.advance(std::chrono::minutes(16));
    civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, "down"};
    visit->citizen_confirms();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_TRUE(copy().unsigned_yet);
    EXPECT_EQ(copy().why, FailureCode::OfflineNotAllowed);
    EXPECT_TRUE(state().facts.bills.empty());
    EXPECT_TRUE(state().facts.thaid_confirmed) << "the other service is not held up";
}

TEST_F(SignatureStepTest, EndingTheVisitKeepsWhatWasPaid) {
    go_to_fee();
    pay();
    visit->ask_end();
    visit->end_visit();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(saved(EventKind::CaseCancelled), 0);
}

TEST_F(SignatureStepTest, WithoutAFeeTheRegistrarIsAskedAtOnce) {
    rules.fees.clear();
    go_to_fee();
    EXPECT_FALSE(state().asks_fee());
    EXPECT_TRUE(state().asks_signature());
}

}  // namespace
}  // namespace amphoe::testing
