// A conflict at the console: both versions, and a person's decision.
#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using nlohmann::json;

class ConflictCommandsTest : public ConsoleTest {
  protected:
    ConflictCommandsTest() {
        ports::StepRecord step;
        const auto now = world_.counter.clock.now();
        step.visit = domain::Visit{"v1", "O-0001", "9901", "WS", true, now, std::nullopt};
        domain::Case opened;
        opened.id = "c1";
        opened.visit_id = "v1";
        opened.number = kNumber;
        opened.opened_at = now;
        step.opened_case = opened;
        step.events = {
            event(domain::EventKind::CaseOpened, {{"record_version", "7"}, {"house", "1/1"}}),
            event(domain::EventKind::Submitted, {}),
            event(domain::EventKind::CentreConflict, {{"conflict.version", "8"}, {"conflict.central.house", "9/9"}})};
        EXPECT_TRUE(world_.counter.store.save(step));
    }
    static domain::CaseEvent event(domain::EventKind kind, domain::Fields fields) {
        domain::CaseEvent made;
        made.id = std::string(domain::event_name(kind));
        made.visit_id = "v1";
        made.case_id = "c1";
        made.kind = kind;
        made.fields = std::move(fields);
        return made;
    }
    Ran resolve(const std::string& keep, const std::string& reason = "คุยกับผู้รับบริการแล้ว") {
        return run_json({"conflict", "resolve", kNumber, "--keep", keep, "--reason", reason, "--officer", "S-0001",
                         "--pin-env", "AMPHOE_TEST_PIN"});
    }
    static constexpr const char* kNumber = "9901-2569-01-000001";
};

TEST_F(ConflictCommandsTest, ListsBothVersions) {
    const auto list = run_json({"sync", "conflicts"}).json().at("conflicts");
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].at("case"), kNumber);
    EXPECT_EQ(list[0].at("our_version"), "7");
    EXPECT_EQ(list[0].at("central_version"), "8");
    EXPECT_EQ(list[0].at("rows")[0],
              (json{{"field", "house"}, {"ours", "1/1"}, {"central", "9/9"}, {"differs", true}}));
    EXPECT_EQ(world_.counter.store.notes.back().action, "CONSOLE_CONFLICTS_SHOWN");
    EXPECT_NE(run({"sync", "conflicts"}).out.find("≠ house: 1/1 | 9/9"), std::string::npos);
}

TEST_F(ConflictCommandsTest, APersonDecides) {
    const auto decided = resolve("central");
    EXPECT_EQ(decided.exit_code, 0);
    EXPECT_EQ(decided.json(), (json{{"case", kNumber}, {"keep", "central"}, {"state", "CANCELLED"}}));
    EXPECT_TRUE(run_json({"sync", "conflicts"}).json().at("conflicts").empty());
    EXPECT_EQ(resolve("again").failure(), "STEP_OUT_OF_ORDER");
}

TEST_F(ConflictCommandsTest, RefusesWhatIsNoDecision) {
    EXPECT_EQ(resolve("ours").exit_code, 2) << "nothing is ever overwritten";
    EXPECT_EQ(resolve("central", " ").failure(), "REASON_MISSING");
    EXPECT_EQ(world_.counter.store.find_case("c1")->state, domain::CaseState::Conflict);
}

}  // namespace
}  // namespace amphoe::testing
