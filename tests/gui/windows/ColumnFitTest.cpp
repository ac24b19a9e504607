// How the columns of a table share its width.
#include "gui/widgets/ColumnFit.h"

#include <gtest/gtest.h>

namespace amphoe::testing {
namespace {

using gui::fitted_columns;
using Widths = std::vector<int>;

TEST(ColumnFitTest, WhereThereIsRoomEveryColumnHasWhatItAsksForAndWhatItsTextsNeed) {
    EXPECT_EQ(fitted_columns({{100, 60}, {100, 120}, {200, 450}}, 2, 1000), (Widths{100, 120, 450}));
    EXPECT_EQ(fitted_columns({}, 0, 1000), Widths{});
}

TEST(ColumnFitTest, RoomThatNoTextNeedsGoesFirst) {
    EXPECT_EQ(fitted_columns({{100, 60}, {100, 80}, {200, 200}}, 2, 370), (Widths{80, 90, 200}));
    EXPECT_EQ(fitted_columns({{100, 60}, {100, 80}, {200, 200}}, 2, 340), (Widths{60, 80, 200}));
}

TEST(ColumnFitTest, ThenTheWideColumnGivesWayAndTheOthersKeepTheirTexts) {
    EXPECT_EQ(fitted_columns({{100, 120}, {300, 500}}, 1, 400), (Widths{120, 280}));
    EXPECT_EQ(fitted_columns({{100, 120}, {300, 500}}, 1, 220), (Widths{120, 100}));
}

TEST(ColumnFitTest, AColumnThatOutgrowsItsWishGivesItBackBeforeAnythingIsScrolled) {
    EXPECT_EQ(fitted_columns({{100, 900}, {300, 50}}, 1, 1000), (Widths{150, 300})) << "half as much again";
    EXPECT_EQ(fitted_columns({{100, 140}, {300, 300}}, 1, 210), (Widths{110, 100}));
    EXPECT_EQ(fitted_columns({{100, 140}, {300, 300}}, 1, 50), (Widths{100, 100})) << "no less: it is scrolled to";
}

}  // namespace
}  // namespace amphoe::testing
