// Officers, the workstation's settings and registration, configuration, the audit log.
#include <algorithm>

#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;
using nlohmann::json;
using Words = std::vector<std::string>;

class SetupCommandsTest : public ConsoleTest {
  protected:
    Ran init(const std::string& id, const std::string& rcode, const std::string& mode) {
        return run_json({"workstation", "init", "--id", id, "--rcode", rcode, "--office-th", "สำนักทะเบียนอำเภอตัวอย่าง",
                         "--office-en", "Example", "--mode", mode, "--camera", "file:a.avi", "--printer", "file:out"});
    }
    Ran add(const std::string& role, const std::string& variable) {
        return run_json(
            {"officer", "add", "--id", "O-0009", "--name-th", "นาง ใหม่ มาแล้ว", "--role", role, "--pin-env", variable});
    }
};

TEST_F(SetupCommandsTest, AddsAnOfficerWithAPinFromTheEnvironment) {
    const auto ran = add("REGISTRAR", "AMPHOE_TEST_PIN");
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json().at("officer").at("rcode"), "9901");
    EXPECT_EQ(world_.counter.store.people.at("O-0009").first.role, domain::Role::Registrar);
    EXPECT_EQ(world_.counter.store.people.at("O-0009").second, "246810");
    EXPECT_EQ(world_.counter.store.notes.back().action, "OFFICER_ENROLLED");
    EXPECT_EQ((ran.out + ran.err).find("246810"), std::string::npos);
}

TEST_F(SetupCommandsTest, AnOfficersOwnNumberIsCheckedAndKept) {
    const auto with = [this](const std::string& number) {
        return run_json({"officer", "add", "--id", "O-0009", "--name-th", "นาง ใหม่ มาแล้ว", "--role", "COUNTER_OFFICER",
                         "--citizen-id", number, "--pin-env", "AMPHOE_TEST_PIN"});
    };
    EXPECT_NE(with("1999900000014").exit_code, 0);
    EXPECT_FALSE(world_.counter.store.people.contains("O-0009"));
    const auto ran = with("1-9999-00000-01-3");
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(world_.counter.store.people.at("O-0009").first.citizen_id, "1999900000013");
    EXPECT_EQ((ran.out + ran.err).find("00000-01-3"), std::string::npos);
}

TEST_F(SetupCommandsTest, RefusesWeakPinsAndPinsOnTheCommandLine) {
    EXPECT_EQ(add("CHIEF", "AMPHOE_TEST_PIN").exit_code, 2);
    EXPECT_EQ(add("REGISTRAR", "AMPHOE_TEST_NOT_SET").exit_code, 2);
    const auto on_the_line = add("REGISTRAR", "987654");
    EXPECT_EQ(on_the_line.exit_code, 2);
    EXPECT_EQ((on_the_line.out + on_the_line.err).find("987654"), std::string::npos);
    for (const auto* pin : {"1234", "12345a", "1234567890123"}) {
        ::setenv("AMPHOE_TEST_PIN", pin, 1);
        EXPECT_EQ(add("REGISTRAR", "AMPHOE_TEST_PIN").exit_code, 2) << pin;
    }
    EXPECT_FALSE(world_.counter.store.people.contains("O-0009"));
}

TEST_F(SetupCommandsTest, ListsOfficersWithoutSecrets) {
    const auto ran = run_json({"officer", "list"});
    const auto officers = ran.json().at("officers");
    ASSERT_EQ(officers.size(), 2U);
    EXPECT_EQ(officers[0], (json{{"id", "O-0001"},
                                 {"name_th", "น.ส. กมล เจ้าหน้าที่"},
                                 {"name_en", "Miss Kamon Officer"},
                                 {"role", "COUNTER_OFFICER"},
                                 {"rcode", "9901"}}));
    EXPECT_EQ(ran.out.find("246810"), std::string::npos);
}

TEST_F(SetupCommandsTest, WritesSettingsThatCanBeLoaded) {
    const auto ran = init("WS-9901-02", "9901", "training");
    EXPECT_EQ(ran.exit_code, 0) << ran.out;
    EXPECT_EQ(ran.json().at("mode"), "training");
    const auto settings = configuration::load_workstation_settings(world_.data / "config.json");
    ASSERT_TRUE(settings.ok());
    EXPECT_EQ(settings->workstation.id, "WS-9901-02");
    EXPECT_TRUE(settings->workstation.training);
    EXPECT_TRUE(settings->workstation.centre_simulated);
    EXPECT_EQ(settings->camera_source, "file:a.avi");
    EXPECT_EQ(settings->printer, "file:out");
    EXPECT_EQ(init("WS-9901-02", "9901", "training").exit_code, 0);
}

TEST_F(SetupCommandsTest, NeverTurnsATrainingFolderLive) {
    EXPECT_EQ(init("WS-9901-02", "9901", "training").exit_code, 0);
    const auto before = read(world_.data / "config.json");
    EXPECT_EQ(init("WS-9901-02", "9901", "live").failure(), "CONFIGURATION_INVALID");
    EXPECT_EQ(init("WS-9901-03", "9901", "training").failure(), "CONFIGURATION_INVALID");
    EXPECT_EQ(read(world_.data / "config.json"), before);
}

TEST_F(SetupCommandsTest, WritesNothingForSettingsThatAreNotValid) {
    EXPECT_EQ(init("WS-1", "99", "training").failure(), "CONFIGURATION_INVALID");
    EXPECT_EQ(init("WS-1", "9901", "party").failure(), "USAGE_ERROR");
    EXPECT_FALSE(std::filesystem::exists(world_.data / "config.json"));
    EXPECT_FALSE(std::filesystem::exists(world_.data / "config.json.new"));
}

TEST_F(SetupCommandsTest, RegistersTheWorkstation) {
    ::setenv("AMPHOE_TEST_TOKEN", "one-time", 1);
    const Words words{"workstation",      "provision", "--host", "centre.example", "--port",      "8443",
                      "--provision-port", "8444",      "--ca",   "ca.pem",         "--token-env", "AMPHOE_TEST_TOKEN"};
    const auto ran = run_json(words);
    EXPECT_EQ(ran.json(), (json{{"provisioned", true}, {"host", "centre.example"}, {"port", 8443}}));
    EXPECT_EQ(world_.provisioned, "centre.example 8443 8444 ca.pem one-time");
    EXPECT_EQ((ran.out + ran.err).find("one-time"), std::string::npos);
    world_.broken["provision"] = Failure{FailureCode::ProvisioningRefused, ""};
    EXPECT_EQ(run_json(words).exit_code, 8);
}

TEST_F(SetupCommandsTest, RefusesImpossiblePorts) {
    EXPECT_EQ(run({"workstation", "provision", "--host", "h", "--port", "0", "--provision-port", "1", "--ca", "c",
                   "--token-env", "AMPHOE_TEST_PIN"})
                  .exit_code,
              2);
    EXPECT_EQ(world_.provisioned, "");
}

TEST_F(SetupCommandsTest, ShowsAndChecksTheConfiguration) {
    EXPECT_EQ(run_json({"config", "show"}).json().at("workstation_id"), "WS-9901-01");
    const auto good = run_json({"config", "check"});
    EXPECT_EQ(good.exit_code, 0);
    EXPECT_EQ(good.json().at("checks").size(), 18U) << "config.json, 16 rule files, the failure catalogue";
    world_.broken["settings"] = Failure{FailureCode::ConfigurationInvalid, "config.json: rcode must be four digits"};
    const auto bad = run_json({"config", "check"});
    EXPECT_EQ(bad.exit_code, 2);
    EXPECT_EQ(bad.json().at("checks")[0].at("state"), "failed");
    EXPECT_EQ(bad.json().at("checks")[1].at("state"), "ok");
    EXPECT_EQ(run_json({"config", "show"}).exit_code, 2);
}

TEST_F(SetupCommandsTest, WalksTheAuditChain) {
    world_.scripted_audit = true;
    EXPECT_EQ(run_json({"audit", "verify"}).json(), (json{{"entries", 2}, {"attachments_read", nullptr}}));
    EXPECT_NE(run({"audit", "verify"}).out.find("counted, not read"), std::string::npos);
    world_.audit_log.verification->attachments_read = 7;
    EXPECT_EQ(run_json({"audit", "verify", "--attachments"}).json().at("attachments_read"), 7);
    EXPECT_EQ(world_.audit_log.depths.front(), domain::AuditDepth::Chain);
    EXPECT_EQ(world_.audit_log.depths.back(), domain::AuditDepth::Attachments);
    world_.audit_log.verification = domain::AuditVerification{9, 4, "altered"};
    const auto ran = run_json({"audit", "verify"});
    EXPECT_EQ(ran.exit_code, 7);
    EXPECT_EQ(ran.failure(), "AUDIT_CHAIN_BROKEN");
    EXPECT_EQ(ran.json().at("entries"), 9);
    EXPECT_EQ(ran.json().at("first_bad"), 4);
    EXPECT_EQ(ran.json().at("reason"), "altered");
    world_.audit_log.verification = domain::AuditVerification{9, std::nullopt, "truncated"};
    EXPECT_EQ(run_json({"audit", "verify"}).exit_code, 7);
}

TEST_F(SetupCommandsTest, ExportsTheAuditLog) {
    world_.scripted_audit = true;
    domain::AuditEntry entry;
    entry.sequence = 1;
    entry.at = ManualClock::start();
    entry.note.action = "SIGN_IN";
    entry.hash = "ab";
    world_.audit_log.log = {entry, entry};
    const auto inside = run_json({"audit", "export"}).json();
    EXPECT_EQ(inside.at("entries"), 2);
    EXPECT_EQ(inside.at("log")[0].at("action"), "SIGN_IN");
    const auto file = (folder_ / "audit.jsonl").string();
    const auto outside = run_json({"audit", "export", "--out", file}).json();
    EXPECT_EQ(outside.at("out"), file);
    EXPECT_FALSE(outside.contains("log"));
    const auto written = read(file);
    EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 2);
    EXPECT_EQ(world_.audit_log.notes.back().action, "CONSOLE_AUDIT_EXPORTED");
}

}  // namespace
}  // namespace amphoe::testing
