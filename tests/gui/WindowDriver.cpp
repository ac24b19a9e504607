#include "tests/gui/WindowDriver.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/frame.h>
#include <wx/init.h>
#include <wx/notebook.h>
#include <wx/textctrl.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "gui/widgets/TextBlock.h"
#include "gui/widgets/WxText.h"

namespace amphoe::testing {
namespace {

using std::chrono::milliseconds;
constexpr long kSliceMs = 20;

class TestApp final : public wxApp {
  public:
    bool OnInit() override {
        SetExitOnFrameDelete(false);
        return true;
    }
};

::testing::AssertionResult stopped(WindowDriver& driver, const std::string& where) {
    return ::testing::AssertionFailure() << "stopped at " << where << ": " << driver.text("desk.notice_bar.message")
                                         << " [" << driver.text("desk.notice_bar.code") << "]";
}

}  // namespace

WindowDriver::WindowDriver() {
    wxApp::SetInstance(new TestApp);
    int argc = 0;
    if (!wxEntryStart(argc, static_cast<wxChar**>(nullptr)) || !wxTheApp->CallOnInit()) {
        throw std::runtime_error("wx could not start; is there a display?");
    }
    loop_ = std::make_unique<wxEventLoop>();
    activator_ = std::make_unique<wxEventLoopActivator>(loop_.get());
}

WindowDriver::~WindowDriver() {
    settle();
    activator_.reset();
    loop_.reset();
    wxTheApp->OnExit();
    wxEntryCleanup();
}

bool WindowDriver::until(const std::function<bool()>& done, milliseconds deadline) {
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (!done()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        loop_->DispatchTimeout(kSliceMs);
        wxTheApp->ProcessPendingEvents();
        loop_->ProcessIdle();
    }
    return true;
}

void WindowDriver::settle() {
    // A live preview is never quiet, so the patience has an end.
    const auto end = std::chrono::steady_clock::now() + milliseconds(400);
    int quiet = 0;
    while (quiet < 2 && std::chrono::steady_clock::now() < end) {
        quiet = loop_->DispatchTimeout(kSliceMs) == -1 ? quiet + 1 : 0;
        wxTheApp->ProcessPendingEvents();
        loop_->ProcessIdle();
    }
}

wxWindow* WindowDriver::find(const std::string& name) const {
    for (auto* top : wxTopLevelWindows) {
        if (!top->IsShown() || top->IsBeingDeleted()) {
            continue;
        }
        if (auto* found = wxWindow::FindWindowByName(gui::shown(name), top)) {
            return found;
        }
    }
    return nullptr;
}

bool WindowDriver::shown(const std::string& name) const {
    const auto* window = find(name);
    return window != nullptr && window->IsShownOnScreen();
}

bool WindowDriver::until_shown(const std::string& name, milliseconds deadline) {
    return until([&] { return shown(name); }, deadline);
}

std::string WindowDriver::text(const std::string& name) const {
    const auto* window = find(name);
    if (window == nullptr || !window->IsShownOnScreen()) {
        return {};
    }
    if (const auto* field = dynamic_cast<const wxTextCtrl*>(window)) {
        return gui::utf8(field->GetValue());
    }
    if (const auto* block = dynamic_cast<const gui::TextBlock*>(window)) {
        return block->text();
    }
    return gui::utf8(window->GetLabel());
}

bool WindowDriver::press(const std::string& name) {
    auto* button = dynamic_cast<wxButton*>(find(name));
    if (button == nullptr || !button->IsShownOnScreen() || !button->IsEnabled()) {
        return false;
    }
    wxCommandEvent click(wxEVT_BUTTON, button->GetId());
    click.SetEventObject(button);
    button->ProcessWindowEvent(click);
    settle();
    return true;
}

bool WindowDriver::type(const std::string& name, const std::string& value) {
    auto* field = dynamic_cast<wxTextCtrl*>(find(name));
    if (field == nullptr || !field->IsShownOnScreen() || !field->IsEnabled()) {
        return false;
    }
    field->SetFocus();
    field->SetValue(gui::shown(value));
    settle();
    return true;
}

bool WindowDriver::enter(const std::string& name) {
    auto* field = dynamic_cast<wxTextCtrl*>(find(name));
    if (field == nullptr || !field->IsShownOnScreen() || !field->IsEnabled()) {
        return false;
    }
    wxCommandEvent entered(wxEVT_TEXT_ENTER, field->GetId());
    entered.SetEventObject(field);
    const bool used = field->ProcessWindowEvent(entered);
    settle();
    return used;
}

bool WindowDriver::choose(const std::string& name, int index) {
    auto* choice = dynamic_cast<wxChoice*>(find(name));
    if (choice == nullptr || index >= static_cast<int>(choice->GetCount())) {
        return false;
    }
    choice->SetSelection(index);
    wxCommandEvent chosen(wxEVT_CHOICE, choice->GetId());
    chosen.SetEventObject(choice);
    chosen.SetInt(index);
    choice->ProcessWindowEvent(chosen);
    settle();
    return true;
}

bool WindowDriver::show_page(const std::string& name, int page) {
    auto* book = dynamic_cast<wxNotebook*>(find(name));
    if (book == nullptr) {
        return false;
    }
    book->SetSelection(static_cast<std::size_t>(page));
    settle();
    return true;
}

bool WindowDriver::key(const std::string& name, int code) {
    auto* window = find(name);
    if (window == nullptr) {
        return false;
    }
    wxKeyEvent pressed(wxEVT_CHAR_HOOK);
    pressed.m_keyCode = code;
    pressed.SetEventObject(window);
    const bool used = window->ProcessWindowEvent(pressed);
    settle();
    return used;
}

wxFrame* WindowDriver::frame(const std::string& name) const {
    return dynamic_cast<wxFrame*>(find(name));
}

void WindowDriver::picture(const std::string& window, const std::string& file) {
    const char* wanted = std::getenv("AMPHOE_SCREENSHOTS");
    const std::string folder = wanted != nullptr ? wanted : AMPHOE_SCREENSHOTS;
    if (folder.empty() || frame(window) == nullptr) {
        return;
    }
    std::filesystem::create_directories(folder);
    take(window, (std::filesystem::path(folder) / (file + ".png")).string());
    if (std::getenv("AMPHOE_SCREENSHOTS_LARGE") != nullptr) {
        key(window, WXK_F9);
        take(window, (std::filesystem::path(folder) / (file + "-large.png")).string());
        key(window, WXK_F9);
    }
}

void WindowDriver::take(const std::string& window, const std::string& path) {
    auto* top = frame(window);
    top->Move(0, 0);
    top->Raise();
    settle();
    const auto size = top->GetSize();
    // ImageMagick reads the display itself: what a person would see, not what the program believes to have drawn.
    const auto command =
        wxString::Format("import -window root -crop %dx%d+0+0 +repage '%s'", size.x, size.y, gui::shown(path));
    if (std::system(command.utf8_str()) != 0) {
        ADD_FAILURE() << "no picture of " << window;
    }
}

::testing::AssertionResult drive_sign_in(WindowDriver& driver, const std::string& officer, const std::string& pin,
                                         const std::string& workplace) {
    if (!driver.until_shown("sign_in.code") || !driver.type("sign_in.code", officer) ||
        !driver.type("sign_in.pin", pin) || !driver.press("sign_in.enter")) {
        return ::testing::AssertionFailure() << "the sign-in window is not ready";
    }
    if (!driver.until_shown(workplace)) {
        return ::testing::AssertionFailure() << "not signed in: " << driver.text("sign_in.notice_bar.message");
    }
    return ::testing::AssertionSuccess();
}

::testing::AssertionResult drive_visit(WindowDriver& driver, const std::string& officer, const std::string& pin,
                                       const std::string& phone, const std::function<void(const std::string&)>& on_step,
                                       std::chrono::seconds step_deadline) {
    const auto tell = [&](const char* step) {
        if (on_step) {
            on_step(step);
        }
    };
    tell("sign_in");
    if (auto signed_in = drive_sign_in(driver, officer, pin, "desk"); !signed_in) {
        return signed_in;
    }
    driver.key("desk.keys", WXK_RETURN);
    if (!driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.advance"); }, step_deadline)) {
        return stopped(driver, "consent");
    }
    tell("consent");
    if (!driver.press("citizen.agree") || !driver.until_shown("desk.face", step_deadline)) {
        return stopped(driver, "card");
    }
    const auto passed = [&] {
        return driver.text("desk.face.score.band").find("✓") != std::string::npos && driver.shown("desk.advance");
    };
    if (!driver.until(passed, step_deadline)) {
        return stopped(driver, "face");
    }
    tell("face");
    driver.key("desk.keys", WXK_F5);
    if (!driver.until_shown("desk.phone", step_deadline) || !driver.type("desk.phone", phone)) {
        return stopped(driver, "service");
    }
    tell("service");
    driver.key("desk.keys", WXK_RETURN);
    if (!driver.until_shown("citizen.confirm", step_deadline)) {
        return stopped(driver, "confirm");
    }
    tell("confirm");
    if (!driver.press("citizen.confirm") ||
        !driver.until([&] { return driver.shown("desk.outcome") && driver.shown("desk.advance"); }, step_deadline) ||
        driver.shown("desk.notice_bar")) {
        return stopped(driver, "paper");
    }
    tell("done");
    return ::testing::AssertionSuccess();
}

}  // namespace amphoe::testing
