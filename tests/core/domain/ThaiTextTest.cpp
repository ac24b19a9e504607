#include "core/domain/ThaiText.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

TEST(ThaiTextTest, DigitsGoBothWaysAndLeaveOtherTextAlone) {
    EXPECT_EQ(to_thai_digits("หมู่ที่ 4 0123456789"), "หมู่ที่ ๔ ๐๑๒๓๔๕๖๗๘๙");
    EXPECT_EQ(to_arabic_digits("หมู่ที่ ๔ ๐๑๒๓๔๕๖๗๘๙"), "หมู่ที่ 4 0123456789");
}

TEST(ThaiTextTest, CutUtf8IsNotReadBeyondItsEnd) {
    EXPECT_EQ(to_arabic_digits("\xE0\xB9"), "\xE0\xB9");
}

TEST(ThaiTextTest, MonthsOutsideTheYearAreEmpty) {
    EXPECT_EQ(thai_month(7), "กรกฎาคม");
    EXPECT_TRUE(thai_month(0).empty());
    EXPECT_TRUE(thai_month(13).empty());
    EXPECT_EQ(thai_weekday(6), "วันเสาร์");
}

}  // namespace
}  // namespace amphoe::domain
