// W10 at the counter: splitting a house number and merging several, from the page to the papers of every house.
#include "core/workflows/civil/HouseNumber.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::RegisterKind;
using ::testing::HasSubstr;

/// The requester lives in kHouse with wife and child; kEmpty stands beside it.
class HouseDivisionFormTest : public ServiceFixture {
  protected:
    void SetUp() override {
        prove();
        house(kEmpty, {});
    }
    void house(const std::string& code, const Fields& other, std::vector<Fields> people = {}) {
        Fields fields{
            {"house_code", code}, {"state", "USED"}, {"owner_id", kRequester}, {"ccaatt", "990101"}, {"moo", "4"}};
        for (const auto& [key, value] : other) {
            fields[key] = value;
        }
        register_.knows(RegisterKind::House, code, fields, std::move(people), "1");
    }
    void begin(const char* variant) {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {{"variant", variant}}));
        ASSERT_EQ(step_of(service), "existing");
    }
    void to_part_numbers(const Fields& existing = {}) {
        begin("split");
        ASSERT_TRUE(enter(service, existing));
        ASSERT_TRUE(enter(service, {{"land_document", "CHANOTE"}, {"land_no", "1"}, {"neighbours", "99/3"}}));
        ASSERT_TRUE(enter(service, {{"completed_date", "20/11/2569"}}));
        ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
        ASSERT_EQ(step_of(service), "number");
    }
    std::string merged(const std::string& others) { return refused(enter(service, {{"other_houses", others}})); }

    const std::string kEmpty = "99010000025";
    HouseNumber service{services_.ports, journal_, proof_};
};

TEST_F(HouseDivisionFormTest, ASplitMakesTwoToTwentyHouses) {
    for (const auto& [parts, taken] : {std::pair("1", false), {"2", true}, {"20", true}, {"21", false}}) {
        HouseNumber split(services_.ports, journal_, proof_);
        ASSERT_TRUE(split.open({}));
        ASSERT_TRUE(enter(split, {{"variant", "split"}}));
        EXPECT_EQ(refused(enter(split, {{"parts", parts}})), taken ? "ok" : "parts");
    }
}

TEST_F(HouseDivisionFormTest, EveryHouseOfASplitHasItsPaper) {
    to_part_numbers({{"parts", "3"}});
    ASSERT_TRUE(enter(service, {{"part_numbers", "๙๙/๕\n 99/6ก "}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("variant"), "split");
    EXPECT_EQ(act_at("existing_house"), kHouse);
    EXPECT_EQ(act_at("record_key"), "house/" + kHouse);
    EXPECT_EQ(act_at("parts"), "3");
    EXPECT_EQ(act_at("origin_stays"), "yes");
    EXPECT_EQ(act_at("part_numbers"), "99/5\n99/6ก");
    EXPECT_FALSE(act().contains("house_no"));
    counter_.centre.answer = {
        {"house_code", "99018000001\n99018000002"}, {"house_no", "99/5\n99/6ก"}, {"request_no", "HN-1"}};
    ASSERT_TRUE(service.deliver({}));
    ASSERT_EQ(service.issue_papers()->size(), 7U) << "the receipt, and receipt, book and notice for each new house";
    EXPECT_EQ(counter_.renderer.last.fields.at("house_code"), "9901-800000-2");
    EXPECT_EQ(counter_.renderer.last.fields.at("house_number"), "99/6ก");
    EXPECT_THAT(counter_.renderer.last.fields.at("house_note"), HasSubstr("9901-000001-7"));
    EXPECT_EQ(service.issue_papers()->size(), 7U) << "each is made once";
}

TEST_F(HouseDivisionFormTest, WhatTheCentreGaveStaysInTheCase) {
    to_part_numbers({{"parts", "3"}});
    ASSERT_TRUE(enter(service, {}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_FALSE(act().contains("part_numbers")) << "none is proposed: the centre chooses";
    counter_.centre.answer = {{"house_code", "99018000001\n99018000002"}, {"house_no", "99/1/1\n99/1/2"}};
    ASSERT_TRUE(service.deliver({}));
    std::string kept;
    for (const auto& event : *counter_.store.events_of_case(service.record().id)) {
        for (const auto& [key, value] : event.fields) {
            kept += key.ends_with("house_no") ? value : "";
        }
    }
    EXPECT_EQ(kept, "99/1/1\n99/1/2");
}

TEST_F(HouseDivisionFormTest, ProposedNumbersAreAllOfThemOrNone) {
    to_part_numbers({{"parts", "3"}});
    for (const auto* wrong :
         {"99/5", "99/5\n99/6\n99/7", "99/5\n99/5", "99/5\nข้างบ้าน", "99/5\n99/3", "99/5\n99/1", "99/5\n/6"}) {
        EXPECT_EQ(refused(enter(service, {{"part_numbers", wrong}})), "part_numbers") << wrong;
    }
    EXPECT_EQ(refused(enter(service, {{"part_numbers", std::string(401, '1')}})), "part_numbers");
    EXPECT_TRUE(enter(service, {{"part_numbers", "99/5\n99/6"}}));
}

TEST_F(HouseDivisionFormTest, AHouseThatIsDividedWhollyIsEmpty) {
    begin("split");
    EXPECT_EQ(refused(enter(service, {{"origin_stays", "no"}})), "origin_stays");
    EXPECT_TRUE(enter(service, {{"origin_stays", "no"}, {"existing_house", kEmpty}}));
}

TEST_F(HouseDivisionFormTest, PartsStandWhereTheHouseOfOriginStands) {
    begin("split");
    EXPECT_EQ(refused(enter(service, {{"existing_house", kOtherHouse}})), "existing_house") << "of somebody else";
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(service.page()->fields[0].value, "990101") << "the old house's area is not typed again";
    const Fields land{{"land_document", "CHANOTE"}, {"land_no", "1"}};
    const auto at = [&](const char* key, const char* value) {
        auto answers = land;
        answers[key] = value;
        return refused(enter(service, answers));
    };
    EXPECT_EQ(at("moo", "5"), "moo");
    EXPECT_EQ(at("ccaatt", "990102"), "ccaatt");
    EXPECT_EQ(at("moo", "๔"), "ok");
}

TEST_F(HouseDivisionFormTest, AMergeKeepsTheNumberOfItsHouse) {
    begin("merge");
    ASSERT_TRUE(enter(service, {{"other_houses", "9901-000002-5"}}));
    ASSERT_EQ(step_of(service), "building") << "the place of the kept house is known";
    ASSERT_TRUE(enter(service, {{"completed_date", "20/11/2569"}}));
    ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
    EXPECT_FALSE(service.page()) << "no number is proposed";
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("existing_house"), kHouse);
    EXPECT_EQ(act_at("other_houses"), kEmpty);
    EXPECT_EQ(act_at("record_version"), "7");
    counter_.centre.answer = {{"house_code", kHouse}, {"house_no", "99/1"}, {"ended_houses", kEmpty}};
    ASSERT_TRUE(service.deliver({}));
    const auto papers = service.issue_papers();
    ASSERT_EQ(papers->size(), 4U);
    EXPECT_EQ((*papers)[2].kind, domain::DocumentKind::HouseBook) << "of the house that is kept";
    EXPECT_EQ(counter_.renderer.last.kind, domain::DocumentKind::NumberPlateNotice);
    EXPECT_EQ(counter_.renderer.last.fields.at("house_number"), "99/1");
    EXPECT_THAT(counter_.renderer.last.fields.at("house_note"), HasSubstr("9901-000002-5"));
    EXPECT_THAT(counter_.renderer.last.fields.at("address"), HasSubstr("99/1 หมู่ที่ 4"));
}

TEST_F(HouseDivisionFormTest, AMergeNamesOneToNineteenOtherHouses) {
    begin("merge");
    std::string nineteen;
    for (int at = 10; at < 29; ++at) {
        const auto code = "990100001" + std::to_string(at);
        house(code, {});
        nineteen += code + "\n";
    }
    EXPECT_EQ(merged(""), "other_houses");
    EXPECT_EQ(merged(kHouse), "other_houses");
    EXPECT_EQ(merged(kEmpty + "\n" + kEmpty), "other_houses");
    EXPECT_EQ(merged("9901000002"), "other_houses");
    EXPECT_EQ(merged(nineteen + kEmpty), "other_houses");
    EXPECT_EQ(merged(nineteen), "ok");
}

TEST_F(HouseDivisionFormTest, OnlyEmptyHousesOfTheOwnerInTheVillageAreMerged) {
    begin("merge");
    EXPECT_EQ(merged("99010000033"), "REGISTER_RECORD_UNKNOWN");
    house("99010000033", {{"owner_id", kOtherHead}});
    EXPECT_EQ(merged("99010000033"), "other_houses");
    house("99010000033", {{"owner_id", ""}, {"head_id", kOtherHead}});
    EXPECT_EQ(merged("99010000033"), "other_houses") << "the head counts as owner";
    house("99010000033", {{"moo", "5"}});
    EXPECT_EQ(merged("99010000033"), "other_houses");
    house("99010000033", {{"ccaatt", "990102"}});
    EXPECT_EQ(merged("99010000033"), "other_houses");
    house("99010000033", {{"state", "DEMOLISHED"}});
    EXPECT_EQ(merged("99010000033"), "other_houses");
    house("99010000033", {}, {listed(kWife, "นางตัวอย่าง", "2533-03-00", "ผู้อาศัย")});
    EXPECT_EQ(merged(kEmpty + "\n99010000033"), "other_houses");
    EXPECT_EQ(merged(kEmpty), "ok");
}

TEST_F(HouseDivisionFormTest, AnEndedHouseIsNoHouseForAnything) {
    house(kEmpty, {{"state", "ENDED"}, {"merged_into", kHouse}});
    begin("merge");
    EXPECT_EQ(merged(kEmpty), "other_houses");
    HouseNumber demolition(services_.ports, journal_, proof_);
    ASSERT_TRUE(demolition.open({}));
    ASSERT_TRUE(enter(demolition, {{"variant", "demolish"}}));
    EXPECT_EQ(refused(enter(demolition, {{"existing_house", kEmpty}})), "existing_house");
}

TEST_F(HouseDivisionFormTest, OfflineTheCentreIsLeftToLook) {
    begin("merge");
    go_offline();
    EXPECT_EQ(merged("99010000099"), "ok");
}

}  // namespace
}  // namespace amphoe::workflows
