#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;
using nlohmann::json;

class SyncCommandsTest : public ConsoleTest {
  protected:
    SyncCommandsTest() {
        const auto script = write("visit.json", R"({
          "officer": {"id": "O-0001", "pin_env": "AMPHOE_TEST_PIN"},
          "consent": {"face": true, "legal_basis": "CONSENT_S26"}, "officer_looked": true,
          "services": [{"kind": "thaid_enrolment"}], "sync": "later"})");
        EXPECT_EQ(run({"visit", "run", "--script", script}).exit_code, 0);
        world_.counter.clock.advance(std::chrono::seconds(90));
    }
    std::string id() const { return world_.counter.store.outbox.at(0).id; }
};

TEST_F(SyncCommandsTest, ListsTheOutbox) {
    const auto items = run_json({"outbox", "list"}).json().at("items");
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].at("id"), id());
    EXPECT_EQ(items[0].at("case"), "9901-2569-01-000001");
    EXPECT_EQ(items[0].at("state"), "queued");
    EXPECT_EQ(items[0].at("attempts"), 0);
    EXPECT_TRUE(items[0].at("next_at").is_null());
    EXPECT_EQ(items[0].at("why"), "");
    const auto notices = run_json({"outbox", "list"}).json().at("notices");
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].at("kind"), "document_issued");
    EXPECT_EQ(run_json({"outbox", "show", notices[0].at("id").get<std::string>()}).exit_code, 0);
}

TEST_F(SyncCommandsTest, LeavesAcceptedItemsOutWhenAsked) {
    EXPECT_EQ(run({"sync", "now"}).exit_code, 0);
    EXPECT_EQ(run_json({"outbox", "list"}).json().at("items").size(), 1U);
    EXPECT_EQ(run_json({"outbox", "list", "--open"}).json().at("items").size(), 0U);
}

TEST_F(SyncCommandsTest, RetriesAnItem) {
    (void)world_.counter.store.record_attempt(id(), FailureCode::CentreUnreachable,
                                              ManualClock::start() + std::chrono::hours(5));
    EXPECT_EQ(run_json({"outbox", "list"}).json().at("items")[0].at("why"), "CENTRE_UNREACHABLE");
    const auto ran = run_json({"outbox", "retry", id()});
    EXPECT_EQ(ran.json(), (json{{"id", id()}, {"state", "queued"}}));
    EXPECT_TRUE(run_json({"outbox", "list"}).json().at("items")[0].at("next_at").is_null());
    EXPECT_EQ(run_json({"outbox", "retry", "no-such-item"}).exit_code, 4);
}

TEST_F(SyncCommandsTest, DeliversNow) {
    const auto ran = run_json({"sync", "now"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json(), (json{{"sent", 1},
                                {"accepted", 1},
                                {"rejected", 0},
                                {"left", 0},
                                {"oldest_s", 0},
                                {"notices", {{"told", 1}, {"refused", 0}, {"left", 0}}}}));
}

TEST_F(SyncCommandsTest, NowDoesNotWaitForThePauseBetweenTwoTries) {
    world_.counter.centre.failure = Failure{FailureCode::CentreUnreachable, ""};
    EXPECT_EQ(run({"sync", "now"}).exit_code, 6);
    (void)world_.counter.store.record_attempt(id(), FailureCode::CentreUnreachable,
                                              world_.counter.clock.now() + std::chrono::hours(1));
    world_.counter.centre.failure.reset();
    const auto ran = run_json({"sync", "now"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json().at("accepted"), 1);
    EXPECT_EQ(ran.json().at("left"), 0);
}

TEST_F(SyncCommandsTest, ReportsTheFiguresAlsoWhenTheLineIsDown) {
    world_.counter.centre.failure = Failure{FailureCode::CentreUnreachable, ""};
    const auto ran = run_json({"sync", "now"});
    EXPECT_EQ(ran.exit_code, 6);
    EXPECT_EQ(ran.failure(), "CENTRE_UNREACHABLE");
    EXPECT_EQ(ran.json().at("left"), 1);
    const auto status = run_json({"sync", "status"});
    EXPECT_EQ(status.exit_code, 6);
    EXPECT_EQ(status.json().at("left"), 1);
    EXPECT_EQ(status.json().at("oldest_s"), 90);
    EXPECT_TRUE(status.json().at("centre").is_null());
}

TEST_F(SyncCommandsTest, TellsTheStateOfTheLine) {
    const auto ran = run_json({"sync", "status"});
    EXPECT_EQ(ran.exit_code, 0);
    const auto status = ran.json();
    EXPECT_EQ(status.at("sent"), 0);
    EXPECT_EQ(status.at("accepted"), 0);
    EXPECT_EQ(status.at("rejected"), 0);
    EXPECT_EQ(status.at("left"), 1);
    EXPECT_EQ(status.at("parked"), 0);
    EXPECT_EQ(status.at("notices").at("left"), 1) << "the slip's number, no work of its own";
    EXPECT_EQ(status.at("centre").at("name"), "fake centre");
    EXPECT_EQ(status.at("centre").at("simulated"), true);
    EXPECT_NE(run({"sync", "status"}).out.find("จำลอง / SIMULATED"), std::string::npos);
}

TEST_F(SyncCommandsTest, SaysThatTheWorkstationIsNotRegistered) {
    world_.broken["centre"] = Failure{FailureCode::WorkstationNotProvisioned, ""};
    EXPECT_EQ(run_json({"sync", "status"}).exit_code, 8);
}

}  // namespace
}  // namespace amphoe::testing
