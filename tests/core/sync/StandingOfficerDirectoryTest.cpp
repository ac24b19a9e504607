#include "core/sync/StandingOfficerDirectory.h"

#include <gtest/gtest.h>

#include "tests/support/MemoryStore.h"

namespace amphoe::sync {
namespace {

using domain::FailureCode;

/// One entry of the roll.
class OneItemFeed final : public ports::FeedStore {
  public:
    domain::Result<domain::FeedState> state() override { return now; }
    domain::Result<int> apply(const domain::FeedPage&) override { return 0; }
    domain::Result<std::vector<domain::FeedItem>> items(const std::string&) override {
        return std::vector<domain::FeedItem>{};
    }
    domain::Result<std::optional<domain::FeedItem>> find(const std::string& topic, const std::string& key) override {
        return topic == "officers" && key == "O-0001" ? entry : std::nullopt;
    }
    domain::FeedState now;
    std::optional<domain::FeedItem> entry;
};

class StandingOfficerDirectoryTest : public ::testing::Test {
  protected:
    void knows(const std::string& number) {
        domain::Officer officer{"O-0001", "เจ้าหน้าที่", "Officer", domain::Role::CounterOfficer, "9901"};
        officer.citizen_id = number;
        ASSERT_TRUE(store.enrol(officer, support::Secret("246810")));
    }
    void roll_says(const std::string& value) {
        domain::FeedItem item;
        item.value = value;
        feed.entry = item;
    }
    domain::Result<domain::Officer> sign_in() { return directory.authenticate("O-0001", support::Secret("246810")); }

    testing::MemoryStore store;
    OneItemFeed feed;
    StandingOfficerDirectory directory{store, feed};
};

TEST_F(StandingOfficerDirectoryTest, TheRollTellsTheOwnNumberWhereThisWorkstationDoesNotKnowIt) {
    knows("");
    EXPECT_EQ(sign_in()->citizen_id, "") << "no roll";
    roll_says(R"({"active":true,"citizen_id":"1999900000013"})");
    EXPECT_EQ(sign_in()->citizen_id, "1999900000013");
    knows("1009900001026");
    EXPECT_EQ(sign_in()->citizen_id, "1009900001026") << "what the office entered counts";
}

TEST_F(StandingOfficerDirectoryTest, ARollThatSaysNoRightNumberTellsNothing) {
    knows("");
    for (const auto* value :
         {"{}", "[]", "", "{", R"({"citizen_id":7})", R"({"citizen_id":"1999900000014"})", R"({"citizen_id":null})"}) {
        roll_says(value);
        ASSERT_TRUE(sign_in()) << value;
        EXPECT_EQ(sign_in()->citizen_id, "") << value;
    }
}

TEST_F(StandingOfficerDirectoryTest, WhoIsSuspendedStaysOutsideAndSoDoesARevokedWorkstation) {
    knows("");
    roll_says("{}");
    feed.entry->state = "suspended";
    EXPECT_EQ(sign_in().error().code, FailureCode::SignInRefused);
    feed.entry->state = "";
    EXPECT_TRUE(sign_in());
    feed.now.revoked = true;
    EXPECT_EQ(sign_in().error().code, FailureCode::WorkstationRevoked);
}

}  // namespace
}  // namespace amphoe::sync
