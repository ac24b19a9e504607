// A desk that is taken out to a community while it runs (domain.md W18).
#include <algorithm>

#include "core/workflows/OutreachLimits.h"
#include "gui/presenters/OutreachTexts.h"
#include "gui/presenters/StatusPresenter.h"
#include "gui/presenters/VisitTexts.h"
#include "tests/gui/presenters/ServiceBench.h"
#include "tests/support/FakeOutreach.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::ServiceKind;
using gui::VisitStep;

class OutreachStepTest : public ServiceBench {
  protected:
    OutreachStepTest() {
        civil_register.knows(domain::RegisterKind::Person, kCitizen, {{"citizen_id", kCitizen}, {"status", "ALIVE"}});
        desk.outreach = &away.ports;
        begin();
    }
    void leave_the_office() { away.leave("บ้านตัวอย่าง"); }
    void come_back() { away.come_back(); }
    bool offers(ServiceKind kind) {
        visit->ask_service();
        window.drain();
        const auto kinds = visit->offered();
        visit->ask_service();
        window.drain();
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    FakeOutreach away{counter};
};

TEST_F(OutreachStepTest, ARunningDeskFollowsTheBeginningAndTheEnd) {
    enter_until(VisitStep::Service);
    EXPECT_TRUE(offers(ServiceKind::CertifiedCopy));
    leave_the_office();
    EXPECT_FALSE(offers(ServiceKind::CertifiedCopy));
    EXPECT_TRUE(offers(ServiceKind::OwnData)) << "the rest is given";
    come_back();
    EXPECT_TRUE(offers(ServiceKind::CertifiedCopy));
}

TEST_F(OutreachStepTest, AListOpenedBeforeDoesNotGiveACertifiedCopy) {
    enter_until(VisitStep::Service);
    visit->ask_service();
    window.drain();
    ASSERT_TRUE(state().choosing);
    leave_the_office();
    add(ServiceKind::CertifiedCopy);
    EXPECT_EQ(failure(), FailureCode::ServiceNotAvailable);
    EXPECT_TRUE(state().facts.services.empty());
    const auto notice = gui::shown_notice(state(), catalogue, texts);
    ASSERT_TRUE(notice);
    EXPECT_NE(notice->message.find("certified papers"), std::string::npos);
    add(ServiceKind::OwnData);
    EXPECT_EQ(state().facts.services.size(), 1U);
}

TEST_F(OutreachStepTest, TheDeskSaysWhereItIsAndHowLongItsDataCount) {
    leave_the_office();
    enter_until(VisitStep::Service);
    ASSERT_TRUE(state().facts.away);
    EXPECT_NE(gui::away_text(state().facts, texts).find("บ้านตัวอย่าง"), std::string::npos);
    EXPECT_NE(gui::away_text(state().facts, texts).find("good until 24 Nov 2026 09:00: 48 h 0 min more"),
              std::string::npos)
        << gui::away_text(state().facts, texts);
    EXPECT_EQ(gui::away_text({}, texts), "");
    const auto place = gui::away_place_text(*state().facts.away, texts);
    EXPECT_NE(place.find("ศาลาวัดตัวอย่าง village no. 4 · 22 November 2026"), std::string::npos) << place;
}

TEST_F(OutreachStepTest, TheSentenceOfTheDataFollowsTheirAge) {
    leave_the_office();
    const auto said = [&] { return gui::package_text(**workflows::outreach_package(away.ports), texts); };
    counter.clock.advance(std::chrono::hours(40));
    EXPECT_NE(said().find("8 h 0 min more"), std::string::npos) << said();
    EXPECT_NE(said().find("Synchronize"), std::string::npos);
    counter.clock.advance(std::chrono::hours(7) + std::chrono::minutes(15));
    EXPECT_NE(said().find(", 45 min more"), std::string::npos) << said();
    counter.clock.advance(std::chrono::hours(1));
    EXPECT_NE(said().find("no new visit begins"), std::string::npos) << said();
}

TEST_F(OutreachStepTest, OnOldDataNoVisitBeginsAndTheRunningOneIsFinished) {
    leave_the_office();
    counter.clock.advance(std::chrono::hours(48));
    enter_until(VisitStep::Service);
    ASSERT_FALSE(state().failure);
    counter.clock.advance(std::chrono::milliseconds(1));
    add(ServiceKind::OwnData);
    EXPECT_FALSE(state().failure) << "the citizen who sits here is served";
    const auto visits = saved(domain::EventKind::VisitOpened);
    visit->drop_service();
    window.drain();
    visit->ask_end();
    visit->end_visit();
    window.drain();
    ASSERT_EQ(state().step, VisitStep::Done);
    enter();
    EXPECT_EQ(failure(), FailureCode::OutreachDataOld);
    EXPECT_EQ(saved(domain::EventKind::VisitOpened), visits) << "nothing is begun";
    EXPECT_FALSE(state().running());

    away.fetch();
    enter();
    EXPECT_EQ(state().step, VisitStep::Consent) << "the same key goes on once the data are renewed";
    EXPECT_FALSE(state().failure);
    EXPECT_EQ(saved(domain::EventKind::VisitOpened), visits + 1);
}

TEST_F(OutreachStepTest, OnOldDataNothingOffersAVisitThatWouldBeRefused) {
    const auto refused = [&] { return gui::offers_refused_visit(state(), *workflows::outreach_package(away.ports)); };
    EXPECT_FALSE(refused()) << "at the office";
    leave_the_office();
    EXPECT_FALSE(refused()) << "the data are good";
    counter.clock.advance(std::chrono::hours(49));
    EXPECT_TRUE(refused());
    enter();
    ASSERT_EQ(failure(), FailureCode::OutreachDataOld);
    EXPECT_TRUE(refused()) << "nor is it offered once more";
    away.fetch();
    EXPECT_FALSE(refused());
    enter();
    ASSERT_EQ(state().step, VisitStep::Consent);
    counter.clock.advance(std::chrono::hours(49));
    EXPECT_FALSE(refused()) << "the visit that has begun goes on";
}

TEST_F(OutreachStepTest, TheStatusSaysHowTheDeskIsAway) {
    gui::StatusPresenter status(desk, window.post());
    status.refresh();
    window.drain();
    EXPECT_FALSE(status.status().away);
    leave_the_office();
    status.refresh();
    window.drain();
    ASSERT_TRUE(status.status().away);
    EXPECT_EQ(status.status().away->event.place, "ศาลาวัดตัวอย่าง");
    come_back();
    status.refresh();
    window.drain();
    EXPECT_FALSE(status.status().away);
}

TEST_F(OutreachStepTest, OnlyAnOpenEventCounts) {
    EXPECT_TRUE(workflows::may_be_given_now(away.book, ServiceKind::CertifiedCopy));
    leave_the_office();
    const auto refused = workflows::may_be_given_now(away.book, ServiceKind::CertifiedCopy);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::ServiceNotAvailable);
    EXPECT_TRUE(workflows::may_be_given_now(away.book, ServiceKind::MoveIn));
    come_back();
    EXPECT_TRUE(workflows::may_be_given_now(away.book, ServiceKind::CertifiedCopy));
}

}  // namespace
}  // namespace amphoe::testing
