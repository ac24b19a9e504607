#include "core/workflows/OutreachDesk.h"

#include <gtest/gtest.h>

#include "tests/support/FakeOutreach.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::FailureCode;

class OutreachDeskTest : public ::testing::Test {
  protected:
    static domain::OutreachEvent wanted() {
        domain::OutreachEvent event;
        event.title = "อำเภอเคลื่อนที่";
        event.place = "ศาลาวัดตัวอย่าง";
        event.moo = "4";
        event.date = "2026-11-22";
        event.team = {"O-0001", "S-0001"};
        event.items = {{"laptop", 1}, {"forms", 50}};
        return event;
    }
    template <class T>
    static FailureCode code(const domain::Result<T>& result) {
        return result ? FailureCode::UnexpectedError : result.error().code;
    }
    /// A case opened now that went as far as `kinds` say.
    void serve(domain::ServiceKind service, std::vector<EventKind> kinds) {
        const auto name = std::to_string(++served_);
        ports::StepRecord step;
        domain::Case record;
        record.id = "c" + name;
        record.visit_id = "v" + name;
        record.number = "n" + name;
        record.service = service;
        record.opened_at = counter.clock.now();
        step.visit = domain::Visit{"v" + name, "O-0001", "9901", "WS", true, counter.clock.now(), {}};
        step.opened_case = record;
        kinds.insert(kinds.begin(), EventKind::CaseOpened);
        for (const auto kind : kinds) {
            domain::CaseEvent event;
            event.visit_id = record.visit_id;
            event.case_id = record.id;
            event.kind = kind;
            event.at = counter.clock.now();
            step.events.push_back(event);
        }
        ASSERT_TRUE(counter.store.save(step));
    }

    testing::FakeCounter counter;
    testing::FakeOutreach away{counter};
    testing::MemoryOutreachBook& book = away.book;
    testing::BookingTables& tables = away.tables;
    OutreachDesk desk{away.ports};
    int served_ = 0;
};

TEST_F(OutreachDeskTest, AnEventIsOpenedWorkedCountedAndClosed) {
    serve(domain::ServiceKind::OwnData, {EventKind::CitizenConfirmed, EventKind::Submitted, EventKind::CentreAccepted});
    counter.clock.advance(std::chrono::minutes(5));
    const auto opened = desk.open(wanted(), counter.officer);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->id, "OE-9901-01-69-001");
    EXPECT_EQ(opened->package_until, *tables.known.issued_at + std::chrono::hours(48));
    EXPECT_EQ(book.notes.back().action, "OUTREACH_OPENED");
    counter.clock.advance(std::chrono::minutes(5));
    serve(domain::ServiceKind::ThaidEnrolment,
          {EventKind::CitizenConfirmed, EventKind::Submitted, EventKind::CentreAccepted});
    serve(domain::ServiceKind::ThaidEnrolment, {EventKind::CitizenConfirmed, EventKind::Submitted});
    serve(domain::ServiceKind::MoveIn, {});
    counter.clock.advance(std::chrono::minutes(5));

    const auto report = desk.report("");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->visits, 3) << "the one before the event is not its work";
    EXPECT_EQ(report->all.cases, 3);
    EXPECT_EQ(report->all.accepted, 1);
    EXPECT_EQ(report->all.waiting, 1);
    EXPECT_EQ(report->all.unfinished, 1);
    EXPECT_EQ(report->services.at(domain::ServiceKind::ThaidEnrolment).cases, 2);
    EXPECT_FALSE(report->package_old);

    EXPECT_EQ(code(desk.close({{"laptop", 1}}, "", counter.officer)), FailureCode::FieldInvalid);
    EXPECT_EQ(code(desk.close({{"laptop", 1}, {"forms", 40}, {"box", 1}}, "", counter.officer)),
              FailureCode::FieldInvalid);
    EXPECT_EQ(code(desk.close({{"laptop", 1}, {"forms", 40}}, "", counter.officer)), FailureCode::ReasonMissing);
    const auto closed = desk.close({{"laptop", 1}, {"forms", 40}}, "ใช้ไป 10 แผ่น", counter.officer);
    ASSERT_TRUE(closed);
    EXPECT_FALSE(closed->open());
    EXPECT_FALSE(closed->complete());
    serve(domain::ServiceKind::OwnData, {});
    counter.clock.advance(std::chrono::minutes(5));
    EXPECT_EQ(desk.report("OE-9901-01-69-001")->all.cases, 4) << "opened in the very moment it was closed";
    counter.clock.advance(std::chrono::minutes(5));
    serve(domain::ServiceKind::OwnData, {});
    EXPECT_EQ(desk.report("OE-9901-01-69-001")->all.cases, 4);
    EXPECT_EQ(code(desk.close({}, "", counter.officer)), FailureCode::StepOutOfOrder);
    EXPECT_EQ(desk.open(wanted(), counter.officer)->id, "OE-9901-01-69-002");
}

TEST_F(OutreachDeskTest, NobodyLeavesWithOldDataOrAnUnknownTeam) {
    tables.known.issued_at = counter.clock.now() - std::chrono::hours(48) - std::chrono::milliseconds(1);
    EXPECT_EQ(code(desk.open(wanted(), counter.officer)), FailureCode::OfflineNotAllowed);
    tables.known = {};
    EXPECT_EQ(code(desk.open(wanted(), counter.officer)), FailureCode::OfflineNotAllowed);
    tables.known = {counter.clock.now(), false};
    auto stranger = wanted();
    stranger.team.push_back("O-9999");
    EXPECT_EQ(code(desk.open(stranger, counter.officer)), FailureCode::SignInRefused);
    EXPECT_TRUE(book.kept.empty());
    ASSERT_TRUE(desk.open(wanted(), counter.officer));
    EXPECT_EQ(code(desk.open(wanted(), counter.officer)), FailureCode::StepOutOfOrder);
    counter.clock.advance(std::chrono::hours(48));
    EXPECT_FALSE(desk.report("")->package_old);
    counter.clock.advance(std::chrono::milliseconds(1));
    EXPECT_TRUE(desk.report("")->package_old);
    tables.known.issued_at = counter.clock.now() - std::chrono::hours(1);
    EXPECT_FALSE(desk.report("")->package_old) << "renewed";
    EXPECT_EQ(desk.report("")->package->left, std::chrono::hours(47));
    EXPECT_EQ(desk.report("")->event.package_until, counter.clock.now() + std::chrono::hours(47));
    ASSERT_TRUE(desk.close({{"laptop", 1}, {"forms", 50}}, "", counter.officer));
    counter.clock.advance(std::chrono::hours(100));
    EXPECT_FALSE(desk.report("")->package_old) << "as it was when the event ended";
    EXPECT_FALSE(desk.report("")->package);
}

TEST_F(OutreachDeskTest, WhatIsTypedIsJudged) {
    const auto refused = [&](auto spoil) {
        auto event = wanted();
        spoil(event);
        return code(desk.open(event, counter.officer));
    };
    EXPECT_EQ(refused([](auto& event) { event.title = ""; }), FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) {
                  event.place =
                      "a\x1B"
                      "b";
              }),
              FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) { event.title = std::string(201, 'a'); }), FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) { event.date = "2026-02-29"; }), FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) { event.team.clear(); }), FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) { event.items[0].out = 0; }), FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) { event.items[1].name = "laptop"; }), FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) { event.items[1].name = " \t"; }), FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) { event.moo = "1000"; }), FailureCode::FieldInvalid);
    EXPECT_EQ(refused([](auto& event) { event.items.assign(51, {"x", 1}); }), FailureCode::FieldInvalid);
    EXPECT_EQ(code(desk.report("")), FailureCode::CaseUnknown);
    EXPECT_EQ(refused([](auto& event) { event.title = std::string(200, 'a'); }), FailureCode::UnexpectedError)
        << "that one fits";
}

TEST_F(OutreachDeskTest, AnEventIsTodayOrLaterNotInThePast) {
    auto event = wanted();
    const auto today = support::bangkok_date(counter.clock.now());
    event.date = support::bangkok_date(counter.clock.now() - std::chrono::days(1));
    const auto refused = desk.open(event, counter.officer);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(refused.error().detail, "date: lies in the past");
    EXPECT_TRUE(book.kept.empty());
    event.date = today;
    EXPECT_TRUE(desk.open(event, counter.officer));
}

TEST_F(OutreachDeskTest, NobodyLeavesWithTooFewLeasedNumbers) {
    struct FewNumbers final : ports::NumberBlocks {
        domain::Result<domain::Done> add(const ports::NumberBlock&) override { return domain::Done{}; }
        domain::Result<std::vector<ports::NumberStock>> stock() override { return left; }
        std::vector<ports::NumberStock> left{{"case:01", 2569, 30},
                                             {"document:D07", 2569, 200},
                                             {"document:D10", 2568, 0},
                                             {"document:D10", 2569, 29},
                                             {"document:D01", 2569, 0}};
    } numbers;
    away.ports.numbers = &numbers;
    const auto refused = desk.open(wanted(), counter.officer);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::NumbersExhausted);
    EXPECT_EQ(refused.error().detail, "document:D10: 29 left, 30 needed");
    EXPECT_TRUE(book.kept.empty());
    numbers.left[3].left = 30;
    EXPECT_TRUE(desk.open(wanted(), counter.officer)) << "copies are not certified out there, and last year is over";
}

TEST_F(OutreachDeskTest, AReportOfALongEventSaysUntilWhenItCounts) {
    ASSERT_TRUE(desk.open(wanted(), counter.officer));
    counter.clock.advance(std::chrono::days(30));
    serve(domain::ServiceKind::OwnData, {});
    EXPECT_EQ(desk.report("")->all.cases, 1);
    EXPECT_EQ(desk.report("")->counted_until, "");
    counter.clock.advance(std::chrono::days(1));
    serve(domain::ServiceKind::OwnData, {});
    EXPECT_EQ(desk.report("")->all.cases, 1);
    EXPECT_EQ(desk.report("")->counted_until, support::bangkok_date(counter.clock.now() - std::chrono::days(1)));
}

TEST_F(OutreachDeskTest, TwoLaptopsOfAnOfficeNeverNameTheirEventsAlike) {
    const auto first = desk.open(wanted(), counter.officer);
    auto other_station = counter.workstation;
    other_station.id = "WS-9901-03";
    testing::FakeOutreach other{counter};
    const OutreachPorts borrowed{other.ports.book,  other.ports.tables, other.ports.officers,
                                 other.ports.cases, other.ports.outbox, other.ports.clock,
                                 other_station,     other.ports.rules,  other.ports.time};
    const auto second = OutreachDesk(borrowed).open(wanted(), counter.officer);
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    EXPECT_NE(first->id, second->id);
    EXPECT_EQ(second->id, "OE-9901-03-69-001");
    other_station.id = "LAPTOP";
    other.book.kept.clear();
    EXPECT_EQ(OutreachDesk(borrowed).open(wanted(), counter.officer)->id, "OE-9901-LAPTOP-69-001");
}

}  // namespace
}  // namespace amphoe::workflows
