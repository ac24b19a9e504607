#include "core/storage/SqlitePaperStock.h"

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqlitePaperBook.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

class PaperStockTest : public StoreFixture {
  protected:
    PaperStockTest() { EXPECT_TRUE(store_.save(opening_step("1", "1001-2569-01-000001"))); }
    domain::StockBalance today() { return stock_.balances("2026-11-22")->front(); }
    domain::Result<domain::Done> settle(const std::string& serial, domain::SheetFate fate) {
        ports::StepRecord step;
        step.events = {
            event("s" + serial + std::to_string(static_cast<int>(fate)), "v1", "c1", domain::EventKind::SheetEnded)};
        step.settlement = domain::StockSettlement{"receipt", serial, fate};
        step.audit = note("SHEET_ENDED");
        return store_.save(step);
    }
    ports::StepRecord issuing(const std::string& number, support::Timestamp at) {
        ports::StepRecord step;
        step.events = {event("i" + number, "v1", "c1", domain::EventKind::DocumentIssued,
                             {{"document_number", number}, {"document_kind", "receipt"}})};
        step.events.front().at = at;
        step.attachments = {{"a" + number, "v1", "c1", "document:" + number, "", {1, 2}}};
        step.audit = note("DOCUMENT_ISSUED");
        return step;
    }

    std::unique_ptr<Database> database_ = open();
    SqliteCaseStore store_{*database_};
    SqlitePaperStock stock_{*database_};
    SqlitePaperBook book_{*database_};
};

TEST_F(PaperStockTest, EveryFormIsIssuedSpoiledOrOnThePile) {
    EXPECT_EQ(*stock_.receive({"receipt", "กข ", 98, 102, 4}, "S-0001"), 5);
    EXPECT_EQ(*stock_.take("receipt", "N-1"), "กข 0098");
    EXPECT_EQ(*stock_.take("receipt", "N-1"), "กข 0098") << "still out for the same paper";
    EXPECT_EQ(*stock_.take("receipt", "N-2"), "กข 0099");
    EXPECT_EQ(*stock_.take("receipt", "N-3"), "กข 0100");
    EXPECT_FALSE(today().balanced()) << "three forms are out";

    EXPECT_TRUE(settle("กข 0098", domain::SheetFate::Issued));
    EXPECT_TRUE(settle("กข 0099", domain::SheetFate::Spoiled));
    EXPECT_TRUE(settle("กข 0100", domain::SheetFate::Returned));
    EXPECT_TRUE(stock_.spoil("receipt", "กข 0102", "เปียกน้ำ", "S-0001"));

    const auto balance = today();
    EXPECT_EQ(balance.received, 5);
    EXPECT_EQ(balance.issued, 1);
    EXPECT_EQ(balance.spoiled, 2);
    EXPECT_EQ(balance.remaining, 2);
    EXPECT_EQ(balance.next, "กข 0100");
    EXPECT_TRUE(balance.balanced());
    EXPECT_FALSE(SqliteAuditLog(*database_).verify()->first_bad);
}

TEST_F(PaperStockTest, AFormIsReceivedOnceAndSettledOnce) {
    ASSERT_TRUE(stock_.receive({"receipt", "", 1, 3, 6}, "S-0001"));
    EXPECT_EQ(stock_.receive({"receipt", "", 3, 9, 6}, "S-0001").error().code, FailureCode::StockInvalid);
    EXPECT_EQ(today().received, 3) << "nothing of a refused range stays";
    EXPECT_EQ(stock_.receive({"receipt", "", 5, 4, 6}, "").error().code, FailureCode::StockInvalid);
    EXPECT_EQ(stock_.receive({"receipt", "", 1, 20000, 6}, "").error().code, FailureCode::StockInvalid);
    EXPECT_EQ(stock_.receive({"receipt", "", 998, 1001, 3}, "").error().code, FailureCode::StockInvalid);
    EXPECT_EQ(stock_.receive({"", "", 1, 1, 6}, "").error().code, FailureCode::StockInvalid);
    EXPECT_EQ(stock_.take("copy_tr14", "N").error().code, FailureCode::StockExhausted);

    EXPECT_EQ(settle("000001", domain::SheetFate::Issued).error().code, FailureCode::StepOutOfOrder);
    ASSERT_TRUE(stock_.take("receipt", "N-1"));
    ASSERT_TRUE(settle("000001", domain::SheetFate::Spoiled));
    EXPECT_EQ(settle("000001", domain::SheetFate::Issued).error().code, FailureCode::StepOutOfOrder);
    EXPECT_EQ(stock_.spoil("receipt", "000001", "x", "").error().code, FailureCode::StockInvalid);
    EXPECT_EQ(stock_.spoil("receipt", "000002", "", "").error().code, FailureCode::ReasonMissing);
}

TEST_F(PaperStockTest, ARefusedSettlementSavesNothingOfItsStep) {
    const auto before = store_.events_of_case("c1")->size();
    EXPECT_FALSE(settle("000001", domain::SheetFate::Issued));
    EXPECT_EQ(store_.events_of_case("c1")->size(), before);
}

TEST_F(PaperStockTest, ACountThatDiffersNeedsAReason) {
    ASSERT_TRUE(stock_.receive({"receipt", "", 1, 3, 6}, "S-0001"));
    EXPECT_EQ(today().counted, -1);
    EXPECT_EQ(stock_.count("receipt", 2, "", "S-0001").error().code, FailureCode::StockUnsettled);
    ASSERT_TRUE(stock_.count("receipt", 2, "หายหนึ่งแผ่น", "S-0001"));
    EXPECT_EQ(today().counted, 2);
    EXPECT_TRUE(today().balanced());
    ASSERT_TRUE(stock_.count("receipt", 3, "", "S-0001"));
    EXPECT_EQ(today().counted, 3) << "the last count of the day";
    EXPECT_EQ(stock_.count("receipt", -1, "x", "").error().code, FailureCode::StockInvalid);
}

TEST_F(PaperStockTest, ADayBeginsWithWhatTheDayBeforeLeft) {
    ASSERT_TRUE(stock_.receive({"receipt", "", 1, 4, 6}, "S-0001"));
    ASSERT_TRUE(stock_.take("receipt", "N-1"));
    ASSERT_TRUE(settle("000001", domain::SheetFate::Issued));
    clock_.set(kMorning + std::chrono::days(1));
    ASSERT_TRUE(stock_.take("receipt", "N-2"));
    ASSERT_TRUE(settle("000002", domain::SheetFate::Spoiled));

    const auto next = stock_.balances("2026-11-23")->front();
    EXPECT_EQ(next.before, 3);
    EXPECT_EQ(next.received, 0);
    EXPECT_EQ(next.spoiled, 1);
    EXPECT_EQ(next.remaining, 2);
    EXPECT_TRUE(next.balanced());
    EXPECT_EQ(today().remaining, 3) << "the day before is told as it was";
    EXPECT_TRUE(today().balanced());
}

TEST_F(PaperStockTest, NoFormIsEverForgotten) {
    ASSERT_TRUE(stock_.receive({"receipt", "", 1, 1, 6}, "S-0001"));
    EXPECT_ANY_THROW(RawDatabase(file_).execute("DELETE FROM stock_sheets"));
}

TEST_F(PaperStockTest, PapersAreFoundByDayAndNumber) {
    ASSERT_TRUE(store_.save(issuing("N-2", kMorning + std::chrono::hours(1))));
    ASSERT_TRUE(store_.save(issuing("N-1", kMorning)));
    ASSERT_TRUE(store_.save(issuing("N-3", kMorning + std::chrono::hours(24))));

    const auto papers = book_.papers_of_day("2026-11-22");
    ASSERT_TRUE(papers);
    ASSERT_EQ(papers->size(), 2U);
    EXPECT_EQ(papers->front().number, "N-1");
    EXPECT_EQ(papers->front().case_id, "c1");
    EXPECT_EQ(book_.find_paper("N-3")->visit_id, "v1");
    EXPECT_EQ(book_.find_paper("N-4").error().code, FailureCode::DocumentUnknown);
    EXPECT_EQ(book_.papers_of_day("yesterday").error().code, FailureCode::UsageError);
}

}  // namespace
}  // namespace amphoe::storage
