// ThaID at the desk: one-time code, link by SMS, what is enrolled already, the register beside the chip, drafts.
#include "core/workflows/CounterCase.h"
#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/VisitRules.h"
#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/FakeServices.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using domain::FailureCode;
using domain::RegisterKind;
using domain::ServiceKind;
using gui::VisitStep;

constexpr const char* kCitizen = "1999900000013";

class ThaidStepTest : public PresenterBench {
  protected:
    ThaidStepTest() {
        rules.token_screen_minutes = 0;  // one look after the visit
        person({});
        begin(counter.officer);
    }
    void person(const domain::Fields& changes) {
        const auto card = sample_card();
        domain::Fields known{{"citizen_id", kCitizen},      {"title", card.name_th.title},
                             {"first", card.name_th.first}, {"middle", card.name_th.middle},
                             {"last", card.name_th.last},   {"address", card.address.one_line()},
                             {"status", "ALIVE"},           {"nationality", "ไทย"},
                             {"house_code", "99010000017"}};
        for (const auto& [key, value] : changes) {
            known[key] = value;
        }
        civil_register.knows(RegisterKind::Person, kCitizen, known);
    }
    void begin(const domain::Officer& officer) {
        auto with_services = setup();
        with_services.services = &ports;
        with_services.catalogue_of_services = &catalogue_of_services;
        visit.emplace(with_services, window.post(), officer);
    }
    const gui::VisitState& state() const { return visit->state(); }
    void enter() {
        visit->advance();
        window.drain();
    }
    void go_to_service() {
        for (int press = 0; press < 10 && state().step != VisitStep::Service && !state().failure; ++press) {
            enter();
        }
    }
    void type(const char* key, const std::string& text) {
        visit->type_answer(key, text);
        enter();
    }
    std::string asked() const { return state().facts.form ? state().facts.form->step : ""; }
    FailureCode failure() const { return state().failure ? state().failure->code : FailureCode::UnexpectedError; }
    std::string sent(const char* key) const {
        const auto& fields = counter.sealer.last.fields;
        return fields.contains(key) ? fields.at(key) : "";
    }
    std::string evidence() const {
        std::string all;
        for (const auto& line : gui::evidence_view(state().facts, counter.clock.now(), texts).lines) {
            all += line.title + "=" + line.value + "\n";
        }
        return all;
    }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules rules;
    workflows::ServicePorts ports{counter.ports, civil_register, one_time_codes, rules};
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
    std::optional<gui::VisitPresenter> visit;
};

TEST_F(ThaidStepTest, ThePhoneIsProvedByACodeBeforeTheCitizenConfirms) {
    go_to_service();
    visit->type_phone("0812345678");
    enter();
    ASSERT_EQ(state().step, VisitStep::Service);
    ASSERT_EQ(asked(), "otp");
    type("otp", "000000");
    EXPECT_EQ(failure(), FailureCode::OtpWrong);
    EXPECT_EQ(asked(), "otp");
    type("otp", one_time_codes.code);
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(sent("phone_verified"), "yes");
    EXPECT_EQ(sent("activation_by"), "QR");
}

TEST_F(ThaidStepTest, AnotherNumberAfterGoingBackGetsAnotherCode) {
    go_to_service();
    visit->type_phone("0812345678");
    enter();
    type("otp", one_time_codes.code);
    ASSERT_EQ(state().step, VisitStep::Confirm);
    visit->back();
    visit->type_phone("0898765432");
    enter();
    ASSERT_EQ(asked(), "otp");
    type("otp", "");
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("phone"), "0898765432");
    EXPECT_EQ(sent("phone_verified"), "") << "the code proved the other number";
}

TEST_F(ThaidStepTest, TheLinkGoesBySmsForThoseWhoAsk) {
    go_to_service();
    visit->want_link(true);
    enter();
    EXPECT_EQ(failure(), FailureCode::FieldInvalid) << "without a phone there is nowhere to send it";
    visit->type_phone("0812345678");
    enter();
    type("otp", one_time_codes.code);
    enter();
    EXPECT_EQ(sent("activation_by"), "SMS");
}

TEST_F(ThaidStepTest, SomebodyEnrolledIsAskedWhatIsWantedAndNoPhoneToSuspend) {
    civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"since", "2026-01-05"}});
    go_to_service();
    ASSERT_EQ(asked(), "action");
    type("action", "suspend");
    EXPECT_FALSE(state().facts.phone_asked);
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("action"), "suspend");
}

TEST_F(ThaidStepTest, AChildComesWithAGuardian) {
    auto child = sample_card();
    child.birth_date = domain::PartialDate::from_chip("25590101");
    counter.card_reader.answer = child;
    civil_register.knows(RegisterKind::Person, "3000100002018", {{"status", "ALIVE"}, {"birth_date", "2530-01-14"}});
    go_to_service();
    ASSERT_EQ(asked(), "guardian");
    type("guardian_id", "3000100002018");
    EXPECT_EQ(asked(), "");
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("guardian_id"), "3000100002018");
}

TEST_F(ThaidStepTest, WhatTheRegisterHasOtherwiseIsMarked) {
    person({{"last", "นามสกุลใหม่"}});
    go_to_service();
    ASSERT_EQ(state().step, VisitStep::Service);
    EXPECT_NE(evidence().find("≠ Name="), std::string::npos) << evidence();
    EXPECT_NE(evidence().find("นามสกุลใหม่"), std::string::npos);
    EXPECT_EQ(evidence().find("≠ Address"), std::string::npos);
}

TEST_F(ThaidStepTest, TheSameOnBothSidesIsSaidToo) {
    go_to_service();
    EXPECT_NE(evidence().find("Register=✓"), std::string::npos) << evidence();
}

TEST_F(ThaidStepTest, WhoTheRegisterCallsDeceasedIsNotServed) {
    person({{"status", "DECEASED"}});
    go_to_service();
    EXPECT_EQ(state().step, VisitStep::Card);
    EXPECT_EQ(failure(), FailureCode::PersonNotServable);
}

TEST_F(ThaidStepTest, WithoutTheCentreTheVisitGoesOnAndSaysSo) {
    civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    go_to_service();
    EXPECT_EQ(state().step, VisitStep::Service);
    EXPECT_NE(evidence().find("Register=not compared"), std::string::npos) << evidence();
}

TEST_F(ThaidStepTest, TheOfficersOwnEnrolmentWaitsForASupervisor) {
    auto officer = counter.officer;
    officer.citizen_id = kCitizen;
    begin(officer);
    go_to_service();
    ASSERT_TRUE(state().facts.approval);
    visit->approve("S-0001", support::Secret(std::string_view("246810")), "ไม่มีเจ้าหน้าที่อื่น");
    window.drain();
    EXPECT_FALSE(state().facts.approval);
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("conflict_officer"), "S-0001");
}

TEST_F(ThaidStepTest, AHalfEnteredVisitGoesOnAfterACrash) {
    go_to_service();
    visit->add_service(ServiceKind::OwnData);
    window.drain();
    type("purpose", "correction");
    ASSERT_EQ(asked(), "correction");
    const auto left = counter.store.cases.back();
    const auto captures_before = counter.store.kinds();

    begin(counter.officer);  // the program starts anew
    visit->continue_case(left.id);
    window.drain();
    go_to_service();
    ASSERT_EQ(state().step, VisitStep::Service);
    ASSERT_EQ(state().facts.services.size(), 1U);
    EXPECT_EQ(state().facts.services.front().case_number, left.number);
    EXPECT_EQ(asked(), "correction") << "the page before is not asked twice";
    const auto kinds = counter.store.kinds();
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), EventKind::CaseOpened), 2);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), EventKind::ConsentRecorded), 1);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), EventKind::CardRead), 2);
}

TEST_F(ThaidStepTest, AnotherCardDoesNotTakeUpADraft) {
    go_to_service();
    const auto left = counter.store.cases.back();
    begin(counter.officer);
    counter.card_reader.answer = sample_card("1009900001026");
    visit->continue_case(left.id);
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Card);
    EXPECT_EQ(failure(), FailureCode::CardSwapped);
}

TEST_F(ThaidStepTest, TheEndOfTheActivationIsShownOnceTheCitizenUsedTheCode) {
    go_to_service();
    visit->type_phone("0812345678");
    enter();
    type("otp", one_time_codes.code);
    civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"activation", "ACTIVATED"}});
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.activation, "ACTIVATED");
}

}  // namespace
}  // namespace amphoe::testing
