// E5 at the counter: house codes begin with an office of today or of former times.
#include "core/workflows/OfficeOfHouse.h"

#include "core/workflows/civil/HouseNumber.h"
#include "core/workflows/civil/MoveOut.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::RegisterKind;

/// 9902 ended long ago; 8888 is no office.
class OfficeOfHouseTest : public ServiceFixture {
  protected:
    void SetUp() override {
        services_.rules.offices = {
            "1",
            "2026-11-01",
            {{"9901", domain::OfficeKind::District, "อำเภอตัวอย่าง", "Example"},
             {"9902", domain::OfficeKind::District, "กิ่งอำเภอตัวอย่าง", "Former", "1997-07-04", "9901"}}};
        register_.answers.at({RegisterKind::House, kHouse}).value().items.clear();
        for (const auto& code : {kFormer, kNowhere}) {
            register_.knows(RegisterKind::House, code,
                            {{"house_code", code},
                             {"state", "USED"},
                             {"owner_id", kRequester},
                             {"head_id", kOtherHead},
                             {"ccaatt", "990101"},
                             {"moo", "4"}},
                            {}, "1");
        }
        prove();
    }
    /// The answer of a page about houses, begun anew each time.
    std::string house_number(const char* variant, const Fields& existing) {
        HouseNumber service(services_.ports, journal_, proof_);
        EXPECT_TRUE(service.open({}));
        EXPECT_TRUE(enter(service, {{"variant", variant}}));
        return told(enter(service, existing));
    }
    const std::string kFormer = "99020000019";
    const std::string kNowhere = "88880000019";
    const std::string kSaid = ": 8888 is no registry office of today or of former times";
};

TEST_F(OfficeOfHouseTest, AnOfficeOfTodayAndOneOfFormerTimesAreTaken) {
    EXPECT_EQ(house_number("demolish", {{"existing_house", kHouse}}), "ok");
    EXPECT_EQ(house_number("demolish", {{"existing_house", kFormer}}), "ok");
    EXPECT_EQ(house_number("merge", {{"other_houses", kFormer}}), "ok");
}

TEST_F(OfficeOfHouseTest, ThePresentOfficeIsNeverCompared) {
    counter_.workstation.rcode = "9999";
    EXPECT_EQ(house_number("demolish", {{"existing_house", kHouse}}), "ok");
    EXPECT_EQ(house_number("demolish", {{"existing_house", kFormer}}), "ok");
}

TEST_F(OfficeOfHouseTest, ACodeOfNoOfficeIsRefusedInEveryFieldOfAHouse) {
    EXPECT_EQ(house_number("demolish", {{"existing_house", kNowhere}}), "existing_house" + kSaid);
    EXPECT_EQ(house_number("split", {{"existing_house", kNowhere}}), "existing_house" + kSaid);
    EXPECT_EQ(house_number("merge", {{"other_houses", kFormer + "\n" + kNowhere}}), "other_houses" + kSaid);
    go_offline();
    MoveOut move(services_.ports, journal_, proof_);
    ASSERT_TRUE(move.open({}));
    EXPECT_EQ(told(enter(move, {{"house_code", kNowhere}})), "house_code" + kSaid) << "offline nobody else looks";
    EXPECT_EQ(told(enter(move, {{"house_code", kFormer}})), "ok");
}

TEST_F(OfficeOfHouseTest, FieldsThatAreNoHousesAndEmptyOnesAreLeftAlone) {
    const domain::FormPage page{
        "p",
        "",
        "",
        {{"house_code", "", "", domain::FormFieldType::HouseCode}, {"number", "", "", domain::FormFieldType::Text}}};
    const auto& offices = services_.rules.offices;
    EXPECT_TRUE(check_offices_of_houses(offices, page, {{"number", kNowhere}}));
    EXPECT_TRUE(check_offices_of_houses(offices, page, {{"house_code", ""}, {"number", "1"}}));
    EXPECT_FALSE(check_offices_of_houses(offices, page, {{"house_code", kNowhere}}));
}

}  // namespace
}  // namespace amphoe::workflows
