// A desk that lives on its battery: what is said, and what is spared.
#include "core/domain/PowerState.h"
#include "gui/presenters/ExchangeTexts.h"
#include "gui/presenters/FaceWatch.h"
#include "gui/presenters/StatusPresenter.h"
#include "tests/gui/presenters/ServiceBench.h"
#include "tests/support/FakePower.h"

namespace amphoe::testing {
namespace {

using namespace std::chrono_literals;
using domain::FailureCode;
using domain::PowerStanding;
using domain::PowerState;

TEST(PowerStateTest, AlarmsBeginAtTheirPercent) {
    EXPECT_EQ(domain::power_standing({true, 21}, {}), PowerStanding::Battery);
    EXPECT_EQ(domain::power_standing({true, 20}, {}), PowerStanding::Low);
    EXPECT_EQ(domain::power_standing({true, 11}, {}), PowerStanding::Low);
    EXPECT_EQ(domain::power_standing({true, 10}, {}), PowerStanding::Critical);
    EXPECT_EQ(domain::power_standing({true, 0}, {}), PowerStanding::Critical);
    EXPECT_EQ(domain::power_standing({true, 40}, {40, 30}), PowerStanding::Low);
    EXPECT_EQ(domain::power_standing({true, 30}, {40, 30}), PowerStanding::Critical);
}

TEST(PowerStateTest, ABatteryThatIsChargedAlarmsNobody) {
    EXPECT_EQ(domain::power_standing({false, 3}, {}), PowerStanding::Mains);
}

TEST(PowerTextTest, AwayTheLevelIsShownAndAtTheOfficeOnlyTheAlarm) {
    EnglishTexts texts;
    gui::CounterStatus status;
    EXPECT_EQ(gui::power_text(status, texts), "") << "a machine without a battery";
    status.power = PowerState{true, 64};
    status.power_standing = PowerStanding::Battery;
    EXPECT_EQ(gui::power_text(status, texts), "");
    EXPECT_EQ(gui::exchange_text(status, texts), "To be sent 0");
    status.away.emplace();
    EXPECT_EQ(gui::exchange_text(status, texts), "To be sent 0 · On the battery, 64 %");
    status.power_standing = PowerStanding::Mains;
    EXPECT_EQ(gui::power_text(status, texts), "Power connected, battery 64 %");
    status.away.reset();
    EXPECT_EQ(gui::power_text(status, texts), "");
    status.power = PowerState{true, 18};
    status.power_standing = PowerStanding::Low;
    EXPECT_EQ(gui::power_text(status, texts), "Battery 18 %: connect power; finished steps are saved");
    status.power = PowerState{true, 8};
    status.power_standing = PowerStanding::Critical;
    EXPECT_EQ(gui::power_text(status, texts), "Battery 8 %! Connect power now; finished steps are saved");
}

class PowerTest : public ServiceBench {
  protected:
    PowerTest() {
        counter.clock.step_at_every_look(0ms);
        desk.services = &ports;
        desk.power = &power;
    }
    gui::DeviceLevel centre_after_refresh(gui::StatusPresenter& status) {
        status.refresh();
        window.drain();
        return status.status().devices.at(static_cast<std::size_t>(gui::Device::Centre)).level;
    }
    FakePower power;
};

TEST_F(PowerTest, TheStatusFollowsTheBatteryAndTheRules) {
    gui::StatusPresenter status(desk, window.post());
    status.refresh();
    window.drain();
    EXPECT_EQ(status.status().power, std::nullopt);
    EXPECT_EQ(status.status().power_standing, PowerStanding::Mains);
    power.becomes(PowerState{true, 20});
    status.refresh();
    window.drain();
    EXPECT_EQ(status.status().power_standing, PowerStanding::Low);
    rules.battery_low_percent = 19;
    status.refresh();
    window.drain();
    EXPECT_EQ(status.status().power_standing, PowerStanding::Battery);
}

TEST_F(PowerTest, OnTheBatteryTheCentreIsAskedNoMoreOftenThanTheRulesSay) {
    power.becomes(PowerState{true, 80});
    gui::StatusPresenter status(desk, window.post());
    EXPECT_EQ(centre_after_refresh(status), gui::DeviceLevel::Ready);
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    counter.clock.advance(59s);
    EXPECT_EQ(centre_after_refresh(status), gui::DeviceLevel::Ready) << "not asked";
    counter.clock.advance(1s);
    EXPECT_EQ(centre_after_refresh(status), gui::DeviceLevel::Off);
}

TEST_F(PowerTest, OnMainsTheCentreIsAskedEveryTime) {
    power.becomes(PowerState{false, 80});
    gui::StatusPresenter status(desk, window.post());
    EXPECT_EQ(centre_after_refresh(status), gui::DeviceLevel::Ready);
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    counter.clock.advance(1s);
    EXPECT_EQ(centre_after_refresh(status), gui::DeviceLevel::Off);
}

/// Twenty pictures, 50 ms apart, then its end.
class ShortCamera final : public ports::Camera {
  public:
    explicit ShortCamera(ManualClock& clock) : clock_(clock) {}
    domain::Result<domain::Done> open(const std::string&) override { return domain::Done{}; }
    domain::Result<domain::Picture> next_picture(std::chrono::milliseconds, std::stop_token) override {
        if (given_++ == 20) {
            return domain::Failure{FailureCode::CameraStopped, ""};
        }
        clock_.advance(50ms);
        return grey_picture();
    }
    void close() override {}

  private:
    ManualClock& clock_;
    int given_ = 0;
};

class PowerPreviewTest : public PowerTest {
  protected:
    PowerPreviewTest() { counter.face_matcher.assessment.ok = false; }
    /// How many of the twenty pictures a screen was told of.
    int shown() {
        ShortCamera camera(counter.clock);
        const auto& all = counter.ports;
        const workflows::CounterPorts own{
            all.card_reader, camera,     all.face_matcher, all.picture_codec, all.case_store, all.audit_log,
            all.officers,    all.sealer, all.centre,       all.delivery,      all.renderer,   all.signer,
            all.printer,     all.clock,  all.workstation,  all.notice,        all.rules,      all.face_guards};
        gui::CounterSetup setup{own, counter.store, inline_runner, catalogue, camera_turn, "0", ""};
        setup.services = &ports;
        setup.power = &power;
        const gui::PinnedPorts pinned(setup);
        const auto live = std::make_shared<gui::LiveBox>();
        int told = 0;
        gui::FaceWatch watch(setup, pinned, live, [&] {
            ++told;
            (void)live->take_notice();
        });
        EXPECT_FALSE(watch.run([](domain::CapturedFaces) { return domain::Done{}; }, {}));
        return told;
    }
};

TEST_F(PowerPreviewTest, OnMainsEveryPictureIsShown) {
    power.becomes(PowerState{false, 80});
    EXPECT_EQ(shown(), 20);
    power.becomes(std::nullopt);
    EXPECT_EQ(shown(), 20);
}

TEST_F(PowerPreviewTest, OnTheBatteryThePreviewIsShownLessOften) {
    power.becomes(PowerState{true, 80});
    EXPECT_EQ(shown(), 7);  // every 150 ms of 50 ms
    rules.battery_preview_ms = 200;
    EXPECT_EQ(shown(), 5);
}

}  // namespace
}  // namespace amphoe::testing
