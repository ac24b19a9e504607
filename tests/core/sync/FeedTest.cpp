#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "core/sync/FeedFollower.h"
#include "core/sync/FeedJson.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

std::optional<domain::FeedPage> read(const std::string& text) {
    return read_feed_page({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

std::string page_with(const std::string& items) {
    return R"({"cursor":"c1","more":false,"issued_at":"2026-11-22T02:00:00.000Z","office":"1001","items":[)" + items +
           "]}";
}

TEST(FeedJsonTest, PageIsReadAsTheContractSays) {
    const auto page = read(page_with(
        R"({"topic":"fees","key":"D7","version":3,"deleted":false,"effective_from":"2026-12-01","value":{"b":2,"a":"๑"}},)"
        R"({"topic":"workstations","key":"WS-1","version":1,"deleted":false,"value":{"state":"revoked"}})"));

    ASSERT_TRUE(page);
    EXPECT_EQ(page->office, "1001");
    EXPECT_EQ(page->cursor, "c1");
    ASSERT_EQ(page->items.size(), 2u);
    EXPECT_EQ(page->items[0].value, R"({"a":"๑","b":2})");
    EXPECT_EQ(page->items[0].effective_from, "2026-12-01");
    EXPECT_EQ(page->items[1].state, "revoked");
}

TEST(FeedJsonTest, UnknownTopicIsKeptForALaterVersion) {
    EXPECT_TRUE(read(page_with(R"({"topic":"new_things","key":"a","version":1,"deleted":true})")));
}

TEST(FeedJsonTest, AWorkstationThatBeginsAfreshGetsSeveralVersionsOfOneThing) {
    const auto page =
        read(page_with(R"({"topic":"fees","key":"a","version":1,"value":{}},)"
                       R"({"topic":"fees","key":"a","version":3,"effective_from":"2027-01-01","value":{}})"));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->items.size(), 2u);
}

TEST(FeedJsonTest, WrongFormsAreRefused) {
    for (const auto* item :
         {R"({"topic":"fees","key":"","version":1,"deleted":false,"value":{}})",
          R"({"topic":"Fees!","key":"a","version":1,"deleted":false,"value":{}})",
          R"({"topic":"fees","key":"a","version":0,"deleted":false,"value":{}})",
          R"({"topic":"fees","key":"a","version":"1","deleted":false,"value":{}})",
          R"({"topic":"fees","key":"a","version":1,"deleted":false,"value":[1]})",
          R"({"topic":"fees","key":"a","version":1,"deleted":false,"value":{"state":7}})",
          R"({"topic":"fees","key":"a","version":1,"effective_from":"tomorrow","value":{}})",
          R"({"topic":"fees","key":"a","version":2,"value":{}},{"topic":"fees","key":"a","version":2,"value":{}})",
          R"({"topic":"fees","key":"a","version":2,"value":{}},{"topic":"fees","key":"a","version":1,"value":{}})",
          R"({"key":"a","version":1})", R"(7)"}) {
        EXPECT_FALSE(read(page_with(item))) << item;
    }
    EXPECT_FALSE(read("{}"));
    EXPECT_FALSE(read(""));
    EXPECT_FALSE(read(R"({"cursor":"c","more":false,"issued_at":"yesterday","office":"1001","items":[]})"));
}

/// Keeps what was applied; `fails` makes the next apply fail with nothing changed.
class MemoryFeed final : public ports::FeedStore {
  public:
    domain::Result<domain::FeedState> state() override { return known; }
    domain::Result<int> apply(const domain::FeedPage& page) override {
        if (fails) {
            fails = false;
            return Failure{FailureCode::StoreFull, "full (test)"};
        }
        int changed = 0;
        for (const auto& item : page.items) {
            auto& version = versions[item.topic + "/" + item.key];
            changed += item.version > version ? 1 : 0;
            version = std::max(version, item.version);
        }
        known.cursor = page.cursor;
        known.issued_at = page.issued_at;
        return changed;
    }
    domain::Result<std::vector<domain::FeedItem>> items(const std::string&) override {
        return std::vector<domain::FeedItem>{};
    }
    domain::Result<std::optional<domain::FeedItem>> find(const std::string&, const std::string&) override {
        return std::optional<domain::FeedItem>{};
    }
    domain::FeedState known;
    std::map<std::string, std::int64_t> versions;
    bool fails = false;
};

/// Pages by the cursor they follow; a page asked for that is not there is a cut line.
class ScriptedFeed final : public ports::CentreFeed {
  public:
    domain::Result<domain::FeedPage> page_after(const std::string& cursor, int, std::stop_token) override {
        asked.push_back(cursor);
        const auto found = pages.find(cursor);
        if (found == pages.end()) {
            return Failure{FailureCode::CentreUnreachable, "cut (test)"};
        }
        return found->second;
    }
    std::map<std::string, domain::FeedPage> pages;
    std::vector<std::string> asked;
};

class FeedFollowerTest : public ::testing::Test {
  protected:
    domain::FeedPage page(const std::string& cursor, bool more, std::int64_t version = 1) {
        return {"1001", cursor, more, now, {{"fees", "D7", version, false, "", "", "{}"}}};
    }
    support::Timestamp now = *support::from_iso8601("2026-11-22T02:00:00Z");
    ScriptedFeed feed;
    MemoryFeed store;
    FeedFollower follower{feed, store, "1001"};
};

TEST_F(FeedFollowerTest, FollowsUntilThereIsNoMore) {
    feed.pages = {{"", page("c1", true, 1)}, {"c1", page("c2", true, 2)}, {"c2", page("c3", false, 2)}};

    const auto report = follower.follow({});

    EXPECT_FALSE(report.failure);
    EXPECT_EQ(report.pages, 3);
    EXPECT_EQ(report.changed, 2);
    EXPECT_EQ(report.state.cursor, "c3");
}

TEST_F(FeedFollowerTest, CutLeavesWholePagesAndTheNextRunGoesOnBehindThem) {
    feed.pages = {{"", page("c1", true)}};
    const auto first = follower.follow({});
    feed.pages = {{"c1", page("c2", false, 2)}};
    const auto second = follower.follow({});

    ASSERT_TRUE(first.failure);
    EXPECT_EQ(first.failure->code, FailureCode::CentreUnreachable);
    EXPECT_EQ(first.pages, 1);
    EXPECT_FALSE(second.failure);
    EXPECT_THAT(feed.asked, ::testing::ElementsAre("", "c1", "c1"));
}

TEST_F(FeedFollowerTest, PageOfAnotherOfficeIsRefused) {
    feed.pages = {{"", page("c1", false)}};
    feed.pages[""].office = "1002";

    EXPECT_EQ(follower.follow({}).failure->code, FailureCode::CentreFeedInvalid);
    EXPECT_TRUE(store.versions.empty());
}

TEST_F(FeedFollowerTest, ReplayedOldPageIsRefused) {
    store.known.issued_at = now + std::chrono::minutes(6);
    feed.pages = {{"", page("c1", false)}};

    EXPECT_EQ(follower.follow({}).failure->code, FailureCode::CentreFeedInvalid);
    EXPECT_TRUE(store.versions.empty());
}

TEST_F(FeedFollowerTest, FeedThatDoesNotMoveOnEnds) {
    feed.pages = {{"", page("", true)}};

    EXPECT_EQ(follower.follow({}).failure->code, FailureCode::CentreFeedInvalid);
}

TEST_F(FeedFollowerTest, FullDiskLeavesTheCursorWhereItWas) {
    feed.pages = {{"", page("c1", false)}};
    store.fails = true;

    EXPECT_EQ(follower.follow({}).failure->code, FailureCode::StoreFull);
    EXPECT_EQ(store.known.cursor, "");
    EXPECT_FALSE(follower.follow({}).failure);
    EXPECT_EQ(store.known.cursor, "c1");
}

}  // namespace
}  // namespace amphoe::sync
