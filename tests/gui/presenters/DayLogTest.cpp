#include "gui/presenters/DayLog.h"

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

class DayLogTest : public PresenterBench {
  protected:
    void add_case(const char* number, const char* name, const char* officer) {
        domain::Case record;
        record.id = record.number = number;
        record.visit_id = std::string("visit-") + number;
        record.citizen_name_th = name;
        record.opened_at = counter.clock.now();
        counter.store.cases.push_back(record);
        domain::CaseEvent event;
        event.visit_id = record.visit_id;
        event.case_id = record.id;
        event.kind = domain::EventKind::CaseOpened;
        event.officer_id = officer;
        counter.store.events.push_back(event);
        counter.clock.advance(std::chrono::minutes(1));
    }
    void refresh() {
        log.refresh();
        window.drain();
    }
    gui::DayLog log{setup(), window.post()};
};

TEST_F(DayLogTest, TheNewestCaseIsFirst) {
    add_case("9901-2569-01-000001", "นาย ก", "O-0001");
    add_case("9901-2569-01-000002", "นาย ข", "O-0002");
    refresh();
    ASSERT_EQ(log.cases().size(), 2U);
    EXPECT_EQ(log.cases().front().record.number, "9901-2569-01-000002");
    EXPECT_EQ(log.officers(), (std::vector<std::string>{"O-0001", "O-0002"}));
}

TEST_F(DayLogTest, FiltersByOfficerStateAndText) {
    add_case("9901-2569-01-000001", "นาย ทดสอบ", "O-0001");
    add_case("9901-2569-01-000002", "นาง ตัวอย่าง", "O-0002");
    refresh();
    log.set_filter({std::nullopt, "O-0002", ""});
    ASSERT_EQ(log.cases().size(), 1U);
    log.set_filter({std::nullopt, "", "ทดสอบ"});
    ASSERT_EQ(log.cases().size(), 1U);
    EXPECT_EQ(log.cases().front().record.citizen_name_th, "นาย ทดสอบ");
    log.set_filter({domain::CaseState::Accepted, "", ""});
    EXPECT_TRUE(log.cases().empty());
    log.set_filter({});
    EXPECT_EQ(log.cases().size(), 2U);
}

TEST_F(DayLogTest, YesterdayIsNotToday) {
    add_case("9901-2569-01-000001", "นาย ก", "O-0001");
    counter.clock.advance(std::chrono::hours(24));
    refresh();
    EXPECT_TRUE(log.cases().empty());
}

}  // namespace
}  // namespace amphoe::testing
