// The bundle for support: what is in it, and above all what is not.
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>

#include <fstream>
#include <iterator>

#include "gui/console/SupportText.h"
#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using gui::console::without_personal;

class SupportBundleTest : public ConsoleTest {
  protected:
    SupportBundleTest() { world_.scripted_audit = true; }
    /// Name -> text of everything inside.
    std::map<std::string, std::string> bundle() {
        const auto out = (folder_ / "support.zip").string();
        const auto ran = run_json({"support-bundle", "--out", out});
        EXPECT_EQ(ran.exit_code, 0) << ran.out;
        std::ifstream file(out, std::ios::binary);
        const Poco::Zip::ZipArchive archive(file);
        std::map<std::string, std::string> parts;
        for (auto entry = archive.headerBegin(); entry != archive.headerEnd(); ++entry) {
            file.clear();
            Poco::Zip::ZipInputStream stream(file, entry->second);
            parts[entry->first] = std::string(std::istreambuf_iterator<char>(stream), {});
        }
        EXPECT_EQ(parts.size(), ran.json().at("files").size());
        return parts;
    }
};

TEST_F(SupportBundleTest, HoldsVersionsChecksSettingsDevicesSyncAndLog) {
    const auto parts = bundle();
    for (const auto* name : {"READ_ME.txt", "versions.json", "doctor.json", "configuration.json", "rules.json",
                             "devices.json", "sync.json", "audit.json", "log.jsonl"}) {
        EXPECT_TRUE(parts.contains(name)) << name;
    }
    EXPECT_FALSE(nlohmann::json::parse(parts.at("versions.json")).at("program").get<std::string>().empty());
    EXPECT_GT(nlohmann::json::parse(parts.at("doctor.json")).at("checks").size(), 10U);
    EXPECT_EQ(nlohmann::json::parse(parts.at("configuration.json")).at("workstation_id"),
              world_.settings.workstation.id);
    EXPECT_TRUE(nlohmann::json::parse(parts.at("sync.json")).contains("parked"));
    EXPECT_EQ(world_.audit_log.notes.back().action, "CONSOLE_SUPPORT_BUNDLE");
}

TEST_F(SupportBundleTest, LeavesOutWhoDidWhatToWhomAndWhy) {
    domain::AuditEntry entry;
    entry.sequence = 7;
    entry.note = {"SEARCHED", "O-7777", "case-4711", "subject-hash", "ok", "นายสมชาย ใจดี"};
    world_.audit_log.log = {entry};
    const auto log = bundle().at("log.jsonl");
    EXPECT_NE(log.find("SEARCHED"), std::string::npos);
    for (const auto* word : {"O-7777", "case-4711", "subject-hash", "สมชาย"}) {
        EXPECT_EQ(log.find(word), std::string::npos) << word;
    }
}

TEST_F(SupportBundleTest, LeavesOutThePasswordOfACamera) {
    world_.settings.camera_source = "rtsp://viewer:geheim@10.0.0.9/live";
    const auto settings = bundle().at("configuration.json");
    EXPECT_EQ(settings.find("geheim"), std::string::npos) << settings;
    EXPECT_NE(settings.find("@10.0.0.9/live"), std::string::npos) << settings;
}

TEST_F(SupportBundleTest, IsMadeWhenTheStoreIsBroken) {
    world_.broken["store"] = domain::Failure{domain::FailureCode::StoreDamaged, "broken"};
    const auto parts = bundle();
    EXPECT_EQ(nlohmann::json::parse(parts.at("audit.json")).at("failure"), "STORE_DAMAGED");
    EXPECT_EQ(nlohmann::json::parse(parts.at("log.jsonl")).at("failure"), "STORE_DAMAGED");
}

TEST_F(SupportBundleTest, SaysWhenTheFileCannotBeWritten) {
    const auto ran = run_json({"support-bundle", "--out", (folder_ / "no" / "such" / "x.zip").string()});
    EXPECT_EQ(ran.failure(), "FILE_NOT_WRITABLE");
}

TEST(SupportTextTest, HidesNumbersOfPeopleAndKeepsTheOthers) {
    EXPECT_EQ(without_personal("id 1999900000013."), "id […].");
    EXPECT_EQ(without_personal("1-9999-00000-01-3"), "[…]");
    EXPECT_EQ(without_personal("\"1 9999 00000 01 3\""), "\"[…]\"");
    EXPECT_EQ(without_personal("call 0812345678 or 081-234-5678"), "call […] or […]");
    EXPECT_EQ(without_personal("199990000001"), "199990000001") << "twelve digits are no citizen";
    EXPECT_EQ(without_personal("19999000000134"), "19999000000134") << "nor are fourteen";
    EXPECT_EQ(without_personal("1234567890"), "1234567890");
    EXPECT_EQ(without_personal("a1999900000013f"), "a1999900000013f") << "inside a checksum";
    EXPECT_EQ(without_personal("9901-69-T01-000001"), "9901-69-T01-000001");
    EXPECT_EQ(without_personal("2026-11-23T05:30:00.000Z"), "2026-11-23T05:30:00.000Z");
    EXPECT_EQ(without_personal("http://a:b@c/d e@f"), "http://[…]@c/d e@f");
    EXPECT_EQ(without_personal("http://centre/x@y"), "http://centre/x@y");
    EXPECT_EQ(without_personal(""), "");
}

}  // namespace
}  // namespace amphoe::testing
