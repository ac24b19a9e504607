// What somebody with a database tool can do to attachments, and that the audit log shows where.
#include "core/storage/AttachmentBinding.h"

#include "core/storage/Retention.h"
#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/StoreCare.h"
#include "tests/core/storage/OldStore.h"
#include "tests/core/storage/RawDatabase.h"

namespace amphoe::storage {
namespace {

using namespace std::chrono_literals;

const domain::RetentionRules kRules{"1", "2026-11-01", {"face_probe"}, 24, 7};

class AttachmentBindingTest : public StoreFixture {
  protected:
    void save_some() {
        const auto database = open();
        SqliteCaseStore store(*database);
        for (const std::string name : {"1", "2", "3"}) {
            auto step = opening_step(name, "1001-2569-01-" + name);
            step.attachments = {{"p" + name, "v" + name, "", "face_probe", "", std::vector<std::uint8_t>(9000, 7)},
                                {"d" + name, "v" + name, "c" + name, "document:1", "", {1, 2}}};
            ASSERT_TRUE(store.save(step));
        }
    }
    void tamper(const std::string& sql) {
        RawDatabase raw(file_);
        if (raw.text("SELECT name FROM sqlite_master WHERE name = 'audit_keep'") != "") {
            raw.drop_append_only_triggers();
        }
        raw.execute(sql);
    }
    domain::AuditVerification verify() { return *SqliteAuditLog(*open()).verify(domain::AuditDepth::Attachments); }
    void expect_found(std::int64_t entry, const std::string& reason, const std::string& event_id) {
        const auto found = verify();
        ASSERT_TRUE(found.first_bad);
        EXPECT_EQ(*found.first_bad, entry);
        EXPECT_EQ(found.reason, reason);
        EXPECT_EQ(found.event_id, event_id);
    }
    /// A store of an earlier version with two attachments.
    void make_old_store(int version) {
        OldStore(file_, vault_, workstation_, version);
        RawDatabase(file_).execute(
            "INSERT INTO attachments(id, visit_id, kind, sha256, content) VALUES "
            "('a1','v1','face_probe',x'01',x'02'), ('a2','v1','document:1',x'03',x'04')");
    }
};

TEST_F(AttachmentBindingTest, UntouchedAttachmentsFit) {
    save_some();

    EXPECT_FALSE(verify().first_bad);
}

TEST_F(AttachmentBindingTest, AnyAlteredColumnIsLocated) {
    for (const auto* change : {"content = x'00'", "sha256 = x'00'", "kind = 'document:9'", "case_id = NULL",
                               "visit_id = 'v1'", "id = 'other'"}) {
        std::filesystem::remove(file_);
        save_some();
        tamper(std::string("UPDATE attachments SET ") + change + " WHERE id = 'd2'");
        expect_found(2, "attachment altered", "e22");
    }
}

TEST_F(AttachmentBindingTest, APictureExchangedForThatOfAnotherPersonIsFound) {
    save_some();
    tamper("UPDATE attachments SET content = (SELECT content FROM attachments WHERE id = 'p1') WHERE id = 'p3'");

    expect_found(3, "attachment altered", "e23");
}

TEST_F(AttachmentBindingTest, ARemovedAttachmentIsMissing) {
    save_some();
    tamper("DELETE FROM attachments WHERE id = 'p2'");

    expect_found(2, "attachment missing", "e22");
}

TEST_F(AttachmentBindingTest, AnAddedAttachmentIsInsertedWhateverItClaims) {
    for (const auto& [event, entry] :
         {std::pair{"'e12'", 2}, std::pair{"'e22'", 2}, std::pair{"'none'", 1}, std::pair{"NULL", 1}}) {
        std::filesystem::remove(file_);
        save_some();
        tamper(std::string("INSERT INTO attachments(id, visit_id, kind, event_id, sha256, content) "
                           "VALUES('x','v2','face_probe',") +
               event + ",x'00',x'00'); INSERT INTO meta(key, value) VALUES('bind_attachments', x'01')");
        const auto found = verify();
        EXPECT_EQ(found.first_bad, entry) << event;
        EXPECT_EQ(found.reason, "attachment inserted") << event;
    }
}

TEST_F(AttachmentBindingTest, CountingFindsWhatIsMissingOrInsertedAndSaysThatItReadNothing) {
    save_some();
    const auto counted = [&] { return *SqliteAuditLog(*open()).verify(); };
    EXPECT_FALSE(counted().first_bad);
    EXPECT_FALSE(counted().attachments_read);
    EXPECT_EQ(verify().attachments_read, 6);
    tamper("UPDATE attachments SET content = x'00' WHERE id = 'd1'");
    EXPECT_FALSE(counted().first_bad) << "not read, so not found, and attachments_read says so";
    tamper("DELETE FROM attachments WHERE id = 'p2'");
    EXPECT_EQ(counted().reason, "attachment missing");
    EXPECT_EQ(counted().first_bad, 2);
    tamper(
        "INSERT INTO attachments(id, visit_id, kind, event_id, sha256, content) VALUES"
        "('x','v2','k','e22',x'00',x'00'), ('y','v2','k','e22',x'00',x'00')");
    EXPECT_EQ(counted().reason, "attachment inserted");
}

TEST_F(AttachmentBindingTest, CountingKnowsWhatRetentionErased) {
    save_some();
    {
        const auto database = open();
        ASSERT_EQ(Retention(*database, kRules).apply(kMorning + 24h * 30)->erased, 3);
        EXPECT_FALSE(SqliteAuditLog(*database).verify()->first_bad);
    }
    tamper("DELETE FROM attachments WHERE id = 'd2'");
    EXPECT_EQ(SqliteAuditLog(*open()).verify()->reason, "attachment missing");
}

TEST_F(AttachmentBindingTest, DigestsTakenOutOfAnEventAreAnAlteredEvent) {
    save_some();
    tamper(
        "UPDATE case_events SET attachment_digests = NULL WHERE id = 'e22'; DELETE FROM attachments "
        "WHERE visit_id = 'v2'");

    expect_found(2, "event altered", "e22");
}

TEST_F(AttachmentBindingTest, WhatRetentionErasedIsNotMissingAndTheRestStaysBound) {
    save_some();
    {
        const auto database = open();
        ASSERT_EQ(Retention(*database, kRules).apply(kMorning + 24h * 30)->erased, 3);
    }
    EXPECT_FALSE(verify().first_bad);

    tamper("DELETE FROM attachments WHERE id = 'd2'");

    expect_found(2, "attachment missing", "e22");
}

TEST_F(AttachmentBindingTest, TheErasureOfOneVisitCoversNoOther) {
    save_some();
    {
        const auto database = open();
        SqliteCaseStore store(*database);
        ports::StepRecord closing;
        closing.visit = opening_step("1", "").visit;
        closing.visit->closed_at = kMorning;
        closing.audit = note("VISIT_CLOSED");
        ASSERT_TRUE(store.save(closing));
        ASSERT_EQ(Retention(*database, kRules).apply(kMorning + 30h)->erased, 1);
    }
    tamper("DELETE FROM attachments WHERE id = 'p2'");

    expect_found(2, "attachment missing", "e22");
}

TEST_F(AttachmentBindingTest, AnAttachmentWithoutAnEventIsRefused) {
    const auto database = open();
    SqliteCaseStore store(*database);
    ASSERT_TRUE(store.save(opening_step("1", "1001-2569-01-000001")));
    ports::StepRecord step;
    step.attachments = {{"a", "v1", "", "face_probe", "", {1}}};
    step.audit = note("ATTACHED");

    EXPECT_EQ(store.save(step).error().code, domain::FailureCode::UsageError);
}

TEST_F(AttachmentBindingTest, AttachmentsOfAnOldStoreAreProtectedFromTheUpgradeOn) {
    for (const int version : {1, 3, 4}) {
        for (const auto& [change, reason] :
             {std::pair{"UPDATE attachments SET content = x'99' WHERE id = 'a2'", "attachment altered"},
              std::pair{"DELETE FROM attachments WHERE id = 'a1'", "attachment missing"}}) {
            std::filesystem::remove(file_);
            make_old_store(version);
            EXPECT_FALSE(verify().first_bad) << version;
            tamper(change);
            const auto found = verify();
            ASSERT_TRUE(found.first_bad) << version;
            EXPECT_EQ(found.reason, reason);
        }
    }
}

TEST_F(AttachmentBindingTest, AnOldPictureErasedAfterTheUpgradeIsNotMissing) {
    make_old_store(4);
    {
        const auto database = open();
        ports::StepRecord answer;
        ASSERT_EQ(Retention(*database, kRules).apply(kMorning + 24h * 30)->erased, 0) << "messages wait";
    }
    RawDatabase(file_).execute("UPDATE outbox SET state = 'accepted', receipt_at = 0");
    {
        const auto database = open();
        ASSERT_EQ(Retention(*database, kRules).apply(kMorning + 24h * 30)->erased, 1);
    }

    EXPECT_FALSE(verify().first_bad);
}

}  // namespace
}  // namespace amphoe::storage
