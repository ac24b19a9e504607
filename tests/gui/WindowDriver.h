// Drives the real windows from a test: finds controls by name, sends real events, waits with deadlines, takes pictures.
#pragma once

#include <gtest/gtest.h>
#include <wx/evtloop.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "gui/presenters/WorkBench.h"

class wxFrame;
class wxWindow;

namespace amphoe::testing {

/// One per process, on the main thread. Starts wx at construction (a display must be there) and ends it at destruction;
/// everything with windows must be gone by then. Names are those given by SetName in gui/.
class WindowDriver {
  public:
    WindowDriver();
    ~WindowDriver();
    WindowDriver(const WindowDriver&) = delete;
    WindowDriver& operator=(const WindowDriver&) = delete;

    /// Runs the event loop until `done` holds; false when the deadline passed first.
    bool until(const std::function<bool()>& done, std::chrono::milliseconds deadline = std::chrono::seconds(20));
    /// Runs the event loop until nothing is pending.
    void settle();

    /// A control of a shown window, or nothing.
    wxWindow* find(const std::string& name) const;
    /// On screen now: it and all its parents are shown.
    bool shown(const std::string& name) const;
    bool until_shown(const std::string& name, std::chrono::milliseconds deadline = std::chrono::seconds(20));
    /// Label of a control, or value of a text field; empty when it is not there.
    std::string text(const std::string& name) const;

    /// Presses a button when it is shown and enabled; false otherwise.
    bool press(const std::string& button);
    /// Replaces the value of a text field.
    bool type(const std::string& field, const std::string& value);
    /// Enter in a text field.
    bool enter(const std::string& field);
    /// Chooses an entry of a wxChoice.
    bool choose(const std::string& choice, int index);
    /// Brings a page of a wxNotebook to the front.
    bool show_page(const std::string& book, int page);
    /// Sends a key to the window of that name as wx would before any control sees it.
    bool key(const std::string& window, int code);

    /// Raises the window of that name and writes what the display shows to `file`.png in the folder of the environment
    /// variable AMPHOE_SCREENSHOTS: set but empty, no pictures; not set, screenshots/ of the build tree.
    /// AMPHOE_SCREENSHOTS_LARGE set: once more in large type.
    void picture(const std::string& window, const std::string& file);

  private:
    wxFrame* frame(const std::string& name) const;
    void take(const std::string& window, const std::string& path);

    std::unique_ptr<wxEventLoop> loop_;
    std::unique_ptr<wxEventLoopActivator> activator_;
};

/// A whole visit by an officer with the keyboard, and the citizen's own buttons: from the sign-in window to the printed
/// slip. Works on fakes and on the real assembly alike; a card must be in the reader and a face before the camera.
/// `on_step` is called with "sign_in", "consent", "face", "service", "confirm", "done" when the step stands on screen.
::testing::AssertionResult drive_visit(WindowDriver& driver, const std::string& officer, const std::string& pin,
                                       const std::string& phone,
                                       const std::function<void(const std::string&)>& on_step = {},
                                       std::chrono::seconds step_deadline = std::chrono::seconds(60));

/// Officer code and PIN into the sign-in window, Enter. Returns when `workplace` ("desk" or "supervisor") is shown.
::testing::AssertionResult drive_sign_in(WindowDriver& driver, const std::string& officer, const std::string& pin,
                                         const std::string& workplace);

}  // namespace amphoe::testing
