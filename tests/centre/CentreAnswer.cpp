#include "tests/centre/CentreAnswer.h"

#include <nlohmann/json.hpp>

namespace amphoe::centre {

CentreAnswer json_answer(int status, const std::string& canonical_json) {
    return {status, "application/json", {canonical_json.begin(), canonical_json.end()}, ""};
}

CentreAnswer receipt_answer(int status, const support::Bytes& signed_receipt) {
    return {status, "application/cms", signed_receipt, ""};
}

CentreAnswer problem(int status, const std::string& code, const std::string& title) {
    const nlohmann::json body{
        {"code", code}, {"status", status}, {"title", title}, {"type", "urn:amphoe:problem:" + code}};
    const auto text = body.dump();
    return {status, "application/problem+json", {text.begin(), text.end()}, ""};
}

}  // namespace amphoe::centre
