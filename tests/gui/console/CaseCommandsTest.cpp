#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using nlohmann::json;

class CaseCommandsTest : public ConsoleTest {
  protected:
    CaseCommandsTest() {
        const auto script = write("visit.json", R"({
          "officer": {"id": "O-0001", "pin_env": "AMPHOE_TEST_PIN"},
          "consent": {"face": true, "legal_basis": "CONSENT_S26"}, "officer_looked": true,
          "services": [{"kind": "thaid_enrolment", "phone": "0812345678"}]})");
        EXPECT_EQ(run({"visit", "run", "--script", script}).exit_code, 0);
    }
    std::size_t found(std::vector<std::string> filter) {
        filter.insert(filter.begin(), {"case", "list"});
        return run_json(filter).json().at("cases").size();
    }
    static constexpr const char* kNumber = "9901-2569-01-000001";
};

TEST_F(CaseCommandsTest, ListsCasesWithMaskedNumbers) {
    const auto ran = run_json({"case", "list"});
    ASSERT_EQ(ran.json().at("cases").size(), 1U);
    const auto line = ran.json().at("cases")[0];
    EXPECT_EQ(line.at("number"), kNumber);
    EXPECT_EQ(line.at("service"), "thaid_enrolment");
    EXPECT_EQ(line.at("state"), "ACCEPTED");
    EXPECT_EQ(line.at("officer"), "O-0001");
    EXPECT_EQ(line.at("name_th"), "นาย ทดสอบ ระบบบัตร");
    EXPECT_EQ(line.at("citizen_id_masked"), "x-xxxx-xxxxx-01-3");
    EXPECT_EQ(line.at("opened_at"), "2026-11-22T02:00:00.000Z");
    EXPECT_EQ(ran.out.find("1999900000013"), std::string::npos);
}

TEST_F(CaseCommandsTest, Filters) {
    EXPECT_EQ(found({"--date", "2026-11-22", "--officer", "O-0001", "--state", "ACCEPTED"}), 1U);
    EXPECT_EQ(found({"--service", "thaid_enrolment", "--number", kNumber, "--limit", "1"}), 1U);
    EXPECT_EQ(found({"--date", "2026-11-21"}), 0U);
    EXPECT_EQ(found({"--state", "REJECTED"}), 0U);
    EXPECT_EQ(found({"--officer", "O-0002"}), 0U);
    ::setenv("AMPHOE_TEST_CITIZEN", "1999900000013", 1);
    EXPECT_EQ(found({"--citizen-env", "AMPHOE_TEST_CITIZEN"}), 1U);
    ::setenv("AMPHOE_TEST_CITIZEN", "1000000000017", 1);
    EXPECT_EQ(found({"--citizen-env", "AMPHOE_TEST_CITIZEN"}), 0U);
}

TEST_F(CaseCommandsTest, RefusesFiltersThatMeanNothing) {
    EXPECT_EQ(run_json({"case", "list", "--date", "2026-11"}).exit_code, 2);
    EXPECT_EQ(run_json({"case", "list", "--state", "MAYBE"}).exit_code, 2);
    EXPECT_EQ(run_json({"case", "list", "--limit", "0"}).exit_code, 2);
    EXPECT_EQ(run_json({"case", "list", "--service", "passport"}).failure(), "SERVICE_UNKNOWN");
    ::setenv("AMPHOE_TEST_CITIZEN", "1999900000014", 1);
    EXPECT_EQ(run_json({"case", "list", "--citizen-env", "AMPHOE_TEST_CITIZEN"}).failure(), "CITIZEN_NUMBER_INVALID");
}

TEST_F(CaseCommandsTest, ShowsACaseWithItsEventsAndNotesTheLook) {
    const auto ran = run_json({"case", "show", kNumber});
    EXPECT_EQ(ran.exit_code, 0);
    const auto shown = ran.json();
    EXPECT_EQ(shown.at("state"), "ACCEPTED");
    std::vector<std::string> kinds;
    for (const auto& event : shown.at("events")) {
        kinds.push_back(event.at("kind"));
        for (const auto* key : {"sequence", "title_th", "at", "officer", "fields"}) {
            EXPECT_TRUE(event.contains(key)) << key;
        }
    }
    EXPECT_EQ(kinds.front(), "VISIT_OPENED");
    EXPECT_EQ(kinds.back(), "VISIT_CLOSED");
    EXPECT_EQ(world_.counter.store.notes.back().action, "CONSOLE_CASE_SHOWN");
    for (const auto* hidden : {"1999900000013", "0812345678", "token-1"}) {
        EXPECT_EQ(ran.out.find(hidden), std::string::npos) << hidden;
    }
    EXPECT_NE(ran.out.find("xxx-xxx-5678"), std::string::npos);
    EXPECT_EQ(run_json({"case", "show", shown.at("id")}).json().at("number"), kNumber);
}

TEST_F(CaseCommandsTest, SaysThatACaseIsUnknown) {
    const auto ran = run_json({"case", "show", "9901-2569-01-999999"});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_EQ(ran.failure(), "CASE_UNKNOWN");
}

}  // namespace
}  // namespace amphoe::testing
