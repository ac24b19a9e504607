// Runs visit scripts on fakes and looks at their steps.
#pragma once

#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {

class VisitRunFixture : public ConsoleTest {
  protected:
    VisitRunFixture();
    ~VisitRunFixture() override;

    static nlohmann::json script();
    Ran visit(const nlohmann::json& content);
    Ran visit();

    static std::map<std::string, std::string> outcomes(const nlohmann::json& result);
    static nlohmann::json step(const nlohmann::json& result, const std::string& name);
    bool closed() const;
    FakeFaceMatcher& matcher();
    FakeCentre& centre();
};

}  // namespace amphoe::testing
