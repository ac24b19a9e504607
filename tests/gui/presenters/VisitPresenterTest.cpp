#include "gui/presenters/VisitPresenter.h"

#include "gui/presenters/ThreadRunner.h"
#include "gui/presenters/VisitRules.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using domain::FailureCode;
using gui::VisitActivity;
using gui::VisitOutcome;
using gui::VisitQuestion;
using gui::VisitStep;

class VisitPresenterTest : public VisitBench {};

TEST_F(VisitPresenterTest, EnterAloneCarriesAVisitFromStartToThePrintedSlip) {
    enter();
    EXPECT_EQ(state().step, VisitStep::Consent);
    enter();
    EXPECT_EQ(state().step, VisitStep::Face) << "card read and face taken by themselves";
    EXPECT_TRUE(state().face_passed());
    visit.confirm_look();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Service);
    visit.type_phone("0812345678");
    enter();
    EXPECT_EQ(state().step, VisitStep::Confirm);
    enter();

    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.outcome, VisitOutcome::Accepted);
    EXPECT_EQ(counter.printer.printed.size(), 1U);
    const std::vector<EventKind> expected{
        EventKind::VisitOpened,       EventKind::ConsentRecorded, EventKind::CardRead,       EventKind::CaseOpened,
        EventKind::CardStatusChecked, EventKind::FaceCompared,    EventKind::OfficerLooked,  EventKind::PhoneRecorded,
        EventKind::CitizenConfirmed,  EventKind::Submitted,       EventKind::CentreAccepted, EventKind::DocumentIssued,
        EventKind::SheetEnded,        EventKind::VisitClosed};
    EXPECT_EQ(counter.store.kinds(), expected);
}

TEST_F(VisitPresenterTest, TheTextOfTheCardIsShownBeforeItsPhoto) {
    bool text_without_photo = false;
    const auto watching = visit.on_change([&] {
        text_without_photo =
            text_without_photo || (state().step == VisitStep::Card && state().facts.card && !state().facts.card->photo);
    });
    enter_until(VisitStep::Face);

    EXPECT_TRUE(text_without_photo);
    EXPECT_FALSE(state().facts.chip_photo.empty());
}

TEST_F(VisitPresenterTest, ARealNumberIsNeverShownInTraining) {
    counter.card_reader.answer = sample_card("1100000000016");
    if (counter.card_reader.answer->citizen_id.synthetic()) {
        FAIL() << "the number must name a province for this test";
    }
    bool shown = false;
    const auto watching = visit.on_change([&] { shown = shown || state().facts.card.has_value(); });
    enter_until(VisitStep::Face);

    EXPECT_EQ(failure(), FailureCode::CardRefusedInTraining);
    EXPECT_FALSE(shown);
}

TEST_F(VisitPresenterTest, ARefusedConsentEndsTheVisitWithoutAPicture) {
    enter();
    visit.give_consent(false);
    window.drain();

    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.outcome, VisitOutcome::ConsentRefused);
    EXPECT_TRUE(saved(EventKind::ConsentRefused));
    EXPECT_TRUE(saved(EventKind::VisitClosed));
    EXPECT_TRUE(counter.camera.opened.empty());
}

TEST_F(VisitPresenterTest, EscapeAtConfirmGoesBackToCorrectThePhone) {
    enter_until(VisitStep::Service);
    visit.type_phone("0812345678");
    enter();
    visit.back();
    EXPECT_EQ(state().step, VisitStep::Service);
    EXPECT_EQ(state().phone, "0812345678") << "what was typed is kept";
    visit.type_phone("0898765432");
    enter();
    enter();

    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(counter.sealer.last.fields.at("phone"), "0898765432");
}

TEST_F(VisitPresenterTest, TheDeskCannotConfirmForTheCitizenOutsideTraining) {
    counter.workstation.training = false;
    enter_until(VisitStep::Confirm);
    enter();
    EXPECT_EQ(state().step, VisitStep::Confirm);

    visit.citizen_confirms();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Done);
}

TEST_F(VisitPresenterTest, ClosingAVisitEarlyAsksFirstAndCancelsTheCase) {
    enter_until(VisitStep::Service);
    visit.ask_end();
    EXPECT_EQ(state().question, VisitQuestion::EndVisit);
    visit.back();
    EXPECT_EQ(state().question, VisitQuestion::None);
    EXPECT_EQ(state().step, VisitStep::Service);

    visit.ask_end();
    visit.end_visit();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.outcome, VisitOutcome::Ended);
    EXPECT_TRUE(saved(EventKind::CaseCancelled));
    EXPECT_TRUE(saved(EventKind::VisitClosed));
}

TEST_F(VisitPresenterTest, AReferHandsTheCaseToASecondPersonWithItsReason) {
    counter.face_matcher.distance = 0.5;
    enter_until(VisitStep::Face);
    EXPECT_TRUE(gui::may_refer(state()));
    visit.note_looked(true);
    visit.ask_refer();
    visit.refer("OLD_PHOTO");
    window.drain();

    EXPECT_EQ(state().facts.outcome, VisitOutcome::Referred);
    EXPECT_TRUE(saved(EventKind::FaceReferred));
    EXPECT_TRUE(saved(EventKind::VisitClosed));
    EXPECT_EQ(counter.store.events_of_case(counter.store.cases.front().id)->size(), counter.store.events.size());
}

TEST_F(VisitPresenterTest, APassedFaceThatWasLookedAtCannotBeReferred) {
    enter_until(VisitStep::Face);
    visit.note_looked(true);
    visit.ask_refer();
    EXPECT_EQ(state().question, VisitQuestion::None);
}

TEST_F(VisitPresenterTest, ASecondVisitStartsFromNothing) {
    enter_until(VisitStep::Done);
    visit.advance();
    EXPECT_FALSE(state().facts.card);
    window.drain();

    EXPECT_EQ(state().step, VisitStep::Consent);
    EXPECT_TRUE(state().phone.empty());
    EXPECT_EQ(counter.store.visits.size(), 2U);
}

/// Gives a bad face until asked, so that only Space or Esc ends the watching.
class NeverSteady final : public ports::FaceMatcher {
  public:
    explicit NeverSteady(FakeFaceMatcher& inner) : inner_(inner) {}
    domain::Result<domain::FaceAssessment> assess(const domain::Picture& picture) override {
        auto assessment = inner_.assess(picture);
        assessment->ok = false;
        assessment->faults = {"face.turned"};
        return assessment;
    }
    domain::Result<domain::FaceEvidence> compare(const domain::Picture& a,
                                                 const std::vector<domain::Picture>& b) override {
        return inner_.compare(a, b);
    }
    domain::Result<domain::FaceTemplate> describe(const domain::Picture& picture) override {
        return inner_.describe(picture);
    }
    domain::FaceModel model() const override { return inner_.model(); }
    domain::FaceThresholds thresholds() const override { return inner_.thresholds(); }

  private:
    FakeFaceMatcher& inner_;
};

// Cuts away all but the left half, whatever is asked.
class HalvingCodec final : public ports::PictureCodec {
  public:
    domain::Result<domain::Picture> decode(std::span<const std::uint8_t>) override { return grey_picture(); }
    domain::Result<std::vector<std::uint8_t>> encode_jpeg(const domain::Picture& picture, int) override {
        return picture.rgb;
    }
    domain::Result<domain::Picture> cut(const domain::Picture& picture, const domain::Box& box, int side) override {
        asked = {box.width, side};
        return domain::Picture{picture.width / 2, 1, std::vector<std::uint8_t>(picture.rgb.size() / 2), {}};
    }
    std::pair<int, int> asked;
};

class ThreadedVisitTest : public PresenterBench {
  protected:
    ThreadedVisitTest() { counter.clock.step_at_every_look(std::chrono::milliseconds(0)); }
    const gui::VisitState& state() const { return visit.state(); }
    void go_to_watching() {
        visit.start_visit();
        ASSERT_TRUE(window.drain_until([&] { return state().step == VisitStep::Consent && !gui::is_busy(state()); }));
        visit.give_consent(true);
        ASSERT_TRUE(window.drain_until([&] { return visit.live() != nullptr; }));
    }
    NeverSteady matcher{counter.face_matcher};
    workflows::CounterPorts threaded_ports{counter.card_reader,   counter.camera,   matcher,
                                           counter.picture_codec, counter.store,    counter.store,
                                           counter.store,         counter.sealer,   counter.centre,
                                           counter.delivery,      counter.renderer, counter.signer,
                                           counter.printer,       counter.clock,    counter.workstation,
                                           counter.notice,        counter.rules,    counter.face_guards};
    gui::ThreadRunner threads;
    gui::VisitPresenter visit{
        {threaded_ports, counter.store, threads, catalogue, camera_turn, "0", ""}, window.post(), counter.officer};
};

TEST_F(ThreadedVisitTest, TheScreensGetALargePictureMadeSmall) {
    HalvingCodec codec;
    counter.picture_codec.cutter = &codec;
    counter.camera.picture_answer = domain::Picture{1280, 1, std::vector<std::uint8_t>(1280 * 3), {}};
    go_to_watching();
    EXPECT_EQ(visit.live()->picture.width, 640);
    visit.back();
    ASSERT_TRUE(window.drain_until([&] { return !gui::is_busy(state()); }));
    EXPECT_EQ(codec.asked, (std::pair{1280, 640}));
}

TEST_F(ThreadedVisitTest, SpaceTakesThePictureAtOnce) {
    go_to_watching();
    visit.take_picture();

    ASSERT_TRUE(window.drain_until([&] { return !gui::is_busy(state()); }));
    EXPECT_EQ(state().facts.captures, 1);
    EXPECT_TRUE(state().face_passed());
}

TEST_F(ThreadedVisitTest, EscapeWhileWatchingStopsTheCameraAndKeepsTheVisit) {
    go_to_watching();
    visit.back();

    ASSERT_TRUE(window.drain_until([&] { return !gui::is_busy(state()); }));
    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_FALSE(state().failure) << "a wish is not a failure";
    EXPECT_EQ(visit.live(), nullptr);
    EXPECT_EQ(counter.camera.closed, 1);
}

TEST_F(ThreadedVisitTest, AReferWhileWatchingStopsTheCameraFirst) {
    go_to_watching();
    visit.ask_refer();
    ASSERT_TRUE(window.drain_until([&] { return !gui::is_busy(state()); }));
    EXPECT_EQ(state().question, VisitQuestion::ReferReason);
    visit.refer("DOUBT");

    ASSERT_TRUE(window.drain_until([&] { return state().step == VisitStep::Done; }));
    EXPECT_EQ(state().facts.outcome, VisitOutcome::Referred);
}

TEST_F(ThreadedVisitTest, APresenterThatGoesAwayWhileWatchingEndsItsThread) {
    auto short_lived = std::make_unique<gui::VisitPresenter>(
        gui::CounterSetup{threaded_ports, counter.store, threads, catalogue, camera_turn, "0", ""}, window.post(),
        counter.officer);
    short_lived->start_visit();
    ASSERT_TRUE(window.drain_until([&] { return short_lived->state().step == VisitStep::Consent; }));
    short_lived->give_consent(true);
    ASSERT_TRUE(window.drain_until([&] { return short_lived->live() != nullptr; }));
    short_lived.reset();
    window.drain();

    EXPECT_EQ(counter.camera.closed, 1);
}

}  // namespace
}  // namespace amphoe::testing
