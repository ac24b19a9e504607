#include "tests/core/workflows/civil/HouseNumberFixture.h"

namespace amphoe::workflows {

HouseNumberFixture::HouseNumberFixture() = default;

HouseNumberFixture::~HouseNumberFixture() = default;

void HouseNumberFixture::SetUp() {
    prove();
    counter_.centre.answer = {{"house_code", "99010000999"}, {"house_no", "99/5"}, {"request_no", "HN-1"}};
}

domain::Fields HouseNumberFixture::site() {
    return {{"ccaatt", "990101"},
            {"moo", "๔"},
            {"land_document", "CHANOTE"},
            {"land_no", "12345"},
            {"neighbours", "99/4\n99/6"}};
}

domain::Fields HouseNumberFixture::building() {
    return {{"completed_date", "20/11/2569"}};
}

void HouseNumberFixture::to_site(const domain::Fields& request) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, request));
}

void HouseNumberFixture::to_building() {
    to_site();
    ASSERT_TRUE(enter(service, site()));
}

void HouseNumberFixture::to_number() {
    to_building();
    ASSERT_TRUE(enter(service, building()));
    ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
}

void HouseNumberFixture::delegation(const std::string& act, const std::string& until, const std::string& delegate) {
    register_.knows(domain::RegisterKind::Person, kOtherHead, {{"citizen_id", kOtherHead}, {"status", "ALIVE"}});
    register_.knows(domain::RegisterKind::Delegation, "DL-0001",
                    {{"reference", "DL-0001"},
                     {"principal_id", kOtherHead},
                     {"delegate_id", delegate},
                     {"act", act},
                     {"until", until},
                     {"principal_level", "IAL2.3"},
                     {"principal_at", "2026-11-20T02:40:00.000Z"}});
}

}  // namespace amphoe::workflows
