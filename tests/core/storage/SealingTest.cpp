#include <algorithm>

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOfficerDirectory.h"
#include "core/storage/StoreCare.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::EventKind;
using domain::FailureCode;

class SealingTest : public StoreFixture {
  protected:
    /// True when any file of the folder has the text in it.
    bool on_disk(const std::string& text) {
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            const auto bytes = bytes_of_file(entry.path());
            if (std::search(bytes.begin(), bytes.end(), text.begin(), text.end(), [](std::uint8_t left, char right) {
                    return left == static_cast<std::uint8_t>(right);
                }) != bytes.end()) {
                return true;
            }
        }
        return false;
    }
};

TEST_F(SealingTest, NothingPersonalIsOnTheDiskInTheClear) {
    const auto database = open();
    auto step = opening_step("1", "1001-2569-01-000001");
    step.events.push_back(event("p", "v1", "c1", EventKind::PhoneRecorded, {{"phone", "0812345678"}}));
    const std::string picture = "\xFF\xD8\xFF\xE0 JFIF picture of a face";
    step.attachments = {{"a1", "v1", "", "face_probe", "", {picture.begin(), picture.end()}}};
    step.message = message("m1", "1", "");
    ASSERT_TRUE(SqliteCaseStore(*database).save(step));
    ports::StepRecord answer;
    answer.receipt = domain::CentreReceipt{
        "m1", "r1", true, "", kMorning, {{"activation_token", "TOKEN-4711"}}, {'T', 'O', 'K', 'E', 'N'}};
    answer.audit = note("CENTRE_ACCEPTED");
    ASSERT_TRUE(SqliteCaseStore(*database).save(answer));
    ASSERT_TRUE(SqliteCaseStore(*database).next_case_number(domain::ServiceKind::OwnData, kMorning));
    ASSERT_TRUE(std::filesystem::exists(folder_.path() / "store.db-wal"));
    ASSERT_TRUE(std::filesystem::exists(folder_.path() / "store.db.numbers"));
    StoreCare care(file_, vault_, clock_, workstation_, {"1", "2026-11-01", {"face_probe"}, 24, 7});
    ASSERT_TRUE(care.backup(folder_.path() / "backup.db")) << "looked at below like every other file";

    EXPECT_TRUE(on_disk("1001-2569-01-000001")) << "the case number is in the clear, so the search works";
    for (const std::string secret :
         {"1000000000017", "นางสาวทดสอบ", "0812345678", "JFIF picture", "\xFF\xD8\xFF\xE0 JFIF", "TOKEN"}) {
        EXPECT_FALSE(on_disk(secret)) << secret;
    }
}

TEST_F(SealingTest, AValueMovedToAnotherRowDoesNotOpen) {
    const auto database = open();
    SqliteCaseStore store(*database);
    ASSERT_TRUE(store.save(opening_step("1", "n1")));
    ASSERT_TRUE(store.save(opening_step("2", "n2")));
    RawDatabase(file_).execute(
        "UPDATE cases SET citizen_name = (SELECT citizen_name FROM cases WHERE id = 'c2') WHERE id = 'c1'");

    const auto found = store.find_case("c1");

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, FailureCode::StoreDamaged);
    EXPECT_TRUE(store.find_case("c2"));
}

TEST_F(SealingTest, AChangedEventDoesNotOpen) {
    const auto database = open();
    SqliteCaseStore store(*database);
    ASSERT_TRUE(store.save(opening_step("1", "n1")));
    RawDatabase raw(file_);
    raw.drop_append_only_triggers();
    raw.execute("UPDATE case_events SET fields = zeroblob(64) WHERE id = 'e21'");

    EXPECT_EQ(store.events_of_case("c1").error().code, FailureCode::StoreDamaged);
}

TEST_F(SealingTest, EventsAndAuditEntriesRefuseChangesByOrdinaryMeans) {
    const auto database = open();
    ASSERT_TRUE(SqliteCaseStore(*database).save(opening_step("1", "n1")));
    RawDatabase raw(file_);

    for (const auto* sql : {"DELETE FROM audit", "UPDATE audit SET action = 'x'", "DELETE FROM audit_head",
                            "DELETE FROM case_events", "UPDATE case_events SET kind = 'x'"}) {
        EXPECT_EQ(raw.try_execute(sql), SQLITE_CONSTRAINT) << sql;
    }
}

TEST_F(SealingTest, TheBlindIndexIsEqualForEqualNumbersAndOtherInAnotherStore) {
    const auto database = open();
    SqliteCaseStore store(*database);
    file_ = folder_.path() / "second.db";
    const auto second = open();

    const auto index = *store.blind_index(some_citizen());

    EXPECT_EQ(index.size(), 64U);
    EXPECT_EQ(index, *store.blind_index(some_citizen()));
    EXPECT_NE(index, *store.blind_index(some_citizen("1999900000013")));
    EXPECT_NE(index, *SqliteCaseStore(*second).blind_index(some_citizen()));
}

}  // namespace
}  // namespace amphoe::storage
