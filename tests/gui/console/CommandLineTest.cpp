// The command line itself: words, options, streams, exit codes, help.
#include <set>
#include <sstream>

#include "gui/console/CommandTable.h"
#include "gui/console/Console.h"
#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;

class CommandLineTest : public ConsoleTest {};

TEST_F(CommandLineTest, PassesTheFoldersOnWhereverTheyStand) {
    EXPECT_EQ(run({"card", "list", "--data", "d1", "--resources=r1", "--json"}).exit_code, 0);
    EXPECT_EQ(asked_.data, "d1");
    EXPECT_EQ(asked_.resources, "r1");
    EXPECT_EQ(run({"--json", "--data", "d2", "card", "list"}).exit_code, 0);
    EXPECT_EQ(asked_.data, "d2");
}

TEST_F(CommandLineTest, RefusesWrongCommandLinesWithExitCodeTwo) {
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"nonsense"},
        {"card"},
        {"card", "paint"},
        {"card", "list", "--colour"},
        {"card", "list", "extra"},
        {"card", "watch"},
        {"card", "watch", "--seconds"},
        {"card", "watch", "--seconds", "soon"},
        {"card", "watch", "--seconds", "-1"},
        {"card", "read", "--wait", "99999999999999999999"},
        {"card", "read", "--photo", "x.jpg", "--no-photo"},
        {"card", "list", "--json=yes"},
        {"face", "compare", "only-one.jpg"},
        {"case", "show"},
        {"document", "render", "thaid_slip", "--case", "x"},
        {"visit", "run"},
        {"--data"},
    };
    for (const auto& words : wrong) {
        const auto ran = run_json(words);
        EXPECT_EQ(ran.exit_code, 2) << ::testing::PrintToString(words);
        EXPECT_EQ(ran.failure(), "USAGE_ERROR") << ::testing::PrintToString(words);
    }
}

TEST_F(CommandLineTest, WritesTheWholeFailureObject) {
    const auto failure = run_json({"nonsense"}).json().at("failure");
    for (const auto* key : {"code", "message_th", "message_en", "remedy_th", "remedy_en"}) {
        EXPECT_FALSE(failure.at(key).get<std::string>().empty()) << key;
    }
    EXPECT_EQ(failure.at("detail"), "unknown command nonsense");
}

TEST_F(CommandLineTest, WritesFailuresToStandardErrorOnlyWithoutJson) {
    const auto ran = run({"nonsense"});
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("คำสั่งหรือตัวเลือกไม่ถูกต้อง"), std::string::npos);
    EXPECT_NE(ran.err.find("The command or an option is wrong."), std::string::npos);
    EXPECT_NE(ran.err.find("USAGE_ERROR"), std::string::npos);
}

TEST_F(CommandLineTest, SaysSoWhenTheCatalogueIsNotThere) {
    catalogue_broken_ = true;
    const auto ran = run_json({"card", "list"});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(ran.failure(), "CONFIGURATION_INVALID");
    EXPECT_FALSE(ran.json().at("failure").at("message_th").get<std::string>().empty());
}

TEST_F(CommandLineTest, TurnsTheUnexpectedIntoExitCodeOne) {
    world_.throws = true;
    const auto ran = run_json({"config", "show"});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.failure(), "UNEXPECTED_ERROR");
}

TEST_F(CommandLineTest, DoesNotCallALostResultASuccess) {
    const char* argv[] = {"amphoectl", "--version", "--json"};
    std::ostringstream out;
    std::ostringstream err;
    out.setstate(std::ios::badbit);
    EXPECT_EQ(gui::console::Console::run(3, argv, {}, out, err), 1);
    EXPECT_NE(err.str().find("could not be written"), std::string::npos);
}

TEST_F(CommandLineTest, TellsItsVersionAndUsage) {
    EXPECT_FALSE(run_json({"--version"}).json().at("version").get<std::string>().empty());
    const auto help = run({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_EQ(help.err, "");
    for (const auto& command : gui::console::all_commands()) {
        EXPECT_NE(help.out.find("amphoectl " + command.name), std::string::npos) << command.name;
    }
    EXPECT_NE(run({"card", "read", "--help"}).out.find("--no-photo"), std::string::npos);
    EXPECT_GT(run_json({"--help"}).json().at("commands").size(), 25U);
}

TEST_F(CommandLineTest, HasEveryCommandOnlyOnce) {
    std::set<std::string> names;
    for (const auto& command : gui::console::all_commands()) {
        EXPECT_TRUE(names.insert(command.name).second) << command.name;
    }
}

/// One command per class of the contract's exit codes.
TEST_F(CommandLineTest, TakesItsExitCodesFromTheCatalogue) {
    world_.card_reader.readers_answer = Failure{FailureCode::CardNoService, ""};
    EXPECT_EQ(run({"card", "list"}).exit_code, 3);
    EXPECT_EQ(run({"case", "show", "9901-2569-01-999999"}).exit_code, 4);
    world_.counter.face_matcher.distance = 0.9;
    const auto picture = write("a.jpg", "picture");
    EXPECT_EQ(run({"face", "compare", picture, picture}).exit_code, 5);
    world_.counter.centre.failure = Failure{FailureCode::CentreUnreachable, ""};
    EXPECT_EQ(run({"sync", "status"}).exit_code, 6);
    world_.broken["store"] = Failure{FailureCode::StoreDamaged, ""};
    EXPECT_EQ(run({"outbox", "list"}).exit_code, 7);
    world_.broken["delivery"] = Failure{FailureCode::WorkstationNotProvisioned, ""};
    EXPECT_EQ(run({"sync", "now"}).exit_code, 8);
}

}  // namespace
}  // namespace amphoe::testing
