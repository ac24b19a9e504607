#include "core/storage/SqliteOutreachBook.h"

#include "core/storage/SqliteAuditLog.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

domain::OutreachEvent event_of(const std::string& id) {
    domain::OutreachEvent event;
    event.id = id;
    event.title = "อำเภอเคลื่อนที่";
    event.place = "ศาลาวัดตัวอย่าง";
    event.moo = "4";
    event.date = "2026-11-22";
    event.team = {"O-0001", "S-0001"};
    event.items = {{"กล้อง", 2}, {"แบบพิมพ์ 1-50", 50, 48}};
    event.opened_by = "O-0001";
    event.opened_at = kMorning;
    event.package_until = kMorning + std::chrono::hours(48);
    return event;
}

class OutreachBookTest : public StoreFixture {
  protected:
    std::unique_ptr<Database> database_ = open();
    SqliteOutreachBook book_{*database_};
};

TEST_F(OutreachBookTest, AnEventComesBackWholeAndSealed) {
    ASSERT_TRUE(book_.save(event_of("OE-1"), note("OUTREACH_OPENED")));
    database_.reset();
    database_ = open();
    const auto kept = SqliteOutreachBook(*database_).events();
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->size(), 1U);
    const auto& event = kept->front();
    EXPECT_EQ(event.title, "อำเภอเคลื่อนที่");
    EXPECT_EQ(event.team, (std::vector<std::string>{"O-0001", "S-0001"}));
    ASSERT_EQ(event.items.size(), 2U);
    EXPECT_FALSE(event.items[0].back);
    EXPECT_EQ(event.items[1].name, "แบบพิมพ์ 1-50");
    EXPECT_EQ(event.items[1].back, 48);
    EXPECT_EQ(event.package_until, kMorning + std::chrono::hours(48));
    EXPECT_TRUE(event.open());
    EXPECT_EQ(RawDatabase(file_).text("SELECT instr(CAST(content AS TEXT), 'O-0001') FROM outreach_events"), "0\n");
    EXPECT_FALSE(SqliteAuditLog(*database_).verify()->first_bad);
}

TEST_F(OutreachBookTest, OnlyOneEventIsOpenAndNoneIsForgotten) {
    ASSERT_TRUE(book_.save(event_of("OE-1"), note("OUTREACH_OPENED")));
    const auto second = book_.save(event_of("OE-2"), note("OUTREACH_OPENED"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, domain::FailureCode::StepOutOfOrder);
    auto closed = event_of("OE-1");
    closed.closed_at = kMorning + std::chrono::hours(6);
    ASSERT_TRUE(book_.save(closed, note("OUTREACH_CLOSED")));
    ASSERT_TRUE(book_.save(event_of("OE-2"), note("OUTREACH_OPENED")));
    EXPECT_EQ(book_.events()->size(), 2U);
    EXPECT_EQ(book_.events()->front().closed_at, closed.closed_at);
    EXPECT_ANY_THROW(RawDatabase(file_).execute("DELETE FROM outreach_events"));
}

}  // namespace
}  // namespace amphoe::storage
