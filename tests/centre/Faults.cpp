#include "tests/centre/Faults.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace amphoe::centre {
namespace {

Faults faults_of(const nlohmann::json& value) {
    Faults faults;
    faults.delay = std::chrono::milliseconds(std::clamp(value.value("delay_ms", 0), 0, 60000));
    faults.cut_before_answer = value.value("cut_before_answer", false);
    faults.cut_after_commit = value.value("cut_after_commit", false);
    const int status = value.value("status", 0);
    faults.status = status >= 400 && status <= 599 ? status : 0;
    faults.clock_skew = std::chrono::seconds(value.value("clock_skew_s", 0));
    faults.path_prefix = value.value("path_prefix", "");
    const auto wrong = value.find("wrong_receipt");
    if (wrong != value.end()) {
        faults.wrong_receipt = wrong->is_string() ? wrong->get<std::string>() : wrong->get<bool>() ? "signature" : "";
    }
    return faults;
}

}  // namespace

Faults read_faults(const std::filesystem::path& file) {
    std::ifstream stream(file);
    const auto value = nlohmann::json::parse(stream, nullptr, false);
    try {
        return value.is_object() ? faults_of(value) : Faults{};
    } catch (const nlohmann::json::exception&) {  // a member of the wrong type
        return {};
    }
}

}  // namespace amphoe::centre
