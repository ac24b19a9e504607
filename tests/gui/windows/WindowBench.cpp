#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {

PacedCamera::PacedCamera() = default;

PacedCamera::~PacedCamera() = default;

domain::Result<domain::Done> PacedCamera::open(const std::string&) {
    return answer;
}

domain::Result<domain::Picture> PacedCamera::next_picture(std::chrono::milliseconds, std::stop_token stop) {
    std::unique_lock lock(mutex_);
    // By its own clock, as a camera does, however long the reader takes between two pictures.
    due_ = std::max(due_ + std::chrono::microseconds(33'333), std::chrono::steady_clock::now());
    pace_.wait_until(lock, stop, due_, [] { return false; });
    return film ? film() : drawn_portrait(640, 480, {196, 206, 214});
}

void PacedCamera::close() {
    ++closed;
}

WindowBench::WindowBench(gui::Language language) : texts(AMPHOE_TRANSLATIONS, language) {
    counter.picture_codec.decode_answer = drawn_portrait(297, 355, {120, 170, 215});
    counter.face_matcher.assessment.box = portrait_box(640, 480);
    counter.notice = *configuration::load_consent_notice(resources() / "configuration/consent-notice.json");
    auto& card = *counter.card_reader.answer;
    card.address.tambon = "ตำบลตัวอย่าง";
    card.address.amphoe = "อำเภอตัวอย่าง";
    card.address.province = "จังหวัดสมมุติ";
}

WindowBench::~WindowBench() = default;

void WindowBench::let_the_face_be_taken() {
    counter.clock.step_at_every_look(std::chrono::milliseconds(100));
}

void WindowBench::start() {
    application = std::make_unique<gui::CounterApplication>(
        setup, texts, gui::post_to_window(), [this] { quit_asked = true; }, tools);
    ASSERT_TRUE(driver.until_shown("sign_in.code"));
}

void WindowBench::TearDown() {
    application.reset();
}

}  // namespace amphoe::testing
