// Titled lines: as many as there are, also more than a page usually has.
#include "gui/widgets/LineGrid.h"

#include <gtest/gtest.h>
#include <wx/app.h>
#include <wx/frame.h>
#include <wx/init.h>

#include <algorithm>

namespace amphoe::testing {
namespace {

TEST(LineGridTest, ShowsEveryLine) {
    wxApp::SetInstance(new wxApp);
    const wxInitializer toolkit;
    ASSERT_TRUE(toolkit.IsOk());
    auto* frame = new wxFrame(nullptr, wxID_ANY, "");
    auto* grid = new gui::LineGrid(frame, 200);
    const auto shown = [&](std::size_t lines) {
        gui::EvidenceLine line;
        line.title = "รายการตรวจ";
        line.value = "ok";
        grid->set(std::vector(lines, line));
        const auto& children = grid->GetChildren();
        return std::count_if(children.begin(), children.end(), [](const wxWindow* child) { return child->IsShown(); });
    };
    EXPECT_EQ(shown(3), 6);
    EXPECT_EQ(shown(16), 32) << "the checks of an online move are that many";
    EXPECT_EQ(shown(2), 4);
    frame->Destroy();
}

}  // namespace
}  // namespace amphoe::testing
