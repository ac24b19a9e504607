#include "core/workflows/DataRightsDesk.h"

#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"
#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;

/// 2026-11-22, a Sunday, 09:00 in Bangkok.
class DataRightsDeskTest : public ::testing::Test {
  protected:
    RightsRequestEntry asked(const std::string& kind) const {
        return {kind, "1999900000013", "นาย ทดสอบ", "ขอสำเนาข้อมูลของตนเอง"};
    }
    std::vector<domain::RightsMatter> matters() { return domain::rights_matters(*book.entries()); }
    std::vector<domain::BreachMatter> breaches() { return domain::breach_matters(*book.entries()); }
    std::string id_of(const domain::Result<domain::RegisterEntry>& made) { return made ? made->id : std::string{}; }

    testing::MemorySupervisionBook book;
    testing::ManualClock clock;
    domain::ServiceRules rules;
    DataRightsDesk desk{book, clock, rules};
    domain::Officer officer{"O-0001", "น.ส. หนึ่ง", "One", domain::Role::CounterOfficer, "9901"};
    domain::Officer supervisor{"S-0001", "นาย สอง", "Two", domain::Role::Supervisor, "9901"};
};

TEST_F(DataRightsDeskTest, EveryKindOfRequestIsTakenWithItsLastDay) {
    for (const auto* kind : {"access", "correction", "erasure", "withdrawal"}) {
        ASSERT_TRUE(desk.receive(officer, asked(kind))) << kind;
    }
    ASSERT_EQ(matters().size(), 4U);
    EXPECT_EQ(matters()[0].received, "2026-11-22");
    EXPECT_EQ(matters()[0].due, "2026-12-22") << "30 days after the day it came";
    EXPECT_EQ(desk.receive(officer, asked("curiosity")).error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(book.notes.back().reason, "withdrawal") << "no number, no name in the log";
}

TEST_F(DataRightsDeskTest, TheClockFollowsTheRulesAndMovesToAWorkingDay) {
    rules.rights_answer_days = 6;  // Saturday 28 November
    ASSERT_TRUE(desk.receive(officer, asked("access")));
    EXPECT_EQ(matters()[0].due, "2026-11-30");
    rules.rights_answer_days = 5;
    rules.holidays = {"2026-11-27"};
    ASSERT_TRUE(desk.receive(officer, asked("access")));
    EXPECT_EQ(matters()[1].due, "2026-11-30");
    EXPECT_FALSE(matters()[1].late_on("2026-11-30"));
    EXPECT_TRUE(matters()[1].late_on("2026-12-01"));
}

TEST_F(DataRightsDeskTest, WhatMakesNoSenseIsRefused) {
    auto entry = asked("access");
    entry.citizen_id = "1999900000014";
    EXPECT_EQ(desk.receive(officer, entry).error().code, FailureCode::CitizenNumberInvalid);
    entry = asked("access");
    entry.received = "2026-11-23";
    EXPECT_EQ(desk.receive(officer, entry).error().detail, "received: must be YYYY-MM-DD and not to come");
    entry.received = "2026-11-22";
    EXPECT_TRUE(desk.receive(officer, entry));
    entry.text = "";
    EXPECT_EQ(desk.receive(officer, entry).error().code, FailureCode::FieldInvalid);
    entry = asked("access");
    entry.name_th = "\x1b[31m";
    EXPECT_EQ(desk.receive(officer, entry).error().code, FailureCode::FieldInvalid);
}

TEST_F(DataRightsDeskTest, ASupervisorAnswersOnce) {
    const auto id = id_of(desk.receive(officer, asked("erasure")));
    EXPECT_EQ(desk.answer(officer, id, "refused", "ต้องเก็บตามกฎหมาย").error().code, FailureCode::NotAuthorised);
    EXPECT_EQ(desk.answer(supervisor, id, "later", "x").error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(desk.answer(supervisor, id, "refused", "").error().code, FailureCode::FieldInvalid)
        << "never without why";
    EXPECT_EQ(desk.answer(supervisor, "nothing", "refused", "x").error().code, FailureCode::FieldInvalid);
    clock.advance(std::chrono::days(31));
    ASSERT_TRUE(desk.answer(supervisor, id, "refused", "ต้องเก็บตามกฎหมาย"));
    EXPECT_EQ(matters()[0].outcome, "refused");
    EXPECT_EQ(matters()[0].answered, "2026-12-23");
    EXPECT_TRUE(matters()[0].late_on("2026-12-23"));
    EXPECT_EQ(desk.answer(supervisor, id, "fulfilled", "x").error().code, FailureCode::StepOutOfOrder);
}

TEST_F(DataRightsDeskTest, ASupervisorTakesRequestsTooAndAnotherPersonDecides) {
    const auto id = id_of(desk.receive(supervisor, asked("access")));
    ASSERT_EQ(matters().size(), 1U);
    EXPECT_EQ(matters()[0].request.recorded_by, "S-0001");
    EXPECT_EQ(desk.answer(supervisor, id, "fulfilled", "ให้สำเนาแล้ว").error().code, FailureCode::SecondPersonNeeded);
    EXPECT_EQ(matters()[0].outcome, "");
    const domain::Officer registrar{"R-0001", "นาย สาม", "Three", domain::Role::Registrar, "9901"};
    EXPECT_TRUE(desk.answer(registrar, id, "fulfilled", "ให้สำเนาแล้ว"));
}

TEST_F(DataRightsDeskTest, WhoHasNothingToDoWithCitizensTakesNoRequests) {
    for (const auto role : {domain::Role::Cashier, domain::Role::Auditor, domain::Role::Admin}) {
        supervisor.role = role;
        EXPECT_EQ(desk.receive(supervisor, asked("access")).error().code, FailureCode::NotAuthorised);
    }
}

TEST_F(DataRightsDeskTest, ABreachHasItsHoursToNotify) {
    const auto id = id_of(desk.report_breach(officer, {"พิมพ์เอกสารผิดคน", "ชื่อ ที่อยู่", "1", "2026-11-22T08:30"}));
    ASSERT_EQ(breaches().size(), 1U);
    EXPECT_EQ(support::to_iso8601(breaches()[0].notice_due),
              support::to_iso8601(breaches()[0].found + std::chrono::hours(72)));
    EXPECT_EQ(support::bangkok_date(breaches()[0].notice_due), "2026-11-25");
    EXPECT_FALSE(breaches()[0].late_at(breaches()[0].notice_due));
    EXPECT_TRUE(breaches()[0].late_at(breaches()[0].notice_due + std::chrono::milliseconds(1)));
    EXPECT_EQ(desk.note_notice(officer, id, "แจ้ง สคส.").error().code, FailureCode::NotAuthorised);
    ASSERT_TRUE(desk.note_notice(supervisor, id, "แจ้ง สคส."));
    EXPECT_EQ(desk.note_notice(supervisor, id, "แจ้งอีก").error().code, FailureCode::StepOutOfOrder);
    EXPECT_FALSE(breaches()[0].late_at(breaches()[0].notice_due + std::chrono::hours(1))) << "it was told in time";
    ASSERT_TRUE(desk.close_breach(supervisor, id, "เก็บเอกสารคืนแล้ว"));
    EXPECT_TRUE(breaches()[0].closed);
    EXPECT_EQ(desk.close_breach(supervisor, id, "x").error().code, FailureCode::StepOutOfOrder);
}

TEST_F(DataRightsDeskTest, ABreachIsWrittenDownWithWhatIsKnown) {
    EXPECT_TRUE(desk.report_breach(officer, {"เครื่องหาย", "ไม่ทราบ"})) << "how many may come later";
    EXPECT_EQ(desk.report_breach(officer, {"x", "y", "หลายคน"}).error().detail, "persons: must be a whole number");
    for (const auto* time : {"2026-11-22T09:01", "2026-11-22", "2026-11-22T25:00", "2026-11-22T08:61",
                             "2026-13-02T09:00", "2026-11-22T0x:00"}) {
        EXPECT_EQ(desk.report_breach(officer, {"x", "y", "", time}).error().code, FailureCode::FieldInvalid) << time;
    }
    rules.breach_notice_hours = 24;
    ASSERT_TRUE(desk.report_breach(officer, {"x", "y", "", "2026-11-22T09:00"}));
    EXPECT_EQ(breaches().back().notice_due - breaches().back().found, std::chrono::hours(24));
}

}  // namespace
}  // namespace amphoe::workflows
