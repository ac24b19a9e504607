#include "devices/printer/CupsPrinter_linux.h"

#include <gtest/gtest.h>

#include "tests/support/FreePort.h"

namespace amphoe::devices::printer {
namespace {

using domain::FailureCode;

// Everything that needs a scheduler is in tests/integration/printer.

TEST(CupsPrinter, SilentSchedulerIsToldAsAMissingPrinter) {
    CupsPrinter printer("127.0.0.1:" + std::to_string(testing::free_port()));
    const auto list = printer.printers();
    ASSERT_FALSE(list.ok());
    EXPECT_EQ(list.error().code, FailureCode::PrinterMissing);
    const auto printed = printer.print({"slipq", "1601-69-03-000042-7", {'%'}, std::chrono::seconds(5)}, {}, {});
    ASSERT_FALSE(printed.ok());
    EXPECT_EQ(printed.error().code, FailureCode::PrinterMissing);
}

TEST(CupsPrinter, SocketThatIsNotThereIsToldAsAMissingPrinter) {
    CupsPrinter printer("/nowhere/cups.sock");
    EXPECT_EQ(printer.printers().error().code, FailureCode::PrinterMissing);
}

}  // namespace
}  // namespace amphoe::devices::printer
