#include "core/workflows/HouseNumberClock.h"

#include "core/workflows/civil/HouseNumber.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

/// A request of Sunday 22 November 2026.
class HouseNumberClockTest : public ServiceFixture {
  protected:
    void SetUp() override {
        prove();
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {}));
    }
    std::vector<HouseNumberUnderWay> under_way(const std::string& today) {
        return *house_numbers_under_way(counter_.store, services_.rules, counter_.workstation.rcode, today);
    }
    HouseNumberUnderWay only(const std::string& today) {
        const auto all = under_way(today);
        EXPECT_EQ(all.size(), 1U);
        return all.empty() ? HouseNumberUnderWay{} : all.front();
    }
    HouseNumber service{services_.ports, journal_, proof_};
};

TEST_F(HouseNumberClockTest, ADistrictIsWarnedAtSeventyPerCentAndAtTheLastDay) {
    const auto fresh = only("2026-11-22");
    EXPECT_EQ(fresh.number, service.record().number);
    EXPECT_EQ(fresh.requested, "2026-11-22");
    EXPECT_EQ(fresh.due, "2026-12-22");
    EXPECT_EQ(fresh.percent, 0);
    EXPECT_FALSE(only("2026-12-12").soon());
    EXPECT_TRUE(only("2026-12-13").soon());
    EXPECT_TRUE(only("2026-12-21").soon());
    EXPECT_FALSE(only("2026-12-21").over());
    EXPECT_TRUE(only("2026-12-22").over());
    EXPECT_FALSE(only("2026-12-22").soon());
    EXPECT_EQ(only("2026-11-21").percent, 0) << "a clock that went back";
}

TEST_F(HouseNumberClockTest, AMunicipalOfficeHasSevenDaysAndAWeekendMovesTheLast) {
    counter_.workstation.rcode = "9999";
    services_.rules.offices.offices = {{"9999", domain::OfficeKind::Local, "เทศบาลตัวอย่าง", "Example Municipality"}};
    EXPECT_EQ(only("2026-11-22").due, "2026-11-30");
    EXPECT_FALSE(only("2026-11-27").soon());
    EXPECT_TRUE(only("2026-11-28").soon());
    EXPECT_FALSE(only("2026-11-29").over());
    EXPECT_TRUE(only("2026-11-30").over());
}

TEST_F(HouseNumberClockTest, OfficesAreToldApartByTheTable) {
    auto& rules = services_.rules;
    rules.offices.offices = {{"9903", domain::OfficeKind::Local, "เทศบาลใหม่", "New municipality"},
                             {"1051", domain::OfficeKind::District, "อำเภอ", "District"}};
    EXPECT_TRUE(is_local_office(rules, "9903"));
    EXPECT_EQ(house_number_days(rules, "9903"), rules.house_number_days_local);
    EXPECT_FALSE(is_local_office(rules, "1051"));
    EXPECT_EQ(house_number_days(rules, "1051"), rules.house_number_days_district);
    EXPECT_FALSE(is_local_office(rules, "9999")) << "the table does not have it";
}

TEST_F(HouseNumberClockTest, WhenItWarnsIsConfiguration) {
    services_.rules.house_number_soon_percent = 50;
    services_.rules.house_number_over_percent = 90;
    EXPECT_FALSE(only("2026-12-06").soon()) << "fourteen of thirty days";
    EXPECT_TRUE(only("2026-12-07").soon());
    EXPECT_FALSE(only("2026-12-18").over());
    EXPECT_TRUE(only("2026-12-19").over());
}

TEST_F(HouseNumberClockTest, AnAnsweredRequestHasNoClock) {
    counter_.centre.answer = {{"house_code", "99010000999"}, {"house_no", "99/5"}, {"request_no", "HN-1"}};
    ASSERT_TRUE(enter(service, {{"ccaatt", "990101"},
                                {"moo", "4"},
                                {"land_document", "CHANOTE"},
                                {"land_no", "12345"},
                                {"neighbours", "99/4"}}));
    ASSERT_TRUE(enter(service, {{"completed_date", "20/11/2569"}}));
    ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
    ASSERT_TRUE(enter(service, {{"house_no", "99/5"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    go_offline();
    EXPECT_FALSE(service.deliver({}));
    EXPECT_TRUE(only("2026-12-22").over()) << "one that waits for the centre has";
    go_online();
    ASSERT_TRUE(service.deliver({}));
    EXPECT_TRUE(under_way("2026-12-22").empty());
}

}  // namespace
}  // namespace amphoe::workflows
