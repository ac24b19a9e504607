#include "core/storage/SqliteAuditLog.h"

#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

class AuditLogTest : public StoreFixture {
  protected:
    std::unique_ptr<Database> database_ = open();
    SqliteAuditLog log_{*database_};
};

TEST_F(AuditLogTest, AnEmptyLogIsSound) {
    const auto verified = log_.verify();

    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->entries, 0);
    EXPECT_FALSE(verified->first_bad);
}

TEST_F(AuditLogTest, EntriesFormAChain) {
    ASSERT_TRUE(log_.append({"SIGN_IN", "O-0001", "", "", "ok", ""}));
    clock_.set(kMorning + std::chrono::seconds(1));
    ASSERT_TRUE(log_.append({"SEARCH", "O-0001", "c1", "index", "ok", "complaint"}));

    const auto entries = log_.entries();

    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 2U);
    EXPECT_EQ(entries->at(0).sequence, 1);
    EXPECT_EQ(entries->at(0).previous_hash, std::string(64, '0'));
    EXPECT_EQ(entries->at(1).previous_hash, entries->at(0).hash);
    EXPECT_EQ(entries->at(1).at, kMorning + std::chrono::seconds(1));
    EXPECT_EQ(entries->at(1).workstation_id, "W-1");
    EXPECT_EQ(entries->at(1).note.reason, "complaint");
    EXPECT_EQ(entries->at(1).note.subject, "index");
}

TEST_F(AuditLogTest, EverySavedStepHasItsEntryAndTheChainHoldsOverARestart) {
    SqliteCaseStore store(*database_);
    ASSERT_TRUE(store.save(opening_step("1", "n1")));
    ASSERT_TRUE(store.save(opening_step("2", "n2")));
    ASSERT_FALSE(store.save(opening_step("2", "n2")));
    database_.reset();
    const auto reopened = open();

    const auto verified = SqliteAuditLog(*reopened).verify();

    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->entries, 2);
    EXPECT_FALSE(verified->first_bad) << verified->reason;
}

}  // namespace
}  // namespace amphoe::storage
