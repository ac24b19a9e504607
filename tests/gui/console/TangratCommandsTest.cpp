// tangrat leaflet.
#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

class TangratCommandsTest : public ConsoleTest {
  protected:
    std::string out() const { return (folder_ / "leaflet.pdf").string(); }
};

TEST_F(TangratCommandsTest, TheLeafletIsInformationWithItsSource) {
    const auto ran = run_json({"tangrat", "leaflet", "--out", out()});
    ASSERT_EQ(ran.exit_code, 0) << ran.out;
    const auto said = ran.json();
    EXPECT_EQ(said.at("integration"), false);
    EXPECT_EQ(said.at("printed"), false);
    EXPECT_EQ(said.at("as_of"), "2024-07-27");
    EXPECT_TRUE(said.at("qr").get<std::string>().starts_with("https://"));
    EXPECT_EQ(said.at("/services/0/needs_level2"_json_pointer), true);
    EXPECT_GT(std::filesystem::file_size(out()), 3000U);
    EXPECT_TRUE(world_.printer.requests.empty());
}

TEST_F(TangratCommandsTest, IsPrintedOnRequestAndThePrintersTroubleIsTold) {
    const auto printed = run_json({"tangrat", "leaflet", "--printer", "laser"});
    ASSERT_EQ(printed.exit_code, 0) << printed.out;
    EXPECT_EQ(printed.json().at("printed"), true);
    ASSERT_EQ(world_.printer.requests.size(), 1U);
    EXPECT_EQ(world_.printer.requests.front().printer, "laser");
    EXPECT_GT(world_.printer.requests.front().pdf.size(), 3000U);
    world_.printer.failure = domain::Failure{domain::FailureCode::PrinterMissing, "off"};
    EXPECT_EQ(run_json({"tangrat", "leaflet", "--print"}).exit_code, 3);
}

TEST_F(TangratCommandsTest, AFolderThatIsNotThereIsTold) {
    EXPECT_EQ(run_json({"tangrat", "leaflet", "--out", (folder_ / "no" / "leaflet.pdf").string()}).failure(),
              "FILE_NOT_WRITABLE");
}

}  // namespace
}  // namespace amphoe::testing
