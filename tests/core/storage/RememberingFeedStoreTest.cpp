// A revocation outlives the feed's file.
#include "core/storage/RememberingFeedStore.h"

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteFeedStore.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

class RememberingFeedStoreTest : public StoreFixture {
  protected:
    /// Both files as a program opens them.
    struct Opened {
        std::unique_ptr<Database> database;
        std::unique_ptr<SqliteFeedStore> copy;
        RememberingFeedStore feed{*copy, *database};
    };
    Opened open_both() { return {open(), std::move(*SqliteFeedStore::open(feed_file_, vault_, workstation_))}; }
    domain::FeedPage about_us(std::int64_t version, const std::string& state) {
        return {"1001",
                "c" + std::to_string(version),
                false,
                kMorning,
                {{"workstations", workstation_.id, version, false, state, "", R"({"state":")" + state + "\"}"}}};
    }
    void lose_feed_file() {
        for (const auto* ending : {"", "-wal", "-shm"}) {
            std::filesystem::remove(feed_file_.string() + ending);
        }
    }
    std::vector<std::string> actions() {
        std::vector<std::string> all;
        const auto entries = *SqliteAuditLog(*open()).entries();
        for (const auto& entry : entries) {
            all.push_back(entry.note.action);
        }
        return all;
    }
    std::filesystem::path feed_file_ = folder_.path() / "feed.db";
};

TEST_F(RememberingFeedStoreTest, RevokedStaysRevokedWithoutTheFeedsFile) {
    ASSERT_TRUE(open_both().feed.apply(about_us(1, "revoked")));
    lose_feed_file();

    EXPECT_TRUE(open_both().feed.state()->revoked);
    EXPECT_TRUE(open_both().feed.state()->revoked) << "also the next time";
    EXPECT_EQ(open_both().feed.state()->cursor, "") << "the rest is fetched anew";
}

TEST_F(RememberingFeedStoreTest, PagesAboutOthersDoNotReinstate) {
    ASSERT_TRUE(open_both().feed.apply(about_us(1, "revoked")));
    lose_feed_file();
    ASSERT_TRUE(open_both().feed.apply({"1001", "c1", true, kMorning, {{"fees", "D7", 1, false, "", "", "{}"}}}));

    EXPECT_TRUE(open_both().feed.state()->revoked);
}

TEST_F(RememberingFeedStoreTest, TheCentresOwnWordReinstates) {
    ASSERT_TRUE(open_both().feed.apply(about_us(1, "revoked")));
    lose_feed_file();
    ASSERT_TRUE(open_both().feed.apply(about_us(2, "active")));

    EXPECT_FALSE(open_both().feed.state()->revoked);
    lose_feed_file();
    EXPECT_FALSE(open_both().feed.state()->revoked);
    EXPECT_EQ(actions(), (std::vector<std::string>{"WORKSTATION_REVOKED", "WORKSTATION_REINSTATED"}));
    EXPECT_FALSE(SqliteAuditLog(*open()).verify()->first_bad);
}

TEST_F(RememberingFeedStoreTest, ARevocationAppliedByAnEarlierProgramIsRememberedAtTheNextLook) {
    ASSERT_TRUE(open_both().copy->apply(about_us(1, "revoked")));
    EXPECT_TRUE(open_both().feed.state()->revoked);
    lose_feed_file();

    EXPECT_TRUE(open_both().feed.state()->revoked);
}

TEST_F(RememberingFeedStoreTest, AnOrdinaryWorkstationWritesNothing) {
    auto both = open_both();
    ASSERT_TRUE(both.feed.apply({"1001", "c1", false, kMorning, {{"fees", "D7", 1, false, "", "", "{}"}}}));

    EXPECT_FALSE(both.feed.state()->revoked);
    EXPECT_EQ(both.feed.items("fees")->size(), 1U);
    EXPECT_TRUE(both.feed.find("fees", "D7")->has_value());
    EXPECT_TRUE(SqliteAuditLog(*both.database).entries()->empty());
}

TEST_F(RememberingFeedStoreTest, FeesOfALaterDateDoNotReplaceTodays) {
    auto both = open_both();
    const auto fee = [](std::int64_t version, const std::string& from, const std::string& value, bool deleted = false) {
        return domain::FeedItem{"fees", "D7", version, deleted, "", from, value};
    };
    ASSERT_TRUE(both.feed.apply({"1001", "c1", false, kMorning, {fee(1, "2025-10-01", "ten")}}));
    ASSERT_TRUE(both.feed.apply({"1001", "c2", false, kMorning, {fee(2, "2026-10-01", "twenty")}}));
    ASSERT_TRUE(both.feed.apply({"1001", "c3", false, kMorning, {fee(3, "2027-10-01", "{}", true)}}));

    EXPECT_TRUE(both.feed.items_on("fees", "2025-09-30")->empty());
    EXPECT_EQ(both.feed.items_on("fees", "2026-09-30")->at(0).value, "ten");
    EXPECT_EQ(both.feed.items_on("fees", "2026-10-01")->at(0).value, "twenty");
    EXPECT_EQ(both.feed.items_on("fees", "2027-09-30")->size(), 1U);
    EXPECT_TRUE(both.feed.items_on("fees", "2027-10-01")->empty()) << "withdrawn from then on";
}

TEST_F(RememberingFeedStoreTest, AValueThatHoldsAtOnceReplacesWhatWasBefore) {
    auto both = open_both();
    ASSERT_TRUE(both.feed.apply({"1001", "c1", false, kMorning, {{"fees", "D7", 1, false, "", "2025-10-01", "ten"}}}));
    ASSERT_TRUE(both.feed.apply({"1001", "c2", false, kMorning, {{"fees", "D7", 2, false, "", "", "five"}}}));

    EXPECT_EQ(both.feed.items_on("fees", "2026-01-01")->at(0).value, "five");
}

}  // namespace
}  // namespace amphoe::storage
