#include "core/workflows/civil/MoveIn.h"

#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::Fields;
using domain::RegisterKind;

class MoveInTest : public ServiceFixture {
  protected:
    void SetUp() override {
        prove();
        notice("2026-11-15");
    }
    domain::RegisterRecord& notice(const std::string& issued, const std::string& state = "OPEN") {
        return register_.knows(RegisterKind::MoveNotice, "9901-69-000001",
                               {{"tr6_no", "9901-69-000001"},
                                {"state", state},
                                {"house_code_from", "99019000099"},
                                {"date_moved", "2026-11-14"},
                                {"issued", issued},
                                {"destination", kOtherHouse}},
                               {listed(kWife, "นางตัวอย่าง ระบบบัตร", "2533-03-03", "ผู้อาศัย"),
                                listed(kChild, "เด็กหญิงน้ำผึ้ง ระบบบัตร", "2560-05-05", "ผู้อาศัย")});
    }
    void to_house() {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {{"tr6_no", "9901-69-000001"}}));
    }
    void to_consent() {
        to_house();
        ASSERT_TRUE(enter(service, {}));
    }
    void to_approval() {
        to_consent();
        ASSERT_TRUE(enter(service, {{"head_consent", "CARD"}, {"head_id", kOtherHead}}));
        ASSERT_TRUE(enter(service, {{"relation_2", "CHILD"}}));
    }
    MoveIn service{services_.ports, journal_, proof_};
};

TEST_F(MoveInTest, EntersTheHouseOfTheNotice) {
    to_approval();
    agree(service);
    ASSERT_TRUE(service.confirm());
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(act_at("tr6_no"), "9901-69-000001");
    EXPECT_EQ(act_at("house_code"), kOtherHouse);
    EXPECT_EQ(act_at("movers"), kWife + "\n" + kChild);
    EXPECT_EQ(act_at("relations"), kWife + "=OCCUPANT\n" + kChild + "=CHILD");
    EXPECT_EQ(act_at("head_consent"), "CARD");
    EXPECT_EQ(act_at("record_key"), "house/" + kOtherHouse);
    EXPECT_EQ(act_at("record_version"), "3");
}

TEST_F(MoveInTest, EndsWithTheLinesOfTheHouseBook) {
    counter_.centre.answer = {{"effective_date", "2026-11-22"}};
    to_approval();
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_TRUE(service.issue_papers()->empty()) << "not accepted yet";
    ASSERT_TRUE(service.deliver({}));
    ASSERT_EQ(service.issue_papers()->size(), 1U);
    const auto& book = counter_.renderer.last;
    EXPECT_EQ(book.kind, domain::DocumentKind::HouseBook);
    EXPECT_THAT(book.fields.at("house_note"), ::testing::HasSubstr("9901-69-000001"));
    ASSERT_EQ(book.tables.at("persons").size(), 2U);
    EXPECT_EQ(book.tables.at("persons")[1].at("name_th"), "เด็กหญิงน้ำผึ้ง ระบบบัตร");
}

TEST_F(MoveInTest, MoversAreExactlyThoseOfTheNotice) {
    to_house();
    EXPECT_EQ(refused(enter(service, {{"movers", kWife}})), "movers");
    EXPECT_EQ(refused(enter(service, {{"movers", kWife + "\n" + kChild + "\n" + kOtherHead}})), "movers");
    EXPECT_TRUE(enter(service, {{"movers", kChild + "\n" + kWife}}));
}

TEST_F(MoveInTest, AUsedOrVoidNoticeIsRefused) {
    ASSERT_TRUE(service.open({}));
    notice("2026-11-15", "USED");
    EXPECT_EQ(refused(enter(service, {{"tr6_no", "9901-69-000001"}})), "tr6_no");
    notice("2026-11-15", "VOID");
    EXPECT_EQ(refused(enter(service, {{"tr6_no", "9901-69-000001"}})), "tr6_no");
    EXPECT_EQ(told(enter(service, {{"tr6_no", "9901-69-999999"}})), "REGISTER_RECORD_UNKNOWN");
}

TEST_F(MoveInTest, ANoticeOfThirtyDaysIsGoodAndOneOfThirtyOneNeedsTheSupervisor) {
    notice("2026-10-23");
    to_approval();
    EXPECT_FALSE(service.approval()->roles.contains(domain::Role::Supervisor));
    MoveIn stale(services_.ports, journal_, proof_);
    notice("2026-10-22");
    ASSERT_TRUE(stale.open({}));
    ASSERT_TRUE(enter(stale, {{"tr6_no", "9901-69-000001"}}));
    ASSERT_TRUE(enter(stale, {}));
    ASSERT_TRUE(enter(stale, {{"head_consent", "CARD"}, {"head_id", kOtherHead}}));
    ASSERT_TRUE(enter(stale, {}));
    EXPECT_TRUE(stale.approval()->roles.contains(domain::Role::Supervisor));
    EXPECT_TRUE(stale.approve(counter_.supervisor, "มีเหตุผล"));
    EXPECT_TRUE(stale.confirm());
}

TEST_F(MoveInTest, WithoutTheHeadsConsentNobodyEnters) {
    to_consent();
    EXPECT_EQ(told(enter(service, {{"head_consent", "NONE"}})), "HOUSE_MASTER_CONSENT_MISSING");
    EXPECT_EQ(service.page()->fields[1].value, kOtherHead) << "the register tells who it is";
    EXPECT_EQ(told(enter(service, {{"head_consent", "CARD"}, {"head_id", ""}})), "HOUSE_MASTER_CONSENT_MISSING");
    EXPECT_EQ(told(enter(service, {{"head_consent", "CARD"}, {"head_id", kWife}})), "HOUSE_MASTER_CONSENT_MISSING");
    EXPECT_EQ(told(enter(service, {{"head_consent", "THAID"}, {"head_id", kOtherHead}})),
              "HOUSE_MASTER_CONSENT_MISSING");
    EXPECT_TRUE(enter(service, {{"head_consent", "PAPER"}, {"head_id", kOtherHead}, {"head_consent_ref", "ท.ร.6"}}));
}

TEST_F(MoveInTest, IntoAnEmptyHouseTheOwnerLetsThemAndOneOfThemBecomesTheHead) {
    auto& house = register_.answers.at({RegisterKind::House, kOtherHouse}).value();
    house.fields["head_id"] = "";
    house.fields["owner_id"] = kRequester;
    to_consent();
    const Fields child_agrees{{"head_consent", "CARD"}, {"head_id", kChild}};
    EXPECT_EQ(told(enter(service, child_agrees)), "HOUSE_MASTER_CONSENT_MISSING") << "there is an owner";
    ASSERT_TRUE(enter(service, {})) << "the owner is the requester";
    EXPECT_THAT(told(enter(service, {{"relation_1", "OCCUPANT"}})), ::testing::HasSubstr("exactly one"));
    EXPECT_THAT(told(enter(service, {{"relation_2", "HEAD"}})), ::testing::HasSubstr("exactly one"));
    ASSERT_TRUE(enter(service, {{"relation_2", "CHILD"}})) << "the first mover is proposed";
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("head_id"), kRequester);
    EXPECT_EQ(act_at("relations"), kWife + "=HEAD\n" + kChild + "=CHILD");
}

TEST_F(MoveInTest, IntoAHouseOfNobodyTheNewHeadComesByTheOwnWord) {
    auto& house = register_.answers.at({RegisterKind::House, kOtherHouse}).value();
    house.fields["head_id"] = "";
    to_consent();
    const auto agreed_by = [](const std::string& who) { return Fields{{"head_consent", "CARD"}, {"head_id", who}}; };
    EXPECT_EQ(service.page()->fields[1].choices.size(), 2U) << "one of the movers";
    EXPECT_EQ(refused(enter(service, agreed_by(kRequester))), "head_id") << "moves nowhere";
    ASSERT_TRUE(enter(service, agreed_by(kWife)));
    EXPECT_THAT(told(enter(service, {{"relation_1", "OCCUPANT"}, {"relation_2", "HEAD"}})),
                ::testing::HasSubstr("becomes its head"));
    ASSERT_TRUE(enter(service, {{"relation_2", "CHILD"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("relations"), kWife + "=HEAD\n" + kChild + "=CHILD");
}

TEST_F(MoveInTest, NobodyMovesIntoTheCentralHouse) {
    register_.answers.at({RegisterKind::House, kOtherHouse}).value().fields["central_house"] = "yes";
    to_house();
    EXPECT_EQ(told(enter(service, {})), "house_code: is the central house register");
}

TEST_F(MoveInTest, AHouseHasOneHead) {
    to_consent();
    ASSERT_TRUE(enter(service, {{"head_consent", "CARD"}, {"head_id", kOtherHead}}));
    EXPECT_EQ(refused(enter(service, {{"relation_1", "HEAD"}})), "relation_1");
    EXPECT_TRUE(enter(service, {{"relation_1", "SPOUSE"}}));
}

TEST_F(MoveInTest, TheHouseTheyLeftIsRefused) {
    to_house();
    EXPECT_EQ(refused(enter(service, {{"house_code", "99019000099"}})), "house_code");
    EXPECT_EQ(refused(enter(service, {{"date_entered", "2026-11-23"}})), "date_entered");
    EXPECT_TRUE(enter(service, {{"date_entered", "2026-11-22"}}));
}

TEST_F(MoveInTest, ALateEntryIsExplained) {
    to_house();
    ASSERT_TRUE(enter(service, {{"date_entered", "2026-11-05"}}));
    ASSERT_TRUE(enter(service, {{"head_consent", "CARD"}, {"head_id", kOtherHead}}));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(step_of(service), "late");
}

TEST_F(MoveInTest, WithoutTheCentreNumbersAreTypedAndTheActWaits) {
    go_offline();
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"tr6_no", "9901-69-000001"}}));
    const Fields typed{{"house_code", kOtherHouse}, {"date_entered", "2026-11-20"}};
    const auto movers = [&](const std::string& lines) {
        auto answers = typed;
        answers["movers"] = lines;
        return answers;
    };
    EXPECT_EQ(refused(enter(service, typed)), "movers");
    EXPECT_EQ(refused(enter(service, movers(kWife + "\n" + kWife))), "movers");
    EXPECT_EQ(refused(enter(service, movers("1999900000014"))), "movers");
    ASSERT_TRUE(enter(service, movers(kWife + "\n" + kChild)));
    EXPECT_EQ(told(enter(service, {{"head_consent", "CARD"}})), "HOUSE_MASTER_CONSENT_MISSING") << "nobody is named";
    ASSERT_TRUE(enter(service, {{"head_consent", "CARD"}, {"head_id", kOtherHead}}));
    ASSERT_TRUE(enter(service, {{"relation_2", "CHILD"}}));
    EXPECT_EQ(service.approval()->roles, std::set{domain::Role::Registrar}) << "the notice may be an old one";
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_FALSE(service.deliver({}));
    EXPECT_EQ(state(service), domain::CaseState::WaitCentre);
    EXPECT_EQ(act_at("tr6_no"), "9901-69-000001");
    EXPECT_EQ(act_at("movers"), kWife + "\n" + kChild);
    EXPECT_EQ(act_at("relations"), kWife + "=OCCUPANT\n" + kChild + "=CHILD");
    EXPECT_EQ(act_at("house_code"), kOtherHouse);
    EXPECT_TRUE(act_at("record_version").empty()) << "no version was seen";
    EXPECT_TRUE(service.issue_papers()->empty());
}

TEST_F(MoveInTest, AnActSealedOfflineWaits) {
    to_approval();
    agree(service);
    go_offline();
    ASSERT_TRUE(service.confirm());
    EXPECT_FALSE(service.deliver({}));
    EXPECT_EQ(state(service), domain::CaseState::WaitCentre);
}

}  // namespace
}  // namespace amphoe::workflows
