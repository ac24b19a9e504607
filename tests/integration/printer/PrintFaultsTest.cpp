// What goes wrong between queue and sheet: crashes, cancels, printers that are off or die.
#include "tests/integration/printer/PrintQueue.h"

namespace amphoe::devices::printer {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

using PrintFaultsTest = PrintQueueTest;

TEST_F(PrintFaultsTest, TheJobIsKnownBeforeTheQueueHasTheDocument) {
    auto request = slip();
    domain::PrintTicket kept;
    request.before_sending = [&](const domain::PrintTicket& ticket) -> domain::Result<domain::Done> {
        kept = ticket;
        EXPECT_THAT(jobs("not-completed"), HasSubstr("slipq-" + ticket.job));
        EXPECT_TRUE(sheets().empty());
        return domain::Done{};
    };
    const auto outcome = printer_.print(request, {}, {});
    ASSERT_TRUE(outcome.ok()) << outcome.error().detail;
    EXPECT_EQ(outcome->job, kept.job);
    EXPECT_EQ(kept.printer, "slipq");
}

TEST_F(PrintFaultsTest, AJobNobodyCouldNoteIsNotPrinted) {
    auto request = slip();
    request.before_sending = [](const domain::PrintTicket&) -> domain::Result<domain::Done> {
        return domain::Failure{FailureCode::StoreFull, ""};
    };
    EXPECT_EQ(printer_.print(request, {}, {}).error().code, FailureCode::StoreFull);
    EXPECT_TRUE(empty_soon("not-completed")) << jobs("not-completed");
    EXPECT_TRUE(sheets().empty());
}

TEST_F(PrintFaultsTest, AfterACrashTheJobIsAskedAndNothingIsPrintedTwice) {
    const auto kept = die_while_printing();
    fs::remove(folder_.path() / "out-of-paper");
    const auto outcome = printer_.follow(kept, 40s, {}, {});
    ASSERT_TRUE(outcome.ok()) << outcome.error().detail;
    EXPECT_EQ(outcome->job, kept.job);
    EXPECT_EQ(sheets().size(), 1U);
    const auto again = printer_.follow(kept, 40s, {}, {});
    ASSERT_TRUE(again.ok()) << "the queue still knows the job that ended";
    EXPECT_EQ(sheets().size(), 1U);
}

TEST_F(PrintFaultsTest, AJobWithoutItsDocumentIsEnded) {
    auto request = slip();
    domain::PrintTicket kept;
    request.before_sending = [&](const domain::PrintTicket& ticket) -> domain::Result<domain::Done> {
        kept = ticket;
        // As a program would find it that died at this moment.
        const auto outcome = printer_.follow(ticket, 5s, {}, {});
        EXPECT_EQ(outcome.error().code, FailureCode::PrintFailed);
        return domain::Failure{FailureCode::UnexpectedError, "died"};
    };
    EXPECT_FALSE(printer_.print(request, {}, {}));
    EXPECT_TRUE(empty_soon("not-completed")) << jobs("not-completed");
    EXPECT_TRUE(sheets().empty());
}

TEST_F(PrintFaultsTest, AJobOfAnotherQueueOrNoneIsUnknown) {
    for (const auto* job : {"99999", "0", "-1", "x", ""}) {
        EXPECT_EQ(printer_.follow({"slipq", job}, 2s, {}, {}).error().code, FailureCode::PrintJobUnknown) << job;
    }
    EXPECT_EQ(printer_.follow({"", "1"}, 2s, {}, {}).error().code, FailureCode::PrintJobUnknown);
    CupsPrinter nobody("127.0.0.1:1");
    EXPECT_EQ(nobody.follow({"slipq", "1"}, 2s, {}, {}).error().code, FailureCode::PrinterMissing);
}

TEST_F(PrintFaultsTest, SomebodyCancelsAtTheQueue) {
    folder_.write("out-of-paper", std::string());
    bool cancelled = false;
    const auto outcome = printer_.print(slip(),
                                        [&](const auto& progress) {
                                            if (!progress.reasons.empty() && !cancelled) {
                                                cancelled = true;
                                                testing::run_command("cancel -h " + server() + " -a slipq");
                                            }
                                        },
                                        {});
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, FailureCode::PrintCancelled) << outcome.error().detail;
    EXPECT_TRUE(empty_soon("not-completed")) << jobs("not-completed");
}

TEST_F(PrintFaultsTest, APrinterThatIsOffIsToldAndTheJobDoesNotPrintLater) {
    kill_printer();
    auto request = slip();
    request.timeout = 8s;
    std::vector<std::string> reasons;
    const auto outcome = printer_.print(
        request,
        [&](const auto& progress) { reasons.insert(reasons.end(), progress.reasons.begin(), progress.reasons.end()); },
        {});
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, FailureCode::PrinterOffline) << outcome.error().detail;
    EXPECT_FALSE(reasons.empty());
    EXPECT_TRUE(empty_soon("not-completed")) << jobs("not-completed");
    EXPECT_TRUE(sheets().empty());
}

TEST_F(PrintFaultsTest, APrinterThatDiesInTheMiddleIsTold) {
    folder_.write("out-of-paper", std::string());
    auto request = slip();
    request.timeout = 20s;
    bool killed = false;
    const auto outcome = printer_.print(request,
                                        [&](const auto& progress) {
                                            if (!progress.reasons.empty() && !killed) {
                                                killed = true;
                                                kill_printer();
                                            }
                                        },
                                        {});
    ASSERT_TRUE(killed);
    ASSERT_FALSE(outcome.ok());
    EXPECT_THAT((std::vector{FailureCode::PrinterOffline, FailureCode::PrinterOutOfPaper, FailureCode::PrintFailed}),
                Contains(outcome.error().code))
        << outcome.error().detail;
    EXPECT_TRUE(empty_soon("not-completed")) << jobs("not-completed");
    EXPECT_TRUE(sheets().empty());
}

}  // namespace
}  // namespace amphoe::devices::printer
