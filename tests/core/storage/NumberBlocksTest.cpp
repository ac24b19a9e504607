#include "core/storage/SqliteNumberBlocks.h"

#include <algorithm>

#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
using domain::ServiceKind;

class NumberBlocksTest : public StoreFixture {
  protected:
    std::string next() {
        const auto number = store_.next_case_number(ServiceKind::ThaidEnrolment, kMorning);
        return number ? *number : std::string(domain::failure_name(number.error().code));
    }
    FailureCode refusal_of(const ports::NumberBlock& block) {
        const auto added = blocks_.add(block);
        return added ? FailureCode::UnexpectedError : added.error().code;
    }

    std::unique_ptr<Database> database_ = open();
    SqliteCaseStore store_{*database_};
    SqliteNumberBlocks blocks_{*database_};
};

TEST_F(NumberBlocksTest, NumbersComeFromTheBlocksInOrderAndEnd) {
    ASSERT_TRUE(blocks_.add({"lease-b", "case:01", 2569, 500, 501}));
    ASSERT_TRUE(blocks_.add({"lease-a", "case:01", 2569, 100, 101}));

    EXPECT_EQ(next(), "1001-2569-01-000100");
    EXPECT_EQ(next(), "1001-2569-01-000101");
    EXPECT_EQ(next(), "1001-2569-01-000500");
    EXPECT_EQ(blocks_.stock()->front().left, 1);
    EXPECT_EQ(next(), "1001-2569-01-000501");
    EXPECT_EQ(next(), "NUMBERS_EXHAUSTED");
    ASSERT_TRUE(blocks_.add({"lease-c", "case:01", 2569, 900, 900}));
    EXPECT_EQ(next(), "1001-2569-01-000900") << "goes on with a new block";
}

TEST_F(NumberBlocksTest, AnotherYearNeedsABlockOfItsOwn) {
    ASSERT_TRUE(blocks_.add({"lease", "case:01", 2570, 1, 9}));

    EXPECT_EQ(next(), "NUMBERS_EXHAUSTED");
}

TEST_F(NumberBlocksTest, ASeriesThatWasNeverLeasedCountsByItself) {
    ASSERT_TRUE(blocks_.add({"lease", "document:D7", 2569, 40, 49}));

    EXPECT_EQ(next(), "1001-2569-01-000001");
    EXPECT_TRUE(store_.next_document_number("D7", kMorning)->starts_with("1001-69-D7-000040-"));
    EXPECT_TRUE(store_.next_document_number("D12", kMorning)->starts_with("1001-69-D12-000001-"));
}

TEST_F(NumberBlocksTest, NumbersCountedBeforeTheBlockCameAreLeftOut) {
    for (int count = 0; count < 3; ++count) {
        next();
    }
    ASSERT_TRUE(blocks_.add({"lease", "case:01", 2569, 1, 10}));

    EXPECT_EQ(next(), "1001-2569-01-000004");
}

TEST_F(NumberBlocksTest, AKnownLeaseChangesNothing) {
    ASSERT_TRUE(blocks_.add({"lease", "case:01", 2569, 1, 10}));
    next();

    EXPECT_TRUE(blocks_.add({"lease", "case:01", 2569, 1, 10}));
    EXPECT_TRUE(blocks_.add({"lease", "case:01", 2569, 700, 800}));

    EXPECT_EQ(next(), "1001-2569-01-000002");
    EXPECT_EQ(blocks_.stock()->size(), 1U);
    EXPECT_EQ(blocks_.stock()->front().left, 8);
}

TEST_F(NumberBlocksTest, BlocksThatMakeNoSenseAreRefused) {
    ASSERT_TRUE(blocks_.add({"lease", "case:01", 2569, 10, 20}));
    for (const ports::NumberBlock& block : std::vector<ports::NumberBlock>{
             {"a", "case:01", 2569, 20, 30},
             {"a", "case:01", 2569, 1, 10},
             {"a", "case:01", 2569, 12, 13},
             {"a", "case:01", 2569, 1, 99},
             {"a", "case:01", 2569, 31, 30},
             {"a", "case:01", 2569, 0, 5},
             {"a", "case:01", 2569, 999999, 1000000},
             {"a", "case:01", 69, 30, 31},
             {"a", "case:99", 2569, 30, 31},
             {"a", "case", 2569, 30, 31},
             {"a", "document:d7", 2569, 30, 31},
             {"a", "receipt:1", 2569, 30, 31},
             {"a", "", 2569, 30, 31},
             {"", "case:01", 2569, 30, 31},
         }) {
        EXPECT_EQ(refusal_of(block), FailureCode::ConfigurationInvalid)
            << block.series << ' ' << block.first << '-' << block.last;
    }
    EXPECT_TRUE(blocks_.add({"a", "case:01", 2570, 10, 20})) << "another year is no overlap";
    EXPECT_TRUE(blocks_.add({"b", "receipt", 2569, 10, 20}));
}

TEST_F(NumberBlocksTest, TheMarksAreAheadOfEveryNumberGivenAndOfAnotherProgram) {
    const auto other = open();
    SqliteCaseStore second(*other);
    std::vector<std::string> given;
    for (int count = 0; count < 30; ++count) {
        given.push_back(next());
        given.push_back(*second.next_case_number(ServiceKind::ThaidEnrolment, kMorning));
        const NumberMarks marks(file_);
        ASSERT_TRUE(marks.known());
        ASSERT_GE(marks.all().at("case|1001|2569|01"), static_cast<std::int64_t>(given.size()));
    }
    std::ranges::sort(given);
    EXPECT_EQ(std::ranges::unique(given).begin(), given.end());
    EXPECT_LE(NumberMarks(file_).all().at("case|1001|2569|01"), 60 + 20);
}

TEST_F(NumberBlocksTest, AMarksFileThatCannotBeWrittenGivesNoNumber) {
    std::filesystem::create_directory(folder_.path() / "store.db.numbers.new");

    EXPECT_EQ(next(), "STORE_UNAVAILABLE");
    std::filesystem::remove(folder_.path() / "store.db.numbers.new");
    EXPECT_EQ(next(), "1001-2569-01-000001") << "and the failed one is not lost";
}

TEST_F(NumberBlocksTest, AMarksFileWithNonsenseIsUnknown) {
    write_file(folder_.path() / "store.db.numbers", {'x', 'y', '\n'});
    EXPECT_FALSE(NumberMarks(file_).known());
    EXPECT_EQ(next(), "1001-2569-01-000001");
    EXPECT_TRUE(NumberMarks(file_).known());
}

class SpaceFloorTest : public StoreFixture {
  protected:
    std::unique_ptr<Database> open_with(std::uintmax_t& free) {
        StoreLimits limits;
        limits.space_floor = 1000;
        limits.free_space = [&free](const std::filesystem::path&) { return free; };
        return *Database::open(file_, vault_, clock_, workstation_, limits);
    }
};

TEST_F(SpaceFloorTest, BelowTheFloorNothingIsBegunButOpenWorkIsSaved) {
    std::uintmax_t free = 1000;
    const auto database = open_with(free);
    SqliteCaseStore store(*database);
    ASSERT_TRUE(store.save(opening_step("1", "n1")));

    free = 999;
    const auto refused = store.save(opening_step("2", "n2"));
    ports::StepRecord step;
    step.visit = opening_step("1", "n1").visit;
    step.visit->closed_at = kMorning;
    step.events = {event("x", "v1", "c1", domain::EventKind::VisitClosed)};
    step.audit = note("VISIT_CLOSED");

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::StoreFull);
    EXPECT_FALSE(store.find_case("c2"));
    EXPECT_TRUE(store.save(step));
    free = 1000;
    EXPECT_TRUE(store.save(opening_step("2", "n2"))) << "goes on when there is room again";
}

TEST(SpaceStandingTest, WarnsBeforeItStops) {
    EXPECT_EQ(domain::space_standing(domain::kSpaceFloor - 1), domain::SpaceStanding::Full);
    EXPECT_EQ(domain::space_standing(domain::kSpaceFloor), domain::SpaceStanding::Low);
    EXPECT_EQ(domain::space_standing(domain::kSpaceWarning), domain::SpaceStanding::Enough);
}

}  // namespace
}  // namespace amphoe::storage
