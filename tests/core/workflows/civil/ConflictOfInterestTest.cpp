#include "core/workflows/ConflictOfInterest.h"

#include <algorithm>

#include "core/workflows/civil/MoveOut.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;

TEST(ConflictOfInterestTest, ComparesNumberAndHouse) {
    domain::Officer officer{"O-0001", "", "", domain::Role::CounterOfficer, "9901"};
    EXPECT_FALSE(ConflictOfInterest(officer).touches({""}, {""}));
    officer.citizen_id = kWife;
    ConflictOfInterest interest(officer);
    EXPECT_TRUE(interest.touches({kRequester, kWife}, {}));
    EXPECT_FALSE(interest.touches({kRequester}, {kHouse}));
    interest.officer_lives_in({kHouse, "99/1 หมู่ที่ 4"});
    EXPECT_TRUE(interest.touches({kRequester}, {kHouse}));
    EXPECT_FALSE(interest.touches({kRequester}, {kOtherHouse}));
    EXPECT_TRUE(interest.touches_address(" 99/1  หมู่ที่ 4"));
    EXPECT_FALSE(interest.touches_address("99/2 หมู่ที่ 4"));
    EXPECT_FALSE(interest.touches_address(""));
}

class OwnRecordTest : public ServiceFixture {
  protected:
    OwnRecordTest() {
        register_.knows(domain::RegisterKind::Person, kWife, {{"citizen_id", kWife}, {"house_code", kHouse}});
    }
    domain::Officer of_the_house() const {
        auto officer = counter_.officer;
        officer.citizen_id = kWife;
        return officer;
    }
    domain::Officer officer_ = of_the_house();
    VisitJournal own_journal_{counter_.store, counter_.clock, counter_.workstation, officer_};
    IdentityProof own_proof_{counter_.ports, own_journal_};
    MoveOut service{services_.ports, own_journal_, own_proof_};
};

TEST_F(OwnRecordTest, SomebodyOfTheOwnHouseIsServedOnlyWithASupervisor) {
    ASSERT_TRUE(own_journal_.open());
    ASSERT_TRUE(own_proof_.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(own_proof_.read_card({}, {}, {}));
    ASSERT_TRUE(own_proof_.compare_face(testing::grey_faces()));
    ASSERT_TRUE(own_proof_.record_officer_look(true));
    EXPECT_EQ(service.open({}).error().code, FailureCode::OwnRecordRefused);
    EXPECT_FALSE(service.page());
    ASSERT_TRUE(service.approval());
    EXPECT_FALSE(service.approval()->roles.contains(domain::Role::CounterOfficer));
    EXPECT_EQ(service.approve(officer_, "เอง").error().code, FailureCode::SecondPersonNeeded);
    ASSERT_TRUE(service.approve(counter_.supervisor, "ไม่มีเจ้าหน้าที่อื่น"));
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(enter(service, {{"movers", kChild}, {"date_moved", "2026-11-20"}, {"reason_code", "WORK"}}));
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(service.approval()) << "the supervisor's word is not the registrar's";
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("conflict_officer"), "S-0001");
    EXPECT_EQ(act_at("conflict_checked"), "yes");
    EXPECT_EQ(act_at("second_officer"), "R-0001");
}

/// With the line down: an officer whose home was learnt before.
class OfflineConflictTest : public ServiceFixture {
  protected:
    /// Of a move out of that house; empty: only opened.
    std::string opening(const domain::Officer& officer, const std::string& house = {}) {
        VisitJournal journal{counter_.store, counter_.clock, counter_.workstation, officer};
        IdentityProof proof{counter_.ports, journal};
        EXPECT_TRUE(journal.open());
        EXPECT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
        EXPECT_TRUE(proof.read_card({}, {}, {}));
        EXPECT_TRUE(proof.compare_face(testing::grey_faces()));
        EXPECT_TRUE(proof.record_officer_look(true));
        go_offline();
        MoveOut service{services_.ports, journal, proof};
        auto opened = service.open({});
        return house.empty() || !opened ? told(opened)
                                        : told(enter(service, {{"informant_role", "DELEGATE"}, {"house_code", house}}));
    }
    /// What the log of the last visit says of its officer's own number.
    std::string opened_by() const {
        const auto& events = counter_.store.events;
        const auto last = std::find_if(events.rbegin(), events.rend(),
                                       [](const auto& event) { return event.kind == domain::EventKind::VisitOpened; });
        return last == events.rend() ? "" : last->fields.at("officer_number");
    }
    domain::Officer officer_with(const std::string& number, const domain::OfficerHome& home = {}) const {
        auto officer = counter_.officer;
        officer.citizen_id = number;
        officer.home = home;
        return officer;
    }
};

TEST_F(OfflineConflictTest, TheOwnNumberAndTheAddressOfTheChipAreComparedHere) {
    const auto chip = counter_.card_reader.answer->address.one_line();
    EXPECT_EQ(opening(officer_with(kRequester)), "OWN_RECORD_REFUSED");
    EXPECT_EQ(opening(officer_with(kWife, {kHouse, chip})), "OWN_RECORD_REFUSED") << "the address of the own home";
    EXPECT_EQ(opening(officer_with(kWife, {kOtherHouse, "1 หมู่ที่ 1"})), "ok");
    EXPECT_EQ(opening(officer_with(kWife)), "ok") << "nothing is known of the home";
    EXPECT_EQ(opening(officer_with("")), "ok") << "the centre compares";
}

TEST_F(OfflineConflictTest, TheOwnHouseIsKeptApartThoughTheRegisterIsSilent) {
    const auto officer = officer_with(kWife, {kOtherHouse, "1 หมู่ที่ 1"});
    EXPECT_EQ(opening(officer, kOtherHouse), "OWN_RECORD_REFUSED");
    EXPECT_EQ(opening(officer, kHouse), "ok");
}

TEST_F(OfflineConflictTest, TheHomeIsKeptWhenTheRegisterSaysIt) {
    register_.knows(domain::RegisterKind::Person, kWife,
                    {{"citizen_id", kWife}, {"house_code", kOtherHouse}, {"address", "7 หมู่ที่ 2"}});
    VisitJournal journal{counter_.store, counter_.clock, counter_.workstation, officer_with(kWife)};
    IdentityProof proof{counter_.ports, journal};
    ASSERT_TRUE(journal.open());
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    ConflictCheck check(services_.ports, journal, proof);
    EXPECT_EQ(check.checked(), "number");
    EXPECT_TRUE(check.keep_apart({kRequester}, {kHouse}, "case-1", {}));
    EXPECT_EQ(check.checked(), "yes");
    EXPECT_EQ(counter_.store.homes.at(counter_.officer.id), (domain::OfficerHome{kOtherHouse, "7 หมู่ที่ 2"}));
    EXPECT_EQ(opened_by(), "known");
}

TEST_F(OfflineConflictTest, AnOfficerWithoutANumberIsNamedInTheLogAndInTheAct) {
    VisitJournal journal{counter_.store, counter_.clock, counter_.workstation, officer_with("")};
    IdentityProof proof{counter_.ports, journal};
    ASSERT_TRUE(journal.open());
    EXPECT_EQ(opened_by(), "unknown");
    ConflictCheck check(services_.ports, journal, proof);
    EXPECT_TRUE(check.keep_apart({kRequester}, {kHouse}, "case-1", {}));
    EXPECT_EQ(check.act_fields(), (domain::Fields{{"conflict_checked", "unknown"}}));
}

/// Who agrees: R-0001 with a citizen number of its own.
class ApproverTest : public ServiceFixture {
  protected:
    void to_approval() {
        prove();
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {}));
        ASSERT_TRUE(enter(service, {{"movers", kChild}, {"date_moved", "2026-11-20"}, {"reason_code", "WORK"}}));
        ASSERT_TRUE(enter(service, {}));
    }
    std::string agrees_as(const std::string& number) {
        registrar_.citizen_id = number;
        return told(service.approve(registrar_, "ตรวจแล้ว"));
    }
    void lives_in(const std::string& number, const std::string& house) {
        register_.knows(domain::RegisterKind::Person, number, {{"citizen_id", number}, {"house_code", house}});
    }
    MoveOut service{services_.ports, journal_, proof_};
};

TEST_F(ApproverTest, IsNotTheCitizenNorAMoverNorOfTheHouse) {
    to_approval();
    EXPECT_EQ(agrees_as(kRequester), "OWN_RECORD_REFUSED");
    EXPECT_EQ(agrees_as(kChild), "OWN_RECORD_REFUSED");
    lives_in(kWife, kHouse);
    EXPECT_EQ(agrees_as(kWife), "OWN_RECORD_REFUSED") << "of the same house";
    EXPECT_TRUE(service.approval()) << "somebody else still has to agree";
    lives_in(kOtherHead, kOtherHouse);
    EXPECT_EQ(agrees_as(kOtherHead), "ok");
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("second_officer"), "R-0001");
}

TEST_F(ApproverTest, OfflineTheNumbersAreComparedAndTheCentreDoesTheRest) {
    to_approval();
    go_offline();
    EXPECT_EQ(agrees_as(kRequester), "OWN_RECORD_REFUSED");
    EXPECT_EQ(agrees_as(kWife), "ok");
}

}  // namespace
}  // namespace amphoe::workflows
