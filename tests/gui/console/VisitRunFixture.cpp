#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {

VisitRunFixture::VisitRunFixture() = default;

VisitRunFixture::~VisitRunFixture() = default;

nlohmann::json VisitRunFixture::script() {
    return nlohmann::json::parse(R"({
          "officer": {"id": "O-0001", "pin_env": "AMPHOE_TEST_PIN"},
          "consent": {"face": true, "legal_basis": "CONSENT_S26"},
          "camera": {"source": "file:portrait.avi", "timeout_s": 20},
          "officer_looked": true,
          "services": [{"kind": "thaid_enrolment", "phone": "0812345678", "otp_env": "AMPHOE_OTP"}],
          "print": {"to": "file:out"},
          "sync": "now"
        })");
}

Ran VisitRunFixture::visit(const nlohmann::json& content) {
    return run_json({"visit", "run", "--script", write("visit.json", content.dump())});
}

Ran VisitRunFixture::visit() {
    return visit(script());
}

std::map<std::string, std::string> VisitRunFixture::outcomes(const nlohmann::json& result) {
    std::map<std::string, std::string> all;
    for (const auto& step : result.at("steps")) {
        all[step.at("name")] = step.at("outcome");
        EXPECT_TRUE(step.at("ms").is_number_integer());
    }
    return all;
}

nlohmann::json VisitRunFixture::step(const nlohmann::json& result, const std::string& name) {
    for (const auto& entry : result.at("steps")) {
        if (entry.at("name") == name) {
            return entry;
        }
    }
    return {};
}

bool VisitRunFixture::closed() const {
    return !world_.counter.store.kinds().empty() &&
           world_.counter.store.kinds().back() == domain::EventKind::VisitClosed;
}

FakeFaceMatcher& VisitRunFixture::matcher() {
    return world_.counter.face_matcher;
}

FakeCentre& VisitRunFixture::centre() {
    return world_.counter.centre;
}

}  // namespace amphoe::testing
