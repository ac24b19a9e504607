// The registers on both stores: the district, moves by two instances at once, order of the versions.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <thread>

#include "tests/centre/DeliveryFixture.h"
#include "tests/centre/register/RegisterLoader.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

class RegisterStoreTest : public DeliveryFixture {
  protected:
    json told(const std::string& kind, const std::string& key) {
        const json question{{"case_id", "case-1"}, {"key", key}, {"kind", kind}, {"purpose", "move_out"}};
        return json::parse(ask(workstation->post("/v1/register/questions", question.dump())).body);
    }
    static domain::CentreMessage move_out(const std::string& mover) {
        auto message = enrolment_of("1999900000048");  // head of 99019000003
        message.kind = "move_out";
        message.fields = {{"citizen_id", "1999900000048"},     {"informant_role", "HEAD"},
                          {"house_code", "99019000003"},       {"movers", mover},
                          {"date_moved", "2026-11-20"},        {"late_reason", "ไม่ทราบกำหนด"},
                          {"destination", "UNKNOWN"},          {"officer_id", "O-0001"},
                          {"record_key", "house/99019000003"}, {"record_version", "1"},
                          {"second_officer", "R-0001"},        {"second_officer_reason", "ตรวจแล้ว"}};
        return message;
    }
};

TEST_P(RegisterStoreTest, DistrictIsLoadedAndEveryHouseIsAnswered) {
    const int loaded = load_population(service->database(), 3000);
    EXPECT_GE(loaded, 3000);
    const auto houses = service->database().lease()->run(
        "SELECT house_code, count(*) FROM residents GROUP BY house_code ORDER BY house_code LIMIT 50");
    ASSERT_EQ(houses.rows.size(), 50u);
    for (const auto& row : houses.rows) {
        EXPECT_EQ(told("house", row.text(0))["items"].size(), static_cast<std::size_t>(row.number(1)));
    }
}

TEST_P(RegisterStoreTest, TwoInstancesMoveOutOfOneHouseOneAfterTheOther) {
    Service second(folder.path(), url());
    const auto first_move = move_out("1999900000056");
    const auto other_move = move_out("1999900000064");
    const auto first_request = workstation->put(first_move.id, workstation->seal(first_move));
    const auto other_request = workstation->put(other_move.id, workstation->seal(other_move));
    CentreAnswer first_answer;
    CentreAnswer other_answer;
    {
        const std::jthread one([&] { first_answer = service->handle(first_request, Listener::Service, {}); });
        const std::jthread other([&] { other_answer = second.handle(other_request, Listener::Service, {}); });
    }
    ASSERT_EQ(first_answer.status, 201);
    ASSERT_EQ(other_answer.status, 201);
    const auto house = told("house", "99019000003");
    EXPECT_EQ(house["version"], "2") << "one was accepted, the other met another version";
    EXPECT_EQ(house["items"].size(), 2u);
}

INSTANTIATE_TEST_SUITE_P(Stores, RegisterStoreTest, both_stores(), store_name);

}  // namespace
}  // namespace amphoe::centre
