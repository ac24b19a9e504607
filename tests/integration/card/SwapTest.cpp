// A visit on the real service with two readers: another person's card holds it, the officer's card does not.
#include <thread>

#include "devices/card/pcsc/PcscCardReader.h"
#include "gui/presenters/ThreadRunner.h"
#include "gui/presenters/VisitTexts.h"
#include "tests/gui/presenters/PresenterBench.h"
#include "tests/integration/card/PrivateService_linux.h"

namespace amphoe::tests {
namespace {

using gui::CardHold;
using gui::VisitStep;

class SwapTest : public testing::PresenterBench {
  protected:
    void SetUp() override { ASSERT_TRUE(service.start()); }
    // Nothing is drained in between: what reaches() saw still holds when the key is pressed.
    void enter() { visit.advance(); }
    // News of the citizen's own card may come late; while the guard looks at it nothing can be entered.
    bool reaches(VisitStep step) {
        return window.drain_until([&] {
            const auto& state = visit.state();
            return state.step == step && state.activity == gui::VisitActivity::None && state.hold == CardHold::None;
        });
    }
    // The service looks every 400 ms; an exchange in between stays unseen, and no hand is as quick as that.
    void pull(std::unique_ptr<ChildProcess>& card) {
        card.reset();
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (reader.readers()->at(0).state != ports::CardState::Empty) {
            ASSERT_LT(std::chrono::steady_clock::now(), deadline);
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    bool becomes(CardHold hold) {
        return window.drain_until([&] { return visit.state().hold == hold; });
    }

    PrivateService service;
    devices::card::PcscCardReader reader{{}, {"", "00 01"}};
    workflows::CounterPorts ports{reader,          counter.camera,     counter.face_matcher, counter.picture_codec,
                                  counter.store,   counter.store,      counter.store,        counter.sealer,
                                  counter.centre,  counter.delivery,   counter.renderer,     counter.signer,
                                  counter.printer, counter.clock,      counter.workstation,  counter.notice,
                                  counter.rules,   counter.face_guards};
    gui::ThreadRunner threads;
    gui::CounterSetup setup_here{ports, counter.store, threads, catalogue, camera_turn, "0", ""};
    gui::VisitPresenter visit{setup_here, window.post(), counter.officer};
};

TEST_F(SwapTest, TheVisitWaitsForItsOwnCardAndIgnoresTheOfficers) {
    const auto officers_card = service.insert("somsri", 1);
    auto card = service.insert("somchai", 0);
    enter();
    ASSERT_TRUE(reaches(VisitStep::Consent));
    enter();
    ASSERT_TRUE(reaches(VisitStep::Face)) << (visit.state().failure ? visit.state().failure->detail : "");
    EXPECT_EQ(visit.state().facts.card->citizen_id.digits(), "1999900000013");
    EXPECT_EQ(visit.state().facts.card->reader, "Virtual PCD 00 00");
    ASSERT_TRUE(window.drain_until([&] { return visit.state().look_missing(); }));
    visit.confirm_look();
    ASSERT_TRUE(reaches(VisitStep::Service));

    pull(card);
    card = service.insert("somsri", 0);
    ASSERT_TRUE(becomes(CardHold::OtherCard));
    const auto notice = gui::shown_notice(visit.state(), catalogue, texts);
    EXPECT_EQ(notice->code, "CARD_SWAPPED");
    EXPECT_NE(notice->message.find(visit.state().facts.card->name_en.full()), std::string::npos);
    enter();
    window.drain();
    EXPECT_EQ(visit.state().step, VisitStep::Service);

    pull(card);
    card = service.insert("foreign", 0);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (reader.readers()->at(0).state != ports::CardState::UnknownCard) {
        ASSERT_LT(std::chrono::steady_clock::now(), deadline);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    window.drain();
    EXPECT_TRUE(visit.state().frozen());

    pull(card);
    card = service.insert("somchai", 0);
    ASSERT_TRUE(becomes(CardHold::None));
    enter();
    ASSERT_TRUE(reaches(VisitStep::Confirm));
    enter();
    EXPECT_TRUE(reaches(VisitStep::Done));
    EXPECT_TRUE(visit.state().facts.printed);
}

TEST_F(SwapTest, AnOfficersCardPutInDuringTheVisitIsNoMatter) {
    const auto card = service.insert("somchai", 0);
    enter();
    ASSERT_TRUE(reaches(VisitStep::Consent));
    enter();
    ASSERT_TRUE(reaches(VisitStep::Face));
    std::mutex mutex;
    std::condition_variable arrived;
    bool told = false;
    const auto watching = reader.watch([&](const ports::CardEvent& event) {
        const std::scoped_lock lock(mutex);
        told = told || (event.event == "inserted" && event.role == domain::ReaderRole::Officer);
        arrived.notify_all();
    });
    const auto officers_card = service.insert("somsri", 1);
    {
        std::unique_lock lock(mutex);
        ASSERT_TRUE(arrived.wait_for(lock, std::chrono::seconds(30), [&] { return told; }));
    }
    // The citizen's own card may still be looked at: its insertion is news to a visit that has just begun.
    EXPECT_TRUE(becomes(CardHold::None));
    EXPECT_EQ(visit.state().facts.card->citizen_id.digits(), "1999900000013");
}

}  // namespace
}  // namespace amphoe::tests
