// W3.11: known again by two of chip, face, one-time code and the citizen's app.
#include "core/workflows/identity/Authentication.h"

#include <algorithm>

#include "core/workflows/identity/FactorStates.h"
#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::RegisterKind;
using domain::ServiceKind;

class AuthenticationTest : public IdentityWorld {
  protected:
    /// An earlier visit with a proof, a verified phone and the centre's acceptance.
    void proofed_before() {
        auto run = opened(ServiceKind::ThaidEnrolment);
        earlier = run->record().number;
        ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
        ASSERT_TRUE(run->enter({{"otp", world.one_time_codes.code}}, {}));
        ASSERT_TRUE(run->confirm());
        ASSERT_TRUE(run->deliver({}));
        ASSERT_TRUE(journal.close());
    }
    std::string code_of(const domain::Result<EarlierProof>& result) {
        return result ? "ok" : std::string(domain::failure_name(result.error().code));
    }
    std::string earlier;
    VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof shown{world.counter.ports, visit};
    Authentication again{world.ports, visit, shown};
};

TEST_F(AuthenticationTest, ChipAndOneTimeCodeAreEnoughAndLinkToTheProof) {
    proofed_before();
    show_card(visit, shown);
    ASSERT_EQ(code_of(again.find({})), "ok");
    EXPECT_EQ(again.earlier()->number, earlier);
    EXPECT_EQ(again.earlier()->phone, "0812345678");
    EXPECT_EQ(told(again.finish()), "STEP_OUT_OF_ORDER") << "the chip alone is one factor";
    ASSERT_TRUE(again.send_code({}));
    EXPECT_EQ(told(again.show_code("000000", {})), "OTP_WRONG");
    EXPECT_EQ(told(again.show_code(world.one_time_codes.code, {})), "ok");
    ASSERT_EQ(told(again.finish()), "ok");
    EXPECT_FALSE(shown.state().proven());
    EXPECT_TRUE(shown.state().authenticated());

    auto run = service(ServiceKind::OwnData, visit, shown);
    ASSERT_TRUE(run->open({}));
    ASSERT_TRUE(run->enter({{"purpose", "view"}}, {}));
    ASSERT_EQ(told(run->confirm()), "ok");
    EXPECT_EQ(act().at("authentication_proof"), earlier);
    EXPECT_EQ(act().at("authentication_factors"), "chip,otp");
    EXPECT_EQ(act().at("ial_evidence"), "card_status,chip");
    EXPECT_EQ(act().at("level_label"), "IAL1.3");
    const auto& events = world.counter.store.events;
    const auto step = std::find_if(events.begin(), events.end(), [](const auto& event) {
        const auto found = event.fields.find("step");
        return found != event.fields.end() && found->second == "authentication";
    });
    ASSERT_NE(step, events.end());
    EXPECT_EQ(step->fields.at("factors"), "chip,otp");
    EXPECT_EQ(step->fields.at("ial_evidence"), "card_status,chip");
    EXPECT_EQ(step->fields.at("level_label"), "IAL1.3");
}

TEST_F(AuthenticationTest, WhatNeedsAFaceNowStillNeedsIt) {
    proofed_before();
    show_card(visit, shown);
    ASSERT_TRUE(again.find({}));
    ASSERT_TRUE(again.send_code({}));
    ASSERT_TRUE(again.show_code(world.one_time_codes.code, {}));
    ASSERT_TRUE(again.finish());
    for (const auto kind : {ServiceKind::TangratLevel2, ServiceKind::ThaidEnrolment}) {
        auto run = service(kind, visit, shown);
        ASSERT_TRUE(run->open({}));
        ASSERT_TRUE(
            run->enter(kind == ServiceKind::TangratLevel2 ? domain::Fields{{"mode", "C"}} : domain::Fields{}, {}));
        EXPECT_EQ(told(run->confirm()), "STEP_OUT_OF_ORDER");
    }
}

TEST_F(AuthenticationTest, TheCitizensAppIsAFactorOfThatPersonOnly) {
    proofed_before();
    show_card(visit, shown);
    ASSERT_TRUE(again.find({}));
    world.civil_register.knows(RegisterKind::DigitalCardCode, "SIM-D-other", {{"citizen_id", "1009900001026"}});
    world.civil_register.knows(RegisterKind::DigitalCardCode, "SIM-D-own", {{"citizen_id", kCitizen}});
    world.civil_register.fails(RegisterKind::DigitalCardCode, "SIM-D-old", domain::FailureCode::CodeRefused, "expired");
    EXPECT_EQ(told(again.show_thaid_qr("SIM-D-other", {})), "CARD_NUMBER_MISMATCH");
    EXPECT_EQ(told(again.show_thaid_qr("SIM-D-old", {})), "CODE_REFUSED");
    EXPECT_EQ(again.factors(), (std::set<std::string>{"chip"}));
    EXPECT_EQ(told(again.show_thaid_qr("SIM-D-own", {})), "ok");
    EXPECT_EQ(told(again.finish()), "ok");
}

TEST_F(AuthenticationTest, NobodyIsKnownAgainWhoWasNeverProofed) {
    show_card(visit, shown);
    world.civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "SELF"}});
    EXPECT_EQ(code_of(again.find({})), "REGISTER_RECORD_UNKNOWN") << "enrolled alone at home";
    world.civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"since", "2026-02-02"}},
                               {{{"office", "9901"}}});
    ASSERT_EQ(code_of(again.find({})), "ok");
    EXPECT_EQ(again.earlier()->number, "ThaID 2026-02-02 9901");
    EXPECT_EQ(told(again.show_code("1", {})), "STEP_OUT_OF_ORDER");
    EXPECT_EQ(again.send_code({}).error().code, domain::FailureCode::PhoneInvalid);
}

TEST_F(AuthenticationTest, AFaceAndAChipAreTwo) {
    proofed_before();
    prove(visit, shown);
    ASSERT_TRUE(again.find({}));
    EXPECT_EQ(told(again.finish()), "ok");
    EXPECT_EQ(shown.state().returning->factor_text(), "chip,face");
}

TEST(FactorFindingsTest, AChipCountsUnlessTheCentreRefusedTheCard) {
    const auto chip = [](const ProofState& proof) {
        const auto found = factor_findings(proof);
        return std::ranges::find(found, domain::AuthenticationFactor::Chip,
                                 [](const auto& finding) { return finding.slot.factor; })
            ->state;
    };
    ProofState proof;
    EXPECT_EQ(chip(proof), FactorState::NotShown);
    proof.card = testing::sample_card();
    EXPECT_EQ(chip(proof), FactorState::Shown) << "read, and the centre could not be asked";
    proof.card_status = domain::CardStatusAnswer{"0", ""};
    EXPECT_EQ(chip(proof), FactorState::Shown);
    proof.card_status = domain::CardStatusAnswer{"4", "สถานะไม่ปกติ"};
    EXPECT_EQ(chip(proof), FactorState::NotShown);
}

}  // namespace
}  // namespace amphoe::workflows
