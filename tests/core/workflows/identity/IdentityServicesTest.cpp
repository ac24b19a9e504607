// The services around the identity itself, each from the open case to the accepted act.
#include <algorithm>

#include "core/workflows/VisitDrafts.h"
#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::FailureCode;
using domain::RegisterKind;
using domain::ServiceKind;

class IdentityServicesTest : public IdentityWorld {};

TEST_F(IdentityServicesTest, VerifyOnlySendsTheResultAndItsRequester) {
    auto run = opened(ServiceKind::VerifyOnly);
    EXPECT_EQ(code(run->enter({{"requester_id", "A B"}, {"purpose", "ตรวจผู้โดยสาร"}}, {})), FailureCode::FieldInvalid);
    ASSERT_TRUE(run->enter({{"requester_id", "AOT"}, {"purpose", "ตรวจผู้โดยสาร"}}, {}));
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("result"), "pass");
    EXPECT_EQ(act().at("band"), "pass");
    EXPECT_EQ(act().at("percent"), "91");
    ASSERT_TRUE(run->deliver({}));
    ASSERT_TRUE(run->issue());
    EXPECT_TRUE(run->papers().empty());
}

TEST_F(IdentityServicesTest, NothingIsSentForAFaceThatDidNotPass) {
    world.counter.face_matcher.distance = 0.95;
    auto run = opened(ServiceKind::VerifyOnly);
    ASSERT_TRUE(run->enter({{"requester_id", "AOT"}, {"purpose", "ตรวจ"}}, {}));
    EXPECT_EQ(code(run->confirm()), FailureCode::StepOutOfOrder);
    EXPECT_TRUE(world.counter.store.messages.empty());
}

TEST_F(IdentityServicesTest, OwnDataShowsTheRecordAndTakesACorrection) {
    auto run = opened(ServiceKind::OwnData);
    EXPECT_GT(run->page()->shown.size(), 8U);
    ASSERT_TRUE(run->enter({{"purpose", "correction"}}, {}));
    ASSERT_EQ(run->page()->step, "correction");
    ASSERT_TRUE(run->enter({{"correction_field", "address"}, {"correction_text", "เลขที่ 99/2 ตามทะเบียนบ้าน"}}, {}));
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("correction_field"), "address");
}

TEST_F(IdentityServicesTest, OwnDataNeedsTheCentreAndALivingPerson) {
    prove(journal, proof);
    world.civil_register.knows(RegisterKind::Person, kCitizen, {{"status", "DECEASED"}});
    EXPECT_EQ(code(service(ServiceKind::OwnData, journal, proof)->open({})), FailureCode::PersonNotServable);
    world.civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    EXPECT_EQ(code(service(ServiceKind::OwnData, journal, proof)->open({})), FailureCode::OfflineNotAllowed);
}

TEST_F(IdentityServicesTest, ADigitalCardIsCheckedByItsCodeNotByEye) {
    auto& codes = world.civil_register;
    codes.knows(RegisterKind::DigitalCardCode, "SIM-D-good", {{"citizen_id", kCitizen}, {"name", "นาย ทดสอบ"}});
    codes.knows(RegisterKind::DigitalCardCode, "SIM-D-other", {{"citizen_id", "1009900001026"}});
    for (const auto* wrong : {"expired", "used", "forged", "other_system"}) {
        codes.fails(RegisterKind::DigitalCardCode, std::string("SIM-D-") + wrong, FailureCode::CodeRefused, wrong);
    }
    auto run = opened(ServiceKind::OwnData);
    ASSERT_TRUE(run->enter({{"purpose", "digital_card"}}, {}));
    for (const auto* wrong : {"expired", "used", "forged", "other_system"}) {
        EXPECT_EQ(code(run->enter({{"code", std::string("SIM-D-") + wrong}}, {})), FailureCode::CodeRefused) << wrong;
    }
    EXPECT_EQ(code(run->enter({{"code", "SIM-D-other"}}, {})), FailureCode::CardNumberMismatch);
    ASSERT_TRUE(run->enter({{"code", "SIM-D-good"}}, {}));
    EXPECT_EQ(code(run->enter({{"same_person", "no"}}, {})), FailureCode::FieldInvalid);
    ASSERT_TRUE(run->enter({{"same_person", "yes"}}, {}));
    EXPECT_TRUE(run->ready());
}

TEST_F(IdentityServicesTest, TangratTakesTheCitizensCodeOnlyForTheSamePerson) {
    auto& codes = world.civil_register;
    codes.knows(RegisterKind::TangratCode, "SIM-T-good", {{"citizen_id_masked", "x-xxxx-xxxxx-01-3"}});
    codes.knows(RegisterKind::TangratCode, "SIM-T-other", {{"citizen_id_masked", "x-xxxx-xxxxx-02-6"}});
    auto run = opened(ServiceKind::TangratLevel2);
    ASSERT_TRUE(run->enter({{"mode", "A"}}, {}));
    EXPECT_EQ(code(run->enter({{"code", "SIM-T-other"}}, {})), FailureCode::CardNumberMismatch);
    EXPECT_EQ(code(run->enter({{"code", "https://example"}}, {})), FailureCode::RegisterRecordUnknown);
    ASSERT_TRUE(run->enter({{"code", "SIM-T-good"}}, {}));
    ASSERT_TRUE(run->enter({}, {})) << "the name behind the code was looked at";
    EXPECT_TRUE(run->ready()) << "the citizen gave the phone in the app";
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("channel"), "DISTRICT");
    EXPECT_EQ(act().at("code"), "SIM-T-good");
    ASSERT_TRUE(run->deliver({}));
    ASSERT_TRUE(run->issue());
    EXPECT_EQ(run->papers().front().document.kind, domain::DocumentKind::TangratSlip);
}

TEST_F(IdentityServicesTest, TheKioskAsksForNoPhone) {
    auto run = opened(ServiceKind::TangratLevel2);
    ASSERT_TRUE(run->enter({{"mode", "C"}}, {}));
    EXPECT_TRUE(run->ready());
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("channel"), "KIOSK");
}

TEST_F(IdentityServicesTest, ALostCardNeedsARefereeOfAge) {
    auto& people = world.civil_register;
    people.knows(RegisterKind::Person, "3000100002018", {{"status", "ALIVE"}, {"birth_date", "2549-11-22"}});
    people.knows(RegisterKind::Person, "1009900001026", {{"status", "ALIVE"}, {"birth_date", "2549-11-23"}});
    auto run = opened(ServiceKind::CardIntake);
    ASSERT_TRUE(run->enter({{"reason", "LOST"}}, {}));
    EXPECT_EQ(code(run->enter({{"referee_id", kCitizen}}, {})), FailureCode::FieldInvalid);
    // 22 November 2026: the second one is 20 tomorrow.
    EXPECT_EQ(code(run->enter({{"referee_id", "1009900001026"}}, {})), FailureCode::FieldInvalid);
    ASSERT_TRUE(run->enter({{"referee_id", "3000100002018"}}, {}));
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("fee_satang"), "10000");
    EXPECT_EQ(act().at("thumbs"), "no_device");
}

TEST_F(IdentityServicesTest, CardsAreMadeForAnAge) {
    auto card = testing::sample_card();
    const auto reason_at = [&](const char* birth, const char* reason) {
        card.birth_date = domain::PartialDate::from_chip(birth);
        world.counter.card_reader.answer = card;
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        prove(visit, shown);
        auto run = service(ServiceKind::CardIntake, visit, shown);
        EXPECT_TRUE(run->open({}));
        return run->enter({{"reason", reason}}, {}).ok();
    };
    EXPECT_TRUE(reason_at("25621122", "DAMAGED"));   // seven today
    EXPECT_FALSE(reason_at("25621123", "DAMAGED"));  // seven tomorrow
    EXPECT_TRUE(reason_at("24981123", "DAMAGED"));   // seventy-one tomorrow
    EXPECT_FALSE(reason_at("24981122", "DAMAGED"));
    EXPECT_TRUE(reason_at("24981122", "EXEMPT"));
}

TEST_F(IdentityServicesTest, AHalfEnteredServiceGoesOnAtItsPage) {
    auto run = opened(ServiceKind::OwnData);
    ASSERT_TRUE(run->enter({{"purpose", "correction"}}, {}));
    const auto number = run->record().number;
    const auto left = run->record();

    // The program ends here; a new one knows only what is stored.
    VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof shown{world.counter.ports, visit};
    ASSERT_TRUE(resume_drafts(world.counter.store, visit, shown, left));
    EXPECT_FALSE(shown.state().card);
    EXPECT_FALSE(shown.state().proven());
    prove(visit, shown);
    auto again = service(ServiceKind::OwnData, visit, shown);
    const auto before = world.counter.store.kinds();
    const auto steps_before = std::count(before.begin(), before.end(), EventKind::StepRecorded);
    ASSERT_TRUE(again->open({}));
    EXPECT_EQ(again->record().number, number);
    ASSERT_EQ(again->page()->step, "correction");
    ASSERT_TRUE(again->enter({{"correction_field", "first"}, {"correction_text", "ชื่อตามสูติบัตร"}}, {}));
    ASSERT_TRUE(again->confirm());
    const auto kinds = world.counter.store.kinds();
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), EventKind::StepRecorded), steps_before + 2)
        << "the page that was left, and the copies avoided";
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), EventKind::CaseOpened), 1);
    EXPECT_EQ(act().at("purpose"), "correction");
}

TEST_F(IdentityServicesTest, AnotherCardDoesNotTakeUpADraft) {
    auto run = opened(ServiceKind::VerifyOnly);
    VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof shown{world.counter.ports, visit};
    ASSERT_TRUE(resume_drafts(world.counter.store, visit, shown, run->record()));
    world.counter.card_reader.answer = testing::sample_card("1009900001026");
    EXPECT_EQ(code(shown.read_card({}, {}, {})), FailureCode::CardSwapped);
}

TEST_F(IdentityServicesTest, AConfirmedVisitLeavesNothingToTakeUp) {
    auto run = opened(ServiceKind::VerifyOnly);
    ASSERT_TRUE(run->enter({{"requester_id", "AOT"}, {"purpose", "ตรวจ"}}, {}));
    ASSERT_TRUE(run->confirm());
    VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof shown{world.counter.ports, visit};
    EXPECT_EQ(code(resume_drafts(world.counter.store, visit, shown, run->record())), FailureCode::StepOutOfOrder);
}

TEST_F(IdentityServicesTest, AServiceNobodyOffersIsNamed) {
    const ServiceCatalogue nothing;
    EXPECT_EQ(nothing.make(ServiceKind::OwnData, world.ports, journal, proof).error().code,
              FailureCode::ServiceNotAvailable);
}

}  // namespace
}  // namespace amphoe::workflows
