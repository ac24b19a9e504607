#include "devices/printer/StopReasons.h"

#include <gtest/gtest.h>

namespace amphoe::devices::printer {
namespace {

using domain::FailureCode;

TEST(StopReasonsTest, TheReasonNamesTheFailure) {
    EXPECT_EQ(failure_for({"media-empty-error", "media-needed"}), FailureCode::PrinterOutOfPaper);
    EXPECT_EQ(failure_for({"media-needed-error", "media-jam-error"}), FailureCode::PrinterJammed);
    EXPECT_EQ(failure_for({"offline-report"}), FailureCode::PrinterOffline);
    EXPECT_EQ(failure_for({"connecting-to-device"}), FailureCode::PrinterOffline);
    EXPECT_EQ(failure_for({"toner-low-warning"}), FailureCode::PrinterStopped);
    EXPECT_EQ(failure_for({}), FailureCode::PrinterStopped);
}

}  // namespace
}  // namespace amphoe::devices::printer
