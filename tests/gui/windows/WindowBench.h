// The real windows on a counter of fakes, with real threads.
#pragma once

#include <condition_variable>
#include <mutex>

#include "core/configuration/RuleFiles.h"
#include "gui/CounterApplication.h"
#include "gui/presenters/ThreadRunner.h"
#include "tests/gui/WindowDriver.h"
#include "tests/gui/windows/DrawnPortrait.h"
#include "tests/support/FakeCounter.h"

namespace amphoe::testing {

/// Gives the same picture about thirty times a second, as a camera does.
class PacedCamera final : public ports::Camera {
  public:
    domain::Result<domain::Done> open(const std::string&) override { return answer; }
    domain::Result<domain::Picture> next_picture(std::chrono::milliseconds, std::stop_token stop) override {
        std::unique_lock lock(mutex_);
        // By its own clock, as a camera does, however long the reader takes between two pictures.
        due_ = std::max(due_ + std::chrono::microseconds(33'333), std::chrono::steady_clock::now());
        pace_.wait_until(lock, stop, due_, [] { return false; });
        return film ? film() : drawn_portrait(640, 480, {196, 206, 214});
    }
    void close() override { ++closed; }
    domain::Result<domain::Done> answer = domain::Done{};
    std::atomic<int> closed{0};
    std::function<domain::Picture()> film;  ///< on the reading thread; the drawn portrait without it

  private:
    std::mutex mutex_;
    std::condition_variable_any pace_;
    std::chrono::steady_clock::time_point due_;
};

class WindowBench : public ::testing::Test {
  protected:
    explicit WindowBench(gui::Language language = gui::Language::Thai) : texts(AMPHOE_TRANSLATIONS, language) {
        counter.picture_codec.decode_answer = drawn_portrait(297, 355, {120, 170, 215});
        counter.face_matcher.assessment.box = portrait_box(640, 480);
        counter.notice = *configuration::load_consent_notice(resources() / "configuration/consent-notice.json");
        auto& card = *counter.card_reader.answer;
        card.address.tambon = "ตำบลตัวอย่าง";
        card.address.amphoe = "อำเภอตัวอย่าง";
        card.address.province = "จังหวัดสมมุติ";
    }
    /// No face is steady until then, so that the preview stands still for a look.
    void let_the_face_be_taken() { counter.clock.step_at_every_look(std::chrono::milliseconds(100)); }
    void start() {
        application = std::make_unique<gui::CounterApplication>(
            setup, texts, gui::post_to_window(), [this] { quit_asked = true; }, tools);
        ASSERT_TRUE(driver.until_shown("sign_in.code"));
    }
    void TearDown() override { application.reset(); }

    static std::filesystem::path resources() { return AMPHOE_RESOURCES; }

    WindowDriver driver;
    gui::WxTexts texts;
    FakeCounter counter;
    PacedCamera camera;
    workflows::CounterPorts ports{
        counter.card_reader, camera,         counter.face_matcher, counter.picture_codec, counter.store,
        counter.store,       counter.store,  counter.sealer,       counter.centre,        counter.delivery,
        counter.renderer,    counter.signer, counter.printer,      counter.clock,         counter.workstation,
        counter.notice,      counter.rules,  counter.face_guards};
    configuration::FailureCatalogue catalogue =
        *configuration::FailureCatalogue::load(resources() / "failures/catalogue.json");
    gui::ThreadRunner threads;
    std::mutex camera_turn;
    gui::CounterSetup setup{ports, counter.store, threads, catalogue, camera_turn, "0", ""};
    gui::SupervisorTools tools;
    bool quit_asked = false;
    std::unique_ptr<gui::CounterApplication> application;
};

}  // namespace amphoe::testing
