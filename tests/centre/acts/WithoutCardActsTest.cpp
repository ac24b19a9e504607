// Acts for somebody without a card, and what the centre tells a person about who asked (domain.md W3.9, W13).
#include <set>

#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/register/SimulatedCode.h"

namespace amphoe::centre {
namespace {

class WithoutCardActsTest : public ActFixture {
  protected:
    static std::string code_of(const std::string& citizen, CodeUse use, CodeFate fate = CodeFate::Fresh) {
        return *simulated_code({use, fate, citizen});
    }
};

TEST_F(WithoutCardActsTest, WithoutACardSomebodyVouchesBeforeASecondPerson) {
    const domain::Fields view{{"purpose", "view"}, {"card_absence", "REFUSED"}};
    EXPECT_EQ(said("own_data", view), "referee.missing");
    EXPECT_EQ(said("own_data", with(view, {{"referee_id", somchai}})), "referee.invalid") << "nobody for himself";
    EXPECT_EQ(said("own_data", with(view, {{"referee_id", boy}})), "referee.too_young");
    EXPECT_EQ(said("own_data", with(view, {{"referee_id", receiver}})), "second_person.missing");
    auto whole = with(view, {{"referee_id", receiver}});
    whole.merge(second());
    EXPECT_EQ(said("own_data", whole), "accepted");
    for (const auto* kind : {"tangrat_level2", "verify_only", "thaid_enrolment"}) {
        EXPECT_EQ(said(kind, whole), "card.needed") << kind;
    }
}

TEST_F(WithoutCardActsTest, ADigitalIdIsGoodForTheVisitThatCheckedIt) {
    const auto code = code_of(somchai, CodeUse::DigitalCard);
    const domain::Fields shown{{"purpose", "view"}, {"card_absence", "DIGITAL_CARD"}, {"digital_id_code", code}};
    EXPECT_EQ(told("digital_card_code", code)["fields"]["citizen_id"], somchai);
    EXPECT_EQ(told("digital_card_code", code)["fields"]["citizen_id"], somchai) << "the same visit looks again";
    EXPECT_EQ(said("own_data", with(shown, {{"digital_id_visit", "visit-2"}})), "code.used");
    const auto mine = with(shown, {{"digital_id_visit", "case-1"}});
    EXPECT_EQ(said("own_data", with(mine, {{"citizen_id", wilai}})), "code.other_person");
    EXPECT_EQ(said("own_data", mine), "accepted");
    EXPECT_EQ(said("own_data", mine), "accepted") << "a second service of the visit";
    Faults later;
    later.clock_skew = std::chrono::minutes(11);
    EXPECT_EQ(said("own_data", mine, later), "accepted") << "checked in time, sent later";
    const auto old = code_of(somchai, CodeUse::DigitalCard, CodeFate::Expired);
    EXPECT_EQ(said("own_data", with(mine, {{"digital_id_code", old}})), "code.expired");
    EXPECT_EQ(said("own_data", with(mine, {{"digital_id_code", ""}})), "code.other_system");
}

TEST_F(WithoutCardActsTest, WhoAskedForTheDataIsToldToThePerson) {
    told("person", somchai);
    told("card_history", somchai);
    told("person", wilai);
    const auto uses = told("data_use", somchai)["items"];
    ASSERT_EQ(uses.size(), 2U);
    std::set<std::string> records{uses[0]["record"], uses[1]["record"]};
    EXPECT_EQ(records, (std::set<std::string>{"citizen", "card_history"}));
    EXPECT_EQ(uses[0]["purpose"], "own_data");
    EXPECT_EQ(uses[0]["office"], "9901");
    const nlohmann::json curious{
        {"case_id", "case-1"}, {"key", somchai}, {"kind", "data_use"}, {"purpose", "move_out"}};
    const auto refused =
        service.handle(workstation.post("/v1/register/questions", curious.dump()), Listener::Service, {});
    EXPECT_EQ(refused.status, 403);
}

}  // namespace
}  // namespace amphoe::centre
