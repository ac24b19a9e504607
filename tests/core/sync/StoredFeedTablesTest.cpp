#include "core/sync/StoredFeedTables.h"

#include <gtest/gtest.h>

#include <map>

namespace amphoe::sync {
namespace {

using domain::FailureCode;

/// Reference data as the reference centre seeds them.
class SeededFeed final : public ports::FeedStore {
  public:
    domain::Result<domain::FeedState> state() override { return known; }
    domain::Result<int> apply(const domain::FeedPage&) override { return 0; }
    domain::Result<std::vector<domain::FeedItem>> items(const std::string& topic) override {
        std::vector<domain::FeedItem> found;
        for (const auto& item : all) {
            if (item.topic == topic && !item.deleted) {
                found.push_back(item);
            }
        }
        return found;
    }
    domain::Result<std::optional<domain::FeedItem>> find(const std::string& topic, const std::string& key) override {
        for (const auto& item : all) {
            if (item.topic == topic && item.key == key) {
                return std::optional(item);
            }
        }
        return std::optional<domain::FeedItem>{};
    }
    domain::FeedState known;
    std::vector<domain::FeedItem> all{
        {"fees", "certified_copy", 2, false, "", "2026-10-01", R"({"name_th":"คัดและรับรอง","satang":1000})"},
        {"fees", "later", 1, false, "", "2027-10-01", R"({"name_th":"ต่อไป","satang":1})"},
        {"void_documents", "D7-2569-0000001", 1, false, "", "", R"({"reason":"misprint","voided_on":"2026-11-20"})"},
        {"void_documents", "D7-2569-0000002", 2, true, "", "", "{}"},
        {"card_status", "1000000000017", 1, false, "", "",
         R"({"code":"9","text_th":"แจ้งหาย","as_of":"2026-11-22T00:00:00Z"})"},
        {"area_codes", "99010100", 1, false, "", "",
         R"({"tambon_th":"ตำบลหนึ่ง","amphoe_th":"อำเภอตัวอย่าง","province_th":"จังหวัดตัวอย่าง"})"},
        {"relying_parties", "RP-0001", 1, false, "", "",
         R"({"name_th":"หน่วยงาน","purposes":["proof_of_address"],"fields":["name_th","address"]})"},
    };
};

class StoredFeedTablesTest : public ::testing::Test {
  protected:
    SeededFeed feed;
    StoredFeedTables tables{feed};
    domain::PartialDate today = *domain::PartialDate::from_iso("2026-11-22");
};

TEST_F(StoredFeedTablesTest, ReadsBookingsAndRefusesWhatIsNone) {
    feed.all.push_back({"bookings", "B-1", 1, false, "", "",
                        R"({"service":"move_in","slot":"2026-11-22T02:30:00Z","channel":"app","office":"1001",)"
                        R"("citizen_id":"1000000000017","name_th":"นาย ทดสอบ","state":"moved"})"});
    const auto bookings = tables.bookings();
    ASSERT_TRUE(bookings);
    ASSERT_EQ(bookings->size(), 1U);
    EXPECT_EQ(bookings->front().reference, "B-1");
    EXPECT_EQ(bookings->front().service, domain::ServiceKind::MoveIn);
    EXPECT_EQ(bookings->front().office, "1001");
    EXPECT_EQ(bookings->front().state, "moved");
    const auto good = feed.all.back().value;
    for (const auto& [from, to] : std::map<std::string, std::string>{
             {"move_in", "move_up"}, {"T02:30:00Z", " half past two"}, {"1000000000017", "1000000000018"}}) {
        feed.all.back().value = good;
        feed.all.back().value.replace(good.find(from), from.size(), to);
        const auto refused = tables.bookings();
        ASSERT_FALSE(refused) << to;
        EXPECT_EQ(refused.error().code, FailureCode::CentreFeedInvalid);
    }
}

TEST_F(StoredFeedTablesTest, TellsWhoLeftForAnotherOffice) {
    EXPECT_TRUE(tables.moves_away()->empty());
    feed.all.push_back({"moves_away", "TR6-9902-2569-0000001", 1, false, "", "",
                        R"({"house_code_from":"10010000015","house_code":"99020000012",)"
                        R"("effective_date":"2026-11-20","by_office":"9902"})"});
    const auto moves = tables.moves_away();
    ASSERT_TRUE(moves);
    ASSERT_EQ(moves->size(), 1U);
    EXPECT_EQ(moves->front().tr6_no, "TR6-9902-2569-0000001");
    EXPECT_EQ(moves->front().house_code_from, "10010000015");
    EXPECT_EQ(moves->front().house_code, "99020000012");
    EXPECT_EQ(moves->front().effective_date, "2026-11-20");
    EXPECT_EQ(moves->front().by_office, "9902");
    const auto good = feed.all.back().value;
    for (const auto& [from, to] : std::map<std::string, std::string>{
             {"2026-11-20", "2026-11-31"}, {"by_office", "office"}, {R"("9902")", "9902"}}) {
        feed.all.back().value = good;
        feed.all.back().value.replace(good.find(from), from.size(), to);
        const auto refused = tables.moves_away();
        ASSERT_FALSE(refused) << to;
        EXPECT_EQ(refused.error().code, FailureCode::CentreFeedInvalid);
    }
}

TEST_F(StoredFeedTablesTest, ABookingMadeOnlineHasItsAuthenticationWholeOrIsNone) {
    const std::string start = R"({"service":"move_in","slot":"2026-11-22T02:30:00Z","channel":"app",)"
                              R"("citizen_id":"1000000000017","name_th":"นาย ทดสอบ")";
    const auto read = [&](const std::string& rest) {
        feed.all.push_back({"bookings", "B-1", 1, false, "", "", start + rest + "}"});
        auto bookings = tables.bookings();
        feed.all.pop_back();
        return bookings;
    };
    EXPECT_TRUE(read("")->front().authentication.empty()) << "as centres before had it";
    const auto kept = read(R"(,"authentication":{"by":"THAID","level":"IAL2.3","at":"2026-11-21T13:00:00Z"})");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->front().authentication.at("level"), "IAL2.3");
    EXPECT_EQ(kept->front().authentication.at("at"), "2026-11-21T13:00:00Z");
    for (const auto* wrong : {R"({"by":"THAID","level":"IAL2.3"})", R"({"by":"THAID","level":"IAL2.3","at":"noon"})",
                              R"({"by":"THAID","level":"","at":"2026-11-21T13:00:00Z"})",
                              R"({"by":"SMS","level":"IAL2.3","at":"2026-11-21T13:00:00Z"})", R"("THAID")"}) {
        const auto refused = read(std::string(R"(,"authentication":)") + wrong);
        ASSERT_FALSE(refused) << wrong;
        EXPECT_EQ(refused.error().code, FailureCode::CentreFeedInvalid);
    }
}

TEST_F(StoredFeedTablesTest, GivesFeesInForceOnTheDay) {
    const auto fees = tables.fees(today);
    ASSERT_TRUE(fees);
    ASSERT_EQ(fees->size(), 1U) << "a fee of a later day is not today's";
    EXPECT_EQ(fees->front().satang, 1000);
    EXPECT_EQ(fees->front().version, 2);
    EXPECT_EQ((*tables.fee("certified_copy", today))->effective_from, "2026-10-01");
    EXPECT_FALSE(*tables.fee("later", today));
    EXPECT_TRUE(*tables.fee("later", *domain::PartialDate::from_iso("2027-10-01")));
    EXPECT_FALSE(*tables.fee("nothing", today));
}

TEST_F(StoredFeedTablesTest, LooksUpWhatTheCentreSays) {
    EXPECT_EQ((*tables.voided("D7-2569-0000001"))->reason, "misprint");
    EXPECT_FALSE(*tables.voided("D7-2569-0000002")) << "taken off the list again";
    EXPECT_FALSE(*tables.voided("D7-2569-0000003"));
    EXPECT_EQ((*tables.card_standing(*domain::CitizenId::parse("1000000000017")))->code, "9");
    EXPECT_FALSE(*tables.card_standing(*domain::CitizenId::parse("1999900000013")));
    EXPECT_EQ((*tables.area("99010100"))->amphoe_th, "อำเภอตัวอย่าง");
    EXPECT_EQ(tables.relying_parties()->at(0).purposes, std::vector<std::string>{"proof_of_address"});
}

TEST_F(StoredFeedTablesTest, NeverGuessesAValueThatLacksSomething) {
    for (const auto* value :
         {"{}", "null", "not json", R"({"name_th":"x"})", R"({"name_th":"x","satang":-1})",
          R"({"name_th":"x","satang":1.5})", R"({"name_th":"x","satang":"10"})", R"({"name_th":7,"satang":10})"}) {
        feed.all.front().value = value;
        EXPECT_EQ(tables.fee("certified_copy", today).error().code, FailureCode::CentreFeedInvalid) << value;
        EXPECT_EQ(tables.fees(today).error().code, FailureCode::CentreFeedInvalid) << value;
        EXPECT_FALSE(*tables.fee("unknown", today)) << "a bad neighbour stops nobody";
    }
    feed.all[2].value = "[]";
    EXPECT_EQ(tables.voided("D7-2569-0000001").error().code, FailureCode::CentreFeedInvalid);
}

TEST_F(StoredFeedTablesTest, NamesItsAge) {
    const auto now = *support::from_iso8601("2026-11-22T02:00:00Z");
    EXPECT_TRUE(tables.age(now)->stale) << "never fetched";
    feed.known.issued_at = now - std::chrono::hours(48);
    EXPECT_FALSE(tables.age(now)->stale);
    EXPECT_EQ(tables.age(now)->issued_at, feed.known.issued_at);
    EXPECT_TRUE(tables.age(now + std::chrono::minutes(1))->stale);
}

}  // namespace
}  // namespace amphoe::sync
