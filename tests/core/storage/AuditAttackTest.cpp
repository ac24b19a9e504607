// What somebody with a database tool and without the key can do to the audit log, and that it shows.
#include "core/storage/AuditSeal.h"
#include "core/storage/SqliteAuditLog.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

class AuditAttackTest : public StoreFixture {
  protected:
    void SetUp() override {
        for (int index = 1; index <= 6; ++index) {
            ASSERT_TRUE(log_.append(note("ACT_" + std::to_string(index))));
        }
        raw_.drop_append_only_triggers();
    }

    void expect_found(std::int64_t first_bad, const std::string& reason) {
        const auto verified = log_.verify();
        ASSERT_TRUE(verified);
        ASSERT_TRUE(verified->first_bad);
        EXPECT_EQ(*verified->first_bad, first_bad);
        EXPECT_EQ(verified->reason, reason);
    }

    /// An entry whose plain hash is right, as anybody can compute it, at `sequence` after `previous_hash`.
    std::string forged_row(std::int64_t sequence, const std::string& previous_hash) {
        domain::AuditEntry entry{sequence, kMorning, "W-1", note("FORGED"), previous_hash, ""};
        entry.hash = AuditSeal(support::Secret(std::string_view("a key of the attacker"))).hash_of(entry, sequence);
        return "(" + std::to_string(sequence) + "," + std::to_string(kMorning.time_since_epoch().count()) +
               ",'W-1','FORGED','O-0001','','','ok','','" + previous_hash + "','" + entry.hash + "','" +
               std::string(64, '0') + "',NULL)";
    }
    std::string hash_at(std::int64_t sequence) {
        return log_.entries()->at(static_cast<std::size_t>(sequence - 1)).hash;
    }
    void renumber(const std::string& change, const std::string& where) {
        // Through negative numbers, because sequences are unique at every moment.
        raw_.execute("UPDATE audit SET sequence = -(sequence " + change + ") WHERE " + where +
                     "; UPDATE audit SET sequence = -sequence WHERE sequence < 0");
    }

    std::unique_ptr<Database> database_ = open();
    SqliteAuditLog log_{*database_};
    RawDatabase raw_{file_};
};

TEST_F(AuditAttackTest, AnyAlteredColumnIsLocated) {
    for (const auto* column : {"at", "workstation_id", "action", "officer_id", "case_id", "subject", "result", "reason",
                               "previous_hash", "hash", "mac"}) {
        const auto name = std::string(column);
        raw_.execute("CREATE TABLE kept AS SELECT * FROM audit WHERE sequence = 4");
        raw_.execute("UPDATE audit SET " + name + " = " + (name == "at" ? "1" : "'0'") + " WHERE sequence = 4");
        expect_found(4, "altered");
        raw_.execute("DELETE FROM audit WHERE sequence = 4; INSERT INTO audit SELECT * FROM kept; DROP TABLE kept");
    }
    EXPECT_FALSE(log_.verify()->first_bad) << "the original is back";
}

TEST_F(AuditAttackTest, AnEntryForgedWithARightHashIsLocated) {
    const auto previous = hash_at(3);
    raw_.execute("DELETE FROM audit WHERE sequence = 4; INSERT INTO audit VALUES" + forged_row(4, previous));

    expect_found(4, "altered");
}

TEST_F(AuditAttackTest, ADeletedEntryIsMissing) {
    raw_.execute("DELETE FROM audit WHERE sequence = 3");

    expect_found(3, "missing");
}

TEST_F(AuditAttackTest, ADeletedFirstEntryIsMissing) {
    raw_.execute("DELETE FROM audit WHERE sequence = 1");

    expect_found(1, "missing");
}

TEST_F(AuditAttackTest, ADeletedEntryIsMissingAlsoWhenTheOthersAreRenumbered) {
    raw_.execute("DELETE FROM audit WHERE sequence = 3");
    renumber("- 1", "sequence > 3");

    expect_found(3, "missing");
}

TEST_F(AuditAttackTest, ExchangedEntriesAreReordered) {
    raw_.execute(
        "UPDATE audit SET sequence = 100 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 5; "
        "UPDATE audit SET sequence = 5 WHERE sequence = 100");

    expect_found(2, "reordered");
}

TEST_F(AuditAttackTest, AnEntryPushedInBetweenIsInserted) {
    const auto previous = hash_at(3);
    renumber("+ 1", "sequence > 3");
    raw_.execute("INSERT INTO audit VALUES" + forged_row(4, previous));

    expect_found(4, "inserted");
}

TEST_F(AuditAttackTest, AnEntryAddedAtTheEndIsInsertedAndNothingMoreIsWritten) {
    raw_.execute("INSERT INTO audit VALUES" + forged_row(7, hash_at(6)));

    expect_found(7, "inserted");
    const auto appended = log_.append(note("NEXT"));
    ASSERT_FALSE(appended);
    EXPECT_EQ(appended.error().code, domain::FailureCode::AuditChainBroken);
}

TEST_F(AuditAttackTest, ACutEndIsTruncated) {
    raw_.execute("DELETE FROM audit WHERE sequence > 4");

    expect_found(5, "truncated");
}

TEST_F(AuditAttackTest, AnEmptiedLogIsTruncated) {
    raw_.execute("DELETE FROM audit");

    expect_found(1, "truncated");
}

TEST_F(AuditAttackTest, ACutEndStaysVisibleAfterFurtherEntries) {
    raw_.execute("DELETE FROM audit WHERE sequence > 4");
    ASSERT_TRUE(log_.append(note("NEXT")));

    expect_found(5, "missing");
}

TEST_F(AuditAttackTest, ACutEndWithAHeadToMatchIsAlteredAndNothingMoreIsWritten) {
    const auto hash = hash_at(4);
    raw_.execute("DELETE FROM audit WHERE sequence > 4; UPDATE audit_head SET sequence = 4, hash = '" + hash + "'");

    expect_found(5, "altered");
    const auto appended = log_.append(note("NEXT"));
    ASSERT_FALSE(appended);
    EXPECT_EQ(appended.error().code, domain::FailureCode::AuditChainBroken);
}

TEST_F(AuditAttackTest, ARemovedHeadIsTruncatedAndNothingMoreIsWritten) {
    raw_.execute("DELETE FROM audit_head; DELETE FROM audit");

    expect_found(1, "truncated");
    EXPECT_EQ(log_.append(note("NEXT")).error().code, domain::FailureCode::AuditChainBroken);
}

}  // namespace
}  // namespace amphoe::storage
