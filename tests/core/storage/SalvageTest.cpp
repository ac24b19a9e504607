// A damaged file: everything readable is saved, nothing is overwritten.
#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <sstream>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "core/storage/StoreCare.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
constexpr std::size_t kPageSize = 4096;
constexpr int kCases = 100;

class SalvageTest : public StoreFixture {
  protected:
    void SetUp() override {
        {
            const auto database = open();
            SqliteCaseStore store(*database);
            for (int index = 0; index < kCases; ++index) {
                const auto name = std::to_string(index);
                auto step = opening_step(name, *store.next_case_number(domain::ServiceKind::OwnData, kMorning));
                step.message = message("m" + name, name, "");
                ASSERT_TRUE(store.save(step));
            }
        }
        sound_ = bytes_of_file(file_);
    }
    /// Numbers of the pages of the table's own tree, interior ones first.
    std::vector<std::size_t> pages_of(const std::string& table) {
        RawDatabase raw(file_);
        std::istringstream lines(
            raw.text("SELECT pageno FROM dbstat WHERE name = '" + table + "' ORDER BY pagetype, pageno"));
        return {std::istream_iterator<std::size_t>(lines), {}};
    }
    void damage_page(std::size_t page) {
        auto bytes = bytes_of_file(file_);
        std::mt19937 random(static_cast<unsigned>(page));
        for (auto at = (page - 1) * kPageSize; at < page * kPageSize; ++at) {
            bytes[at] = static_cast<std::uint8_t>(random());
        }
        write_file(file_, bytes);
    }
    static ports::SalvagedTable of(const ports::SalvageReport& report, const std::string& table) {
        return *std::ranges::find(report.tables, table, &ports::SalvagedTable::name);
    }

    std::vector<std::uint8_t> sound_;
    StoreCare care_{file_, vault_, clock_, workstation_, {"1", "2026-11-01", {"face_probe"}, 24, 7}};
};

TEST_F(SalvageTest, ADamagedLeafCostsItsRowsOnlyAndTheFileStaysByteForByte) {
    const auto pages = pages_of("case_events");
    ASSERT_GT(pages.size(), 5U);
    damage_page(pages[pages.size() / 2]);
    const auto damaged = bytes_of_file(file_);
    ASSERT_EQ(try_open().error().code, FailureCode::StoreDamaged);
    ASSERT_EQ(bytes_of_file(file_), damaged) << "never moved or changed without being asked";

    const auto report = care_.salvage();

    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_EQ(bytes_of_file(report->set_aside), damaged);
    EXPECT_EQ(of(*report, "cases").rows, kCases);
    EXPECT_EQ(of(*report, "outbox").rows, kCases);
    EXPECT_EQ(of(*report, "audit").rows, kCases);
    EXPECT_EQ(of(*report, "case_events").gaps, 1);
    EXPECT_GT(of(*report, "case_events").rows, 2 * kCases - 60);
    EXPECT_LT(of(*report, "case_events").rows, 2 * kCases);
    const auto database = open();
    EXPECT_EQ(SqliteOutbox(*database).due(kMorning, 1000)->size(), static_cast<std::size_t>(kCases))
        << "unsent work is still deliverable";
    const auto verified = *SqliteAuditLog(*database).verify();
    ASSERT_TRUE(verified.first_bad) << "the loss stays visible";
    EXPECT_EQ(verified.reason, "event missing");
    EXPECT_EQ(SqliteAuditLog(*database).entries()->back().note.action, "STORE_SALVAGED");
    auto step =
        opening_step("new", *SqliteCaseStore(*database).next_case_number(domain::ServiceKind::OwnData, kMorning));
    EXPECT_TRUE(SqliteCaseStore(*database).save(step)) << "and work goes on";
}

TEST_F(SalvageTest, AnyOneDamagedPageLeavesTheRest) {
    const auto pages = sound_.size() / kPageSize;
    auto meta = pages_of("meta");
    const auto meta_index = pages_of("sqlite_autoindex_meta_1");
    meta.insert(meta.end(), meta_index.begin(), meta_index.end());
    std::map<std::size_t, std::string> owner_of;
    for (const auto* name : {"schema_version", "visits", "cases", "case_events", "audit", "audit_head", "outbox",
                             "counters", "number_blocks", "sqlite_schema"}) {
        for (const auto owned : pages_of(name)) {
            owner_of[owned] = name;
        }
    }
    int salvaged = 0;
    for (std::size_t page = 2; page <= pages; page += page < 40 ? 3 : 17) {
        write_file(file_, sound_);
        damage_page(page);
        if (try_open()) {
            continue;  // a free page
        }
        const auto report = care_.salvage();
        if (!report) {
            // Only the loss of the schema, the data key or the identity makes everything else unreadable.
            EXPECT_TRUE(owner_of[page] == "sqlite_schema" || std::ranges::find(meta, page) != meta.end())
                << owner_of[page] << ": " << report.error().detail;
            EXPECT_EQ(bytes_of_file(file_).size(), sound_.size()) << "left where it is";
            continue;
        }
        ++salvaged;
        const auto database = try_open();
        ASSERT_TRUE(database) << page << ": " << database.error().detail;
        std::int64_t rows = 0;
        for (const auto& table : report->tables) {
            rows += table.rows;
        }
        EXPECT_GT(rows, kCases) << page;
        auto step = opening_step("new", "a new number");
        EXPECT_TRUE(SqliteCaseStore(**database).save(step)) << page;
        std::filesystem::remove(report->set_aside);
    }
    EXPECT_GT(salvaged, 10);
}

TEST_F(SalvageTest, AFileThatTellsNothingIsLeftForABackup) {
    write_file(file_, std::vector<std::uint8_t>(20000, 'x'));

    const auto report = care_.salvage();

    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, FailureCode::StoreDamaged);
    EXPECT_EQ(bytes_of_file(file_), std::vector<std::uint8_t>(20000, 'x'));
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
        ++files;
    }
    EXPECT_EQ(files, 2U) << "the store and its number marks, nothing half made";
}

TEST_F(SalvageTest, ASoundStoreIsCopiedWhole) {
    const auto report = care_.salvage();

    ASSERT_TRUE(report) << report.error().detail;
    for (const auto& table : report->tables) {
        EXPECT_EQ(table.gaps, 0) << table.name;
    }
    EXPECT_EQ(report->content.events, 2 * kCases);
    EXPECT_FALSE(SqliteAuditLog(*open()).verify()->first_bad);
}

}  // namespace
}  // namespace amphoe::storage
