#include "gui/widgets/TextTable.h"
#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;

class SupervisorWindowTest : public WindowBench {
  protected:
    void SetUp() override {
        counter.centre.failure = Failure{FailureCode::CentreUnreachable, ""};
        let_the_face_be_taken();
        start();
        ASSERT_TRUE(drive_visit(driver, "O-0001", "246810", ""));
        ASSERT_TRUE(driver.press("desk.sign_out"));
        (void)counter.store.record_attempt(counter.store.outbox.front().id, FailureCode::CentreUnreachable,
                                           counter.clock.now() + std::chrono::minutes(5));
        ASSERT_TRUE(drive_sign_in(driver, "S-0001", "246810", "supervisor"));
        ASSERT_TRUE(driver.until([&] { return table("supervisor.log")->row_count() == 1; }));
    }
    gui::TextTable* table(const char* name) { return dynamic_cast<gui::TextTable*>(driver.find(name)); }
};

TEST_F(SupervisorWindowTest, FiltersNarrowTheLog) {
    ASSERT_TRUE(driver.type("supervisor.filter.text", "ไม่มีชื่อนี้"));
    EXPECT_EQ(table("supervisor.log")->row_count(), 0);
    ASSERT_TRUE(driver.type("supervisor.filter.text", "ทดสอบ"));
    EXPECT_EQ(table("supervisor.log")->row_count(), 1);
    ASSERT_TRUE(driver.choose("supervisor.filter.state", 5));
    EXPECT_EQ(table("supervisor.log")->row_count(), 0) << "accepted cases only";
    ASSERT_TRUE(driver.choose("supervisor.filter.state", 4));
    EXPECT_EQ(table("supervisor.log")->row_count(), 1) << "cases waiting for the centre";
    ASSERT_TRUE(driver.choose("supervisor.filter.officer", 1));
    EXPECT_EQ(table("supervisor.log")->row_count(), 1);
}

TEST_F(SupervisorWindowTest, BegunInLargeTypeTheColumnsHaveTheRoomTheyHaveAfterF9) {
    const auto widths = [this] {
        driver.settle();
        std::vector<int> all;
        for (unsigned int index = 0; index < table("supervisor.log")->GetColumnCount(); ++index) {
            all.push_back(table("supervisor.log")->GetColumn(index)->GetWidth());
        }
        return all;
    };
    driver.key("supervisor.log", WXK_F9);
    const auto after_key = widths();
    application.reset();
    setup.large_type = true;
    start();
    ASSERT_TRUE(drive_sign_in(driver, "S-0001", "246810", "supervisor"));
    ASSERT_TRUE(driver.until([&] { return table("supervisor.log")->row_count() == 1; }));
    EXPECT_EQ(widths(), after_key);
}

TEST_F(SupervisorWindowTest, TheOutboxSaysWhyAnItemWaitsAndSendsItOnRequest) {
    ASSERT_TRUE(driver.until([&] { return table("supervisor.outbox")->row_count() == 1; }));
    EXPECT_EQ(table("supervisor.outbox")->cell(0, 3), catalogue.text(FailureCode::CentreUnreachable).message_th);
    EXPECT_EQ(table("supervisor.outbox")->cell(0, 4), "จะลองส่งใหม่เวลา 09.05 น. · ระบบทำเอง");

    counter.centre.failure.reset();
    driver.find("supervisor.book")->SetFocus();
    ASSERT_TRUE(driver.show_page("supervisor.book", 1));
    driver.picture("supervisor", "7-outbox-th");
    table("supervisor.outbox")->select_row(0);
    ASSERT_TRUE(driver.press("supervisor.send"));
    EXPECT_TRUE(driver.until([&] { return table("supervisor.outbox")->cell(0, 3) == "รับเรื่องแล้ว"; }));
}

TEST_F(SupervisorWindowTest, AConflictIsSeenInBothVersionsAndDecided) {
    ports::StepRecord step;
    const auto now = counter.clock.now();
    step.visit = domain::Visit{"v9", "O-0001", "9901", "WS", true, now, std::nullopt};
    domain::Case opened;
    opened.id = "c9";
    opened.visit_id = "v9";
    opened.number = "9901-2569-01-000009";
    opened.citizen_name_th = "นาง ทดสอบ ขัดกัน";
    opened.opened_at = now;
    step.opened_case = opened;
    domain::CaseEvent ours;
    ours.id = "e8";
    ours.visit_id = "v9";
    ours.case_id = "c9";
    ours.kind = domain::EventKind::CaseOpened;
    ours.fields = {{"record_version", "7"}, {"house", "1/1"}};
    auto answered = ours;
    answered.id = "e9";
    answered.kind = domain::EventKind::CentreConflict;
    answered.fields = {{"conflict.version", "8"}, {"conflict.central.house", "9/9"}};
    step.events = {ours, answered};
    ASSERT_TRUE(counter.store.save(step));
    ASSERT_TRUE(driver.press("supervisor.refresh"));
    ASSERT_TRUE(driver.until([&] { return table("supervisor.conflict_list")->row_count() == 1; }));
    ASSERT_TRUE(driver.show_page("supervisor.book", 3));
    table("supervisor.conflict_list")->select_row(0);
    ASSERT_TRUE(driver.until([&] { return table("supervisor.conflict.versions")->row_count() == 1; }));
    EXPECT_EQ(table("supervisor.conflict.versions")->cell(0, 0), "≠");
    EXPECT_EQ(table("supervisor.conflict.versions")->cell(0, 2), "1/1");
    EXPECT_EQ(table("supervisor.conflict.versions")->cell(0, 3), "9/9");
    driver.picture("supervisor", "8-conflict-th");

    ASSERT_TRUE(driver.type("supervisor.conflict.reason", "คุยกับผู้รับบริการแล้ว"));
    ASSERT_TRUE(driver.press("supervisor.conflict.central"));

    EXPECT_TRUE(driver.until([&] { return table("supervisor.conflict_list")->row_count() == 0; }));
    EXPECT_EQ(counter.store.find_case("c9")->state, domain::CaseState::Cancelled);
}

}  // namespace
}  // namespace amphoe::testing
