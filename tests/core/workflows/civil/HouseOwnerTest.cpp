// W10.1, W1.6: whose house a delegate asks for, during the visit and when its papers are made later.
#include <algorithm>

#include "core/workflows/PapersStillDue.h"
#include "tests/core/workflows/civil/HouseNumberFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::RegisterKind;

class HouseOwnerTest : public HouseNumberFixture {
  protected:
    HouseOwnerTest() { delegation("house_number", "2026-11-22"); }
    std::string delegated() {
        const auto opened = service.open({});
        EXPECT_TRUE(opened);
        EXPECT_TRUE(enter(service, {{"requester_role", "DELEGATE"}}));
        return told(enter(service, {{"delegation_ref", "DL-0001"}}));
    }
};

TEST_F(HouseOwnerTest, WhoSendsADelegateIsAlive) {
    for (const auto* status : {"DECEASED", "STRUCK", "MOVED_ABROAD"}) {
        register_.knows(RegisterKind::Person, kOtherHead, {{"citizen_id", kOtherHead}, {"status", status}});
        HouseNumber other{services_.ports, journal_, proof_};
        ASSERT_TRUE(other.open({}));
        ASSERT_TRUE(enter(other, {{"requester_role", "DELEGATE"}}));
        EXPECT_EQ(told(enter(other, {{"delegation_ref", "DL-0001"}})), "principal_id: is not registered as living")
            << status;
    }
    register_.knows(RegisterKind::Person, kOtherHead, {{"citizen_id", kOtherHead}, {"status", "ALIVE"}});
    EXPECT_EQ(delegated(), "ok");
}

TEST_F(HouseOwnerTest, SomebodyNobodyKnowsSendsNobody) {
    register_.answers.erase({RegisterKind::Person, kOtherHead});
    EXPECT_EQ(delegated(), "REGISTER_RECORD_UNKNOWN");
}

/// The officer's own number is not the owner's, but they live in one house.
TEST_F(HouseOwnerTest, TheOfficerOfTheOwnersHouseIsKeptApart) {
    register_.knows(RegisterKind::Person, kOtherHead,
                    {{"citizen_id", kOtherHead}, {"status", "ALIVE"}, {"house_code", kOtherHouse}});
    register_.knows(RegisterKind::Person, kWife, {{"citizen_id", kWife}, {"house_code", kOtherHouse}});
    auto officer = counter_.officer;
    officer.citizen_id = kWife;
    VisitJournal journal{counter_.store, counter_.clock, counter_.workstation, officer};
    IdentityProof proof{counter_.ports, journal};
    ASSERT_TRUE(journal.open());
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
    ASSERT_TRUE(proof.record_officer_look(true));
    HouseNumber own{services_.ports, journal, proof};
    ASSERT_TRUE(own.open({}));
    ASSERT_TRUE(enter(own, {{"requester_role", "DELEGATE"}}));
    EXPECT_EQ(told(enter(own, {{"delegation_ref", "DL-0001"}})), "OWN_RECORD_REFUSED");
}

TEST_F(HouseOwnerTest, ThaiDigitsOfASiteAreKeptAsArabicOnes) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    auto place = site();
    place["latitude"] = "๑๔.๕";
    place["longitude"] = "100.5";
    place["neighbours"] = "๙๙/๕\n99/6";
    ASSERT_TRUE(enter(service, place));
    ASSERT_TRUE(enter(service, building()));
    ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
    EXPECT_EQ(refused(enter(service, {{"house_no", "99/5"}})), "house_no") << "the neighbour's";
    ASSERT_TRUE(enter(service, {{"house_no", "99/7"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("latitude"), "14.5");
    EXPECT_EQ(act_at("neighbours"), "99/5\n99/6");
}

TEST_F(HouseOwnerTest, PapersMadeLaterStillNameTheOwner) {
    register_.knows(RegisterKind::Person, kOtherHead, {{"citizen_id", kOtherHead}, {"status", "ALIVE"}});
    ServiceCatalogue catalogue;
    catalogue.offer<HouseNumber>(domain::ServiceKind::HouseNumber);
    ASSERT_TRUE(counter_.store.enrol(registrar_, support::Secret(std::string_view("246810"))));
    ASSERT_EQ(delegated(), "ok");
    ASSERT_TRUE(enter(service, site()));
    ASSERT_TRUE(enter(service, building()));
    ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN\nDELEGATION"}})) << step_of(service);
    ASSERT_TRUE(enter(service, {{"house_no", "99/5"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    go_offline();
    EXPECT_FALSE(service.deliver({}));
    ASSERT_TRUE(service.issue_papers());
    go_online();
    ASSERT_FALSE(counter_.delivery.deliver({}).failure);
    counter_.clock.advance(std::chrono::hours(24));  // the delegation is over
    const auto made = PapersStillDue(services_.ports, catalogue, counter_.papers)
                          .issue(counter_.officer, service.record().number, {});
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(counter_.renderer.last.kind, domain::DocumentKind::NumberPlateNotice);
    std::string all;
    for (const auto& [key, text] : counter_.renderer.last.fields) {
        all += text + "\n";
    }
    EXPECT_NE(all.find(domain::CitizenId::parse(kOtherHead)->formatted()), std::string::npos) << all;
}

}  // namespace
}  // namespace amphoe::workflows
