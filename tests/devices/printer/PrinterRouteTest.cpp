#include "devices/printer/PrinterRoute.h"

#include <gtest/gtest.h>

#include "tests/support/FakeDevices.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::devices::printer {
namespace {

class PrinterRouteTest : public ::testing::Test {
  protected:
    PrinterRoute route(const char* default_printer) {
        auto fake = std::make_unique<amphoe::testing::FakePrinter>();
        queues = fake.get();
        return {std::move(fake), default_printer, folder.path()};
    }
    static ports::PrintRequest request(const char* printer) {
        ports::PrintRequest made;
        made.printer = printer;
        made.title = "9901-69-D07-000001-0";
        made.pdf = {'%', 'P', 'D', 'F'};
        return made;
    }
    amphoe::testing::TemporaryFolder folder;
    amphoe::testing::FakePrinter* queues = nullptr;
};

TEST_F(PrinterRouteTest, ANamedQueueGetsThePaper) {
    auto printer = route("file:out");
    const auto outcome = printer.print(request("counter-2"), {}, {});
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->printer, "counter-2");
    EXPECT_EQ(queues->printed.size(), 1U);
}

TEST_F(PrinterRouteTest, AFolderNameWritesBelowTheBaseFolder) {
    auto printer = route("counter-2");
    const auto outcome = printer.print(request("file:out"), {}, {});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "out" / "9901-69-D07-000001-0.pdf"));
    EXPECT_TRUE(queues->printed.empty());
}

TEST_F(PrinterRouteTest, AnEmptyNameMeansTheDefaultPrinter) {
    auto printer = route("file:default");
    ASSERT_TRUE(printer.print(request(""), {}, {}));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "default"));
}

TEST_F(PrinterRouteTest, ListsTheFolderOnlyWhenItIsTheDefault) {
    EXPECT_EQ(route("file:out").printers()->front().name, "file");
    EXPECT_EQ(route("").printers()->front().name, "Fake");
}

}  // namespace
}  // namespace amphoe::devices::printer
