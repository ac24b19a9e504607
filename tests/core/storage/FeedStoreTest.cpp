#include <algorithm>

#include "core/storage/SqliteFeedStore.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

class FeedStoreTest : public StoreFixture {
  protected:
    std::unique_ptr<SqliteFeedStore> open_feed() {
        auto opened = SqliteFeedStore::open(file_, vault_, workstation_);
        if (!opened) {
            throw std::runtime_error(opened.error().detail);
        }
        return std::move(*opened);
    }
    static domain::FeedItem item(const std::string& topic, const std::string& key, std::int64_t version,
                                 const std::string& value = "{}") {
        return {topic, key, version, false, "", "", value};
    }
    static domain::FeedPage page(const std::string& cursor, std::vector<domain::FeedItem> items) {
        return {"1001", cursor, false, kMorning, std::move(items)};
    }
};

TEST_F(FeedStoreTest, BeginsEmptyAndStale) {
    const auto state = open_feed()->state();

    ASSERT_TRUE(state);
    EXPECT_EQ(state->cursor, "");
    EXPECT_FALSE(state->revoked);
    EXPECT_TRUE(domain::feed_is_stale(*state, kMorning));
}

TEST_F(FeedStoreTest, PageAndCursorSurviveClosing) {
    EXPECT_EQ(*open_feed()->apply(page("c1", {item("fees", "D7", 1, R"({"baht":10})"), item("fees", "A1", 1)})), 2);

    const auto again = open_feed();
    const auto fees = again->items("fees");
    ASSERT_TRUE(fees);
    ASSERT_EQ(fees->size(), 2u);
    EXPECT_EQ((*fees)[0].key, "A1");
    EXPECT_EQ((*fees)[1].value, R"({"baht":10})");
    EXPECT_EQ(again->state()->cursor, "c1");
    EXPECT_EQ(again->state()->issued_at, kMorning);
    EXPECT_FALSE(domain::feed_is_stale(*again->state(), kMorning + std::chrono::hours(48)));
    EXPECT_TRUE(domain::feed_is_stale(*again->state(), kMorning + std::chrono::hours(49)));
}

TEST_F(FeedStoreTest, LowerOrEqualVersionChangesNothing) {
    const auto feed = open_feed();
    ASSERT_TRUE(feed->apply(page("c1", {item("fees", "D7", 5, R"({"baht":10})")})));

    EXPECT_EQ(*feed->apply(page("c2", {item("fees", "D7", 5, R"({"baht":20})")})), 0);
    EXPECT_EQ(*feed->apply(page("c3", {item("fees", "D7", 4, R"({"baht":30})")})), 0);
    EXPECT_EQ((*feed->find("fees", "D7"))->value, R"({"baht":10})");
    EXPECT_EQ(*feed->apply(page("c4", {item("fees", "D7", 6, R"({"baht":40})")})), 1);
    EXPECT_EQ((*feed->find("fees", "D7"))->value, R"({"baht":40})");
}

TEST_F(FeedStoreTest, DeletedItemIsKnownButNotListed) {
    const auto feed = open_feed();
    auto gone = item("officers", "O-0001", 2);
    gone.deleted = true;
    ASSERT_TRUE(feed->apply(page("c1", {item("officers", "O-0001", 1), item("officers", "O-0002", 1)})));
    ASSERT_TRUE(feed->apply(page("c2", {gone})));

    EXPECT_EQ(feed->items("officers")->size(), 1u);
    EXPECT_TRUE((*feed->find("officers", "O-0001"))->deleted);
    EXPECT_FALSE(*feed->find("officers", "O-0009"));
}

TEST_F(FeedStoreTest, OnlyItsOwnRevocationRevokes) {
    const auto feed = open_feed();
    auto other = item("workstations", "W-2", 1);
    other.state = "revoked";
    auto own = item("workstations", "W-1", 1);
    own.state = "revoked";

    ASSERT_TRUE(feed->apply(page("c1", {other})));
    EXPECT_FALSE(feed->state()->revoked);
    ASSERT_TRUE(feed->apply(page("c2", {own})));
    EXPECT_TRUE(feed->state()->revoked);
    own.state = "active";
    own.version = 2;
    ASSERT_TRUE(feed->apply(page("c3", {own})));
    EXPECT_FALSE(feed->state()->revoked);
}

TEST_F(FeedStoreTest, NothingPersonalLiesInTheClear) {
    ASSERT_TRUE(open_feed()->apply(page("c1", {item("card_status", "1999900000013", 1, R"({"name":"Somchai"})")})));

    for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
        const auto bytes = bytes_of_file(entry.path());
        for (const std::string secret : {"1999900000013", "Somchai"}) {
            EXPECT_EQ(std::search(bytes.begin(), bytes.end(), secret.begin(), secret.end()), bytes.end())
                << entry.path();
        }
    }
}

TEST_F(FeedStoreTest, DamagedFileIsMovedAsideAndBegunAnew) {
    ASSERT_TRUE(open_feed()->apply(page("c1", {item("fees", "D7", 1)})));
    write_file(file_, std::vector<std::uint8_t>(8192, 'x'));

    EXPECT_EQ(open_feed()->state()->cursor, "");
    auto aside = file_;
    aside += ".damaged-1";
    EXPECT_TRUE(std::filesystem::exists(aside));
}

TEST_F(FeedStoreTest, OtherKeyIsNamedAndNothingIsMoved) {
    ASSERT_TRUE(open_feed()->apply(page("c1", {item("fees", "D7", 1)})));
    TestVault stranger('z');

    const auto opened = SqliteFeedStore::open(file_, stranger, workstation_);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreKeyUnavailable);
    EXPECT_EQ(open_feed()->state()->cursor, "c1");
}

TEST_F(FeedStoreTest, ValueMovedToAnotherRowDoesNotOpen) {
    ASSERT_TRUE(open_feed()->apply(page("c1", {item("fees", "D7", 1, R"({"baht":10})"), item("fees", "D8", 1)})));
    {
        Connection raw(file_, Connection::Opening::ExistingFile);
        raw.execute("UPDATE feed_items SET value = (SELECT value FROM feed_items ORDER BY row LIMIT 1)");
    }

    const auto fees = open_feed()->items("fees");

    ASSERT_FALSE(fees);
    EXPECT_EQ(fees.error().code, FailureCode::StoreDamaged);
}

}  // namespace
}  // namespace amphoe::storage
