// Times booked at the office, at the centre.
#include "core/domain/LegalDays.h"
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class BookingActsTest : public ActFixture {};

TEST_F(BookingActsTest, ATimeIsBookedOnceByThePersonItIsFor) {
    const auto slot_in = [](int days) {
        auto day = support::bangkok_date(std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now() + std::chrono::days(days)));
        while (!domain::LegalDays({}).is_working_day(day)) {
            day = *domain::LegalDays::plus_days(day, -1);
        }
        return day + "T03:00:00.000Z";  // 10.00 in Bangkok
    };
    const domain::Fields booking{
        {"booking_ref", "B-9901-0A1B2C3D"}, {"service", "move_in"},      {"slot", slot_in(6)},   {"channel", "phone"},
        {"citizen_id", "1999900000021"},    {"name_th", "นาง วิไล ศรีสุข"}, {"phone", "0812345678"}};
    EXPECT_EQ(said("booking_made", with(booking, {{"slot", slot_in(-4)}})), "booking.slot_invalid");
    EXPECT_EQ(said("booking_made", with(booking, {{"slot", slot_in(19)}})), "booking.slot_invalid") << "too far ahead";
    EXPECT_EQ(said("booking_made", with(booking, {{"service", "haircut"}})), "service.unknown");
    EXPECT_EQ(said("booking_made", with(booking, {{"phone", "021234567"}})), "phone.invalid");
    EXPECT_EQ(said("booking_made", with(booking, {{"name_th", ""}})), "text.invalid");
    EXPECT_EQ(said("booking_made", with(booking, {{"booking_ref", "B-1001-0A1B2C3D"}})), "booking.incomplete")
        << "another office's";
    EXPECT_EQ(said("booking_made", booking), "accepted");
    EXPECT_EQ(said("booking_made", booking), "booking.taken");
    EXPECT_EQ(said("booking_made", with(booking, {{"booking_ref", "B-9901-0A1B2C3E"}})), "booking.taken")
        << "the same person at the same time";
    EXPECT_EQ(said("booking_state", {{"booking_ref", "B-9901-0A1B2C3D"}, {"state", "CALLED"}}), "accepted");
}

TEST_F(BookingActsTest, SixteenHundredItselfIsInTime) {
    auto day = today(7);
    while (!domain::LegalDays({}).is_working_day(day)) {
        day = *domain::LegalDays::plus_days(day, 1);
    }
    const auto eve = *domain::LegalDays::plus_days(day, -1);
    auto evening = on(eve);
    evening.clock_skew += std::chrono::hours(5);
    const auto asked = [&](const std::string& utc, const std::string& reference) {
        act_at = *support::from_iso8601(eve + "T" + utc + "Z");
        return said("booking_made",
                    {{"booking_ref", reference},
                     {"service", "move_in"},
                     {"slot", day + "T03:00:00.000Z"},
                     {"channel", "phone"},
                     {"citizen_id", wilai},
                     {"name_th", "นาง วิไล ศรีสุข"},
                     {"phone", "0812345678"}},
                    evening);
    };
    EXPECT_EQ(asked("09:01:00", "B-9901-0A1B2C3D"), "booking.slot_invalid") << "16.01 in Bangkok";
    EXPECT_EQ(asked("09:00:59", "B-9901-0A1B2C3D"), "accepted");
}

TEST_F(BookingActsTest, BookingEndsOnce) {
    EXPECT_EQ(said("booking_state", {{"booking_ref", "B-9901-9999"}, {"state", "CALLED"}}), "booking.unknown");
    EXPECT_EQ(said("booking_state", {{"booking_ref", "B-9901-0001"}, {"state", "LOST"}}), "state.invalid");
    EXPECT_EQ(said("booking_state", {{"booking_ref", "B-9901-0001"}, {"state", "CALLED"}}), "accepted");
    EXPECT_EQ(said("booking_state", {{"booking_ref", "B-9901-0001"}, {"state", "SERVED"}}), "accepted");
    EXPECT_EQ(said("booking_state", {{"booking_ref", "B-9901-0001"}, {"state", "CALLED"}}), "booking.closed");
}

TEST_F(BookingActsTest, ATimeIsOneTimeHoweverItIsWrittenAndAWorkstationsClockOpensNoDays) {
    auto day = today(7);
    while (!domain::LegalDays({}).is_working_day(day)) {
        day = *domain::LegalDays::plus_days(day, 1);
    }
    const auto books = [&](const std::string& slot, const std::string& reference) {
        return said("booking_made", {{"booking_ref", reference},
                                     {"service", "move_in"},
                                     {"slot", slot},
                                     {"channel", "phone"},
                                     {"citizen_id", wilai},
                                     {"name_th", "นาง วิไล ศรีสุข"},
                                     {"phone", "0812345678"}});
    };
    EXPECT_EQ(books(day + "T03:00:30.000Z", "B-9901-0A1B2C3D"), "booking.slot_invalid");
    EXPECT_EQ(books(day + "T03:00:00.500Z", "B-9901-0A1B2C3D"), "booking.slot_invalid");
    EXPECT_EQ(books(day + "T03:00:00.000Z", "B-9901-0A1B2C3D"), "accepted");
    EXPECT_EQ(books(day + "T03:00:00Z", "B-9901-0A1B2C3E"), "booking.taken");
    auto far = today(60);
    while (!domain::LegalDays({}).is_working_day(far)) {
        far = *domain::LegalDays::plus_days(far, 1);
    }
    act_at = *support::from_iso8601(*domain::LegalDays::plus_days(far, -7) + "T03:00:00.000Z");
    EXPECT_EQ(books(far + "T03:00:00.000Z", "B-9901-0A1B2C3F"), "booking.slot_invalid");
}

}  // namespace
}  // namespace amphoe::centre
