// The real windows on a counter of fakes, with real threads.
#pragma once

#include <atomic>
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
    PacedCamera();
    ~PacedCamera() override;

    domain::Result<domain::Done> open(const std::string&) override;
    domain::Result<domain::Picture> next_picture(std::chrono::milliseconds, std::stop_token stop) override;
    void close() override;
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
    explicit WindowBench(gui::Language language = gui::Language::Thai);
    ~WindowBench() override;
    /// No face is steady until then, so that the preview stands still for a look.
    void let_the_face_be_taken();
    void start();
    void TearDown() override;

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
