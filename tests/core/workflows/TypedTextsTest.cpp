// Texts typed outside a service form: every reason, title and name an officer gives in words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "core/workflows/CounterCase.h"
#include "core/workflows/FeeDesk.h"
#include "core/workflows/OutreachDesk.h"
#include "core/workflows/ReasonText.h"
#include "core/workflows/ServiceCatalogue.h"
#include "core/workflows/SupervisionDesk.h"
#include "core/workflows/ThaidEnrolment.h"
#include "tests/core/workflows/identity/IdentityWorld.h"
#include "tests/support/MemoryOutreachBook.h"
#include "tests/support/MemoryQueueBook.h"
#include "tests/support/MemorySupervisionBook.h"
#include "tests/support/SavedCases.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::ServiceKind;

std::string letters(int count) {
    std::string text;
    for (int at = 0; at < count; ++at) {
        text += "ก";
    }
    return text;
}

TEST(ReasonTextTest, ThreeHundredLettersAreTakenAndOneMoreOrNoneIsNot) {
    EXPECT_EQ(*reason_text(letters(300)), letters(300));
    EXPECT_EQ(reason_text(letters(301)).error().code, FailureCode::ReasonMissing);
    EXPECT_EQ(*reason_text("ก"), "ก");
    for (const auto* nothing : {"", " \n\t", "\u200B"}) {
        EXPECT_EQ(reason_text(nothing).error().code, FailureCode::ReasonMissing);
    }
    EXPECT_EQ(*reason_text(" น\u0E4D\u0E49า  ใส\u200B "), "น\u0E49\u0E33 ใส");
}

TEST(TypedLineTest, ALineHasItsLengthAndIsNeverEmpty) {
    EXPECT_EQ(*typed_line("title", letters(100), 100), letters(100));
    EXPECT_EQ(typed_line("title", letters(101), 100).error().detail, "title: too_long");
    EXPECT_EQ(typed_line("title", " ", 100).error().detail, "title: is empty");
    EXPECT_EQ(*typed_line("title", "ก\nข", 100), "ก ข");
}

/// A place where an officer types words: what happens to them there.
struct Door {
    std::string name;
    std::function<domain::Result<domain::Done>(const std::string&)> type;
};

template <class T>
domain::Result<domain::Done> done(const domain::Result<T>& result) {
    return result ? domain::Result<domain::Done>(domain::Done{}) : result.error();
}

class TypedTextsTest : public IdentityWorld {
  protected:
    TypedTextsTest() {
        auto run = opened(ServiceKind::OwnData);
        number_ = run->record().number;
    }
    std::vector<Door> doors() {
        return {{"second person of a service", [this](const auto& text) { return approve(text); }},
                {"second person of an enrolment", [this](const auto& text) { return approve_enrolment(text); }},
                {"waiver",
                 [this](const auto& text) {
                     return take({world.counter.supervisor, text}, "");
                 }},
                {"payer",
                 [this](const auto& text) {
                     return take({world.counter.supervisor, "เหตุผล"}, text);
                 }},
                {"end of a receipt", [this](const auto& text) { return void_receipt(text); }},
                {"difference of the cash", [](const auto& text) { return done(count_cash({}, 5, text)); }},
                {"title of an event", [this](const auto& text) { return away(text, "วัด", "laptop"); }},
                {"place of an event", [this](const auto& text) { return away("อำเภอเคลื่อนที่", text, "laptop"); }},
                {"thing taken along", [this](const auto& text) { return away("อำเภอเคลื่อนที่", "วัด", text); }},
                {"course", [this](const auto& text) { return course(text); }},
                {"improvement", [this](const auto& text) { return improvement(text); }}};
    }
    domain::Result<domain::Done> approve(const std::string& reason) {
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        show_card(visit, shown);
        CounterCase any(world.counter.ports, visit, shown, ServiceKind::OwnData);
        EXPECT_TRUE(any.open());
        return any.approve({{domain::Role::Supervisor}, "", ""}, world.counter.supervisor, reason);
    }
    domain::Result<domain::Done> approve_enrolment(const std::string& reason) {
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        show_card(visit, shown);
        ThaidEnrolment enrolment(world.counter.ports, visit, shown);
        EXPECT_TRUE(enrolment.open());
        return enrolment.approve(world.counter.supervisor, reason);
    }
    std::string paid_for() { return testing::confirmed_case(world.counter, {{"certified_copy", "1"}}); }
    domain::Result<domain::Done> take(SecondPerson agreed, const std::string& payer) {
        return done(fees_.take({paid_for(), {{"certified_copy", 1}}, PaymentMethod::Cash, payer, std::move(agreed)},
                               world.counter.officer));
    }
    domain::Result<domain::Done> void_receipt(const std::string& reason) {
        const auto paid = fees_.take({paid_for(), {{"certified_copy", 1}}, PaymentMethod::Cash, "", std::nullopt},
                                     world.counter.officer);
        return fees_.void_receipt(paid->number, world.counter.officer, {world.counter.supervisor, reason});
    }
    domain::Result<domain::Done> away(const std::string& title, const std::string& place, const std::string& item) {
        testing::MemoryOutreachBook book;
        testing::BookingTables tables;
        auto& counter = world.counter;
        const OutreachPorts ports{book,          tables,        counter.store,       counter.store,
                                  counter.store, counter.clock, counter.workstation, world.rules};
        OutreachDesk desk(ports);
        domain::OutreachEvent event;
        event.title = title;
        event.place = place;
        event.date = "2026-11-22";
        event.team = {"O-0001"};
        event.items = {{item, 1}};
        return done(desk.open(event, counter.officer));
    }
    domain::Result<domain::Done> course(const std::string& text) {
        domain::TrainingRecord record;
        record.officer_id = "O-0001";
        record.course = text;
        record.date = "2026-11-22";
        record.result = "attended";
        return done(supervision_.record(world.counter.supervisor, record));
    }
    domain::Result<domain::Done> improvement(const std::string& text) {
        domain::Improvement record;
        record.kpi = "K1";
        record.heading = domain::improvement_headings().front().key;
        record.text = text;
        record.date = "2026-11-22";
        return done(supervision_.record(world.counter.supervisor, record));
    }

    testing::MemorySupervisionBook supervision_book_;
    const SupervisionPorts supervision_ports_{supervision_book_, world.counter.store, world.counter.clock};
    SupervisionDesk supervision_{supervision_ports_};
    FeeDesk fees_{world.counter.ports, world.rules};
    std::string number_;
};

TEST_F(TypedTextsTest, NoDoorTakesWhatNobodyShouldType) {
    for (const auto& door : doors()) {
        for (const auto& [text, why] : {std::pair(std::string("เหตุ\x01"), "control"),
                                        {"เหตุ 😀", "pictograph"},
                                        {"\u202Eเหตุ", "direction"},
                                        {"\u05D0\u05D1", "direction"},
                                        {"\u0E48ก", "thai_order"},
                                        {"ก\xFF", "not_utf8"}}) {
            const auto result = door.type(text);
            ASSERT_FALSE(result) << door.name << ' ' << why;
            EXPECT_EQ(result.error().code, FailureCode::FieldInvalid) << door.name << ' ' << why;
            EXPECT_THAT(result.error().detail, ::testing::HasSubstr(why)) << door.name;
        }
        EXPECT_FALSE(door.type(letters(10'000))) << door.name;
        EXPECT_TRUE(door.type("น\u0E4D\u0E49าท\u200Bวม")) << door.name;
    }
}

TEST_F(TypedTextsTest, WhatIsKeptHasOneFormOnly) {
    ASSERT_TRUE(approve(" น\u0E4D\u0E49าท\u200Bวม "));
    EXPECT_EQ(world.counter.store.events.back().fields.at("second_officer_reason"), "น\u0E49\u0E33ทวม");
    ASSERT_TRUE(take({world.counter.supervisor, "ผู้มี\u200Bรายได้น้อย"}, "นาง  ก"));
    EXPECT_EQ(world.counter.renderer.last.fields.at("waiver_reason"), "ผู้มีรายได้น้อย");
    EXPECT_EQ(world.counter.renderer.last.fields.at("excused"), "นาง ก");
}

}  // namespace
}  // namespace amphoe::workflows
