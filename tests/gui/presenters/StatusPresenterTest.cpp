#include "gui/presenters/StatusPresenter.h"

#include <set>

#include "gui/presenters/CardStateTexts.h"
#include "gui/presenters/DeviceTexts.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using gui::Device;
using gui::DeviceLevel;

class StatusPresenterTest : public PresenterBench {
  protected:
    const gui::DeviceState& of(Device device) const {
        return presenter.status().devices.at(static_cast<std::size_t>(device));
    }
    void refresh() {
        presenter.refresh();
        window.drain();
    }
    gui::StatusPresenter presenter{setup(), window.post()};
};

TEST_F(StatusPresenterTest, NothingIsClaimedBeforeItWasAsked) {
    for (const auto& device : presenter.status().devices) {
        EXPECT_EQ(device.level, DeviceLevel::Unknown);
    }
}

TEST_F(StatusPresenterTest, AHealthyCounterIsReady) {
    refresh();
    presenter.test_camera();
    window.drain();
    for (const auto device : {Device::Card, Device::Camera, Device::Printer, Device::Centre}) {
        EXPECT_EQ(of(device).level, DeviceLevel::Ready);
    }
    EXPECT_EQ(counter.camera.closed, 1);
}

TEST_F(StatusPresenterTest, AMissingCameraIsNamed) {
    counter.camera.open_answer = domain::Failure{FailureCode::CameraMissing, ""};
    presenter.test_camera();
    window.drain();
    EXPECT_EQ(of(Device::Camera).level, DeviceLevel::Off);
    EXPECT_EQ(of(Device::Camera).reason, FailureCode::CameraMissing);
}

TEST_F(StatusPresenterTest, AnOfflineCentreCountsItsMinutes) {
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    refresh();
    EXPECT_EQ(gui::device_word(of(Device::Centre), counter.clock.now(), texts), "offline");
    counter.clock.advance(std::chrono::minutes(12));
    refresh();
    EXPECT_EQ(gui::device_word(of(Device::Centre), counter.clock.now(), texts), "offline 12 min");
}

TEST_F(StatusPresenterTest, WhatWaitedIsSentWhenTheCentreAnswersAgain) {
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    gui::VisitPresenter visit(setup(), window.post(), counter.officer);
    for (int press = 0; press < 5; ++press) {
        visit.note_looked(visit.state().face_passed());
        visit.advance();
        window.drain();
    }
    refresh();
    EXPECT_EQ(presenter.status().waiting, 1);

    counter.centre.failure.reset();
    refresh();
    EXPECT_EQ(presenter.status().waiting, 0);
    EXPECT_EQ(counter.store.outbox.front().state, domain::OutboxState::Accepted);
}

TEST_F(StatusPresenterTest, ARefusedActWaitsForNothingAndIsNamedForItsDay) {
    domain::OutboxItem refused;
    refused.kind = "thaid_enrolment";
    refused.state = domain::OutboxState::Rejected;
    refused.created_at = counter.clock.now();
    counter.store.outbox.push_back(refused);
    refresh();
    EXPECT_EQ(presenter.status().waiting, 0);
    EXPECT_EQ(presenter.status().refused_today, 1);
    counter.clock.advance(std::chrono::hours(24));
    refresh();
    EXPECT_EQ(presenter.status().refused_today, 0);
}

TEST_F(StatusPresenterTest, AVisitThatLostTheCameraSaysSo) {
    gui::VisitState state;
    state.failure = domain::Failure{FailureCode::CameraStopped, ""};
    presenter.note_visit(state);
    EXPECT_EQ(of(Device::Camera).level, DeviceLevel::Off);
}

TEST_F(StatusPresenterTest, FiveStatesOfTheCardHaveFiveMessagesInBothLanguages) {
    using ports::CardState;
    std::set<std::string> messages;
    for (const auto language : {gui::Language::Thai, gui::Language::English}) {
        texts.spoken = language;
        for (const auto state : {CardState::NoService, CardState::NoReader, CardState::Empty, CardState::Mute,
                                 CardState::Exclusive, CardState::UnknownCard, CardState::Card}) {
            const auto view = gui::card_state_view(state, catalogue, texts);
            EXPECT_FALSE(view.message.empty());
            EXPECT_FALSE(view.next.empty());
            messages.insert(view.message);
        }
    }
    // The fake's own sentences are English in both languages: two of seven states.
    EXPECT_EQ(messages.size(), 12U);
}

TEST_F(StatusPresenterTest, TheStateOfTheReadersIsThatOfTheCitizens) {
    using domain::ReaderRole;
    using ports::CardState;
    counter.card_reader.readers_answer = std::vector<ports::ReaderStatus>{
        {"Desk", CardState::Empty, ""}, {"Side", CardState::Card, "3B00", ReaderRole::Officer}};
    refresh();
    EXPECT_EQ(presenter.status().card, CardState::Empty);
    EXPECT_EQ(gui::device_word(of(Device::Card), counter.clock.now(), texts), "ready, no card");
    EXPECT_TRUE(of(Device::OfficerCard).present);
    EXPECT_EQ(gui::device_word(of(Device::OfficerCard), counter.clock.now(), texts), "card inserted");

    counter.card_reader.readers_answer =
        std::vector<ports::ReaderStatus>{{"Side", CardState::Card, "3B00", ReaderRole::Officer}};
    refresh();
    EXPECT_EQ(presenter.status().card, CardState::NoReader);
    EXPECT_EQ(of(Device::Card).reason, FailureCode::CardNoReader);
}

TEST_F(StatusPresenterTest, WithoutAnOfficersReaderNothingIsSaidOfIt) {
    EXPECT_FALSE(of(Device::OfficerCard).present);
    refresh();
    EXPECT_FALSE(of(Device::OfficerCard).present);
    counter.card_reader.readers_answer = domain::Failure{FailureCode::CardNoService, ""};
    refresh();
    EXPECT_FALSE(of(Device::OfficerCard).present);
    EXPECT_EQ(presenter.status().card, ports::CardState::NoService);
    EXPECT_EQ(of(Device::Card).reason, FailureCode::CardNoService);
}

TEST_F(StatusPresenterTest, ACardEventIsSeenWithoutATimer) {
    refresh();
    counter.card_reader.readers_answer = domain::Failure{FailureCode::CardNoReader, ""};
    counter.card_reader.tell({"reader_removed", "Fake Reader 00", {}});
    window.drain();
    EXPECT_EQ(presenter.status().card, ports::CardState::NoReader);
}

}  // namespace
}  // namespace amphoe::testing
