#include "core/storage/FolderMedium.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "tests/support/TemporaryFolder.h"

namespace amphoe::testing {
namespace {

namespace fs = std::filesystem;
using domain::FailureCode;

constexpr const char* kNumber = "9901-69-D01-000001-0";
const std::vector<std::uint8_t> kPdf{'%', 'P', 'D', 'F', 'S'};

class FolderMediumTest : public ::testing::Test {
  protected:
    static std::string content(const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(stick_), fs::directory_iterator()));
    }

    TemporaryFolder folder_;
    fs::path stick_ = folder_.path();
    storage::FolderMedium medium_;
};

TEST_F(FolderMediumTest, WritesWholeFilesUnderTheNumberAndReplacesNothing) {
    const auto first = medium_.put(stick_, kNumber, kPdf);
    ASSERT_TRUE(first) << first.error().detail;
    EXPECT_EQ(*first, std::string(kNumber) + ".pdf");
    EXPECT_EQ(content(stick_ / *first), "%PDFS");
    EXPECT_NE(fs::status(stick_ / *first).permissions() & fs::perms::others_read, fs::perms::none)
        << "the citizen reads it elsewhere";
    const auto second = medium_.put(stick_, kNumber, {'%', 'P', 'D', 'F', '2'});
    ASSERT_TRUE(second);
    EXPECT_EQ(*second, std::string(kNumber) + "-2.pdf");
    EXPECT_EQ(content(stick_ / *first), "%PDFS");
    EXPECT_EQ(files(), 2U) << "no half files beside them";
}

TEST_F(FolderMediumTest, AMissingMediumIsNeverMadeOnTheDisk) {
    const auto put = medium_.put(stick_ / "usb", kNumber, kPdf);
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().code, FailureCode::FileNotWritable);
    EXPECT_FALSE(fs::exists(stick_ / "usb"));
    EXPECT_EQ(put.error().detail.find(stick_.string()), std::string::npos) << "names of folders are of persons";
}

TEST_F(FolderMediumTest, AFullMediumLeavesNothingBehind) {
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit little{3, usual.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto put = medium_.put(stick_, kNumber, kPdf);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, before);
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().code, FailureCode::FileNotWritable);
    EXPECT_EQ(files(), 0U);
}

TEST_F(FolderMediumTest, ALinkOnTheStickLeadsNowhere) {
    const auto victim = stick_ / "victim";
    std::ofstream(victim) << "kept";
    fs::create_symlink(victim, stick_ / (std::string(kNumber) + ".pdf.part"));
    fs::create_symlink(victim, stick_ / (std::string(kNumber) + ".pdf"));
    const auto put = medium_.put(stick_, kNumber, kPdf);
    ASSERT_TRUE(put);
    EXPECT_EQ(*put, std::string(kNumber) + "-2.pdf");
    EXPECT_EQ(content(victim), "kept");
    EXPECT_EQ(content(stick_ / *put), "%PDFS");
}

TEST_F(FolderMediumTest, ANumberThatIsNoneWritesNothing) {
    for (const auto* number : {"", "../x", "a/b", "สมชาย", ".."}) {
        EXPECT_FALSE(medium_.put(stick_, number, kPdf)) << number;
    }
    EXPECT_EQ(files(), 0U);
}

}  // namespace
}  // namespace amphoe::testing
