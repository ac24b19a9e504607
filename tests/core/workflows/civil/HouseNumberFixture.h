// A proved owner at the counter, and the pages of a house number up to the number itself.
#pragma once

#include "core/workflows/civil/HouseNumber.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {

class HouseNumberFixture : public ServiceFixture {
  protected:
    HouseNumberFixture();
    ~HouseNumberFixture() override;

    void SetUp() override;
    static domain::Fields site();
    static domain::Fields building();
    void to_site(const domain::Fields& request = {});
    void to_building();
    void to_number();
    void delegation(const std::string& act, const std::string& until, const std::string& delegate = kRequester);
    HouseNumber service{services_.ports, journal_, proof_};
};

}  // namespace amphoe::workflows
