// Real parts together: slip, CUPS scheduler, IPP Everywhere printer (simulated by ippeveprinter).
#include <gmock/gmock.h>

#include <chrono>
#include <thread>

#include "core/documents/CairoDocumentRenderer.h"
#include "devices/printer/CupsPrinter_linux.h"
#include "tests/core/documents/SampleSlip.h"
#include "tests/support/CommandRun.h"
#include "tests/support/FreePort.h"

namespace amphoe::devices::printer {
namespace {

namespace fs = std::filesystem;
using domain::FailureCode;
using ::testing::Contains;
using ::testing::HasSubstr;
using namespace std::chrono_literals;

/// The print service of installer/linux/print-simulator.sh, one for each test.
class PrintQueueTest : public ::testing::Test {
  protected:
    void SetUp() override {
        const auto started =
            testing::run_command(std::string(AMPHOE_PRINT_SIMULATOR) + " start '" + folder_.path().string() + "' " +
                                 std::to_string(port_) + " " + std::to_string(testing::free_port()));
        ASSERT_EQ(started.exit_code, 0) << "the simulated print service did not start: " << started.output;
        ASSERT_THAT(started.output, HasSubstr("PRINT_QUEUE=slipq"));
    }
    void TearDown() override {
        testing::run_command(std::string(AMPHOE_PRINT_SIMULATOR) + " stop '" + folder_.path().string() + "'");
    }
    ports::PrintRequest slip() const {
        auto paper = documents::CairoDocumentRenderer(AMPHOE_RESOURCES).render(testing::sample_slip()).value();
        return {"slipq", paper.number, paper.pdf, 40s};
    }
    std::string jobs(const std::string& which) const {
        return testing::run_command("lpstat -h " + server() + " -W " + which + " -l -o slipq").output;
    }
    bool empty_soon(const std::string& which) const {
        const auto deadline = std::chrono::steady_clock::now() + 10s;
        while (!jobs(which).empty() && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::yield();
        }
        return jobs(which).empty();
    }
    std::string server() const { return "127.0.0.1:" + std::to_string(port_); }

    testing::OwnFolder folder_;
    int port_ = testing::free_port();
    CupsPrinter printer_{server()};
};

TEST_F(PrintQueueTest, SlipIsPrintedToTheEnd) {
    const auto queues = printer_.printers();
    ASSERT_TRUE(queues.ok()) << queues.error().detail;
    ASSERT_EQ(queues->size(), 1U);
    EXPECT_EQ(queues->front().name, "slipq");
    EXPECT_TRUE(queues->front().accepting);
    EXPECT_EQ(queues->front().state, "idle");

    std::vector<std::string> states;
    auto request = slip();
    const auto outcome = printer_.print(request, [&](const auto& progress) { states.push_back(progress.state); }, {});
    ASSERT_TRUE(outcome.ok()) << outcome.error().detail;
    EXPECT_EQ(outcome->state, "completed");
    EXPECT_EQ(outcome->printer, "slipq");
    EXPECT_EQ(states.back(), "completed");
    std::vector<fs::path> sheets{fs::directory_iterator(folder_.path() / "printed"), fs::directory_iterator()};
    ASSERT_EQ(sheets.size(), 1U);
    const auto text = testing::run_command("pdftotext -raw '" + sheets.front().string() + "' -").output;
    EXPECT_THAT(text, HasSubstr("1601-69-03-000042-7"));

    request.printer.clear();
    EXPECT_TRUE(printer_.print(request, {}, {}).ok()) << "no name means the default queue";
}

TEST_F(PrintQueueTest, QueueThatIsNotThereIsMissing) {
    auto request = slip();
    for (const auto* name : {"no-such-queue", "a/../slipq", "slip q"}) {
        request.printer = name;
        const auto outcome = printer_.print(request, {}, {});
        ASSERT_FALSE(outcome.ok()) << name;
        EXPECT_EQ(outcome.error().code, FailureCode::PrinterMissing) << name;
    }
}

TEST_F(PrintQueueTest, PrinterWithoutPaperIsToldWithReasonsAndTheJobIsCancelled) {
    folder_.write("out-of-paper", std::string());
    auto request = slip();
    request.timeout = 5s;
    std::vector<std::string> reasons;
    const auto outcome = printer_.print(
        request,
        [&](const auto& progress) { reasons.insert(reasons.end(), progress.reasons.begin(), progress.reasons.end()); },
        {});
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, FailureCode::PrinterStopped);
    EXPECT_THAT(outcome.error().detail, HasSubstr("media-empty"));
    EXPECT_THAT(outcome.error().detail, HasSubstr("job cancelled"));
    EXPECT_THAT(reasons, Contains(HasSubstr("media-empty")));
    EXPECT_TRUE(empty_soon("not-completed")) << jobs("not-completed");
    EXPECT_THAT(jobs("completed"), HasSubstr("slipq-1"));
}

TEST_F(PrintQueueTest, PrinterThatGetsPaperInTimeFinishesTheJob) {
    const auto empty = folder_.write("out-of-paper", std::string());
    std::vector<std::string> reasons;
    const auto outcome =
        printer_.print(slip(),
                       [&](const auto& progress) {
                           reasons.insert(reasons.end(), progress.reasons.begin(), progress.reasons.end());
                           if (!progress.reasons.empty()) {
                               fs::remove(empty);
                           }
                       },
                       {});
    ASSERT_TRUE(outcome.ok()) << outcome.error().detail;
    EXPECT_THAT(reasons, Contains(HasSubstr("media-empty")));
}

TEST_F(PrintQueueTest, StopCancelsTheJob) {
    folder_.write("out-of-paper", std::string());
    std::stop_source stop;
    const auto outcome = printer_.print(
        slip(),
        [&](const auto& progress) {
            if (progress.state == "processing") {
                stop.request_stop();
            }
        },
        stop.get_token());
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, FailureCode::PrintFailed);
    EXPECT_TRUE(empty_soon("not-completed")) << jobs("not-completed");
}

}  // namespace
}  // namespace amphoe::devices::printer
