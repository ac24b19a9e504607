// What somebody with a database tool can do to case events, and that the audit log shows where.
#include "core/storage/EventBinding.h"

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/OldStore.h"
#include "tests/core/storage/RawDatabase.h"

namespace amphoe::storage {
namespace {

class EventBindingTest : public StoreFixture {
  protected:
    void save_some() {
        const auto database = open();
        SqliteCaseStore store(*database);
        for (const auto* name : {"1", "2", "3"}) {
            ASSERT_TRUE(store.save(opening_step(name, std::string("1001-2569-01-") + name)));
        }
    }
    void tamper(const std::string& sql) {
        RawDatabase raw(file_);
        raw.drop_append_only_triggers();
        raw.execute(sql);
    }
    domain::AuditVerification verify() { return *SqliteAuditLog(*open()).verify(); }
    void expect_found(std::int64_t entry, const std::string& reason, const std::string& event_id) {
        const auto found = verify();
        ASSERT_TRUE(found.first_bad);
        EXPECT_EQ(*found.first_bad, entry);
        EXPECT_EQ(found.reason, reason);
        EXPECT_EQ(found.event_id, event_id);
        EXPECT_GT(found.entries, 0);
    }
};

TEST_F(EventBindingTest, UntouchedEventsFit) {
    save_some();

    EXPECT_FALSE(verify().first_bad);
}

TEST_F(EventBindingTest, AnyAlteredColumnIsLocated) {
    save_some();
    tamper("");
    for (const auto* change :
         {"kind = 'CENTRE_ACCEPTED'", "at = 1", "officer_id = 'O-0002'", "fields = x'00'", "saved_at = 1",
          "monotonic_ms = -1", "centre_at = 1", "clock_offset_ms = 7", "clock_error_ms = 9", "clock_went_back = 1",
          "case_id = NULL", "sequence = 99", "attachment_digests = '00'", "visit_id = 'v1', sequence = 98"}) {
        RawDatabase raw(file_);
        raw.execute("CREATE TABLE kept AS SELECT * FROM case_events WHERE id = 'e22'");
        raw.execute(std::string("UPDATE case_events SET ") + change + " WHERE id = 'e22'");
        expect_found(2, "event altered", "e22");
        raw.execute(
            "DELETE FROM case_events WHERE id = 'e22'; INSERT INTO case_events(rowid, id, visit_id, case_id, "
            "sequence, kind, at, officer_id, fields, saved_at, monotonic_ms, centre_at, clock_offset_ms, "
            "clock_error_ms, clock_went_back, audit_sequence, attachment_digests) SELECT 4, * FROM kept; DROP TABLE "
            "kept");
    }
    EXPECT_FALSE(verify().first_bad) << "the original is back";
}

TEST_F(EventBindingTest, ARemovedEventIsMissing) {
    save_some();
    tamper("DELETE FROM case_events WHERE id = 'e13'");

    expect_found(3, "event missing", "e23");
}

TEST_F(EventBindingTest, AllEventsOfAnEntryRemovedAreMissing) {
    save_some();
    tamper("DELETE FROM case_events WHERE visit_id = 'v2'");

    expect_found(2, "event missing", "");
}

TEST_F(EventBindingTest, AnAddedEventIsInserted) {
    save_some();
    const std::string columns = "(id, visit_id, sequence, kind, at, officer_id, fields, audit_sequence) ";
    for (const auto& [sequence, found_at] : {std::pair{"2", 2}, std::pair{"4", 4}}) {
        tamper("DELETE FROM case_events WHERE id = 'x'; INSERT INTO case_events " + columns +
               "VALUES('x','v2',77,'SUBMITTED',1,'O',x'00'," + sequence + ")");
        expect_found(found_at, "event inserted", "x");
        RawDatabase(file_).execute(
            "CREATE TRIGGER case_events_keep BEFORE UPDATE ON case_events BEGIN SELECT 1; END; "
            "CREATE TRIGGER case_events_stay BEFORE DELETE ON case_events BEGIN SELECT 1; END; "
            "CREATE TRIGGER audit_keep BEFORE UPDATE ON audit BEGIN SELECT 1; END; "
            "CREATE TRIGGER audit_stay BEFORE DELETE ON audit BEGIN SELECT 1; END; "
            "CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head BEGIN SELECT 1; END");
    }
}

TEST_F(EventBindingTest, AnEventWithoutAnEntryIsNotTakenForAnOldOne) {
    save_some();
    tamper(
        "INSERT INTO case_events(id, visit_id, sequence, kind, at, officer_id, fields) "
        "VALUES('x','v2',77,'SUBMITTED',1,'O',x'00'); INSERT INTO meta(key, value) VALUES('bind_events', x'01')");

    expect_found(1, "event inserted", "");
}

TEST_F(EventBindingTest, EventsOfAnOldStoreAreProtectedFromTheUpgradeOn) {
    OldStore(file_, vault_, workstation_, 3);
    EXPECT_FALSE(verify().first_bad);
    tamper("UPDATE case_events SET officer_id = 'O-0002' WHERE id = 'e1'");

    expect_found(3, "event altered", "");
}

TEST_F(EventBindingTest, DigestsTakenOutOfAnEntryAreAnAlteredEntry) {
    save_some();
    tamper("UPDATE audit SET event_digests = NULL WHERE sequence = 2; DELETE FROM case_events WHERE visit_id = 'v2'");

    expect_found(2, "altered", "");
}

}  // namespace
}  // namespace amphoe::storage
