// agency list, show, checklist, readiness, receipt.
#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

class AgencyCommandsTest : public VisitRunFixture {
  protected:
    std::string answers(const std::string& first) {
        nlohmann::json given{{"answers", nlohmann::json::object()}};
        std::ifstream file(world_.resources / "configuration" / "agency-connection.json");
        const auto forms = nlohmann::json::parse(file);
        for (const auto& question : forms.at("questions")) {
            given["answers"][question.at("key").get<std::string>()] = "yes";
        }
        given["answers"]["legal_basis"] = first;
        return write("answers.json", given.dump());
    }
    std::string out(const char* name) const { return (folder_ / name).string(); }
};

TEST_F(AgencyCommandsTest, TheDirectoryIsCountedBySectorAndStatus) {
    const auto all = run_json({"agency", "list"}).json();
    EXPECT_EQ(all.at("announced").at("all"), 279);
    EXPECT_EQ(all.at("counts").at("public").at("all").get<int>() + all.at("counts").at("private").at("all").get<int>(),
              static_cast<int>(all.at("agencies").size()));
    const auto invited = run_json({"agency", "list", "--sector", "private", "--status", "invited"}).json();
    ASSERT_EQ(invited.at("agencies").size(), 1U);
    EXPECT_EQ(invited.at("agencies").at(0).at("id"), "EXAMPLE-BANK");
    EXPECT_EQ(run_json({"agency", "show", "AOT"}).json().at("status"), "live");
    EXPECT_EQ(run_json({"agency", "show", "NOBODY"}).failure(), "REQUESTER_REFUSED");
    const auto own = write("own.json", "{\"version\": \"1\"}");
    EXPECT_EQ(run_json({"agency", "list", "--file", own}).failure(), "CONFIGURATION_INVALID");
}

TEST_F(AgencyCommandsTest, TheChecklistNamesTheNextStepAndPrints) {
    const auto bank = run_json({"agency", "checklist", "EXAMPLE-BANK", "--out", out("checklist.pdf")}).json();
    EXPECT_EQ(bank.at("next"), "letter");
    EXPECT_EQ(bank.at("steps").at(0).at("done"), "2026-10-15");
    EXPECT_EQ(bank.at("steps").at(1).at("done"), nullptr);
    EXPECT_GT(std::filesystem::file_size(out("checklist.pdf")), 1000U);
}

TEST_F(AgencyCommandsTest, ReadinessHasAScoreAndAPaper) {
    const auto good =
        run_json({"agency", "readiness", answers("yes"), "--name", "เทศบาลตัวอย่าง", "--out", out("r.pdf")}).json();
    EXPECT_EQ(good.at("percent"), 100);
    EXPECT_GT(std::filesystem::file_size(out("r.pdf")), 1000U);
    const auto lacking = run_json({"agency", "readiness", answers("no"), "--name", "x"}).json();
    EXPECT_EQ(lacking.at("percent"), 85);
    EXPECT_EQ(lacking.at("open").size(), 1U);
    EXPECT_EQ(run_json({"agency", "readiness", answers("maybe"), "--name", "x"}).failure(), "CONFIGURATION_INVALID");
}

TEST_F(AgencyCommandsTest, TheCitizenGetsAReceiptOfWhatWasReleasedToWhom) {
    ASSERT_EQ(visit().exit_code, 0);
    const auto receipt = [this](const char* agency, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"agency",    "receipt", agency,      "--case",         "9901-2569-01-000001",
                                       "--officer", "O-0001",  "--pin-env", "AMPHOE_TEST_PIN"};
        words.insert(words.end(), more.begin(), more.end());
        return run_json(words);
    };
    const auto issued = receipt("AOT", {"--print", "--printer", "slip"});
    ASSERT_EQ(issued.exit_code, 0) << issued.err << issued.out;
    const auto& paper = world_.counter.renderer.last;
    EXPECT_EQ(paper.kind, domain::DocumentKind::ConsentReceipt);
    EXPECT_NE(paper.fields.at("recipients").find("AOT"), std::string::npos);
    EXPECT_EQ(paper.fields.at("data_kinds"), "เลขประจำตัวประชาชน, ชื่อและนามสกุล");
    EXPECT_EQ(paper.fields.at("citizen_name_th"), "นาย ทดสอบ ระบบบัตร");
    EXPECT_EQ(receipt("CONSULAR").failure(), "REQUESTER_REFUSED") << "not live";
    EXPECT_EQ(receipt("AOT", {"--purpose", "อื่น"}).failure(), "REQUESTER_REFUSED");
}

}  // namespace
}  // namespace amphoe::testing
