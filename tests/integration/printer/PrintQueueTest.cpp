// Real parts together: slip, CUPS scheduler, IPP Everywhere printer (simulated by ippeveprinter).
#include "tests/integration/printer/PrintQueue.h"

namespace amphoe::devices::printer {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

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
    EXPECT_EQ(outcome.error().code, FailureCode::PrinterOutOfPaper);
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
