#include "core/workflows/DayClose.h"

#include <gtest/gtest.h>

#include "core/workflows/FeeDesk.h"
#include "core/workflows/IdentityProof.h"
#include "core/workflows/ThaidEnrolment.h"
#include "tests/support/FakeServices.h"
#include "tests/support/SavedCases.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using std::chrono::hours;

/// Says what a test wants, and for which period it was asked.
class ScriptedReporter final : public ports::DayReporter {
  public:
    domain::Result<domain::DayFacts> facts(const std::string&, support::Timestamp from,
                                           support::Timestamp until) override {
        asked_from = from;
        asked_until = until;
        return answer;
    }
    domain::Result<std::vector<domain::StockBalance>> forms(const std::string&) override { return balances; }
    domain::DayFacts answer;
    std::vector<domain::StockBalance> balances;
    support::Timestamp asked_from{};
    support::Timestamp asked_until{};
};

/// Today is Sunday 22 November 2026, 09.00 in Bangkok.
class DayCloseTest : public ::testing::Test {
  protected:
    DayCloseTest() {
        VisitJournal journal(counter.store, counter.clock, counter.workstation, counter.officer);
        IdentityProof proof(counter.ports, journal);
        ThaidEnrolment enrolment(counter.ports, journal, proof);
        EXPECT_TRUE(journal.open() && proof.record_consent(true, domain::LegalBasis::ConsentSection26));
        EXPECT_TRUE(proof.read_card({}, {}, {}) && enrolment.open() && journal.close());
        number = enrolment.record().number;
        counter.store.messages.clear();
        counter.store.outbox.clear();
    }
    std::string take_fee(int copies) {
        // Nobody pays for a draft, nor twice: each receipt has its own confirmed case.
        const auto paid_for = testing::confirmed_case(counter, {{"certified_copy", std::to_string(copies)}});
        const auto taken =
            fees.take({paid_for, {{"certified_copy", copies}}, PaymentMethod::Cash, "", std::nullopt}, counter.officer);
        EXPECT_TRUE(taken);
        return taken ? taken->number : "";
    }
    domain::Result<ClosedDay> close(std::int64_t counted, const std::string& date = "2026-11-22") {
        return day.close({date, counted, "", std::nullopt}, counter.supervisor);
    }
    FailureCode refused(const DayClosing& wish) {
        const auto closed = day.close(wish, counter.supervisor);
        return closed ? FailureCode::UnexpectedError : closed.error().code;
    }

    testing::FakeServices world;
    testing::FakeCounter& counter = world.counter;
    ScriptedReporter reporter;
    std::vector<std::string> tasks;
    DayPorts ports{counter.ports,
                   counter.store.days,
                   reporter,
                   counter.store,
                   {[this](const std::string& date) {
                       tasks.push_back(date);
                       return domain::Result<domain::Done>(domain::Done{});
                   }},
                   world.rules};
    DayClose day{ports};
    FeeDesk fees{counter.ports, world.rules};
    std::string number;
    const std::string today = "2026-11-22";
};

TEST_F(DayCloseTest, ABalancedDayIsSealedInOneStepWithItsActAndItsReport) {
    take_fee(3);
    counter.clock.advance(hours(1));
    const auto steps_before = counter.store.notes.size();
    const auto closed = close(3000);
    ASSERT_TRUE(closed) << closed.error().detail;
    EXPECT_EQ(counter.store.notes.size(), steps_before + 1) << "one step";
    EXPECT_EQ(counter.store.notes.back().action, "DAY_CLOSED");
    EXPECT_EQ(counter.store.messages.back().kind, "day_close");
    const auto& act = counter.sealer.last.fields;
    EXPECT_EQ(act.at("cash_system_satang"), "3000");
    EXPECT_EQ(act.at("cash_difference_satang"), "0");
    EXPECT_EQ(act.at("closed_by"), "S-0001");
    EXPECT_EQ(act.at("report_number"), closed->report.number);
    EXPECT_EQ(counter.store.attachments.back().kind, "document:" + closed->report.number);
    EXPECT_EQ(counter.renderer.last.kind, domain::DocumentKind::DailyReport);
    EXPECT_EQ(counter.renderer.last.fields.at("cash_counted"), "30.00");
    EXPECT_EQ(counter.renderer.last.tables.at("fees").front().at("name"), "คัดและรับรองเอกสาร");
    EXPECT_EQ(counter.renderer.last.fields.at("supervisor_name"), counter.supervisor.name_th);
    EXPECT_EQ(tasks, std::vector<std::string>{today});
    ASSERT_TRUE(counter.store.days.days.at(today).closed());
    EXPECT_EQ(day.report(today)->pdf, closed->report.pdf) << "the signed one, not a new one";
}

TEST_F(DayCloseTest, TheReportOfAnOpenDayIsADraftThatSaysSo) {
    take_fee(3);
    const auto draft = day.report(today);
    ASSERT_TRUE(draft);
    const auto& sheet = counter.renderer.last;
    EXPECT_EQ(sheet.number, "ร่าง") << "no number of any paper";
    EXPECT_NE(sheet.fields.at("copy_mark").find("ยังไม่ปิดวันทำการ"), std::string::npos);
    EXPECT_NE(draft->pdf.back(), 'S') << "not signed";
    EXPECT_FALSE(counter.store.days.days[today].closed());
}

TEST_F(DayCloseTest, TheReportHasWordsForWhatTheDayCounted) {
    reporter.answer.enrolments = {{"enrol", 7}, {"rejected: person.unknown", 1}};
    reporter.answer.incidents = {{"rejected", 7}, {"print_failed", 2}};
    ASSERT_TRUE(day.report(today));
    std::string figures;
    for (const auto& row : counter.renderer.last.tables.at("figures")) {
        figures += row.at("value") + "\n";
    }
    EXPECT_NE(figures.find("ลงทะเบียนใหม่ 7 · ส่วนกลางไม่รับ (เหตุ person.unknown) 1"), std::string::npos) << figures;
    EXPECT_NE(figures.find("พิมพ์ไม่สำเร็จ 2 · ส่วนกลางไม่รับเรื่อง 7"), std::string::npos) << figures;
}

TEST_F(DayCloseTest, ADayIsClosedOnce) {
    ASSERT_TRUE(close(0));
    EXPECT_EQ(close(0).error().code, FailureCode::DayClosed);
    EXPECT_EQ(day.look(today)->refusal->code, FailureCode::DayClosed);
}

TEST_F(DayCloseTest, WhatComesAfterTheCloseBelongsToTheNextDay) {
    take_fee(3);
    counter.clock.advance(hours(7));
    ASSERT_TRUE(close(3000));
    counter.clock.advance(std::chrono::minutes(5));
    take_fee(2);
    EXPECT_EQ(day.look(today)->cash.cash, 3000) << "what was signed stays";
    counter.clock.advance(hours(20));
    const auto next = day.look("2026-11-23");
    ASSERT_TRUE(next);
    EXPECT_EQ(next->cash.cash, 2000);
    EXPECT_EQ(reporter.asked_from, *counter.store.days.days.at(today).ends);
    EXPECT_TRUE(close(2000, "2026-11-23"));
}

TEST_F(DayCloseTest, AForgottenDayIsClosedLaterAndEndsAtItsMidnight) {
    ASSERT_TRUE(day.open(counter.officer));
    take_fee(1);
    counter.clock.advance(hours(24));
    take_fee(2);
    counter.clock.advance(hours(1));
    EXPECT_EQ(day.open(counter.officer).error().code, FailureCode::DayNotClosed);
    EXPECT_EQ(close(3000, "2026-11-23").error().code, FailureCode::DayNotClosed);
    ASSERT_TRUE(close(1000, today));
    EXPECT_EQ(counter.store.days.days.at(today).ends, support::bangkok_day_begins("2026-11-23"));
    EXPECT_EQ(day.look("2026-11-23")->cash.cash, 2000);
    EXPECT_TRUE(day.open(counter.officer));
}

TEST_F(DayCloseTest, ADifferenceNeedsAReasonAndASecondPerson) {
    take_fee(5);
    counter.clock.advance(hours(1));
    auto assistant = counter.officer;
    assistant.id = "O-0002";
    auto auditor = assistant;
    auditor.role = domain::Role::Auditor;
    EXPECT_EQ(refused({today, 4900, "", assistant}), FailureCode::ReasonMissing);
    EXPECT_EQ(refused({today, 4900, " \n", assistant}), FailureCode::ReasonMissing);
    EXPECT_EQ(refused({today, 4900, "เหรียญหล่นหาย", std::nullopt}), FailureCode::SecondPersonNeeded);
    EXPECT_EQ(refused({today, 4900, "เหรียญหล่นหาย", counter.supervisor}), FailureCode::SecondPersonNeeded);
    EXPECT_EQ(refused({today, 4900, "เหรียญหล่นหาย", auditor}), FailureCode::NotAuthorised);
    EXPECT_TRUE(counter.store.days.days.empty());
    const auto closed = day.close({today, 4900, "เหรียญหล่นหาย", assistant}, counter.supervisor);
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->cash.difference, -100);
    EXPECT_EQ(counter.sealer.last.fields.at("second_officer"), "O-0002");
    EXPECT_EQ(counter.sealer.last.fields.at("second_officer_reason"), "เหรียญหล่นหาย");
    EXPECT_EQ(counter.store.notes.back().reason, today) << "no free text in the audit log";
}

TEST_F(DayCloseTest, OnlyASupervisorSigns) {
    for (const auto role : {domain::Role::CounterOfficer, domain::Role::Cashier, domain::Role::Auditor}) {
        auto person = counter.supervisor;
        person.role = role;
        EXPECT_EQ(day.close({today, 0, "", std::nullopt}, person).error().code, FailureCode::NotAuthorised);
    }
}

TEST_F(DayCloseTest, AnOpenFormForbidsTheClose) {
    reporter.balances = {{"receipt", 10, 0, 1, 0, 1, 8, "000003", -1, ""}};
    EXPECT_EQ(refused({today, 0, "", std::nullopt}), FailureCode::StockUnsettled);
    reporter.balances = {{"receipt", 10, 0, 2, 0, 0, 8, "000003", -1, ""}};
    EXPECT_TRUE(close(0));
}

TEST_F(DayCloseTest, WaitingActsAndUnfinishedCasesAreNamedAndForbidNothing) {
    take_fee(1);
    counter.clock.advance(hours(1));
    reporter.answer.unfinished = {{number, domain::ServiceKind::ThaidEnrolment, domain::CaseState::Draft, "O-0001"}};
    const auto closed = close(1000);
    ASSERT_TRUE(closed);
    ASSERT_EQ(closed->standing.waiting.size(), 1U);
    EXPECT_EQ(closed->standing.waiting.front().kind, "fee_receipt");
    EXPECT_EQ(counter.renderer.last.fields.at("outbox_left"), "1");
    EXPECT_EQ(counter.renderer.last.tables.at("unfinished").front().at("number"), number);
}

TEST_F(DayCloseTest, ACloseThatCouldNotBeSavedDidNotHappen) {
    counter.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(close(0).error().code, FailureCode::StoreFull);
    EXPECT_TRUE(tasks.empty());
    EXPECT_FALSE(day.look(today)->refusal);
    EXPECT_TRUE(close(0));
}

TEST_F(DayCloseTest, TheFacesOfTheDayAreForgotten) {
    ASSERT_TRUE(counter.face_guards.remember_officer(domain::Picture{}));
    ASSERT_TRUE(counter.face_guards.knows_officer());
    ASSERT_TRUE(close(0));
    EXPECT_FALSE(counter.face_guards.knows_officer());
}

TEST_F(DayCloseTest, DaysThatAreNoneOrYetToComeAreRefused) {
    for (const auto* date : {"2026-11-23", "2026-02-30", "22/11/2569", ""}) {
        EXPECT_EQ(day.look(date).error().code, FailureCode::UsageError) << date;
    }
}

TEST_F(DayCloseTest, ADayIsOpenedOnceAndNotAfterItsClose) {
    EXPECT_TRUE(day.open(counter.officer));
    EXPECT_EQ(day.open(counter.officer).error().code, FailureCode::StepOutOfOrder);
    ASSERT_TRUE(close(0));
    EXPECT_EQ(day.open(counter.officer).error().code, FailureCode::DayClosed);
    auto auditor = counter.officer;
    auditor.role = domain::Role::Auditor;
    EXPECT_EQ(day.open(auditor).error().code, FailureCode::NotAuthorised);
}

TEST_F(DayCloseTest, TheMorningMissesAHeadThatWasSignedAndIsGone) {
    ASSERT_TRUE(close(0));
    counter.store.days.days.at(today).audit_sequence = 12;
    counter.store.days.days.at(today).audit_head = std::string(64, 'f');
    counter.clock.advance(hours(24));
    EXPECT_EQ(day.open(counter.officer).error().code, FailureCode::AuditChainBroken);
}

TEST_F(DayCloseTest, AReceiptOfAClosedDayIsNotVoided) {
    const auto receipt = take_fee(1);
    counter.clock.advance(hours(1));
    ASSERT_TRUE(close(1000));
    EXPECT_EQ(fees.void_receipt(receipt, counter.officer, {counter.supervisor, "ผิดรายการ"}).error().code,
              FailureCode::DayClosed);
}

}  // namespace
}  // namespace amphoe::workflows
