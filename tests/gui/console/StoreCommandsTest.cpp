#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;

class StoreCommandsTest : public ConsoleTest {};

TEST_F(StoreCommandsTest, ChecksTheStore) {
    const auto checked = run_json({"store", "check"});
    EXPECT_EQ(checked.exit_code, 0);
    EXPECT_EQ(checked.json().at("sound"), true);
    EXPECT_EQ(checked.json().at("content").at("waiting"), 4);
    EXPECT_EQ(world_.maintenance.asked, "check");
}

TEST_F(StoreCommandsTest, BacksUpAndRestores) {
    const auto made = run_json({"store", "backup", "--out", "my.db"}).json();
    EXPECT_EQ(made.at("sha256"), "ab12");
    EXPECT_EQ(made.at("content").at("cases"), 1);
    EXPECT_EQ(world_.maintenance.asked, "backup my.db");

    const auto restored = run_json({"store", "restore", "--from", "my.db"}).json();
    EXPECT_EQ(restored.at("set_aside"), "/d/old");
    EXPECT_EQ(restored.at("numbers_known"), true);
    EXPECT_EQ(world_.maintenance.asked, "restore my.db");
}

TEST_F(StoreCommandsTest, NeedsAFile) {
    EXPECT_EQ(run({"store", "backup"}).exit_code, 2);
    EXPECT_EQ(run({"store", "restore"}).exit_code, 2);
    EXPECT_EQ(world_.maintenance.asked, "");
}

TEST_F(StoreCommandsTest, SalvagesAndSaysWhereTheGapsAre) {
    const auto salvaged = run_json({"store", "salvage"}).json();
    EXPECT_EQ(salvaged.at("tables")[1].at("name"), "outbox");
    EXPECT_EQ(salvaged.at("tables")[1].at("gaps"), 2);
    EXPECT_NE(run({"store", "salvage"}).out.find("/d/damaged"), std::string::npos);
}

TEST_F(StoreCommandsTest, AppliesRetention) {
    EXPECT_EQ(run_json({"store", "retention"}).json().at("erased"), 3);
}

TEST_F(StoreCommandsTest, RotatesTheKeyAndWarnsOfOlderBackups) {
    const auto rotated = run_json({"store", "rotate-key"}).json();
    EXPECT_EQ(rotated.at("rewrapped"), 4);
    EXPECT_EQ(rotated.at("earlier_backups_open"), false);
    EXPECT_EQ(world_.maintenance.asked, "rotate-key");
    EXPECT_NE(run({"store", "rotate-key"}).out.find("store backup"), std::string::npos);
}

TEST_F(StoreCommandsTest, SaysWhatIsWrong) {
    world_.maintenance.why_not = domain::Failure{FailureCode::BackupInvalid, "test"};
    const auto refused = run_json({"store", "restore", "--from", "my.db"});
    EXPECT_EQ(refused.exit_code, 4);
    EXPECT_EQ(refused.json().at("failure").at("code"), "BACKUP_INVALID");
    world_.broken["store_maintenance"] = {FailureCode::ConfigurationInvalid, ""};
    EXPECT_EQ(run({"store", "check"}).exit_code, 2);
}

}  // namespace
}  // namespace amphoe::testing
