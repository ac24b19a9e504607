#include "devices/card/thai/ChainingMemory.h"

#include <gtest/gtest.h>

#include <fstream>

namespace amphoe::devices::card {
namespace {

using Verdict = ChainingMemory::Verdict;

class ChainingMemoryTest : public testing::Test {
  protected:
    void SetUp() override { std::filesystem::remove(file_); }
    void TearDown() override { std::filesystem::remove(file_); }
    std::filesystem::path file_ =
        std::filesystem::temp_directory_path() /
        ("amphoe-chaining-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
};

TEST_F(ChainingMemoryTest, KnowsNothingAtFirstAndForgetsOnDemand) {
    ChainingMemory memory;
    EXPECT_EQ(memory.of("3B79"), Verdict::Unknown);
    memory.remember("3B79", Verdict::Works);
    EXPECT_EQ(memory.of("3B79"), Verdict::Works);
    EXPECT_EQ(memory.of("3B78"), Verdict::Unknown);
    memory.remember("3B79", Verdict::Unknown);
    EXPECT_EQ(memory.of("3B79"), Verdict::Unknown);
}

TEST_F(ChainingMemoryTest, KeepsItsVerdictsInAFile) {
    {
        ChainingMemory memory(file_);
        memory.remember("3B79", Verdict::Works);
        memory.remember("3B78", Verdict::Refused);
    }
    const ChainingMemory memory(file_);
    EXPECT_EQ(memory.of("3B79"), Verdict::Works);
    EXPECT_EQ(memory.of("3B78"), Verdict::Refused);
}

TEST_F(ChainingMemoryTest, TakesNothingFromAFileThatIsNotItsOwn) {
    std::ofstream(file_) << "3B79 perhaps\n<html> works\n" << std::string(100000, '3') << " works\n3B78 refused\n";
    const ChainingMemory memory(file_);
    EXPECT_EQ(memory.of("3B79"), Verdict::Unknown);
    EXPECT_EQ(memory.of("<html>"), Verdict::Unknown);
    EXPECT_EQ(memory.of("3B78"), Verdict::Refused);
}

TEST_F(ChainingMemoryTest, WorksWithoutAFileItCanWrite) {
    ChainingMemory memory(std::filesystem::path("/proc/no/such/folder/chaining"));
    memory.remember("3B79", Verdict::Works);
    EXPECT_EQ(memory.of("3B79"), Verdict::Works);
}

}  // namespace
}  // namespace amphoe::devices::card
