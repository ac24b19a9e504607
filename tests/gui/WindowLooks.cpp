#include "tests/gui/WindowLooks.h"

#include <wx/window.h>

#include "gui/widgets/TextTable.h"
#include "gui/widgets/WxText.h"

namespace amphoe::testing {

::testing::AssertionResult whole(const WindowDriver& driver, const std::string& name) {
    const auto* window = driver.find(name);
    if (window == nullptr || !window->IsShownOnScreen()) {
        return ::testing::AssertionFailure() << name << " is not shown";
    }
    auto asked = window->GetBestSize();
    asked.IncTo(window->GetMinSize());
    if (window->GetSize().x < asked.x || window->GetSize().y < asked.y) {
        return ::testing::AssertionFailure() << name << " has " << window->GetSize().x << "x" << window->GetSize().y
                                             << " of " << asked.x << "x" << asked.y;
    }
    const wxRect place(window->GetScreenPosition(), window->GetSize());
    for (const auto* around = window->GetParent(); around != nullptr; around = around->GetParent()) {
        const wxRect room(around->ClientToScreen(wxPoint(0, 0)), around->GetClientSize());
        if (!room.Contains(place)) {
            return ::testing::AssertionFailure() << name << " leaves " << around->GetName().utf8_string();
        }
        if (around->IsTopLevel()) {
            break;
        }
    }
    return ::testing::AssertionSuccess();
}

::testing::AssertionResult uncut(const WindowDriver& driver, const std::string& name, int shortened) {
    const auto* table = dynamic_cast<const gui::TextTable*>(driver.find(name));
    if (table == nullptr || !table->IsShownOnScreen()) {
        return ::testing::AssertionFailure() << name << " is not shown";
    }
    int all = 0;
    for (int index = 0; index < static_cast<int>(table->GetColumnCount()); ++index) {
        const auto* column = table->GetColumn(static_cast<unsigned int>(index));
        const int width = column->GetWidth();
        all += width;
        if (table->width_of_title(static_cast<unsigned int>(index)) > width) {
            return ::testing::AssertionFailure() << name << ", title of column " << index << ": " << width << " pixels";
        }
        for (int row = 0; row < table->row_count() && index != shortened; ++row) {
            const auto needed = table->width_of(gui::shown(table->cell(row, index)));
            if (needed > width) {
                return ::testing::AssertionFailure() << name << ", column " << index << ": " << width << " pixels of "
                                                     << needed << " for " << table->cell(row, index);
            }
        }
    }
    if (all > table->GetClientSize().x) {
        return ::testing::AssertionFailure()
               << name << ": columns of " << all << " in " << table->GetClientSize().x << " pixels";
    }
    return ::testing::AssertionSuccess();
}

}  // namespace amphoe::testing
