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

}  // namespace
}  // namespace amphoe::testing
