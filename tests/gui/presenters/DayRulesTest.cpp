#include "gui/presenters/DayRules.h"

#include <atomic>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/domain/Fees.h"
#include "gui/presenters/CashierPresenter.h"
#include "gui/presenters/RegistersPresenter.h"
#include "gui/presenters/StatusPresenter.h"
#include "gui/presenters/TimeUnderRules.h"
#include "tests/gui/presenters/ServiceBench.h"
#include "tests/support/FakeTrustedTime.h"
#include "tests/support/MemorySupervisionBook.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using gui::VisitStep;
using nlohmann::json;

/// What the centre sent of the fees.
class FeeFeed final : public ports::FeedStore {
  public:
    domain::Result<domain::FeedState> state() override { return domain::FeedState{}; }
    domain::Result<int> apply(const domain::FeedPage&) override { return 0; }
    domain::Result<std::vector<domain::FeedItem>> items(const std::string& topic) override {
        EXPECT_EQ(topic, "fees");
        ++looks;
        if (failure) {
            return *failure;
        }
        return fees;
    }
    domain::Result<std::optional<domain::FeedItem>> find(const std::string&, const std::string&) override {
        return std::optional<domain::FeedItem>{};
    }
    std::vector<domain::FeedItem> fees;
    std::optional<domain::Failure> failure;
    int looks = 0;
};

/// 22 November 2026, 09.00; from the 23rd on other limits, another notice and another fee count.
class DayRulesTest : public ServiceBench {
  protected:
    DayRulesTest() {
        std::filesystem::copy(std::filesystem::path(AMPHOE_RESOURCES) / "configuration", folder.path());
        change("service-rules.json", [](json& file) {
            file["copies_at_most"] = json::array(
                {{{"effective_from", "2026-11-01"}, {"value", 10}}, {{"effective_from", "2026-11-23"}, {"value", 5}}});
        });
        change("enrolment-rules.json", [](json& file) {
            file["captures_per_visit"] = json::array(
                {{{"effective_from", "2026-11-01"}, {"value", 3}}, {{"effective_from", "2026-11-23"}, {"value", 2}}});
        });
        auto notice = read("consent-notice.json");
        today_notice = notice["version"];
        notice["version"] = "new";
        notice["effective_from"] = "2026-11-23";
        write("consent-notice.2026-11-23.json", notice.dump());
        auto fees = read("fees.json");
        fees["effective_from"] = "2026-11-23";
        for (auto& row : fees["fees"]) {
            if (row["item"] == "certified_copy") {
                row["satang"] = 3000;
            }
        }
        write("fees.2026-11-23.json", fees.dump());
        EXPECT_TRUE(dated.open_proof());
        EXPECT_TRUE(dated.open_services(feed));
        desk.rules = &dated;
    }

    json read(const char* name) const {
        std::ifstream in(folder.path() / name);
        return json::parse(in);
    }
    void write(const char* name, const std::string& text) const { std::ofstream(folder.path() / name) << text; }
    void change(const char* name, const std::function<void(json&)>& edit) const {
        auto file = read(name);
        edit(file);
        write(name, file.dump());
    }
    void midnight_passes() { counter.clock.advance(std::chrono::hours(15)); }
    void end_visit() {
        visit->ask_end();
        window.drain();
        visit->end_visit();
        window.drain();
        ASSERT_EQ(state().step, VisitStep::Done);
    }
    int fee_of_a_copy(const domain::ServiceRules& given) const {
        return domain::fee_on(given, "certified_copy", support::bangkok_date(counter.clock.now()))->satang;
    }
    int limit() const { return visit->services()->rules.copies_at_most; }

    TemporaryFolder folder;
    FeeFeed feed;
    std::string today_notice;
    gui::DayRules dated{folder.path(), counter.clock};
};

TEST_F(DayRulesTest, AfterMidnightTheNextVisitHasTheRulesOfItsDay) {
    begin();
    enter();
    ASSERT_EQ(state().step, VisitStep::Consent);
    EXPECT_EQ(state().captures_allowed, 3);
    EXPECT_EQ(limit(), 10);
    EXPECT_EQ(fee_of_a_copy(visit->services()->rules), 2000);
    end_visit();

    midnight_passes();
    enter();
    ASSERT_EQ(state().step, VisitStep::Consent);
    EXPECT_EQ(state().captures_allowed, 2);
    EXPECT_EQ(limit(), 5);
    EXPECT_EQ(fee_of_a_copy(visit->services()->rules), 3000);
    visit->give_consent(true);
    window.drain();
    EXPECT_EQ(state().facts.consent->notice_version, "new");
    EXPECT_EQ(dated.day(), "2026-11-23");
}

TEST_F(DayRulesTest, AVisitUnderWayKeepsItsRulesToItsEnd) {
    begin();
    enter();
    midnight_passes();
    ASSERT_TRUE(dated.renew());  // the status line does so every few seconds
    EXPECT_EQ(dated.now().services->copies_at_most, 5);
    EXPECT_EQ(limit(), 10);
    visit->give_consent(true);
    window.drain();
    EXPECT_EQ(state().facts.consent->notice_version, today_notice);
    EXPECT_EQ(state().captures_allowed, 3);
    EXPECT_EQ(fee_of_a_copy(visit->services()->rules), 2000);
}

TEST_F(DayRulesTest, OnTheSameDayNothingIsReadAnew) {
    write("service-rules.json", "{");
    EXPECT_TRUE(dated.renew());
    const auto held = dated.now().services;
    EXPECT_TRUE(dated.renew());
    EXPECT_EQ(held, dated.now().services);
    counter.clock.advance(std::chrono::hours(14));  // 23.00
    EXPECT_TRUE(dated.renew());
    counter.clock.advance(std::chrono::hours(1));
    EXPECT_FALSE(dated.renew());
}

TEST_F(DayRulesTest, ABrokenFileOfTheNewDayKeepsTheOldRulesAndIsSaid) {
    const auto good = read("fees.2026-11-23.json").dump();
    write("fees.2026-11-23.json", "{");
    begin();
    gui::StatusPresenter status(desk, window.post());
    status.refresh();
    window.drain();
    EXPECT_EQ(status.status().rules_of, "");

    midnight_passes();
    EXPECT_EQ(dated.renew().error().code, FailureCode::ConfigurationInvalid);
    status.refresh();
    window.drain();
    EXPECT_EQ(status.status().rules_of, "2026-11-22");
    enter();
    ASSERT_EQ(state().step, VisitStep::Consent);
    EXPECT_EQ(limit(), 10);  // all or nothing: neither the new limit nor the new notice
    EXPECT_EQ(visit->counter().notice.version, today_notice);
    end_visit();

    write("fees.2026-11-23.json", good);
    status.refresh();
    window.drain();
    EXPECT_EQ(status.status().rules_of, "");
    enter();
    EXPECT_EQ(limit(), 5);
}

TEST_F(DayRulesTest, TheCashierNamesFeesByTheRulesOfTheDay) {
    desk.services = &ports;
    gui::CashierPresenter cashier(desk, window.post(), counter.officer);
    EXPECT_EQ(cashier.fee_table(), dated.now().services.get());
    midnight_passes();
    ASSERT_TRUE(dated.renew());
    cashier.refresh();
    window.drain();
    EXPECT_EQ(cashier.fee_table(), dated.now().services.get());
    EXPECT_EQ(fee_of_a_copy(*cashier.fee_table()), 3000);
}

TEST_F(DayRulesTest, RegistersNameOfficesByTheRulesOfTheDay) {
    MemorySupervisionBook book;
    const workflows::SupervisionPorts supervision{book, counter.store, counter.clock};
    desk.services = &ports;
    desk.supervision = &supervision;
    gui::RegistersPresenter registers(
        desk, window.post(),
        {{},
         [] { return domain::AgencyDirectory{}; },
         [] {
             return std::vector<amphoe::ports::MoveAway>{{"T-1", "99010000015", "99880000012", "2026-11-18", "9988"}};
         }});
    registers.refresh();
    window.drain();
    ASSERT_TRUE(registers.registers());
    EXPECT_FALSE(registers.registers()->moves.front().by);
    change("office-codes.json", [](json& file) {
        auto added = file["offices"].front();
        added["code"] = "9988";
        file["offices"].push_back(added);
    });
    midnight_passes();
    ASSERT_TRUE(dated.renew());
    registers.refresh();
    window.drain();
    EXPECT_TRUE(registers.registers()->moves.front().by);
}

TEST_F(DayRulesTest, ARenewalThatFailsOnTheSameDayIsToldFromOneAfterMidnight) {
    gui::StatusPresenter status(desk, window.post());
    feed.failure = domain::Failure{FailureCode::StoreUnavailable, ""};
    status.refresh();
    window.drain();
    EXPECT_EQ(status.status().rules_of, "2026-11-22");
    EXPECT_TRUE(status.status().rules_are_todays);
    midnight_passes();
    status.refresh();
    window.drain();
    EXPECT_EQ(status.status().rules_of, "2026-11-22");
    EXPECT_FALSE(status.status().rules_are_todays);
}

TEST_F(DayRulesTest, ANewFeeOfTheCentreCountsFromTheNextVisitOn) {
    begin();
    enter();
    feed.fees = {{"fees", "certified_copy", 1, false, "", "2026-11-22", R"({"satang": 1500})"}};
    ASSERT_TRUE(dated.renew());
    EXPECT_EQ(fee_of_a_copy(visit->services()->rules), 2000);
    end_visit();
    enter();
    EXPECT_EQ(fee_of_a_copy(visit->services()->rules), 1500);
    end_visit();
    feed.fees.front().version = 2;
    feed.fees.front().value = R"({"satang": 1600})";
    enter();
    EXPECT_EQ(fee_of_a_copy(visit->services()->rules), 1600);
}

TEST_F(DayRulesTest, AStoreThatCannotBeReadKeepsTheOldRules) {
    feed.failure = domain::Failure{FailureCode::StoreUnavailable, ""};
    midnight_passes();
    EXPECT_EQ(dated.renew().error().code, FailureCode::StoreUnavailable);
    EXPECT_EQ(dated.day(), "2026-11-22");
    EXPECT_EQ(dated.now().services->copies_at_most, 10);
}

TEST_F(DayRulesTest, QueueAndGuardsFollowTheDayWithoutAVisit) {
    const auto services = dated.services();
    const auto face = dated.face();
    change("service-rules.json", [](json& file) { file["no_show_calls"] = 4; });
    change("enrolment-rules.json", [](json& file) { file["face"]["officer_distance"] = 0.3; });
    EXPECT_EQ(services->no_show_calls, 3);
    midnight_passes();
    ASSERT_TRUE(dated.renew());
    EXPECT_EQ(services->no_show_calls, 4);
    EXPECT_DOUBLE_EQ(face->officer_distance, 0.3);
}

TEST_F(DayRulesTest, AlarmsOfOutboxAndClockAreThoseOfTheDay) {
    change("service-rules.json", [](json& file) { file["outbox_late_hours"] = 20; });
    change("service-rules.json", [](json& file) { file["clock_warning_minutes"] = 4; });
    FakeTrustedTime machine;
    machine.offset = std::chrono::minutes(3);
    gui::TimeUnderRules time(machine, dated, feed);
    counter.ports.time = &time;
    domain::OutboxItem waiting;
    waiting.kind = "move_out";
    waiting.created_at = counter.clock.now();
    counter.store.outbox.push_back(waiting);
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    desk.services = &ports;
    gui::StatusPresenter status(desk, window.post());
    const auto look = [&] {
        status.refresh();
        window.drain();
        return status.status();
    };
    EXPECT_EQ(look().clock, domain::ClockStanding::Warn);
    counter.clock.advance(std::chrono::hours(4) - std::chrono::minutes(1));
    EXPECT_EQ(look().alarm, domain::OutboxAlarm::None);
    counter.clock.advance(std::chrono::minutes(1));
    EXPECT_EQ(look().alarm, domain::OutboxAlarm::Late);
    EXPECT_EQ(look().outbox_limits.late, std::chrono::hours(4));

    counter.clock.advance(std::chrono::hours(12));  // 01.00 of the next day
    EXPECT_EQ(look().alarm, domain::OutboxAlarm::None);
    EXPECT_EQ(look().clock, domain::ClockStanding::Good);
    EXPECT_EQ(look().outbox_limits.late, std::chrono::hours(20));
    EXPECT_EQ(look().clock_limits.warns, std::chrono::minutes(4));
}

TEST_F(DayRulesTest, ClockLimitsThatCannotBeReadAreTheProgramsOwn) {
    write("service-rules.json", "{");
    gui::DayRules broken(folder.path(), counter.clock);
    FakeTrustedTime machine;
    gui::TimeUnderRules time(machine, broken, feed);
    EXPECT_EQ(time.limits().warns, std::chrono::minutes(2));
    EXPECT_EQ(time.limits().blocks, std::chrono::minutes(5));
}

TEST_F(DayRulesTest, APartOpenedAfterMidnightWaitsForTheSameDayAsTheOther) {
    gui::DayRules late(folder.path(), counter.clock);
    ASSERT_TRUE(late.open_services(feed));
    midnight_passes();
    ASSERT_TRUE(late.open_proof());
    EXPECT_EQ(late.now().enrolment->captures_per_visit, 3);
    ASSERT_TRUE(late.renew());
    EXPECT_EQ(late.now().enrolment->captures_per_visit, 2);
    EXPECT_EQ(late.now().services->copies_at_most, 5);
}

TEST_F(DayRulesTest, RulesAreReadWhileTheyAreReplaced) {
    std::atomic<bool> over = false;
    std::atomic<int> odd = 0;
    std::jthread reader([&] {
        while (!over) {
            const auto held = dated.now();
            const bool old_limit = held.services->copies_at_most == 10;
            const bool old_proof = held.enrolment->captures_per_visit == 3;
            odd += old_limit == old_proof ? 0 : 1;
        }
    });
    for (int night = 0; night < 5; ++night) {
        midnight_passes();
        EXPECT_TRUE(dated.renew());
        counter.clock.advance(std::chrono::hours(-15));
        EXPECT_TRUE(dated.renew());
    }
    over = true;
    reader.join();
    EXPECT_EQ(odd, 0);
}

}  // namespace
}  // namespace amphoe::testing
