#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::CheckStep;
using domain::Failure;
using domain::FailureCode;

class LineCommandsTest : public ConsoleTest {};

TEST_F(LineCommandsTest, CheckNamesTheFirstBrokenStepWithItsRemedy) {
    using Name = CheckStep::Name;
    using State = CheckStep::State;
    world_.sync_desk.steps = {{Name::Dns, State::Ok, "1 addresses", {}},
                              {Name::Tcp, State::Failed, "refused", FailureCode::CentreUnreachable},
                              {Name::Proxy, State::NotReached, "", {}}};

    const auto ran = run_json({"sync", "check"});

    EXPECT_EQ(ran.exit_code, 6);
    EXPECT_EQ(ran.failure(), "CENTRE_UNREACHABLE");
    const auto steps = ran.json().at("steps");
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].at("state"), "ok");
    EXPECT_EQ(steps[1].at("state"), "failed");
    EXPECT_FALSE(steps[1].at("remedy_th").get<std::string>().empty());
    EXPECT_FALSE(steps[1].at("remedy_en").get<std::string>().empty());
    EXPECT_EQ(steps[2].at("state"), "not_reached");
    EXPECT_NE(run({"sync", "check"}).out.find("FAILED"), std::string::npos);
}

TEST_F(LineCommandsTest, CheckOfAGoodLineEndsWell) {
    world_.sync_desk.steps = {{CheckStep::Name::Proxy, CheckStep::State::NotUsed, "", {}}};

    EXPECT_EQ(run_json({"sync", "check"}).exit_code, 0);
}

TEST_F(LineCommandsTest, FeedTellsWhatChangedAlsoWhenTheLineBreaks) {
    world_.sync_desk.followed.pages = 2;
    world_.sync_desk.followed.changed = 7;
    world_.sync_desk.followed.state.issued_at = ManualClock::start();
    world_.sync_desk.followed.failure = Failure{FailureCode::CentreUnreachable, ""};

    const auto ran = run_json({"sync", "feed"});

    EXPECT_EQ(ran.exit_code, 6);
    EXPECT_EQ(ran.json().at("changed"), 7);
    EXPECT_EQ(ran.json().at("stale"), false);
}

TEST_F(LineCommandsTest, StatusNamesStaleDataAndRevocation) {
    world_.sync_desk.followed.state.issued_at = ManualClock::start() - std::chrono::hours(49);
    world_.sync_desk.followed.state.revoked = true;

    const auto status = run_json({"sync", "status"}).json();

    EXPECT_EQ(status.at("feed").at("stale"), true);
    EXPECT_EQ(status.at("feed").at("revoked"), true);
    EXPECT_EQ(status.at("alarm"), "none");
}

TEST_F(LineCommandsTest, BundleGoesOutWithItsDayInBangkok) {
    const auto ran = run_json({"bundle", "export", "--out", "stick.amphoebundle", "--since", "2026-11-22"});

    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json().at("messages"), 3);
    EXPECT_EQ(world_.sync_desk.asked, "stick.amphoebundle 2026-11-21T17:00:00.000Z");
    EXPECT_EQ(run_json({"bundle", "export", "--out", "x", "--since", "yesterday"}).exit_code, 2);
    EXPECT_EQ(run_json({"bundle", "export"}).exit_code, 2);
}

TEST_F(LineCommandsTest, ReceiptsComeBack) {
    const auto ran = run_json({"bundle", "import-receipts", "receipts"});

    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json().at("accepted"), 2);
    EXPECT_EQ(ran.json().at("rejected"), 1);
    world_.sync_desk.imported = Failure{FailureCode::BundleInvalid, ""};
    EXPECT_EQ(run_json({"bundle", "import-receipts", "receipts"}).exit_code, 4);
}

TEST_F(LineCommandsTest, CertificateIsRenewed) {
    EXPECT_EQ(run_json({"workstation", "renew"}).exit_code, 0);
    world_.sync_desk.renewed = Failure{FailureCode::WorkstationRevoked, ""};
    EXPECT_EQ(run_json({"workstation", "renew"}).exit_code, 8);
}

}  // namespace
}  // namespace amphoe::testing
