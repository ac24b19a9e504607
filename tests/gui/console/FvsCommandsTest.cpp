// fvs report, registry.
#include "core/domain/ThaiDateText.h"
#include "tests/gui/console/VisitRunFixture.h"
#include "tests/support/CommandRun.h"

namespace amphoe::testing {
namespace {

class FvsCommandsTest : public VisitRunFixture {
  protected:
    Ran report(const std::string& from, const std::string& to, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"fvs", "report", "--from", from, "--to", to};
        words.insert(words.end(), more.begin(), more.end());
        return run_json(words);
    }
    Ran november(std::vector<std::string> more = {}) { return report("2026-11-01", "2026-11-30", std::move(more)); }
};

TEST_F(FvsCommandsTest, AVisitIsACallWithItsVerdictAndTheCentresTime) {
    world_.counter.clock.step_at_every_look(std::chrono::milliseconds(25));
    ASSERT_EQ(visit().exit_code, 0);
    const auto paper = (folder_ / "fvs.pdf").string();
    const auto ran = november({"--out", paper});
    ASSERT_EQ(ran.exit_code, 0) << ran.out;
    const auto said = ran.json();
    EXPECT_EQ(said.at("/all/calls"_json_pointer), 1);
    EXPECT_EQ(said.at("/all/share_percent/pass"_json_pointer), 100.0);
    EXPECT_EQ(said.at("/all/centre/availability_percent"_json_pointer), 100.0);
    EXPECT_EQ(said.at("/all/centre/ms/p95"_json_pointer), 25);
    EXPECT_EQ(said.at("/all/local_ms/p50"_json_pointer), nullptr) << "the fake comparison tells no time";
    EXPECT_EQ(said.at("/parts/0/month"_json_pointer), "2026-11");
    EXPECT_TRUE(said.at("/parts/0/requester"_json_pointer).is_null());
    EXPECT_TRUE(said.at("/service_levels/availability_kept"_json_pointer).is_null()) << "no level is agreed";
    EXPECT_EQ(said.at("pdf"), paper);
    EXPECT_GT(std::filesystem::file_size(paper), 5000U);
}

TEST_F(FvsCommandsTest, WithoutCallsThereIsNoDataInsteadOfZeroes) {
    const auto paper = (folder_ / "none.pdf").string();
    const auto said = november({"--out", paper}).json();
    EXPECT_EQ(said.at("/all/calls"_json_pointer), 0);
    EXPECT_TRUE(said.at("/all/centre/availability_percent"_json_pointer).is_null());
    EXPECT_TRUE(said.at("/all/share_percent/fail"_json_pointer).is_null());
    EXPECT_TRUE(said.at("parts").empty());
    EXPECT_GT(std::filesystem::file_size(paper), 1000U);
}

TEST_F(FvsCommandsTest, EveryPageSaysWhenAndByWhatItWasIssued) {
    const auto paper = (folder_ / "dated.pdf").string();
    ASSERT_EQ(november({"--out", paper}).exit_code, 0);
    const auto read = run_command("pdftotext -layout '" + paper + "' -");
    ASSERT_EQ(read.exit_code, 0) << read.output;
    const auto issued = "ออกเมื่อ " + domain::thai_moment(world_.counter.clock.now());
    EXPECT_NE(issued.find(" 2569 เวลา "), std::string::npos) << issued;
    EXPECT_NE(read.output.find(issued), std::string::npos) << read.output;
    EXPECT_NE(read.output.find("เครื่อง WS-9901-01"), std::string::npos) << read.output;
}

TEST_F(FvsCommandsTest, ACentreThatDidNotAnswerCostsAvailability) {
    centre().failure = domain::Failure{domain::FailureCode::CentreUnreachable, "down"};
    (void)visit();
    const auto said = november().json();
    EXPECT_EQ(said.at("/all/centre/availability_percent"_json_pointer), 0.0);
    EXPECT_EQ(said.at("/all/centre/unanswered/CENTRE_UNREACHABLE"_json_pointer), 1);
    EXPECT_EQ(said.at("/all/centre/ms/measured"_json_pointer), 0);
}

TEST_F(FvsCommandsTest, AWrongPeriodIsRefused) {
    EXPECT_EQ(report("2026-11-30", "2026-11-01").exit_code, 2);
    EXPECT_EQ(report("2020-01-01", "2026-11-01").exit_code, 2);
    EXPECT_EQ(run_json({"fvs", "report", "--from", "2026-11-01"}).exit_code, 2);
    EXPECT_EQ(november({"--out", (folder_ / "no" / "such" / "folder.pdf").string()}).failure(), "FILE_NOT_WRITABLE");
}

TEST_F(FvsCommandsTest, TheRegistryNamesOperatorAndAdviserReadOnly) {
    const auto ran = run_json({"fvs", "registry"});
    ASSERT_EQ(ran.exit_code, 0) << ran.out;
    const auto said = ran.json();
    EXPECT_EQ(said.at("read_only"), true);
    EXPECT_EQ(said.at("/roles/0/role"_json_pointer), "operator");
    EXPECT_EQ(said.at("/roles/0/name_th"_json_pointer), "กระทรวงมหาดไทย");
    EXPECT_EQ(said.at("/roles/1/role"_json_pointer), "adviser");
}

}  // namespace
}  // namespace amphoe::testing
