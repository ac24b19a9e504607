#include "gui/presenters/RatingPresenter.h"

#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::testing {
namespace {

using domain::ServiceKind;

class RatingPresenterTest : public PresenterBench {
  protected:
    gui::CounterSetup with_book() {
        auto made = setup();
        made.supervision = &ports;
        return made;
    }
    static gui::VisitState ended(const char* visit_id, gui::VisitOutcome outcome = gui::VisitOutcome::Accepted) {
        gui::VisitState state;
        state.step = gui::VisitStep::Done;
        state.facts.visit_id = visit_id;
        state.facts.outcome = outcome;
        return state;
    }
    void answer(const gui::VisitState& state, int score) {
        rating.answer(state, score);
        window.drain();
    }
    int answers() const {
        int sum = 0;
        for (const auto& [day, counts] : book.days) {
            sum += counts.all();
        }
        return sum;
    }
    MemorySupervisionBook book;
    workflows::SupervisionPorts ports{book, counter.store, counter.clock};
    gui::RatingPresenter rating{with_book(), window.post()};
};

TEST_F(RatingPresenterTest, ACitizenAnswersOnceAVisit) {
    const auto first = ended("visit-1");
    EXPECT_TRUE(rating.asks(first));
    answer(first, 4);
    EXPECT_FALSE(rating.asks(first));
    answer(first, 1);
    EXPECT_EQ(answers(), 1);
    EXPECT_EQ(book.days.begin()->second.answers.at({ServiceKind::ThaidEnrolment, 4}), 1);
    EXPECT_TRUE(rating.asks(ended("visit-2")));
}

TEST_F(RatingPresenterTest, OnlyAServiceThatWasGivenIsJudged) {
    using gui::VisitOutcome;
    for (const auto outcome : {VisitOutcome::WaitingForCentre, VisitOutcome::Rejected}) {
        EXPECT_TRUE(rating.asks(ended("v", outcome)));
    }
    for (const auto outcome :
         {VisitOutcome::None, VisitOutcome::Referred, VisitOutcome::ConsentRefused, VisitOutcome::Ended}) {
        EXPECT_FALSE(rating.asks(ended("v", outcome)));
        answer(ended("v", outcome), 5);
    }
    auto running = ended("v");
    running.step = gui::VisitStep::Paper;
    EXPECT_FALSE(rating.asks(running));
    answer(running, 5);
    EXPECT_EQ(answers(), 0);
}

TEST_F(RatingPresenterTest, TheAnswerCountsForWhatTheCitizenCameFor) {
    auto state = ended("visit-1");
    state.facts.thaid = false;
    state.facts.services.emplace_back().kind = ServiceKind::OwnData;
    answer(state, 5);
    EXPECT_EQ(book.days.begin()->second.answers.at({ServiceKind::OwnData, 5}), 1);
}

TEST_F(RatingPresenterTest, AnAnswerThatWasNotSavedIsAskedForAgain) {
    const auto state = ended("visit-1");
    answer(state, 6);
    EXPECT_EQ(answers(), 0);
    EXPECT_TRUE(rating.asks(state));
    answer(state, 5);
    EXPECT_EQ(answers(), 1);
}

TEST_F(RatingPresenterTest, WithoutABookNobodyIsAsked) {
    gui::RatingPresenter silent{setup(), window.post()};
    EXPECT_FALSE(silent.asks(ended("visit-1")));
}

}  // namespace
}  // namespace amphoe::testing
