#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteDayBook.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

class OfficeDayTest : public StoreFixture {
  protected:
    static ports::StepRecord step(const std::string& date, bool closed) {
        ports::StepRecord made;
        domain::OfficeDay day;
        day.date = date;
        day.visit_id = "day-" + date;
        day.begins = kMorning;
        if (closed) {
            day.ends = kMorning + std::chrono::hours(8);
            day.closed_at = day.ends;
            day.closed_by = "S-0001";
            day.audit_sequence = 3;
            day.audit_head = std::string(64, 'a');
            day.report_number = "1001-69-D11-000001-0";
        } else {
            day.opened_at = kMorning;
            day.opened_by = "O-0001";
        }
        made.visit = domain::Visit{day.visit_id, "S-0001", "1001", "WS-1001-01", false, kMorning, kMorning};
        domain::CaseEvent event;
        event.id = "event-" + date + (closed ? "-closed" : "-opened");
        event.visit_id = day.visit_id;
        event.kind = closed ? domain::EventKind::DayClosed : domain::EventKind::DayOpened;
        event.at = kMorning;
        event.officer_id = "S-0001";
        event.fields = {{"day", date}};
        made.events.push_back(event);
        made.audit.action = "DAY";
        made.day = day;
        return made;
    }
};

TEST_F(OfficeDayTest, ADayIsOpenedThenClosedAndReadBack) {
    const auto database = open();
    SqliteCaseStore store(*database);
    SqliteDayBook book(*database);
    EXPECT_FALSE(*book.newest());
    ASSERT_TRUE(store.save(step("2026-11-22", false)));
    EXPECT_FALSE((*book.day("2026-11-22"))->closed());
    ASSERT_TRUE(store.save(step("2026-11-22", true)));
    const auto day = **book.newest();
    EXPECT_TRUE(day.closed());
    EXPECT_EQ(day.opened_by, "O-0001") << "closing keeps who opened";
    EXPECT_EQ(day.ends, kMorning + std::chrono::hours(8));
    EXPECT_EQ(day.audit_head, std::string(64, 'a'));
    EXPECT_EQ(day.report_number, "1001-69-D11-000001-0");
    EXPECT_FALSE(SqliteAuditLog(*database).verify()->first_bad);
}

TEST_F(OfficeDayTest, ASecondCloseIsRefusedAndLeavesNothingBehind) {
    const auto database = open();
    SqliteCaseStore store(*database);
    ASSERT_TRUE(store.save(step("2026-11-22", true)));
    auto again = step("2026-11-22", true);
    again.events.front().id = "another";
    const auto entries = SqliteAuditLog(*database).verify()->entries;
    EXPECT_EQ(store.save(again).error().code, FailureCode::DayClosed);
    EXPECT_EQ(store.save(step("2026-11-21", true)).error().code, FailureCode::DayClosed) << "a later day is closed";
    EXPECT_EQ(SqliteAuditLog(*database).verify()->entries, entries);
    EXPECT_TRUE(store.save(step("2026-11-23", false)));
}

TEST_F(OfficeDayTest, TheFileItselfRefusesToChangeOrForgetAClosedDay) {
    {
        const auto database = open();
        ASSERT_TRUE(SqliteCaseStore(*database).save(step("2026-11-22", true)));
    }
    EXPECT_ANY_THROW(RawDatabase(file_).execute("UPDATE office_days SET closed_by = 'X'"));
    EXPECT_ANY_THROW(RawDatabase(file_).execute("DELETE FROM office_days"));
}

TEST_F(OfficeDayTest, OneAuditEntryIsReadWithoutTheRest) {
    const auto database = open();
    SqliteCaseStore store(*database);
    SqliteAuditLog log(*database);
    ASSERT_TRUE(store.save(step("2026-11-22", false)));
    ASSERT_TRUE(store.save(step("2026-11-22", true)));
    const auto all = *log.entries();
    EXPECT_EQ((*log.entry(0))->hash, all.back().hash);
    EXPECT_EQ((*log.entry(all.front().sequence))->hash, all.front().hash);
    EXPECT_FALSE(*log.entry(999));
}

TEST_F(OfficeDayTest, CasesAreFoundByWhatHappenedInThem) {
    const auto database = open();
    SqliteCaseStore store(*database);
    ASSERT_TRUE(store.save(opening_step("1", "1001-2569-01-000001")));
    ports::CaseFilter filter;
    filter.touched = {kMorning, kMorning + std::chrono::milliseconds(1)};
    EXPECT_EQ(store.find_cases(filter)->size(), 1U);
    filter.touched = {kMorning + std::chrono::milliseconds(1), kMorning + std::chrono::hours(24)};
    EXPECT_EQ(store.find_cases(filter)->size(), 0U);
}

}  // namespace
}  // namespace amphoe::storage
