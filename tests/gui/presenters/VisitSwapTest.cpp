// Another card in the reader while a visit goes on: the visit waits, says whose card is expected, and goes on with it.
#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;
using gui::CardHold;
using gui::VisitStep;

class VisitSwapTest : public VisitBench {
  protected:
    void insert(const domain::Result<domain::IdentityCard>& card,
                domain::ReaderRole role = domain::ReaderRole::Citizen) {
        counter.card_reader.answer = card;
        counter.card_reader.tell_inserted(role);
        window.drain();
    }
    std::string notice() const {
        const auto shown = gui::shown_notice(state(), catalogue, texts);
        return shown ? shown->code + ": " + shown->message + " | " + shown->remedy : std::string{};
    }
    const domain::IdentityCard own = sample_card();
    const domain::IdentityCard other = sample_card("1999900000021");
};

class FrozenStep : public VisitSwapTest, public ::testing::WithParamInterface<VisitStep> {};

TEST_P(FrozenStep, HoldsTheVisitAndTheRightCardLetsItGoOn) {
    enter_until(GetParam());
    ASSERT_EQ(state().step, GetParam());
    const auto saved_before = counter.store.kinds();
    insert(other);
    EXPECT_EQ(state().hold, CardHold::OtherCard);
    EXPECT_TRUE(state().frozen());
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::None);
    EXPECT_FALSE(gui::may_refer(state()));
    EXPECT_FALSE(gui::may_take_picture(state()));
    enter();
    visit.record_phone();
    visit.citizen_confirms();
    window.drain();
    EXPECT_EQ(state().step, GetParam()) << "nothing goes on";
    EXPECT_EQ(counter.store.kinds(), saved_before) << "nothing is saved";
    EXPECT_EQ(state().facts.card->citizen_id, own.citizen_id) << "what was read stays";

    insert(own);
    EXPECT_EQ(state().hold, CardHold::None);
    enter_until(VisitStep::Done);
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_TRUE(state().facts.printed);
}

INSTANTIATE_TEST_SUITE_P(Steps, FrozenStep, ::testing::Values(VisitStep::Face, VisitStep::Service, VisitStep::Confirm));

TEST_F(VisitSwapTest, SaysWhoseCardIsExpectedAsTheScreenShowsTheName) {
    enter_until(VisitStep::Face);
    insert(other);
    EXPECT_NE(notice().find("CARD_SWAPPED"), std::string::npos);
    EXPECT_NE(notice().find(own.name_en.full()), std::string::npos);
    EXPECT_EQ(notice().find(own.citizen_id.digits()), std::string::npos);
    texts.spoken = gui::Language::Thai;
    EXPECT_NE(notice().find(own.name_th.full()), std::string::npos);
}

TEST_F(VisitSwapTest, TheSameCardAgainIsNoMatter) {
    enter_until(VisitStep::Service);
    insert(own);
    EXPECT_EQ(state().hold, CardHold::None);
    EXPECT_TRUE(notice().empty());
}

TEST_F(VisitSwapTest, ACardThatCannotBeReadHoldsTheVisitUntilTheRightOneIsBack) {
    for (const auto code : {FailureCode::CardForeign, FailureCode::CardMute, FailureCode::CardUnreadable,
                            FailureCode::CardDataInvalid, FailureCode::CardSwapped}) {
        visit.back();
        enter_until(VisitStep::Face);
        insert(Failure{code, ""});
        EXPECT_EQ(state().hold, CardHold::UnknownCard) << domain::failure_name(code);
        EXPECT_NE(notice().find(own.name_en.full()), std::string::npos);
        insert(own);
        EXPECT_EQ(state().hold, CardHold::None);
    }
}

TEST_F(VisitSwapTest, ACardThatWasGoneAgainBeforeItWasReadIsNoMatterUnlessAnotherWasSeen) {
    enter_until(VisitStep::Face);
    insert(Failure{FailureCode::CardRemoved, ""});
    EXPECT_EQ(state().hold, CardHold::None);
    insert(other);
    insert(Failure{FailureCode::CardAbsent, ""});
    EXPECT_EQ(state().hold, CardHold::OtherCard);
}

TEST_F(VisitSwapTest, TheOfficersReaderIsNoneOfTheVisit) {
    enter_until(VisitStep::Face);
    const auto reads = counter.card_reader.requests.size();
    insert(other, domain::ReaderRole::Officer);
    EXPECT_EQ(state().hold, CardHold::None);
    EXPECT_EQ(counter.card_reader.requests.size(), reads);
}

TEST_F(VisitSwapTest, TheOfficerMayEndAVisitThatIsHeld) {
    enter_until(VisitStep::Service);
    insert(other);
    visit.ask_end();
    visit.end_visit();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().hold, CardHold::None);
    EXPECT_TRUE(saved(domain::EventKind::VisitClosed));
    enter();
    EXPECT_EQ(state().step, VisitStep::Consent) << "the next citizen's visit begins";
    EXPECT_FALSE(state().expected);
}

TEST_F(VisitSwapTest, TheNextCitizensCardMayBeInsertedOnceTheVisitIsConfirmed) {
    enter_until(VisitStep::Done);
    insert(other);
    EXPECT_EQ(state().hold, CardHold::None);
    enter_until(VisitStep::Face);
    EXPECT_EQ(state().facts.card->citizen_id, other.citizen_id);
}

TEST_F(VisitSwapTest, ACheckReadsNoPhotoAndOnlyTheReaderThatTold) {
    enter_until(VisitStep::Face);
    insert(own);
    EXPECT_FALSE(counter.card_reader.requests.back().with_photo);
    EXPECT_EQ(counter.card_reader.requests.back().reader, "Fake Reader 00");
}

/// Shows the text of one card and then fails, or ends with another card.
class SwappingReader final : public ports::CardReader {
  public:
    domain::Result<std::vector<ports::ReaderStatus>> readers() override { return std::vector<ports::ReaderStatus>{}; }
    domain::Result<domain::IdentityCard> read(const ports::CardReadRequest&,
                                              const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                              std::stop_token) override {
        if (on_progress) {
            on_progress({ports::CardReadProgress::Stage::Text, 30, shown});
        }
        return answer;
    }
    support::SubscriptionPtr watch(std::function<void(const ports::CardEvent&)> on_event) override {
        listener = std::move(on_event);
        return std::make_unique<support::CallbackSubscription>([] {});
    }
    domain::IdentityCard shown = sample_card();
    domain::Result<domain::IdentityCard> answer = Failure{FailureCode::CardSwapped, ""};
    std::function<void(const ports::CardEvent&)> listener;
};

TEST_F(VisitSwapTest, ASwapUnderTheReadIsHeldToTheCardThatWasShown) {
    SwappingReader reader;
    const workflows::CounterPorts ports{
        reader,           counter.camera, counter.face_matcher, counter.picture_codec, counter.store,
        counter.store,    counter.store,  counter.sealer,       counter.centre,        counter.delivery,
        counter.renderer, counter.signer, counter.printer,      counter.clock,         counter.workstation,
        counter.notice,   counter.rules,  counter.face_guards};
    gui::VisitPresenter visit_here({ports, counter.store, inline_runner, catalogue, camera_turn, "0", ""},
                                   window.post(), counter.officer);
    const auto press = [&] {
        visit_here.advance();
        window.drain();
    };
    press();
    press();
    ASSERT_EQ(visit_here.state().step, VisitStep::Card);
    ASSERT_EQ(visit_here.state().failure->code, FailureCode::CardSwapped);
    EXPECT_FALSE(visit_here.state().facts.card);
    const auto said = gui::shown_notice(visit_here.state(), catalogue, texts);
    EXPECT_NE(said->message.find(own.name_en.full()), std::string::npos);

    reader.shown = other;
    reader.answer = other;
    press();
    EXPECT_EQ(visit_here.state().failure->code, FailureCode::CardSwapped) << "the other card is not taken";
    EXPECT_NE(gui::shown_notice(visit_here.state(), catalogue, texts)->message.find(own.name_en.full()),
              std::string::npos);

    reader.shown = own;
    reader.answer = own;
    reader.listener({"inserted", "R", {}});
    window.drain();
    EXPECT_EQ(visit_here.state().step, VisitStep::Face) << "read again by itself when a card is inserted";
}

class ReadAgain : public VisitSwapTest, public ::testing::WithParamInterface<FailureCode> {};

TEST_P(ReadAgain, ByItselfWhenACardIsInsertedAfterAFailedRead) {
    counter.card_reader.answer = Failure{GetParam(), ""};
    enter_until(VisitStep::Face);
    ASSERT_EQ(failure(), GetParam());
    insert(own);
    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_FALSE(failure());
}

INSTANTIATE_TEST_SUITE_P(Failures, ReadAgain,
                         ::testing::Values(FailureCode::CardMute, FailureCode::CardRemoved, FailureCode::CardAbsent,
                                           FailureCode::CardNoReader, FailureCode::CardNoService,
                                           FailureCode::CardForeign, FailureCode::CardUnreadable),
                         [](const auto& param) { return std::string(domain::failure_name(param.param)); });

TEST_F(VisitSwapTest, AFailedReadHasTheCardDoctorsAdvice) {
    for (const char* step : {"Step 1", "Step 2", "Step 3", "Step 4"}) {
        counter.card_reader.health_answer.add({"Fake Reader 00", "TH NID 17", FailureCode::CardUnreadable, 1, 900});
        counter.card_reader.answer = Failure{FailureCode::CardUnreadable, ""};
        visit.back();
        if (state().failure) {
            enter();
        } else {
            enter_until(VisitStep::Face);
        }
        EXPECT_EQ(failure(), FailureCode::CardUnreadable);
        EXPECT_NE(notice().find(step), std::string::npos) << notice();
    }
    insert(own);
    EXPECT_EQ(state().facts.card_advice, domain::CardAdvice::None);
}

TEST_F(VisitSwapTest, TroubleThatIsNotTheCardsHasNoAdvice) {
    counter.card_reader.health_answer.add({"Fake Reader 00", "TH NID 17", FailureCode::CardUnreadable, 1, 900});
    counter.card_reader.answer = Failure{FailureCode::CardNoService, ""};
    enter_until(VisitStep::Face);
    EXPECT_EQ(notice().find("Step"), std::string::npos);
}

}  // namespace
}  // namespace amphoe::testing
