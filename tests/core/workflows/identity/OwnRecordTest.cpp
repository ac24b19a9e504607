// W1.6 in the identity services: the officer's own matters and those of the own house need a supervisor.
#include "core/workflows/identity/PageService.h"
#include "tests/core/workflows/identity/IdentityWorld.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::workflows {
namespace {

using domain::ServiceKind;

const std::string kNeighbour = testing::synthetic_citizen(7);

class OwnRecordTest : public IdentityWorld, public ::testing::WithParamInterface<ServiceKind> {
  protected:
    domain::Officer officer_with(const std::string& number) const {
        auto officer = world.counter.officer;
        officer.citizen_id = number;
        return officer;
    }
    std::string opening(const std::string& officers_number) {
        visit.emplace(world.counter.store, world.counter.clock, world.counter.workstation,
                      officer_with(officers_number));
        shown.emplace(world.counter.ports, *visit);
        prove(*visit, *shown);
        run = service(GetParam(), *visit, *shown);
        return told(run->open({}));
    }
    std::optional<VisitJournal> visit;
    std::optional<IdentityProof> shown;
    std::unique_ptr<ServiceRun> run;
};

TEST_P(OwnRecordTest, TheOfficerIsNotServedByHimself) {
    EXPECT_EQ(opening(kCitizen), "OWN_RECORD_REFUSED");
    EXPECT_FALSE(run->page());
    ASSERT_TRUE(run->approval());
    EXPECT_EQ(run->approval()->roles.count(domain::Role::CounterOfficer), 0U);
    EXPECT_EQ(told(run->approve(officer_with(kCitizen), "เอง", {})),
              GetParam() == ServiceKind::ThaidEnrolment ? "NOT_AUTHORISED" : "SECOND_PERSON_NEEDED");
    EXPECT_EQ(told(run->approve(world.counter.supervisor, "", {})), "REASON_MISSING");
    EXPECT_EQ(told(run->approve(world.counter.supervisor, "ไม่มีเจ้าหน้าที่อื่น", {})), "ok");
    EXPECT_TRUE(run->page()) << "it was opened after the supervisor's word";
}

TEST_P(OwnRecordTest, NorSomebodyOfTheOwnHouse) {
    person(kNeighbour, {{"house_code", "99010000017"}});
    shown.reset();
    visit.emplace(world.counter.store, world.counter.clock, world.counter.workstation, officer_with(kNeighbour));
    shown.emplace(world.counter.ports, *visit);
    prove(*visit, *shown);
    shown->note_registry(*world.civil_register.answers.at({domain::RegisterKind::Person, kCitizen}));
    run = service(GetParam(), *visit, *shown);
    EXPECT_EQ(told(run->open({})), "OWN_RECORD_REFUSED");
}

TEST_P(OwnRecordTest, SomebodyOfAnotherHouseIs) {
    person(kNeighbour, {{"house_code", "99010000025"}});
    EXPECT_EQ(opening(kNeighbour), "ok");
    EXPECT_FALSE(run->approval());
}

INSTANTIATE_TEST_SUITE_P(Services, OwnRecordTest,
                         ::testing::Values(ServiceKind::OwnData, ServiceKind::TangratLevel2, ServiceKind::VerifyOnly,
                                           ServiceKind::CardIntake, ServiceKind::ThaidEnrolment),
                         [](const auto& kind) { return std::string(domain::service_code(kind.param)); });

class OwnRecordActTest : public IdentityWorld {};

TEST_F(OwnRecordActTest, TheActSaysWhoAllowedIt) {
    auto officer = world.counter.officer;
    officer.citizen_id = kCitizen;
    VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, officer};
    IdentityProof shown{world.counter.ports, visit};
    prove(visit, shown);
    auto run = service(ServiceKind::OwnData, visit, shown);
    EXPECT_FALSE(run->open({}));
    ASSERT_TRUE(run->approve(world.counter.supervisor, "ไม่มีเจ้าหน้าที่อื่น", {}));
    ASSERT_TRUE(run->enter({{"purpose", "view"}}, {}));
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("conflict_officer"), "S-0001");
    EXPECT_EQ(act().at("conflict_reason"), "ไม่มีเจ้าหน้าที่อื่น");
}

}  // namespace
}  // namespace amphoe::workflows
