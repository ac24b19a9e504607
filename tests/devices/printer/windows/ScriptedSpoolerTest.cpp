// WindowsSpooler against a spooler whose jobs and printers are in trouble.
#include <gtest/gtest.h>

#include "devices/printer/WindowsSpooler_windows.h"
#include "tests/devices/printer/windows/ScriptedSpooler.h"

namespace amphoe::devices::printer {
namespace {

using domain::FailureCode;
using namespace std::chrono_literals;
using States = std::deque<DWORD>;

struct Reported {
    std::string state;
    std::vector<std::string> reasons;
    bool operator==(const Reported&) const = default;
};

class ScriptedSpoolerTest : public testing::Test {
  protected:
    domain::Result<ports::PrintOutcome> print(std::chrono::milliseconds timeout = 30s) {
        return spooler_.print({"slipq", "SLIP-69-000042", {'%', 'P', 'D', 'F'}, timeout}, collect(), {});
    }
    domain::Result<ports::PrintOutcome> follow(std::chrono::milliseconds timeout = 30s) {
        return spooler_.follow({"slipq", std::to_string(ScriptedSpooler::kJob)}, timeout, collect(), {});
    }
    std::function<void(const ports::PrintProgress&)> collect() {
        return [this](const auto& now) { reported_.push_back({now.state, now.reasons}); };
    }
    static FailureCode code_of(const domain::Result<ports::PrintOutcome>& outcome) {
        EXPECT_FALSE(outcome);
        return outcome ? FailureCode::UnexpectedError : outcome.error().code;
    }

    ScriptedSpooler windows_;
    WindowsSpooler spooler_;
    std::vector<Reported> reported_;
};

TEST_F(ScriptedSpoolerTest, FollowsAJobThroughOutOfPaperToItsEnd) {
    windows_.job_states = States{JOB_STATUS_SPOOLING, JOB_STATUS_PRINTING | JOB_STATUS_PAPEROUT, JOB_STATUS_PRINTING,
                                 JOB_STATUS_PRINTED | JOB_STATUS_DELETING};
    const auto outcome = print();
    ASSERT_TRUE(outcome) << outcome.error().detail;
    EXPECT_EQ(outcome->job, "7");
    EXPECT_EQ(reported_,
              (std::vector<Reported>{
                  {"processing", {}}, {"processing", {"media-empty"}}, {"processing", {}}, {"completed", {}}}));
    EXPECT_EQ(windows_.ends, 1);
    EXPECT_EQ(windows_.deletions, 0);
    EXPECT_EQ(windows_.open_handles, 0);
}

TEST_F(ScriptedSpoolerTest, WhatIsStillInTroubleAfterTheTimeIsDeletedAndNamed) {
    struct Row {
        DWORD job;
        DWORD printer;
        FailureCode code;
    };
    for (const auto& row : {Row{JOB_STATUS_PAPEROUT, 0, FailureCode::PrinterOutOfPaper},
                            Row{JOB_STATUS_PRINTING, PRINTER_STATUS_PAPER_OUT, FailureCode::PrinterOutOfPaper},
                            Row{JOB_STATUS_ERROR, PRINTER_STATUS_PAPER_JAM, FailureCode::PrinterJammed},
                            Row{JOB_STATUS_OFFLINE, 0, FailureCode::PrinterOffline},
                            Row{0, PRINTER_STATUS_NOT_AVAILABLE, FailureCode::PrinterOffline},
                            Row{0, PRINTER_STATUS_PAUSED, FailureCode::PrinterStopped},
                            Row{JOB_STATUS_USER_INTERVENTION, 0, FailureCode::PrinterStopped}}) {
        windows_.job_states = States{row.job};
        windows_.printer_status = row.printer;
        windows_.deletions = 0;
        EXPECT_EQ(code_of(print(10ms)), row.code) << row.job << " " << row.printer;
        EXPECT_EQ(windows_.deletions, 1);
    }
}

TEST_F(ScriptedSpoolerTest, AJobThatCannotBeDeletedMayStillPrint) {
    windows_.job_states = States{JOB_STATUS_PAPEROUT};
    windows_.deletes = false;
    EXPECT_EQ(code_of(print(10ms)), FailureCode::PrintJobUnknown);
    windows_.delete_error = ERROR_ACCESS_DENIED;
    EXPECT_EQ(code_of(print(10ms)), FailureCode::PrintJobUnknown);
}

TEST_F(ScriptedSpoolerTest, AJobThatEndedWhenItWasToBeDeletedIsPrinted) {
    windows_.job_states = States{JOB_STATUS_PRINTING, JOB_STATUS_PRINTED};
    windows_.delete_error = ERROR_INVALID_PARAMETER;
    const auto outcome = print(0ms);
    ASSERT_TRUE(outcome) << outcome.error().detail;
    EXPECT_EQ(windows_.deletions, 1);
}

TEST_F(ScriptedSpoolerTest, AStopDeletesTheJob) {
    windows_.job_states = States{JOB_STATUS_PRINTING};
    std::stop_source stop;
    const auto outcome = spooler_.print(
        {"slipq", "S", {'%'}, 30s}, [&](const auto&) { stop.request_stop(); }, stop.get_token());
    EXPECT_EQ(code_of(outcome), FailureCode::PrintFailed);
    EXPECT_EQ(windows_.deletions, 1);
}

TEST_F(ScriptedSpoolerTest, SomebodyElsesDeletionIsACancellation) {
    windows_.job_states = States{JOB_STATUS_PRINTING, JOB_STATUS_DELETING};
    EXPECT_EQ(code_of(print()), FailureCode::PrintCancelled);
    windows_.write_error = ERROR_PRINT_CANCELLED;
    EXPECT_EQ(code_of(print()), FailureCode::PrintCancelled);
    windows_.write_error = 0;
    windows_.end_error = ERROR_PRINT_CANCELLED;
    EXPECT_EQ(code_of(print()), FailureCode::PrintCancelled);
}

TEST_F(ScriptedSpoolerTest, AJobThatIsGoneCountsAsPrintedOnlyWithoutTrouble) {
    windows_.last_is_gone = true;
    windows_.job_states = States{JOB_STATUS_PRINTING};
    EXPECT_TRUE(print());
    windows_.job_states = States{JOB_STATUS_PRINTING, JOB_STATUS_PRINTING | JOB_STATUS_PAPEROUT};
    EXPECT_EQ(code_of(print()), FailureCode::PrintJobUnknown);
}

TEST_F(ScriptedSpoolerTest, WhatTheSpoolerDoesNotTakeIsThrownAway) {
    windows_.job_states = States{JOB_STATUS_SPOOLING};
    windows_.write_error = ERROR_DISK_FULL;
    EXPECT_EQ(code_of(print()), FailureCode::PrintFailed);
    EXPECT_EQ(windows_.aborts, 1);
    EXPECT_EQ(windows_.ends, 0) << "the end of a document prints what there is of it";
    auto refused = ports::PrintRequest{"slipq", "S", {'%'}, 30s};
    refused.before_sending = [](const auto&) {
        return domain::Result<domain::Done>(domain::Failure{FailureCode::StoreFull, "no room"});
    };
    EXPECT_EQ(code_of(spooler_.print(refused, {}, {})), FailureCode::StoreFull);
    EXPECT_EQ(windows_.aborts, 2);
    EXPECT_EQ(windows_.ends, 0);
    EXPECT_TRUE(windows_.received.empty());
}

TEST_F(ScriptedSpoolerTest, APieceTakenInPartIsGoneOnWith) {
    windows_.job_states = States{JOB_STATUS_PRINTED};
    windows_.most_a_write = 3;
    ASSERT_TRUE(print());
    EXPECT_EQ(windows_.received, (std::vector<std::uint8_t>{'%', 'P', 'D', 'F'}));
}

TEST_F(ScriptedSpoolerTest, XpsDriversGetTheirOwnUntouchedType) {
    windows_.job_states = States{JOB_STATUS_PRINTED};
    ASSERT_TRUE(print());
    EXPECT_EQ(windows_.data_type, L"RAW");
    windows_.driver_attributes = 0x2;
    ASSERT_TRUE(print());
    EXPECT_EQ(windows_.data_type, L"XPS_PASS");
}

TEST_F(ScriptedSpoolerTest, GoesOnWithAJobOfAnEarlierRun) {
    windows_.job_states = States{JOB_STATUS_PRINTING, JOB_STATUS_PRINTED};
    EXPECT_TRUE(follow());
    windows_.job_states = {};
    EXPECT_EQ(code_of(follow()), FailureCode::PrintJobUnknown);
}

TEST_F(ScriptedSpoolerTest, AJobWhoseDocumentNeverCameIsEnded) {
    windows_.job_states = States{JOB_STATUS_SPOOLING};
    EXPECT_EQ(code_of(follow()), FailureCode::PrintFailed);
    EXPECT_EQ(windows_.deletions, 1);
    windows_.job_states = States{JOB_STATUS_SPOOLING};
    windows_.deletes = false;
    EXPECT_EQ(code_of(follow()), FailureCode::PrintJobUnknown);
}

TEST_F(ScriptedSpoolerTest, AServiceThatDoesNotRunHasNoPrinters) {
    windows_.service_runs = false;
    ASSERT_FALSE(spooler_.printers());
    EXPECT_EQ(spooler_.printers().error().code, FailureCode::PrinterMissing);
    EXPECT_EQ(code_of(print()), FailureCode::PrinterMissing);
    EXPECT_EQ(code_of(follow()), FailureCode::PrinterMissing);
}

TEST_F(ScriptedSpoolerTest, ListsWhatKeepsAPrinterFromPrinting) {
    windows_.printer_status = PRINTER_STATUS_DOOR_OPEN | PRINTER_STATUS_OFFLINE | PRINTER_STATUS_NOT_AVAILABLE;
    const auto all = spooler_.printers();
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ(all->front().state, "stopped");
    EXPECT_EQ(all->front().reasons, (std::vector<std::string>{"offline", "cover-open"}));
}

}  // namespace
}  // namespace amphoe::devices::printer
