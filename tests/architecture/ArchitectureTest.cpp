// The rules of the house applied to the tree as it is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/architecture/IncludeRules.h"

namespace amphoe::architecture {
namespace {

using ::testing::IsEmpty;

constexpr std::size_t kLongestFile = 300;  // architecture rule 8

class ArchitectureTest : public ::testing::Test {
  protected:
    const std::filesystem::path root = AMPHOE_SOURCE;
    const std::vector<SourceFile> sources = read_sources(root);
};

TEST_F(ArchitectureTest, TheTreeIsRead) {
    EXPECT_GT(sources.size(), 60U);
}

TEST_F(ArchitectureTest, NoForbiddenInclude) {
    EXPECT_THAT(forbidden_includes(sources), IsEmpty());
}

TEST_F(ArchitectureTest, NoCycleBetweenModules) {
    EXPECT_THAT(module_cycles(sources), IsEmpty());
}

TEST_F(ArchitectureTest, OnlyThePcscAdapterSpeaksOfScardCodes) {
    EXPECT_THAT(foreign_symbols(sources), IsEmpty());
}

TEST_F(ArchitectureTest, NoFileIsLongerThanThreeHundredLines) {
    for (const auto& source : sources) {
        EXPECT_LE(source.lines.size(), kLongestFile) << source.path;
    }
}

TEST_F(ArchitectureTest, EveryFolderSaysItsPurposeInItsCMakeLists) {
    for (const auto* layer : {"core", "devices", "gui", "tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / layer)) {
            if (entry.path().filename() != "CMakeLists.txt") {
                continue;
            }
            std::ifstream stream(entry.path());
            std::string first;
            std::getline(stream, first);
            EXPECT_EQ(first.rfind("# ", 0), 0U) << entry.path().lexically_relative(root);
        }
    }
}

}  // namespace
}  // namespace amphoe::architecture
