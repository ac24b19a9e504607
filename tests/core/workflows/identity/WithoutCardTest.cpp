// W3.9 and W12: somebody without a card is asked from the register, vouched for, and agreed to by a second person.
#include "tests/core/workflows/identity/WithoutCardWorld.h"

namespace amphoe::workflows {
namespace {

using domain::CardAbsence;
using domain::RegisterKind;
using domain::ServiceKind;

class WithoutCardTest : public WithoutCardWorld {};

TEST_F(WithoutCardTest, FromTheNumberToTheAct) {
    auto run = begun();
    ASSERT_EQ(run->page()->step, "person");
    ASSERT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "ok");
    EXPECT_EQ(run->record().citizen_name_th, "นายทดสอบ ระบบบัตร");
    ASSERT_EQ(run->page()->step, "questions");
    EXPECT_EQ(run->page()->fields.size(), 3U);
    ASSERT_EQ(told(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {})), "ok");
    ASSERT_EQ(run->page()->step, "reason");
    ASSERT_EQ(told(run->enter({}, {})), "ok") << "a lost card was named already";
    ASSERT_EQ(run->page()->step, "referee");
    ASSERT_EQ(told(run->enter({{"referee_id", kHead}, {"referee_is", "HEAD"}}, {})), "ok");
    ASSERT_TRUE(run->approval());
    EXPECT_EQ(told(run->confirm()), "STEP_OUT_OF_ORDER");
    EXPECT_EQ(told(run->approve(world.counter.officer, "เห็นชอบ", {})), "SECOND_PERSON_NEEDED");
    ASSERT_EQ(told(run->approve(world.counter.supervisor, "เห็นชอบ", {})), "ok");
    ASSERT_EQ(told(run->confirm()), "ok");
    EXPECT_EQ(act().at("citizen_id"), kCitizen);
    EXPECT_EQ(act().at("card_absence"), "LOST");
    EXPECT_EQ(act().at("second_officer"), "S-0001");
    EXPECT_EQ(act().at("card_status"), "not-checked");
    EXPECT_FALSE(act().contains("answer_mother_name")) << "what was asked stays here";
}

TEST_F(WithoutCardTest, TheCaseIsOpenedInTheWholeName) {
    person(kCitizen, {{"title", "นาย"}, {"first", "ทดสอบ"}, {"middle", "กลาง"}, {"last", "ระบบบัตร"}});
    auto run = begun();
    ASSERT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "ok");
    EXPECT_EQ(run->record().citizen_name_th, "นายทดสอบ กลาง ระบบบัตร");
}

TEST_F(WithoutCardTest, ALostCardIsNoExpiredOne) {
    auto run = begun();
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    EXPECT_EQ(told(run->enter({{"reason", "EXPIRED"}}, {})), "reason: the card was named as lost");
    EXPECT_EQ(told(run->enter({{"reason", "LOST"}}, {})), "ok");
}

TEST_F(WithoutCardTest, AFirstCardNeedsNoLostOne) {
    auto run = begun(CardAbsence::FirstCard);
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    EXPECT_EQ(told(run->enter({{"reason", "LOST"}}, {})), "reason: there was no card yet, so it is the first");
    ASSERT_EQ(told(run->enter({}, {})), "ok") << "the first card is proposed";
    ASSERT_EQ(told(run->enter({}, {})), "ok") << "late for a first card, why may be left open";
    ASSERT_EQ(told(run->enter({{"referee_id", kHead}, {"referee_is", "HEAD"}}, {})), "ok");
    ASSERT_EQ(told(run->approve(world.counter.supervisor, "เห็นชอบ", {})), "ok");
    ASSERT_EQ(told(run->confirm()), "ok");
    EXPECT_EQ(act().at("card_absence"), "FIRST_CARD");
    EXPECT_EQ(act().at("reason"), "FIRST");
}

TEST_F(WithoutCardTest, WhoHasHadACardAsksForNoFirstOne) {
    auto& cards = world.civil_register.knows(RegisterKind::CardHistory, kCitizen, {{"state", "NORMAL"}});
    cards.items.push_back({{"issue_date", "2024-01-01"}, {"expiry_date", "2032-01-13"}, {"reason", "FIRST"}});
    auto run = begun(CardAbsence::FirstCard);
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    EXPECT_EQ(told(run->enter({}, {})), "reason: the person has had a card");
}

TEST_F(WithoutCardTest, WhoseCardLiesThereAsksForNoFirstOne) {
    auto run = begun(CardAbsence::Unreadable);
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({}, {})) << "nothing can be read on the back either";
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    EXPECT_EQ(told(run->enter({{"reason", "FIRST"}}, {})), "reason: the person has had a card");
}

TEST_F(WithoutCardTest, ACardIsRenewedFromSixtyDaysBeforeItsLastDay) {
    auto& cards = world.civil_register.knows(RegisterKind::CardHistory, kCitizen, {{"state", "NORMAL"}});
    cards.items.push_back({{"issue_date", "2019-01-22"}, {"expiry_date", "2027-01-22"}, {"reason", "EXPIRED"}});
    auto run = begun(CardAbsence::Unreadable);
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({}, {})) << "nothing can be read on the back either";
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    EXPECT_EQ(told(run->enter({{"reason", "EXPIRED"}}, {})), "reason: the card has not expired") << "61 days to come";
    world.counter.clock.advance(std::chrono::days(1));
    EXPECT_EQ(told(run->enter({{"reason", "EXPIRED"}}, {})), "ok");
}

TEST_F(WithoutCardTest, OneRightAnswerIsNotEnoughTwoAre) {
    auto run = begun();
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    EXPECT_EQ(told(run->enter({{"answer_mother_name", "yes"}}, {})), "answer_birth_date: not enough right answers");
    EXPECT_EQ(told(run->enter({{"answer_mother_name", "yes"}, {"answer_birth_date", "yes"}}, {})), "ok");
}

TEST_F(WithoutCardTest, TheRefereeIsOfAgeAliveAndWhoTheyAreSaidToBe) {
    auto run = begun();
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    ASSERT_TRUE(run->enter({}, {}));
    EXPECT_EQ(told(run->enter({{"referee_id", kCitizen}}, {})), "referee_id: nobody vouches for himself");
    EXPECT_EQ(told(run->enter({{"referee_id", kYoung}}, {})), "referee_id: must be at least 20 years old");
    person(kYoung, {{"birth_date", "2549-11-22"}});  // 20 today
    EXPECT_EQ(told(run->enter({{"referee_id", kYoung}, {"referee_is", "HEAD"}}, {})),
              "referee_is: is not the head of that house");
    EXPECT_EQ(told(run->enter({{"referee_id", kYoung}}, {})), "ok");
}

TEST_F(WithoutCardTest, ADateOfTheRegisterIsReadAsItIsWrittenOrNotAtAll) {
    auto run = begun();
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    ASSERT_TRUE(run->enter({}, {}));
    person(kYoung, {{"birth_date", "2530-1-1"}});  // not the November of that year
    EXPECT_EQ(told(run->enter({{"referee_id", kYoung}}, {})), "referee_id: must be at least 20 years old");
    person(kYoung, {{"birth_date", "2549-12"}});
    EXPECT_EQ(told(run->enter({{"referee_id", kYoung}}, {})), "referee_id: must be at least 20 years old");
    person(kYoung, {{"birth_date", "2548"}});
    EXPECT_EQ(told(run->enter({{"referee_id", kYoung}}, {})), "ok");
}

TEST_F(WithoutCardTest, OnlyThoseTheRegisterKnowsAsLiving) {
    auto run = begun(CardAbsence::Unreadable);
    EXPECT_EQ(told(run->enter({{"citizen_id", kDead}}, {})), "PERSON_NOT_SERVABLE");
    EXPECT_EQ(told(run->enter({{"citizen_id", testing::synthetic_citizen(9)}}, {})), "REGISTER_RECORD_UNKNOWN");
    EXPECT_TRUE(world.counter.store.cases.empty()) << "no case for nobody";
    EXPECT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "ok");
}

TEST_F(WithoutCardTest, WhoStandsInTheCentralHouseRegisterSeesTheOwnRecordAndGetsNoCard) {
    person(kCitizen, {{"mother_name", "นางแม่"}, {"father_name", "นายพ่อ"}, {"central_house", "yes"}});
    auto run = begun();
    EXPECT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "PERSON_NOT_SERVABLE");
    EXPECT_TRUE(world.counter.store.cases.empty());

    auto own = service(ServiceKind::OwnData);
    ASSERT_TRUE(own->open({}));
    ASSERT_EQ(told(own->enter({{"citizen_id", kCitizen}}, {})), "ok");
    ASSERT_TRUE(own->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    ASSERT_TRUE(own->enter({{"referee_id", kHead}, {"referee_is", "CREDIBLE"}}, {}));
    EXPECT_EQ(told(service(ServiceKind::CardIntake)->open({})), "PERSON_NOT_SERVABLE") << "nor as a second service";
}

TEST_F(WithoutCardTest, NeedsTheCentre) {
    auto run = begun();
    offline();
    EXPECT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "OFFLINE_NOT_ALLOWED");
}

TEST_F(WithoutCardTest, WhatGivesADigitalIdentityNeedsTheCardAndTheFace) {
    ASSERT_TRUE(proof.go_without_card(CardAbsence::Refused));
    for (const auto kind :
         {ServiceKind::ThaidEnrolment, ServiceKind::TangratLevel2, ServiceKind::VerifyOnly, ServiceKind::OnlineMove}) {
        EXPECT_EQ(told(service(kind)->open({})), "SERVICE_NOT_AVAILABLE") << domain::service_name(kind);
    }
}

TEST_F(WithoutCardTest, OtherServicesAreGivenByQuestionsRefereeAndSecondPerson) {
    for (const auto kind : {ServiceKind::OwnData, ServiceKind::CertifiedCopy, ServiceKind::MoveOut,
                            ServiceKind::HouseNumber, ServiceKind::MoveDestination, ServiceKind::MoveIn}) {
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        ASSERT_TRUE(visit.open());
        ASSERT_TRUE(shown.go_without_card(CardAbsence::Refused));
        auto run = service(kind, visit, shown);
        SCOPED_TRACE(domain::service_name(kind));
        ASSERT_EQ(told(run->open({})), "ok");
        ASSERT_EQ(run->page()->step, "person");
        world.civil_register.knows(RegisterKind::House, "99010000017", {{"state", "USED"}, {"head_id", kHead}},
                                   {{{"citizen_id", kCitizen}, {"name", "นาย ทดสอบ"}, {"status", "ALIVE"}}});
        ASSERT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "ok");
        ASSERT_EQ(run->page()->step, "questions");
        EXPECT_EQ(told(run->enter({{"answer_mother_name", "yes"}}, {})), "answer_birth_date: not enough right answers");
        ASSERT_EQ(told(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {})), "ok");
        ASSERT_EQ(run->page()->step, "referee");
        ASSERT_EQ(told(run->enter({{"referee_id", kHead}, {"referee_is", "HEAD"}}, {})), "ok");
        ASSERT_TRUE(run->page()) << "the service's own pages follow";
        EXPECT_NE(run->page()->step, "questions");
    }
}

TEST_F(WithoutCardTest, TheActSaysWhoVouchedAndASecondServiceAsksNothingAgain) {
    ASSERT_TRUE(proof.go_without_card(CardAbsence::Unreadable));
    auto first = service(ServiceKind::OwnData);
    ASSERT_EQ(told(first->open({})), "ok");
    ASSERT_TRUE(first->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(first->enter({}, {}));
    ASSERT_TRUE(first->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    ASSERT_TRUE(first->enter({{"referee_id", kHead}, {"referee_is", "HEAD"}}, {}));
    ASSERT_EQ(first->page()->step, "view");
    ASSERT_TRUE(first->enter({{"purpose", "view"}}, {}));
    ASSERT_TRUE(first->approval());
    EXPECT_EQ(told(first->confirm()), "STEP_OUT_OF_ORDER");
    ASSERT_TRUE(first->approve(world.counter.supervisor, "เห็นชอบ", {}));
    ASSERT_EQ(told(first->confirm()), "ok");
    EXPECT_EQ(act().at("card_absence"), "UNREADABLE");
    EXPECT_EQ(act().at("identified_by"), "REFEREE");
    EXPECT_EQ(act().at("referee_id"), kHead);
    EXPECT_EQ(act().at("level_label"), "IAL1");
    EXPECT_EQ(act().at("citizen_id"), kCitizen);
    EXPECT_FALSE(act().contains("answer_mother_name")) << "what was asked stays here";

    auto second = service(ServiceKind::OwnData);
    ASSERT_EQ(told(second->open({})), "ok");
    ASSERT_EQ(second->page()->step, "view") << "nothing asked twice";
    ASSERT_TRUE(second->enter({{"purpose", "view"}}, {}));
    EXPECT_TRUE(second->approval()) << "but each act has its second person";
}

TEST_F(WithoutCardTest, ADigitalIdStandsInForTheCardWithoutARefereeOrSecondPerson) {
    world.civil_register.knows(RegisterKind::DigitalCardCode, "SIM-D-1",
                               {{"citizen_id", kCitizen}, {"name", "นาย ทดสอบ"}});
    world.civil_register.fails(RegisterKind::DigitalCardCode, "SIM-D-2", domain::FailureCode::CodeRefused, "expired");
    ASSERT_TRUE(proof.go_without_card(CardAbsence::DigitalCard));
    auto run = service(ServiceKind::OwnData);
    ASSERT_EQ(told(run->open({})), "ok");
    ASSERT_EQ(run->page()->step, "digital_id");
    EXPECT_EQ(told(run->enter({{"digital_id_code", "SIM-D-2"}}, {})), "CODE_REFUSED");
    EXPECT_TRUE(world.counter.store.cases.empty()) << "no case for nobody";
    ASSERT_EQ(told(run->enter({{"digital_id_code", "SIM-D-1"}}, {})), "ok");
    ASSERT_EQ(run->page()->step, "digital_id_seen");
    EXPECT_EQ(told(run->enter({{"same_person", "no"}}, {})), "same_person: the digital card is not this person's");
    ASSERT_EQ(told(run->enter({{"same_person", "yes"}}, {})), "ok");
    ASSERT_EQ(run->page()->step, "view");
    ASSERT_TRUE(run->enter({{"purpose", "view"}}, {}));
    EXPECT_FALSE(run->approval());
    ASSERT_EQ(told(run->confirm()), "ok");
    EXPECT_EQ(act().at("card_absence"), "DIGITAL_CARD");
    EXPECT_EQ(act().at("identified_by"), "DIGITAL_ID");
    EXPECT_EQ(act().at("digital_id_code"), "SIM-D-1");
    EXPECT_EQ(act().at("digital_id_visit"), journal.visit().id);
}

TEST_F(WithoutCardTest, ALostCardNeedsARefereeAlsoWithADigitalId) {
    world.civil_register.knows(RegisterKind::DigitalCardCode, "SIM-D-1", {{"citizen_id", kCitizen}});
    ASSERT_TRUE(proof.go_without_card(CardAbsence::DigitalCard));
    auto run = service(ServiceKind::CardIntake);
    ASSERT_TRUE(run->open({}));
    ASSERT_TRUE(run->enter({{"digital_id_code", "SIM-D-1"}}, {}));
    ASSERT_TRUE(run->enter({{"same_person", "yes"}}, {}));
    ASSERT_EQ(told(run->enter({{"reason", "LOST"}}, {})), "ok");
    ASSERT_TRUE(run->page());
    EXPECT_EQ(run->page()->step, "referee");
}

TEST_F(WithoutCardTest, TheCodeOfADigitalIdIsAskedAnewWhenADraftIsTakenUp) {
    world.civil_register.knows(RegisterKind::DigitalCardCode, "SIM-D-1", {{"citizen_id", kCitizen}});
    ASSERT_TRUE(proof.go_without_card(CardAbsence::DigitalCard));
    auto run = service(ServiceKind::CardIntake);
    ASSERT_TRUE(run->open({}));
    ASSERT_TRUE(run->enter({{"digital_id_code", "SIM-D-1"}}, {}));
    ASSERT_TRUE(run->enter({{"same_person", "yes"}}, {}));
    Sitting second(world, run->record());
    ASSERT_TRUE(second.taken_up && second.opened);
    ASSERT_TRUE(second.run.page());
    EXPECT_EQ(second.run.page()->step, "digital_id") << "who sits here now is proved again";
}

TEST_F(WithoutCardTest, ACardThatWasShownIsNotTakenBack) {
    prove();
    EXPECT_EQ(told(proof.go_without_card(CardAbsence::Lost)), "STEP_OUT_OF_ORDER");
}

}  // namespace
}  // namespace amphoe::workflows
