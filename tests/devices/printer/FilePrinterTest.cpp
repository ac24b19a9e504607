#include "devices/printer/simulated/FilePrinter.h"

#include <gmock/gmock.h>

#include <thread>

#include "tests/support/CommandRun.h"

namespace amphoe::devices::printer {
namespace {

namespace fs = std::filesystem;
using domain::FailureCode;
using ::testing::ElementsAre;

ports::PrintRequest paper(const std::string& title) {
    return {"", title, {'%', 'P', 'D', 'F'}, std::chrono::seconds(1)};
}

std::string name_for(FilePrinter& printer, const std::string& title) {
    return fs::path(printer.print(paper(title), {}, {}).value().job).filename().string();
}

TEST(FilePrinter, WritesThePaperUnderItsNumberForTheOwnerOnly) {
    const testing::OwnFolder folder;
    FilePrinter printer(folder.path() / "out");
    std::vector<std::string> states;
    const auto result = printer.print(paper("1601-69-03-000042-7"),
                                      [&](const auto& progress) { states.push_back(progress.state); }, {});
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(result->state, "completed");
    EXPECT_EQ(fs::path(result->job), folder.path() / "out" / "1601-69-03-000042-7.pdf");
    EXPECT_EQ(testing::read_bytes(result->job), paper("").pdf);
    EXPECT_EQ(fs::status(result->job).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_THAT(states, ElementsAre("processing", "completed"));
}

TEST(FilePrinter, TitlesNeverLeaveTheFolder) {
    const testing::OwnFolder folder;
    FilePrinter printer(folder.path());
    EXPECT_EQ(name_for(printer, "../../etc/passwd"), "______etc_passwd.pdf");
    EXPECT_EQ(name_for(printer, ""), "document.pdf");
    EXPECT_EQ(name_for(printer, "ใบ"), "document-2.pdf");
    EXPECT_EQ(name_for(printer, std::string("a\0b", 3)), "a_b.pdf");
    EXPECT_EQ(name_for(printer, std::string(500, 'x')), std::string(80, 'x') + ".pdf");
}

TEST(FilePrinter, SecondPrintKeepsTheFirstAlsoFromTwoThreads) {
    const testing::OwnFolder folder;
    FilePrinter printer(folder.path());
    {
        const std::jthread one([&] { name_for(printer, "a"); });
        const std::jthread two([&] { name_for(printer, "a"); });
    }
    EXPECT_TRUE(fs::exists(folder.path() / "a.pdf"));
    EXPECT_TRUE(fs::exists(folder.path() / "a-2.pdf"));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 2);
}

TEST(FilePrinter, FolderThatCannotBeWrittenIsAFailureAndLeavesNothing) {
    const testing::OwnFolder folder;
    const auto file = folder.write("file", std::string("in the way"));
    FilePrinter printer(file / "papers");
    const auto result = printer.print(paper("a"), {}, {});
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, FailureCode::FileNotWritable);
}

TEST(FilePrinter, StopBeforeWritingPrintsNothing) {
    const testing::OwnFolder folder;
    FilePrinter printer(folder.path());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(printer.print(paper("a"), {}, stop.get_token()).error().code, FailureCode::PrintFailed);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

}  // namespace
}  // namespace amphoe::devices::printer
