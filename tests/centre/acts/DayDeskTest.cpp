#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class DayDeskTest : public ActFixture {
  protected:
    static domain::Fields closed() {
        return {{"day", today()},
                {"workstation_id", "WS-9901-01"},
                {"closed_by", "S-0001"},
                {"cash_system_satang", "5000"},
                {"cash_counted_satang", "5000"},
                {"cash_difference_satang", "0"},
                {"audit_sequence", "17"},
                {"audit_head", std::string(64, 'a')},
                {"report_number", "9901-69-D11-000001-0"},
                {"report_sha256", std::string(64, 'b')}};
    }
    std::string close(const domain::Fields& other) { return said("day_close", with(closed(), other)); }
};

TEST_F(DayDeskTest, ADayIsClosedOncePerWorkstation) {
    EXPECT_EQ(close({}), "accepted");
    EXPECT_EQ(close({}), "day.closed_already");
    EXPECT_EQ(close({{"workstation_id", "WS-9901-02"}, {"day", today(-1)}}), "day.other_workstation");
    EXPECT_EQ(close({{"workstation_id", ""}, {"day", today(-1)}}), "day.other_workstation");
    EXPECT_EQ(close({{"day", today(-1)}}), "accepted");
}

TEST_F(DayDeskTest, WhatIsMissingOrYetToComeIsRefused) {
    EXPECT_EQ(close({{"day", today(1)}}), "day.incomplete");
    EXPECT_EQ(close({{"day", "2026-02-30"}}), "day.incomplete");
    EXPECT_EQ(close({{"closed_by", ""}}), "day.incomplete");
    EXPECT_EQ(close({{"audit_head", "short"}}), "day.incomplete");
    EXPECT_EQ(close({{"report_sha256", ""}}), "day.incomplete");
}

TEST_F(DayDeskTest, ADifferenceAddsUpAndHasTwoPersonsAndAReason) {
    EXPECT_EQ(close({{"cash_counted_satang", "4900"}}), "day.sum_wrong");
    EXPECT_EQ(close({{"cash_counted_satang", "-1"}, {"cash_difference_satang", "-5001"}}), "day.sum_wrong");
    EXPECT_EQ(close({{"cash_counted_satang", "x"}}), "day.sum_wrong");
    const domain::Fields short_by_one{{"cash_counted_satang", "4900"}, {"cash_difference_satang", "-100"}};
    EXPECT_EQ(close(short_by_one), "second_officer_reason.missing");
    auto explained = with(short_by_one, {{"second_officer_reason", "เหรียญหล่นหาย"}});
    EXPECT_EQ(close(explained), "second_person.missing");
    EXPECT_EQ(close(with(explained, {{"second_officer", "S-0001"}})), "second_person.missing") << "the same person";
    EXPECT_EQ(close(with(explained, {{"second_officer", "O-0001"}})), "accepted");
}

}  // namespace
}  // namespace amphoe::centre
