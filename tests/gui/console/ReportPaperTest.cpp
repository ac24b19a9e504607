#include "gui/console/ReportPaper.h"

#include <gtest/gtest.h>

namespace amphoe::gui::console {
namespace {

TEST(ReportPaper, DaysAndMonthsAreShownInTheBuddhistEra) {
    EXPECT_EQ(paper_day("2026-11-22"), "22 พ.ย. 2569");
    EXPECT_EQ(paper_day("2026-02"), "ก.พ. 2569");
    EXPECT_EQ(paper_day("2026"), "พ.ศ. 2569");
    EXPECT_EQ(paper_day(""), "–");
    EXPECT_EQ(paper_day("22/11/2026"), "22/11/2026") << "what is no date stays as it was written";
    EXPECT_EQ(paper_period("2026-11-01", "2026-11-30"), "1 พ.ย. 2569 – 30 พ.ย. 2569 (2026-11-01 – 2026-11-30)");
}

}  // namespace
}  // namespace amphoe::gui::console
