// A time on a later day, booked at the desk between two visits.
#include <gmock/gmock.h>

#include <wx/choice.h>

#include "core/workflows/QueueDesk.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

/// Sunday 2026-11-22, 09:00 in Bangkok.
class BookingWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    BookingWindowTest() : WindowBench(GetParam()) {
        setup.queue = &queue;
        setup.catalogue_of_services = &catalogue_of_services;
        tables.booked = std::vector{ports::Booking{"B-1", "9901", domain::ServiceKind::MoveIn,
                                                   *support::from_iso8601("2026-11-23T02:00:00Z"), "app",
                                                   *domain::CitizenId::parse("1999900000013"), "x", "", "booked"}};
    }
    std::string said(const char* thai, const char* english) const {
        return GetParam() == gui::Language::Thai ? thai : english;
    }
    void picture(const std::string& name) { driver.picture("desk", name + said("-th", "-en")); }
    wxChoice* choice(const char* name) { return dynamic_cast<wxChoice*>(driver.find(name)); }
    std::string entry(const char* name, unsigned index) {
        return std::string(choice(name)->GetString(index).utf8_str());
    }
    bool on_screen(const char* name) {
        const auto* control = driver.find(name);
        return control != nullptr && control->IsShownOnScreen() && control->GetSize().y >= control->GetBestSize().y &&
               driver.find("desk")->GetScreenRect().Contains(control->GetScreenRect());
    }
    void open() {
        start();
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
        ASSERT_TRUE(driver.until_shown("desk.queue.book"));
        driver.key("desk.keys", WXK_F2);
        ASSERT_TRUE(driver.until_shown("desk.booking.service"));
        ASSERT_TRUE(driver.until([&] { return entry("desk.booking.slot", 1).find("1") != std::string::npos; }));
    }
    void type_person() {
        ASSERT_TRUE(driver.type("desk.booking.citizen", "1-9999-00000-01-3"));
        ASSERT_TRUE(driver.type("desk.booking.name", "นาย ทดสอบ ระบบบัตร"));
        ASSERT_TRUE(driver.type("desk.booking.phone", "081-234-5678"));
    }
    void enter() { driver.key("desk.keys", WXK_RETURN); }

    MemoryQueueBook book;
    BookingTables tables;
    domain::ServiceRules rules;
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
    workflows::QueuePorts queue{book, tables, counter.store, counter.sealer, counter.clock, counter.workstation, rules};
};

TEST_P(BookingWindowTest, ATimeIsBookedByTheKeyboardAlone) {
    ASSERT_NO_FATAL_FAILURE(open());
    EXPECT_TRUE(choice("desk.booking.service")->HasFocus()) << "the first field";
    EXPECT_EQ(entry("desk.booking.day", 0), said("วันจันทร์ 23 พ.ย. 2569", "Mon 23 Nov 2026"));
    EXPECT_EQ(entry("desk.booking.slot", 1), said("09.00 น. · จองคิวไว้ 1", "09:00 · booked 1"));
    EXPECT_FALSE(driver.shown("desk.advance")) << "Enter books and begins no visit";
    EXPECT_FALSE(driver.shown("desk.card_state"));
    EXPECT_TRUE(driver.shown("desk.queue.counts")) << "the queue stays in sight";
    picture("18-booking-empty");
    enter();
    EXPECT_TRUE(driver.find("desk.booking.citizen")->HasFocus()) << "to what has to be typed";

    ASSERT_NO_FATAL_FAILURE(type_person());
    ASSERT_TRUE(driver.choose("desk.booking.day", 1));
    ASSERT_TRUE(driver.choose("desk.booking.slot", 2));
    picture("18-booking-typed");
    enter();
    ASSERT_TRUE(driver.until_shown("desk.booking.booked"));
    EXPECT_THAT(driver.text("desk.booking.booked"), HasSubstr("B-9901-"));
    EXPECT_THAT(driver.text("desk.booking.booked"),
                HasSubstr(said("วันอังคาร 24 พ.ย. 2569 09.30 น.", "Tue 24 Nov 2026 09:30")));
    picture("18-booking-done");
    ASSERT_EQ(counter.sealer.all.size(), 1U);
    EXPECT_EQ(counter.sealer.last.kind, "booking_made");
    EXPECT_EQ(counter.sealer.last.fields.at("channel"), "phone");
    enter();
    ASSERT_TRUE(driver.until([&] { return !driver.shown("desk.booking"); }));
    EXPECT_TRUE(driver.shown("desk.advance"));
    EXPECT_TRUE(counter.store.cases.empty()) << "no visit was begun by all these Enters";
    driver.key("desk.keys", WXK_F2);
    ASSERT_TRUE(driver.until_shown("desk.booking.citizen"));
    EXPECT_EQ(driver.text("desk.booking.citizen"), "") << "nothing of the person before is left";
}

TEST_P(BookingWindowTest, WhatIsWrongIsSaidAndEscKeepsWhatWasTyped) {
    ASSERT_NO_FATAL_FAILURE(open());
    ASSERT_NO_FATAL_FAILURE(type_person());
    ASSERT_TRUE(driver.type("desk.booking.phone", "021234567"));
    enter();
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.booking.notice.code") == "PHONE_INVALID"; }));
    EXPECT_TRUE(driver.find("desk.booking.phone")->HasFocus());
    picture("18-booking-refused");
    EXPECT_TRUE(counter.sealer.all.empty());
    driver.key("desk.keys", WXK_ESCAPE);
    ASSERT_TRUE(driver.until([&] { return !driver.shown("desk.booking"); }));
    EXPECT_TRUE(driver.shown("desk.queue.give"));
    ASSERT_TRUE(driver.press("desk.queue.book"));
    ASSERT_TRUE(driver.until_shown("desk.booking.citizen"));
    EXPECT_EQ(driver.text("desk.booking.citizen"), "1-9999-00000-01-3");
    EXPECT_FALSE(driver.shown("desk.booking.notice"));
    ASSERT_TRUE(driver.type("desk.booking.phone", "0812345678"));
    ASSERT_TRUE(driver.press("desk.booking.book"));
    EXPECT_TRUE(driver.until_shown("desk.booking.booked"));
}

TEST_P(BookingWindowTest, TheServicesAreThoseOfTheDayTheyAreAskedOn) {
    ASSERT_NO_FATAL_FAILURE(open());
    const auto before = choice("desk.booking.service")->GetStrings();
    ASSERT_GT(before.size(), 2U);
    ASSERT_TRUE(driver.choose("desk.booking.service", 2));
    driver.key("desk.keys", WXK_ESCAPE);
    ASSERT_TRUE(driver.until([&] { return !driver.shown("desk.booking"); }));
    rules.services[catalogue_of_services.kinds().front()].enabled = false;
    driver.key("desk.keys", WXK_F2);
    ASSERT_TRUE(driver.until_shown("desk.booking.service"));
    EXPECT_EQ(choice("desk.booking.service")->GetCount(), before.size() - 1);
    EXPECT_EQ(choice("desk.booking.service")->GetStringSelection(), before[2]) << "the chosen one stays chosen";
}

TEST_P(BookingWindowTest, InLargeTypeEveryFieldAndBothButtonsAreOnScreen) {
    setup.large_type = true;
    ASSERT_NO_FATAL_FAILURE(open());
    ASSERT_NO_FATAL_FAILURE(type_person());
    ASSERT_TRUE(driver.type("desk.booking.citizen", "1999900000014"));
    enter();
    ASSERT_TRUE(driver.until([&] { return driver.text("desk.booking.notice.code") == "CITIZEN_NUMBER_INVALID"; }));
    picture("18-booking-large");
    for (const auto* name : {"desk.booking.service", "desk.booking.channel", "desk.booking.day", "desk.booking.slot",
                             "desk.booking.citizen", "desk.booking.name", "desk.booking.phone", "desk.booking.back",
                             "desk.booking.book", "desk.queue.counts"}) {
        EXPECT_TRUE(on_screen(name)) << name;
    }
}

TEST_P(BookingWindowTest, InLargeTypeTheQueueKeepsAllItsButtons) {
    setup.large_type = true;
    workflows::QueueDesk desk(queue, "");
    ASSERT_TRUE(desk.arrive(domain::ServiceKind::ThaidEnrolment, domain::QueueLane::None, ""));
    ASSERT_TRUE(desk.arrive(domain::ServiceKind::ThaidEnrolment, domain::QueueLane::None, ""));
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_TRUE(driver.until_shown("desk.queue.call"));
    driver.key("desk.keys", WXK_F3);
    ASSERT_TRUE(driver.until_shown("desk.queue.set_aside"));
    ASSERT_TRUE(driver.press("desk.queue.set_aside"));
    ASSERT_TRUE(driver.until_shown("desk.queue.take_back"));
    driver.key("desk.keys", WXK_F3);
    ASSERT_TRUE(driver.until_shown("desk.queue.set_aside"));
    picture("18-booking-queue-large");
    for (const auto* name : {"desk.queue.book", "desk.queue.set_aside", "desk.queue.no_show", "desk.queue.aside",
                             "desk.queue.take_back", "desk.queue.counts"}) {
        EXPECT_TRUE(on_screen(name)) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, BookingWindowTest,
                         ::testing::Values(gui::Language::Thai, gui::Language::English), [](const auto& language) {
                             return language.param == gui::Language::Thai ? "Thai" : "English";
                         });

}  // namespace
}  // namespace amphoe::testing
