// WindowsSpooler against a spooler that runs: Wine's, which prints to CUPS and to files. What Wine does not do (states
// of a job, deleting one) is in ScriptedSpoolerTest.cpp.
#include "devices/printer/WindowsSpooler_windows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "devices/printer/WindowsQueue_windows.h"

namespace amphoe::devices::printer {
namespace {

using domain::FailureCode;
using namespace std::chrono_literals;

/// What the script that runs this says of its print service.
std::string said(const char* name) {
    const char* const text = std::getenv(name);
    return text == nullptr ? std::string() : text;
}

std::vector<std::uint8_t> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> sheets() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(said("AMPHOE_PRINTED"))) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// The sheets there are once `count` came out of the printer, or after 30 s.
std::vector<std::string> sheets_after(std::size_t count) {
    const auto deadline = std::chrono::steady_clock::now() + 30s;
    while (sheets().size() < count && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(200ms);
    }
    return sheets();
}

class WindowsSpoolerTest : public testing::Test {
  protected:
    ports::PrintRequest request(const std::string& title) const {
        return {queue_, title, bytes_of(said("AMPHOE_PAPER")), 30s};
    }
    /// A queue whose port is a file: what the spooler was handed arrives there byte by byte.
    static bool add_file_queue(const std::string& name, const std::string& unix_file) {
        auto queue = wide(name);
        auto port = wide(unix_file);
        auto driver = wide(said("AMPHOE_DRIVER"));
        std::wstring processor = L"WinPrint";
        std::wstring type = L"RAW";
        PRINTER_INFO_2W made{};
        made.pPrinterName = queue.data();
        made.pPortName = port.data();
        made.pDriverName = driver.data();
        made.pPrintProcessor = processor.data();
        made.pDatatype = type.data();
        HANDLE const added = AddPrinterW(nullptr, 2, reinterpret_cast<BYTE*>(&made));
        return added != nullptr && ClosePrinter(added) != 0;
    }

    WindowsSpooler spooler_;
    std::string queue_ = said("AMPHOE_QUEUE");
};

TEST_F(WindowsSpoolerTest, ListsTheQueueOfThePrintService) {
    const auto all = spooler_.printers();
    ASSERT_TRUE(all) << all.error().detail;
    const auto found = std::ranges::find(*all, queue_, &ports::PrinterStatus::name);
    ASSERT_NE(found, all->end());
    EXPECT_TRUE(found->accepting);
    EXPECT_EQ(found->state, "idle");
    EXPECT_TRUE(found->reasons.empty());
}

TEST_F(WindowsSpoolerTest, PrintsAPaperToItsEnd) {
    const auto before = sheets().size();
    auto paper = request("slip-69-000042");
    domain::PrintTicket told;
    paper.before_sending = [&](const domain::PrintTicket& ticket) {
        told = ticket;
        EXPECT_EQ(sheets().size(), before) << "nothing prints before the ticket is kept";
        return domain::Result<domain::Done>(domain::Done{});
    };
    const auto outcome = spooler_.print(paper, {}, {});
    ASSERT_TRUE(outcome) << outcome.error().detail;
    EXPECT_EQ(outcome->state, "completed");
    EXPECT_EQ(outcome->printer, queue_);
    EXPECT_EQ(told.printer, queue_);
    EXPECT_EQ(told.job, outcome->job);
    const auto out = sheets_after(before + 1);
    ASSERT_EQ(out.size(), before + 1);
    EXPECT_NE(out.back().find("slip-69-000042"), std::string::npos) << out.back();
}

TEST_F(WindowsSpoolerTest, AnEmptyNameIsTheDefaultQueueAndCaseDoesNotMatter) {
    const auto before = sheets().size();
    auto paper = request("DEFAULT");
    paper.printer.clear();
    const auto by_default = spooler_.print(paper, {}, {});
    ASSERT_TRUE(by_default) << by_default.error().detail;
    EXPECT_EQ(by_default->printer, queue_);
    std::ranges::transform(queue_, std::back_inserter(paper.printer),
                           [](char one) { return static_cast<char>(std::toupper(one)); });
    const auto by_capitals = spooler_.print(paper, {}, {});
    ASSERT_TRUE(by_capitals) << by_capitals.error().detail;
    EXPECT_EQ(by_capitals->printer, queue_);
    EXPECT_EQ(sheets_after(before + 2).size(), before + 2);
}

TEST_F(WindowsSpoolerTest, HandsOverEveryByteToAQueueWithAThaiName) {
    const auto file = said("AMPHOE_FILE_PORT");
    ASSERT_TRUE(add_file_queue("ใบเสร็จ ชั้น ๑", file)) << GetLastError();
    auto paper = request("LONG");
    paper.printer = "ใบเสร็จ ชั้น ๑";
    // More than one piece, with every byte value.
    paper.pdf.resize(300'000);
    for (std::size_t at = 0; at < paper.pdf.size(); ++at) {
        paper.pdf[at] = static_cast<std::uint8_t>(at * 7 + at / 256);
    }
    const auto outcome = spooler_.print(paper, {}, {});
    ASSERT_TRUE(outcome) << outcome.error().detail;
    EXPECT_EQ(outcome->printer, paper.printer);
    EXPECT_EQ(bytes_of("Z:" + file), paper.pdf);
}

TEST_F(WindowsSpoolerTest, OnlyAQueueOfTheListIsAPrinter) {
    for (const auto* const name :
         {"nosuch", ",XcvMonitor Local Port", ",LocalOnly", "\\\\", "\\\\nowhere.invalid\\q"}) {
        auto paper = request("WRONG");
        paper.printer = name;
        const auto outcome = spooler_.print(paper, {}, {});
        ASSERT_FALSE(outcome) << name;
        EXPECT_EQ(outcome.error().code, FailureCode::PrinterMissing) << name;
        const auto followed = spooler_.follow({name, "1"}, 1s, {}, {});
        ASSERT_FALSE(followed) << name;
        EXPECT_EQ(followed.error().code, FailureCode::PrinterMissing) << name;
    }
    auto paper = request("WRONG");
    paper.printer = queue_ + ",Job 1";
    EXPECT_FALSE(spooler_.print(paper, {}, {}));
}

TEST_F(WindowsSpoolerTest, ARefusalOrAStopBeforeSendingPrintsNothing) {
    const auto before = sheets().size();
    auto refused = request("REFUSED");
    refused.before_sending = [](const auto&) {
        return domain::Result<domain::Done>(domain::Failure{FailureCode::StoreFull, "no room"});
    };
    const auto outcome = spooler_.print(refused, {}, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, FailureCode::StoreFull);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = spooler_.print(request("STOPPED"), {}, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, FailureCode::PrintFailed);
    // A sheet behind them shows that the printer works.
    ASSERT_TRUE(spooler_.print(request("after"), {}, {}));
    const auto out = sheets_after(before + 1);
    ASSERT_EQ(out.size(), before + 1);
    EXPECT_NE(out.back().find("after"), std::string::npos) << out.back();
}

TEST_F(WindowsSpoolerTest, AJobTheSpoolerForgotIsUnknown) {
    const auto outcome = spooler_.print(request("FORGOTTEN"), {}, {});
    ASSERT_TRUE(outcome) << outcome.error().detail;
    for (const auto& job : {outcome->job, std::string("4711"), std::string("0"), std::string("-1"), std::string("1x"),
                            std::string(), std::string("99999999999")}) {
        const auto followed = spooler_.follow({queue_, job}, 1s, {}, {});
        ASSERT_FALSE(followed) << job;
        EXPECT_EQ(followed.error().code, FailureCode::PrintJobUnknown) << job;
    }
}

/// Wine's SetJob answers yes to JOB_CONTROL_DELETE and keeps the job: nobody may be told that it was cancelled.
TEST_F(WindowsSpoolerTest, AJobThatIsNotDeletedIsNotCalledCancelled) {
    const auto held = WindowsQueue::open(queue_);
    ASSERT_TRUE(held);
    std::wstring title = L"HELD";
    std::wstring type = L"RAW";
    DOC_INFO_1W document{title.data(), nullptr, type.data()};
    const DWORD job = StartDocPrinterW(held->handle(), 1, reinterpret_cast<BYTE*>(&document));
    ASSERT_NE(job, 0U);
    std::vector<std::string> states;
    const auto followed = spooler_.follow({queue_, std::to_string(job)}, 600ms,
                                          [&](const auto& progress) { states.push_back(progress.state); }, {});
    ASSERT_FALSE(followed);
    EXPECT_EQ(followed.error().code, FailureCode::PrintJobUnknown) << followed.error().detail;
    EXPECT_EQ(states, std::vector<std::string>{"pending"});
    EndDocPrinter(held->handle());
}

}  // namespace
}  // namespace amphoe::devices::printer
