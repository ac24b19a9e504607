// A desk that is taken out to a community while it runs (domain.md W18).
#include "core/workflows/OutreachLimits.h"
#include "gui/presenters/OutreachTexts.h"
#include "gui/presenters/VisitTexts.h"
#include "tests/gui/presenters/ServiceBench.h"
#include "tests/support/MemoryOutreachBook.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::ServiceKind;
using gui::VisitStep;

class OutreachStepTest : public ServiceBench {
  protected:
    OutreachStepTest() {
        civil_register.knows(domain::RegisterKind::Person, kCitizen, {{"citizen_id", kCitizen}, {"status", "ALIVE"}});
        desk.outreach = &book;
        begin();
    }
    /// As amphoectl does it, beside the running desk.
    void leave_the_office() {
        domain::OutreachEvent event;
        event.id = "OE-9901-69-001";
        event.title = "บ้านตัวอย่าง";
        event.opened_at = counter.clock.now();
        event.package_until = counter.clock.now() + std::chrono::hours(48);
        ASSERT_TRUE(book.save(event, {}));
    }
    void come_back() { book.kept.back().closed_at = counter.clock.now(); }
    bool offers(ServiceKind kind) {
        visit->ask_service();
        window.drain();
        const auto kinds = visit->offered();
        visit->ask_service();
        window.drain();
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    MemoryOutreachBook book;
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
    const auto now = state().facts.away->package_until;
    EXPECT_NE(gui::away_text(state().facts, now, texts).find("บ้านตัวอย่าง"), std::string::npos);
    EXPECT_NE(gui::away_text(state().facts, now, texts).find("are good until"), std::string::npos);
    const auto later = now + std::chrono::seconds(1);
    EXPECT_NE(gui::away_text(state().facts, later, texts).find("fetch them anew"), std::string::npos);
    EXPECT_EQ(gui::away_text({}, now, texts), "");
}

TEST_F(OutreachStepTest, OnlyAnOpenEventCounts) {
    EXPECT_TRUE(workflows::may_be_given_now(book, ServiceKind::CertifiedCopy));
    leave_the_office();
    const auto refused = workflows::may_be_given_now(book, ServiceKind::CertifiedCopy);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::ServiceNotAvailable);
    EXPECT_TRUE(workflows::may_be_given_now(book, ServiceKind::MoveIn));
    come_back();
    EXPECT_TRUE(workflows::may_be_given_now(book, ServiceKind::CertifiedCopy));
}

}  // namespace
}  // namespace amphoe::testing
