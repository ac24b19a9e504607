// The code on the citizen's screen: of the visit that ended, as long as it can be used.
#include "gui/presenters/AppCodePresenter.h"

#include "tests/gui/presenters/ServiceBench.h"

namespace amphoe::testing {
namespace {

using domain::RegisterKind;
using domain::ServiceKind;
using gui::VisitStep;

class AppCodeTest : public ServiceBench {
  protected:
    AppCodeTest() {
        rules.token_screen_minutes = 0;  // one look after the visit
        civil_register.knows(RegisterKind::Person, kCitizen,
                             {{"citizen_id", kCitizen}, {"status", "ALIVE"}, {"nationality", "ไทย"}});
        begin();
        app_code.emplace(desk, window.post());
        looking = visit->on_change([this] { app_code->look(state()); });
        listening = app_code->on_change([this] {
            if (app_code->code()) {
                EXPECT_EQ(state().step, VisitStep::Done);
                shown.push_back(app_code->code()->payload);
                kind = app_code->code()->kind;
            }
        });
    }
    void enrol(const char* phone, bool by_sms) {
        enter_until(VisitStep::Service);
        visit->type_phone(phone);
        visit->want_link(by_sms);
        enter();
        if (asked() == "otp") {
            answer({{"otp", one_time_codes.code}});
        }
        ASSERT_EQ(state().step, VisitStep::Confirm);
        enter();
        ASSERT_EQ(state().step, VisitStep::Done);
        ASSERT_EQ(state().facts.outcome, gui::VisitOutcome::Accepted);
    }
    std::optional<gui::AppCodePresenter> app_code;
    std::vector<std::string> shown;
    std::optional<ServiceKind> kind;
    support::SubscriptionPtr looking;
    support::SubscriptionPtr listening;
};

TEST_F(AppCodeTest, TheActivationCodeIsShownAndTakenAwayAfterItsTime) {
    enrol("0812345678", false);
    ASSERT_FALSE(shown.empty());
    EXPECT_EQ(shown.front(), "token-1");
    EXPECT_EQ(kind, ServiceKind::ThaidEnrolment);
    EXPECT_FALSE(app_code->code()) << "its minutes are over";
}

TEST_F(AppCodeTest, AnActiveAppNeedsNoCode) {
    civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "NONE"}, {"activation", "ACTIVATED"}});
    enrol("0812345678", false);
    EXPECT_EQ(state().facts.activation, "ACTIVATED");
    EXPECT_FALSE(app_code->code());
}

TEST_F(AppCodeTest, ALinkBySmsIsOnNoScreen) {
    enrol("0812345678", true);
    EXPECT_TRUE(shown.empty());
}

TEST_F(AppCodeTest, WhoHasNoPhoneTakesTheSlip) {
    enrol("", false);
    EXPECT_TRUE(shown.empty());
}

TEST_F(AppCodeTest, WhatTheCentreRefusedHasNoCode) {
    counter.centre.accept = false;
    enter_until(VisitStep::Service);
    visit->type_phone("0812345678");
    enter();
    answer({{"otp", one_time_codes.code}});
    enter();
    ASSERT_EQ(state().step, VisitStep::Done);
    EXPECT_TRUE(shown.empty());
}

TEST_F(AppCodeTest, TangRatAtTheScreenEndsInACodeAndIsFollowedToLevelTwo) {
    counter.centre.answer = {{"state", "QR_ISSUED"}, {"confirm_code", "token-2"}};
    enter_until(VisitStep::Service);
    add(ServiceKind::TangratLevel2);
    answer({{"mode", "C"}});
    enter();  // no phone
    civil_register.knows(RegisterKind::Tangrat, kCitizen, {{"level", "2"}});
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(state().facts.activation, "LEVEL2");
    EXPECT_FALSE(app_code->code()) << "confirmed";
}

TEST_F(AppCodeTest, TangRatsCodeIsShownWhileItIsWaitedFor) {
    counter.centre.answer = {{"state", "QR_ISSUED"}, {"confirm_code", "token-2"}};
    enter_until(VisitStep::Service);
    add(ServiceKind::TangratLevel2);
    answer({{"mode", "C"}});
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(state().facts.activation, "LEVEL2_WAITING");
    ASSERT_FALSE(shown.empty());
    EXPECT_EQ(shown.front(), "token-2");
    EXPECT_EQ(kind, ServiceKind::TangratLevel2);
}

}  // namespace
}  // namespace amphoe::testing
