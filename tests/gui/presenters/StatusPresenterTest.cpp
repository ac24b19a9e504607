#include "gui/presenters/StatusPresenter.h"

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

TEST_F(StatusPresenterTest, AVisitThatLostTheCameraSaysSo) {
    gui::VisitState state;
    state.failure = domain::Failure{FailureCode::CameraStopped, ""};
    presenter.note_visit(state);
    EXPECT_EQ(of(Device::Camera).level, DeviceLevel::Off);
}

}  // namespace
}  // namespace amphoe::testing
