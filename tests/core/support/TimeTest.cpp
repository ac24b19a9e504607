#include "core/support/Time.h"

#include <gtest/gtest.h>

namespace amphoe::support {
namespace {

TEST(TimeTest, WritesAndReadsTheSameText) {
    for (const auto* text : {"2026-11-22T01:35:10.123Z", "1970-01-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z"}) {
        const auto time = from_iso8601(text);
        ASSERT_TRUE(time) << text;
        EXPECT_EQ(to_iso8601(*time), text);
    }
}

TEST(TimeTest, RefusesOtherForms) {
    for (const auto* text : {"", "2026-11-22", "2026-13-22T01:35:10Z", "2026-02-29T01:35:10Z", "2026-11-22T24:00:00Z",
                             "2026-11-22T01:35:10+07:00", "2026-11-22 01:35:10Z"}) {
        EXPECT_FALSE(from_iso8601(text)) << text;
    }
}

TEST(TimeTest, TheDayInBangkokBeginsAtSeventeenUtc) {
    EXPECT_EQ(bangkok_date(*from_iso8601("2026-11-21T16:59:59Z")), "2026-11-21");
    EXPECT_EQ(bangkok_date(*from_iso8601("2026-11-21T17:00:00Z")), "2026-11-22");
    EXPECT_EQ(to_bangkok(*from_iso8601("2026-11-21T17:00:00Z")).hour, 0U);
}

}  // namespace
}  // namespace amphoe::support
