#include "tests/centre/FeedSeed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace amphoe::centre {
namespace {

/// Slots of one office's bookings, in order, of a centre made at that time.
std::vector<support::Timestamp> slots_at(support::Timestamp now) {
    std::vector<support::Timestamp> slots;
    const auto seeded = nlohmann::json::parse(feed_seed_json(now));
    for (const auto& item : seeded) {
        if (item.at("topic") == "bookings" && item.at("office") == "9901") {
            slots.push_back(*support::from_iso8601(item.at("value").at("slot").get<std::string>()));
        }
    }
    return slots;
}

support::Timestamp bangkok(int hour, int minute) {
    return *support::bangkok_day_begins("2026-11-22") + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

TEST(FeedSeedTest, EveryAgencyTheOfficesShipIsKnownByItsNamePurposesAndFields) {
    std::ifstream file(AMPHOE_RESOURCES "/configuration/agencies.json");
    const auto items = nlohmann::json::parse(feed_seed_json(bangkok(8, 0)));
    const auto shipped = nlohmann::json::parse(file);
    for (const auto& agency : shipped.at("agencies")) {
        const auto found = std::ranges::find_if(items, [&](const auto& item) {
            return item.at("topic") == "relying_parties" && item.at("key") == agency.at("id");
        });
        ASSERT_NE(found, items.end()) << agency.at("id");
        const auto& seeded = found->at("value");
        for (const auto* same : {"name_th", "name_en", "sector", "purposes", "fields"}) {
            EXPECT_EQ(seeded.at(same), agency.at(same)) << agency.at("id") << ' ' << same;
        }
        if (agency.at("status") == "live") {
            EXPECT_EQ(seeded.at("state"), "live") << agency.at("id");
        }
        EXPECT_EQ(seeded.at("certificate").get<std::string>().empty(), seeded.at("state") != "live");
    }
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
