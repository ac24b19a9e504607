#include "tests/centre/FeedSeed.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace amphoe::centre {
namespace {

/// Slots of one office's bookings, in order, of a centre made at that time.
std::vector<support::Timestamp> slots_at(support::Timestamp now) {
    std::vector<support::Timestamp> slots;
    for (const auto& item : nlohmann::json::parse(feed_seed_json(now))) {
        if (item.at("topic") == "bookings" && item.at("office") == "9901") {
            slots.push_back(*support::from_iso8601(item.at("value").at("slot").get<std::string>()));
        }
    }
    return slots;
}

support::Timestamp bangkok(int hour, int minute) {
    return *support::bangkok_day_begins("2026-11-22") + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

TEST(FeedSeedTest, BookingsOfAMorningAreThoseOfOfficeHours) {
    const std::vector<support::Timestamp> office_hours{bangkok(9, 0), bangkok(9, 30), bangkok(10, 0), bangkok(13, 30)};
    EXPECT_EQ(slots_at(bangkok(0, 0)), office_hours);
    EXPECT_EQ(slots_at(bangkok(8, 0)), office_hours);
    EXPECT_EQ(slots_at(bangkok(12, 59)), office_hours);
}

TEST(FeedSeedTest, BookingsOfAnAfternoonAreStillToCome) {
    EXPECT_EQ(slots_at(bangkok(13, 0)).front(), bangkok(13, 30));
    EXPECT_EQ(slots_at(bangkok(14, 10)),
              (std::vector<support::Timestamp>{bangkok(14, 30), bangkok(15, 0), bangkok(15, 30), bangkok(16, 0)}));
}

TEST(FeedSeedTest, BookingsNeverLeaveTheirDay) {
    for (const auto slot : slots_at(bangkok(23, 59))) {
        EXPECT_EQ(support::bangkok_date(slot), "2026-11-22");
    }
}

}  // namespace
}  // namespace amphoe::centre
