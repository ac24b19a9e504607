#include <algorithm>
#include <random>

#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
constexpr std::size_t kPageSize = 4096;

class DamageTest : public StoreFixture {
  protected:
    void SetUp() override {
        {
            const auto database = open();
            SqliteCaseStore store(*database);
            for (int index = 0; index < 20; ++index) {
                const auto name = std::to_string(index);
                ASSERT_TRUE(store.save(opening_step(name, "1001-2569-01-" + name)));
            }
        }
        sound_ = bytes_of_file(file_);
        ASSERT_GT(sound_.size(), 4 * kPageSize);
    }

    /// Expects StoreDamaged and the file's bytes as they were.
    void expect_damaged(const std::vector<std::uint8_t>& bytes, const std::string& what) {
        write_file(file_, bytes);
        const auto opened = try_open();
        ASSERT_FALSE(opened) << what;
        EXPECT_EQ(opened.error().code, FailureCode::StoreDamaged) << what << ": " << opened.error().detail;
        EXPECT_EQ(bytes_of_file(file_), bytes) << what;
    }

    std::vector<std::uint8_t> random_content(std::size_t count) {
        std::vector<std::uint8_t> bytes(count);
        std::ranges::generate(bytes, [&] { return static_cast<std::uint8_t>(random_() & 0xFF); });
        return bytes;
    }

    std::mt19937 random_{20261122};
    std::vector<std::uint8_t> sound_;
};

TEST_F(DamageTest, AFileOfRandomBytesIsDamaged) {
    expect_damaged(random_content(20000), "random bytes");
}

TEST_F(DamageTest, AnEmptyFileIsDamagedAndNotTakenForANewStore) {
    expect_damaged({}, "empty file");
}

TEST_F(DamageTest, AFileCutAtAnyPageOrInsideOneIsDamaged) {
    for (std::size_t length = kPageSize / 2; length < sound_.size(); length += kPageSize / 2) {
        expect_damaged({sound_.begin(), sound_.begin() + static_cast<std::ptrdiff_t>(length)},
                       "cut at " + std::to_string(length));
    }
}

TEST_F(DamageTest, AnyOverwrittenPageIsFoundAtOpening) {
    for (std::size_t page = 0; page < sound_.size() / kPageSize; ++page) {
        auto bytes = sound_;
        const auto noise = random_content(kPageSize);
        std::ranges::copy(noise, bytes.begin() + static_cast<std::ptrdiff_t>(page * kPageSize));
        expect_damaged(bytes, "page " + std::to_string(page));
    }
}

TEST_F(DamageTest, AWriteAheadLogBesideADamagedFileIsKeptForRepair) {
    const auto cut = folder_.path() / "cut.db";
    const auto cut_log = folder_.path() / "cut.db-wal";
    const auto database = open();
    ASSERT_TRUE(SqliteCaseStore(*database).save(opening_step("new", "1001-2569-01-new")));
    const auto log = bytes_of_file(folder_.path() / "store.db-wal");
    ASSERT_FALSE(log.empty());
    const std::vector<std::uint8_t> half(sound_.begin(), sound_.begin() + 2 * kPageSize);
    write_file(cut, half);
    write_file(cut_log, log);

    const auto opened = Database::open(cut, vault_, clock_, workstation_);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreDamaged);
    EXPECT_EQ(bytes_of_file(cut), half);
    EXPECT_EQ(bytes_of_file(cut_log), log);
}

TEST_F(DamageTest, TheSoundFileStillOpens) {
    write_file(file_, sound_);

    EXPECT_TRUE(try_open());
}

}  // namespace
}  // namespace amphoe::storage
