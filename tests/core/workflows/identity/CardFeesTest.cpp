// W11, W12: announced waivers reach card fees, and a card is renewed for free only when its last day is near or past.
#include "core/workflows/FeeDue.h"
#include "tests/core/workflows/identity/WithoutCardWorld.h"

namespace amphoe::workflows {
namespace {

using domain::RegisterKind;
using domain::ServiceKind;

class CardFeesTest : public IdentityWorld {
  protected:
    void waived_in(const char* area) {
        world.rules.waivers = {{"card_replacement", area, "2026-11-01", "2026-11-30", "อุทกภัย"}};
    }
    /// The fee of the act; the case still owes as much.
    std::string fee_of_a_damaged_card(const char* ccaatt) {
        prove();
        domain::RegisterRecord registered;
        registered.fields = {{"house_code", "99010000017"}, {"ccaatt", ccaatt}};
        proof.note_registry(registered);
        auto run = service(ServiceKind::CardIntake);
        EXPECT_EQ(told(run->open({})), "ok");
        EXPECT_EQ(told(run->enter({{"reason", "DAMAGED"}}, {})), "ok");
        EXPECT_EQ(told(run->confirm()), "ok");
        const auto account = read_fee_account(world.counter.store, run->record().id);
        EXPECT_EQ(account->open(), act().at("fee_satang") != "0");
        return act().at("fee_satang");
    }
    std::string renewed(const domain::ExpiryDate& expiry) {
        auto card = testing::sample_card();
        card.expiry_date = expiry;
        world.counter.card_reader.answer = card;
        auto run = opened(ServiceKind::CardIntake);
        return told(run->enter({{"reason", "EXPIRED"}}, {}));
    }
};

TEST_F(CardFeesTest, AWaiverOfTheCitizensSubDistrictReachesTheCard) {
    waived_in("990102");
    EXPECT_EQ(fee_of_a_damaged_card("990102"), "0");
}

TEST_F(CardFeesTest, AWaiverOfAnotherSubDistrictDoesNot) {
    waived_in("990103");
    EXPECT_EQ(fee_of_a_damaged_card("990102"), "10000");
}

TEST_F(CardFeesTest, ACardForLifeIsNotRenewedAsExpired) {
    EXPECT_EQ(renewed({true, std::nullopt}), "reason: the card is valid for life");
}

TEST_F(CardFeesTest, AnUnknownDayCountsToTheEndOfItsMonth) {
    // Today is 22 November 2026: 31 January 2027 is seventy days away.
    EXPECT_EQ(renewed({false, domain::PartialDate::of(2570, 1, std::nullopt)}), "reason: the card has not expired");
}

TEST_F(CardFeesTest, AMonthWhoseEndIsNearIsRenewed) {
    EXPECT_EQ(renewed({false, domain::PartialDate::of(2569, 12, std::nullopt)}), "ok");
}

TEST_F(CardFeesTest, AnUnknownMonthCountsToTheEndOfItsYear) {
    EXPECT_EQ(renewed({false, domain::PartialDate::of(2570, std::nullopt, std::nullopt)}),
              "reason: the card has not expired");
}

class CardFeesWithoutCardTest : public WithoutCardWorld {
  protected:
    std::unique_ptr<ServiceRun> known(const domain::Fields& more) {
        person(kCitizen, more);
        auto run = begun(domain::CardAbsence::Unreadable);
        EXPECT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "ok");
        EXPECT_EQ(told(run->enter({}, {})), "ok");
        EXPECT_EQ(told(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {})), "ok");
        return run;
    }
    std::string fee_with_waiver_of(const char* area) {
        world.rules.waivers = {{"card_replacement", area, "2026-11-01", "2026-11-30", "อุทกภัย"}};
        auto run = known({{"birth_date", "2530-01-14"},
                          {"father_name", "นายพ่อ"},
                          {"mother_name", "นางแม่"},
                          {"house_code", "99010000017"},
                          {"ccaatt", "990102"}});
        EXPECT_EQ(told(run->enter({{"reason", "DAMAGED"}}, {})), "ok");
        EXPECT_EQ(told(run->enter({{"referee_id", kHead}, {"referee_is", "HEAD"}}, {})), "ok");
        EXPECT_EQ(told(run->approve(world.counter.supervisor, "เห็นชอบ", {})), "ok");
        EXPECT_EQ(told(run->confirm()), "ok");
        return act().at("fee_satang");
    }
};

TEST_F(CardFeesWithoutCardTest, TheRegistersSubDistrictCounts) {
    EXPECT_EQ(fee_with_waiver_of("990102"), "0");
}

TEST_F(CardFeesWithoutCardTest, AnotherOneDoesNot) {
    EXPECT_EQ(fee_with_waiver_of("990103"), "10000");
}

TEST_F(CardFeesWithoutCardTest, ACardForLifeInTheHistoryIsNotRenewedAsExpired) {
    auto& cards = world.civil_register.knows(RegisterKind::CardHistory, kCitizen, {{"state", "NORMAL"}});
    cards.items.push_back({{"issue_date", "2019-01-22"}, {"expiry_date", "lifelong"}, {"reason", "EXPIRED"}});
    auto run = known({{"birth_date", "2530-01-14"}, {"father_name", "นายพ่อ"}, {"mother_name", "นางแม่"}});
    EXPECT_EQ(told(run->enter({{"reason", "EXPIRED"}}, {})), "reason: the card is valid for life");
    EXPECT_EQ(told(run->enter({{"reason", "DAMAGED"}}, {})), "ok");
}

}  // namespace
}  // namespace amphoe::workflows
