// Which row stays chosen when the rows under it change.
#include "gui/widgets/TextTable.h"

#include <wx/frame.h>

#include "tests/gui/WindowDriver.h"

namespace amphoe::testing {
namespace {

class TextTableTest : public ::testing::Test {
  protected:
    TextTableTest() {
        table->add_column(60);
        table->add_column(60);
        frame->Show();
    }
    ~TextTableTest() override { frame->Destroy(); }

    WindowDriver driver;
    wxFrame* frame = new wxFrame(nullptr, wxID_ANY, "");
    gui::TextTable* table = new gui::TextTable(frame, "table");
};

TEST_F(TextTableTest, TheChosenRowIsFoundAgainByItsKey) {
    table->set_key(1);
    table->set_rows({{"09:00", "A"}, {"09:05", "B"}});
    table->select_row(1);
    table->set_rows({{"09:10", "C"}, {"09:00", "A"}, {"09:05", "B"}});
    EXPECT_EQ(table->selected(), 2);
    table->set_rows({{"09:10", "C"}, {"09:00", "A"}});
    driver.settle();
    EXPECT_EQ(table->selected(), -1) << "it is gone: nobody chose another one";
}

TEST_F(TextTableTest, TheKeyNeedsNoColumn) {
    table->set_key(2);
    table->set_rows({{"09:00", "same", "1"}, {"09:00", "same", "2"}});
    table->select_row(0);
    table->set_rows({{"09:00", "same", "2"}, {"09:00", "same", "1"}});
    EXPECT_EQ(table->selected(), 1);
}

TEST_F(TextTableTest, FiguresKeepTheirLine) {
    table->set_rows({{"cash", "20"}, {"waived", "0"}});
    table->select_row(1);
    table->set_rows({{"cash", "40"}, {"waived", "20"}});
    EXPECT_EQ(table->selected(), 1);
}

TEST_F(TextTableTest, ARowIsMarkedWithoutCallingAnybody) {
    int called = 0;
    table->on_select([&](int) { ++called; });
    table->set_rows({{"09:00", "A"}, {"09:05", "B"}});
    table->mark_row(1);
    driver.settle();
    EXPECT_EQ(table->selected(), 1);
    table->mark_row(-1);
    driver.settle();
    EXPECT_EQ(table->selected(), -1);
    EXPECT_EQ(called, 0);
}

}  // namespace
}  // namespace amphoe::testing
