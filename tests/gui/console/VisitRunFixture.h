// Runs visit scripts on fakes and looks at their steps.
#pragma once

#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {

class VisitRunFixture : public ConsoleTest {
  protected:
    static nlohmann::json script() {
        return nlohmann::json::parse(R"({
          "officer": {"id": "O-0001", "pin_env": "AMPHOE_TEST_PIN"},
          "consent": {"face": true, "legal_basis": "CONSENT_S26"},
          "camera": {"source": "file:portrait.avi", "timeout_s": 20},
          "services": [{"kind": "thaid_enrolment", "phone": "0812345678", "otp_env": "AMPHOE_OTP"}],
          "print": {"to": "file:out"},
          "sync": "now"
        })");
    }
    Ran visit(const nlohmann::json& content) {
        return run_json({"visit", "run", "--script", write("visit.json", content.dump())});
    }
    Ran visit() { return visit(script()); }

    static std::map<std::string, std::string> outcomes(const nlohmann::json& result) {
        std::map<std::string, std::string> all;
        for (const auto& step : result.at("steps")) {
            all[step.at("name")] = step.at("outcome");
            EXPECT_TRUE(step.at("ms").is_number_integer());
        }
        return all;
    }
    static nlohmann::json step(const nlohmann::json& result, const std::string& name) {
        for (const auto& entry : result.at("steps")) {
            if (entry.at("name") == name) {
                return entry;
            }
        }
        return {};
    }
    bool closed() const {
        return !world_.counter.store.kinds().empty() &&
               world_.counter.store.kinds().back() == domain::EventKind::VisitClosed;
    }
    FakeFaceMatcher& matcher() { return world_.counter.face_matcher; }
    FakeCentre& centre() { return world_.counter.centre; }
};

}  // namespace amphoe::testing
