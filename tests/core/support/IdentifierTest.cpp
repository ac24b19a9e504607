#include "core/support/Identifier.h"

#include <gtest/gtest.h>

#include <regex>

namespace amphoe::support {
namespace {

TEST(IdentifierTest, IsAVersionSevenUuid) {
    const auto id = new_identifier(*from_iso8601("2026-11-22T02:00:00Z"));
    EXPECT_TRUE(std::regex_match(id, std::regex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")))
        << id;
}

TEST(IdentifierTest, SortsByTime) {
    const auto earlier = new_identifier(*from_iso8601("2026-11-22T02:00:00.001Z"));
    const auto later = new_identifier(*from_iso8601("2026-11-22T02:00:00.002Z"));
    EXPECT_LT(earlier, later);
}

}  // namespace
}  // namespace amphoe::support
