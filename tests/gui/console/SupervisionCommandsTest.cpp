// training add, list; improvement add, list; satisfaction add; kpi baseline; and what kpi report makes of them.
#include <fstream>

#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

class SupervisionCommandsTest : public VisitRunFixture {
  protected:
    Ran as(const std::string& officer, std::vector<std::string> words) {
        words.insert(words.end(), {"--officer", officer, "--pin-env", "AMPHOE_TEST_PIN"});
        return run_json(words);
    }
    Ran train(const std::string& officer, const std::string& of, const std::string& result) {
        return as(officer, {"training", "add", "--of", of, "--course", "การพิสูจน์ตัวตนทางดิจิทัล", "--date", "2026-11-20",
                            "--result", result});
    }
    Ran improve(const std::string& officer, const std::string& kpi) {
        return as(officer,
                  {"improvement", "add", "--kpi", kpi, "--heading", "citizen_centred", "--text", "จัดช่องทางด่วน"});
    }
    nlohmann::json kpi(const char* id) {
        const auto said = run_json({"kpi", "report", "--from", "2026-11-01", "--to", "2026-11-30"}).json();
        for (const auto& one : said.at("kpi")) {
            if (one.at("id") == id) {
                return one;
            }
        }
        return {};
    }
};

TEST_F(SupervisionCommandsTest, TheRegisterIsKeptBySupervisorsAndPrinted) {
    EXPECT_EQ(train("O-0001", "O-0001", "passed").exit_code, 8);
    const auto added = train("S-0001", "O-0001", "passed");
    ASSERT_EQ(added.exit_code, 0) << added.out;
    EXPECT_EQ(added.json().at("/trainings/0/recorded_by"_json_pointer), "S-0001");
    ASSERT_EQ(train("S-0001", "S-0001", "attended").exit_code, 0);
    const auto paper = (folder_ / "training.pdf").string();
    const auto all = run_json({"training", "list", "--out", paper}).json();
    EXPECT_EQ(all.at("trainings").size(), 2U);
    EXPECT_GT(std::filesystem::file_size(paper), 1000U);
    EXPECT_EQ(run_json({"training", "list", "--of", "S-0001"}).json().at("trainings").size(), 1U);
    EXPECT_EQ(kpi("K8").at("value"), 50.0) << "attending is not passing";
    EXPECT_EQ(train("S-0001", "NOBODY", "passed").failure(), "FIELD_INVALID");
    EXPECT_EQ(train("S-0001", "O-0001", "maybe").failure(), "FIELD_INVALID");
}

TEST_F(SupervisionCommandsTest, ImprovementsStandUnderTheirHeadings) {
    EXPECT_EQ(improve("O-0001", "K3").exit_code, 8);
    ASSERT_EQ(improve("S-0001", "K3").exit_code, 0);
    ASSERT_EQ(improve("S-0001", "K10").exit_code, 0);
    EXPECT_EQ(improve("S-0001", "K11").failure(), "FIELD_INVALID");
    const auto paper = (folder_ / "improvements.pdf").string();
    const auto one = run_json({"improvement", "list", "--kpi", "K3", "--out", paper}).json();
    ASSERT_EQ(one.at("improvements").size(), 1U);
    EXPECT_EQ(one.at("/improvements/0/heading_th"_json_pointer), "ยึดประชาชนเป็นศูนย์กลาง");
    EXPECT_GT(std::filesystem::file_size(paper), 1000U);
}

TEST_F(SupervisionCommandsTest, TheBaselineSetHereGoesBeforeTheFileAndStays) {
    const auto set = [&](const std::string& officer, const std::string& from, const std::string& to) {
        return as(officer, {"kpi", "baseline", "--from", from, "--to", to});
    };
    const auto said = [&] {
        return run_json({"kpi", "report", "--from", "2026-11-01", "--to", "2026-11-30"}).json().at("baseline");
    };
    std::ifstream shipped(world_.resources / "configuration" / "kpi.json");
    auto rules = nlohmann::json::parse(shipped);
    rules["baseline"] = {{"from", "2026-09-01"}, {"until", "2026-09-30"}};
    std::filesystem::create_directories(world_.data);
    std::ofstream(world_.data / "kpi.json") << rules.dump();
    EXPECT_EQ(said(), (nlohmann::json{{"from", "2026-09-01"}, {"until", "2026-09-30"}, {"locked", false}}));

    EXPECT_EQ(set("O-0001", "2026-10-01", "2026-10-31").exit_code, 8);
    EXPECT_EQ(set("S-0001", "2026-11-01", "2030-01-01").exit_code, 2) << "longer than three years";
    EXPECT_EQ(set("S-0001", "2026-11-01", "2027-01-01").failure(), "FIELD_INVALID") << "not over yet";
    ASSERT_EQ(set("S-0001", "2026-10-01", "2026-10-31").exit_code, 0);
    const nlohmann::json kept{{"from", "2026-10-01"}, {"until", "2026-10-31"}, {"locked", true}};
    EXPECT_EQ(said(), kept);
    EXPECT_EQ(set("S-0001", "2026-08-01", "2026-08-31").failure(), "FIELD_INVALID");
    EXPECT_EQ(said(), kept);
}

TEST_F(SupervisionCommandsTest, AnswersMakeTheSatisfactionFigure) {
    ASSERT_EQ(visit().exit_code, 0);
    EXPECT_TRUE(kpi("K2").at("value").is_null());
    const auto answer = [this](const char* score) {
        return run_json({"satisfaction", "add", score, "--service", "thaid_enrolment"});
    };
    ASSERT_EQ(answer("4").exit_code, 0);
    EXPECT_EQ(kpi("K2").at("value"), 4.0);
    EXPECT_EQ(kpi("K2").at("unit"), "points");
    for (const char* wrong : {"0", "6", "5.0", "", "x"}) {
        EXPECT_EQ(answer(wrong).exit_code, 2) << wrong;
    }
    EXPECT_EQ(run_json({"satisfaction", "add", "5", "--service", "flying"}).exit_code, 2);
}

}  // namespace
}  // namespace amphoe::testing
