// Every failure of a visit: it is named, nothing saved is lost, and the same step can be tried again.
#include <stdexcept>

#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using gui::VisitOutcome;
using gui::VisitStep;

class VisitFailuresTest : public VisitBench {};

class CardFailuresTest : public VisitBench, public ::testing::WithParamInterface<FailureCode> {};

TEST_P(CardFailuresTest, IsNamedAndTheSameStepSucceedsAfterwards) {
    const auto good = counter.card_reader.answer;
    counter.card_reader.answer = Failure{GetParam(), ""};
    enter_until(VisitStep::Face);
    EXPECT_EQ(state().step, VisitStep::Card);
    EXPECT_EQ(failure(), GetParam());
    EXPECT_FALSE(state().facts.card) << "nothing of a card that was not read";
    EXPECT_FALSE(gui::shown_failure(*failure(), catalogue, texts).remedy.empty());
    EXPECT_EQ(counter.store.kinds().back(), EventKind::ConsentRecorded);

    counter.card_reader.answer = good;
    enter();
    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_FALSE(state().failure);
}

INSTANTIATE_TEST_SUITE_P(EveryCardState, CardFailuresTest,
                         ::testing::Values(FailureCode::CardNoService, FailureCode::CardNoReader,
                                           FailureCode::CardAbsent, FailureCode::CardForeign, FailureCode::CardMute,
                                           FailureCode::CardExclusive, FailureCode::CardRemoved,
                                           FailureCode::CardUnreadable),
                         [](const auto& param) { return std::string(domain::failure_name(param.param)); });

TEST_F(VisitFailuresTest, AnExpiredCardStopsBeforeTheCaseAndTheVisitCanBeClosed) {
    counter.card_reader.answer->expiry_date = {false, domain::PartialDate::from_chip("25600101")};
    enter_until(VisitStep::Face);
    EXPECT_EQ(failure(), FailureCode::CardExpired);
    visit.ask_end();
    visit.end_visit();
    window.drain();

    EXPECT_EQ(state().facts.outcome, VisitOutcome::Ended);
    EXPECT_TRUE(saved(EventKind::VisitClosed));
    EXPECT_TRUE(counter.store.cases.empty());
}

TEST_F(VisitFailuresTest, AnAbnormalCardStatusStopsTheVisitAndIsAskedAgainOnRetry) {
    counter.centre.card_answer = {"4", "สถานะไม่ปกติ"};
    enter_until(VisitStep::Face);
    EXPECT_EQ(failure(), FailureCode::CardStatusAbnormal);

    counter.centre.card_answer = {"0", "สถานะปกติ"};
    enter();
    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_EQ(counter.store.cases.size(), 1U) << "the case is not opened twice";
}

TEST_F(VisitFailuresTest, NoFaceInTimeIsNamedAndNoCaptureIsCounted) {
    counter.face_matcher.assessment.ok = false;
    counter.face_matcher.assessment.faces = 0;
    counter.face_matcher.assessment.faults = {"face.none"};
    enter_until(VisitStep::Service);
    EXPECT_EQ(failure(), FailureCode::FaceTimeout);
    EXPECT_EQ(state().captures_left(), 3);

    counter.face_matcher.assessment = FakeFaceMatcher().assessment;
    enter();
    EXPECT_TRUE(state().face_passed());
}

TEST_F(VisitFailuresTest, AFaceThatCannotBeComparedIsNamedAndTriedAgain) {
    counter.face_matcher.failure = Failure{FailureCode::FaceMany, ""};
    enter_until(VisitStep::Service);
    EXPECT_EQ(failure(), FailureCode::FaceMany);

    counter.face_matcher.failure.reset();
    visit.take_picture();
    window.drain();
    EXPECT_TRUE(state().face_passed());
}

TEST_F(VisitFailuresTest, ThreeFailedFacesLeaveOnlyTheSecondPerson) {
    counter.face_matcher.distance = 0.9;
    enter_until(VisitStep::Face);
    EXPECT_EQ(state().facts.captures, 1);
    enter();
    enter();
    EXPECT_EQ(state().captures_left(), 0);
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::None);
    EXPECT_FALSE(gui::may_take_picture(state()));
    EXPECT_TRUE(gui::may_refer(state()));
    enter();

    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_EQ(state().facts.captures, 3);
}

TEST_F(VisitFailuresTest, ABadCameraIsNamedAndTriedAgain) {
    counter.camera.open_answer = Failure{FailureCode::CameraMissing, ""};
    enter_until(VisitStep::Service);
    EXPECT_EQ(failure(), FailureCode::CameraMissing);

    counter.camera.open_answer = domain::Done{};
    enter();
    EXPECT_TRUE(state().face_passed());
}

TEST_F(VisitFailuresTest, AWrongPhoneNumberIsNamedAndCorrected) {
    enter_until(VisitStep::Service);
    visit.type_phone("12345");
    enter();
    EXPECT_EQ(failure(), FailureCode::PhoneInvalid);
    EXPECT_EQ(state().step, VisitStep::Service);

    visit.type_phone("0812345678");
    enter();
    EXPECT_EQ(state().step, VisitStep::Confirm);
}

TEST_F(VisitFailuresTest, ACentreThatIsDownIsNoFailureOfTheVisit) {
    counter.centre.failure = Failure{FailureCode::CentreUnreachable, ""};
    enter_until(VisitStep::Done);

    EXPECT_FALSE(state().failure);
    EXPECT_EQ(state().facts.outcome, VisitOutcome::WaitingForCentre);
    EXPECT_EQ(state().facts.centre_why, FailureCode::CentreUnreachable);
    EXPECT_TRUE(state().facts.printed);
    EXPECT_EQ(counter.store.acts(true)->size(), 1U);
}

TEST_F(VisitFailuresTest, ARejectionByTheCentreEndsWithoutASlip) {
    counter.centre.accept = false;
    counter.centre.refusal = "person.deceased";
    enter_until(VisitStep::Done);

    EXPECT_EQ(state().facts.outcome, VisitOutcome::Rejected);
    EXPECT_EQ(state().facts.centre_refusal, "person.deceased");
    EXPECT_TRUE(counter.printer.printed.empty());
    EXPECT_TRUE(saved(EventKind::VisitClosed));
}

TEST_F(VisitFailuresTest, AMissingPrinterKeepsTheSlipAndPrintsOnRetryWithoutAnotherSubmission) {
    counter.printer.failure = Failure{FailureCode::PrinterMissing, ""};
    enter_until(VisitStep::Done);
    EXPECT_EQ(state().step, VisitStep::Paper);
    EXPECT_EQ(failure(), FailureCode::PrinterMissing);
    EXPECT_TRUE(saved(EventKind::DocumentIssued));

    counter.printer.failure.reset();
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(counter.store.acts(false)->size(), 1U);
    EXPECT_EQ(counter.printer.printed.size(), 1U);
}

TEST_F(VisitFailuresTest, AVisitWithoutAPrinterCanBeClosedAndItsCaseStays) {
    counter.printer.failure = Failure{FailureCode::PrinterStopped, ""};
    enter_until(VisitStep::Done);
    visit.ask_end();
    visit.end_visit();
    window.drain();

    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_FALSE(saved(EventKind::CaseCancelled));
    EXPECT_EQ(counter.store.find_cases({})->front().state, domain::CaseState::Accepted);
}

TEST_F(VisitFailuresTest, AFullDiskAtAnyStepLosesNothingAndTheStepSucceedsAfterwards) {
    for (const auto step : {VisitStep::Consent, VisitStep::Card, VisitStep::Service, VisitStep::Paper}) {
        if (step == VisitStep::Service) {
            enter_until(VisitStep::Service);
        } else if (step == VisitStep::Paper) {
            enter_until(VisitStep::Confirm);
        }
        const auto before = counter.store.kinds();
        counter.store.fail_next = FailureCode::StoreFull;
        enter();
        EXPECT_EQ(failure(), FailureCode::StoreFull);
        EXPECT_EQ(counter.store.kinds(), before);
        enter();
        EXPECT_FALSE(failure()) << "after retry of step " << static_cast<int>(step);
    }
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(counter.store.acts(false)->size(), 1U);
}

TEST_F(VisitFailuresTest, AnOfficerWithoutTheRightCannotOpenAVisit) {
    gui::VisitPresenter other(setup(), window.post(), {"D-1", "ผู้ดูแล", "Admin", domain::Role::Admin, "9901"});
    other.start_visit();
    window.drain();
    EXPECT_EQ(other.state().failure->code, FailureCode::NotAuthorised);
    EXPECT_EQ(other.state().step, VisitStep::Idle);
    EXPECT_TRUE(counter.store.events.empty());
}

TEST_F(VisitFailuresTest, AnExceptionOfAnAdapterBecomesANamedFailure) {
    class Throwing final : public ports::CardReader {
      public:
        domain::Result<std::vector<ports::ReaderStatus>> readers() override { throw std::runtime_error("readers"); }
        domain::Result<domain::IdentityCard> read(const ports::CardReadRequest&,
                                                  const std::function<void(const ports::CardReadProgress&)>&,
                                                  std::stop_token) override {
            throw std::runtime_error("read");
        }
        support::SubscriptionPtr watch(std::function<void(const ports::CardEvent&)>) override { return nullptr; }
    } throwing;
    const workflows::CounterPorts ports{
        throwing,         counter.camera, counter.face_matcher, counter.picture_codec, counter.store,
        counter.store,    counter.store,  counter.sealer,       counter.centre,        counter.delivery,
        counter.renderer, counter.signer, counter.printer,      counter.clock,         counter.workstation,
        counter.notice,   counter.rules,  counter.face_guards};
    gui::VisitPresenter other({ports, counter.store, inline_runner, catalogue, camera_turn, "0", ""}, window.post(),
                              counter.officer);
    other.start_visit();
    window.drain();
    other.give_consent(true);
    window.drain();

    ASSERT_TRUE(other.state().failure);
    EXPECT_EQ(other.state().failure->code, FailureCode::UnexpectedError);
    EXPECT_EQ(other.state().step, VisitStep::Card);
    EXPECT_FALSE(gui::is_busy(other.state()));
}

}  // namespace
}  // namespace amphoe::testing
