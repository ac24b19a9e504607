// A proved owner at the counter, and the pages of a house number up to the number itself.
#pragma once

#include "core/workflows/civil/HouseNumber.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {

class HouseNumberFixture : public ServiceFixture {
  protected:
    void SetUp() override {
        prove();
        counter_.centre.answer = {{"house_code", "99010000999"}, {"house_no", "99/5"}, {"request_no", "HN-1"}};
    }
    static domain::Fields site() {
        return {{"ccaatt", "990101"},
                {"moo", "๔"},
                {"land_document", "CHANOTE"},
                {"land_no", "12345"},
                {"neighbours", "99/4\n99/6"}};
    }
    static domain::Fields building() { return {{"completed_date", "20/11/2569"}}; }
    void to_site(const domain::Fields& request = {}) {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, request));
    }
    void to_building() {
        to_site();
        ASSERT_TRUE(enter(service, site()));
    }
    void to_number() {
        to_building();
        ASSERT_TRUE(enter(service, building()));
        ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
    }
    void delegation(const std::string& act, const std::string& until, const std::string& delegate = kRequester) {
        register_.knows(domain::RegisterKind::Delegation, "DL-0001",
                        {{"reference", "DL-0001"},
                         {"principal_id", kOtherHead},
                         {"delegate_id", delegate},
                         {"act", act},
                         {"until", until},
                         {"principal_level", "IAL2.3"},
                         {"principal_at", "2026-11-20T02:40:00.000Z"}});
    }
    HouseNumber service{services_.ports, journal_, proof_};
};

}  // namespace amphoe::workflows
