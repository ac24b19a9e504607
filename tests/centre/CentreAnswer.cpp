#include "tests/centre/CentreAnswer.h"

#include <nlohmann/json.hpp>

namespace amphoe::centre {

CentreAnswer json_answer(int status, const std::string& canonical_json) {
    return {status, "application/json", {canonical_json.begin(), canonical_json.end()}};
}

CentreAnswer cms_answer(int status, const support::Bytes& cms) {
    return {status, "application/cms", cms};
}

CentreAnswer empty_answer(int status, const std::string& header, const std::string& value) {
    return {status, "", {}, {{header, value}}};
}

CentreAnswer problem(int status, const std::string& code, const std::string& title) {
    const nlohmann::json body{
        {"code", code}, {"status", status}, {"title", title}, {"type", "urn:amphoe:problem:" + code}};
    const auto text = body.dump();
    return {status, "application/problem+json", {text.begin(), text.end()}};
}

CentreAnswer passing_problem(int status, const std::string& code, const std::string& title, int retry_after_s) {
    auto answer = problem(status, code, title);
    answer.headers["Retry-After"] = std::to_string(retry_after_s);
    return answer;
}

}  // namespace amphoe::centre
