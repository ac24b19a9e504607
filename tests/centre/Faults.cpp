#include "tests/centre/Faults.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr std::int64_t kMostExtraBytes = 1024 * 1024 * 1024;

std::chrono::milliseconds pause_of(const json& value, const char* name, int longest) {
    return std::chrono::milliseconds(std::clamp(value.value(name, 0), 0, longest));
}

void read_cuts(const json& value, Faults& faults) {
    faults.cut_mid_request = value.value("cut_mid_request", false);
    faults.cut_before_answer = value.value("cut_before_answer", false);
    faults.cut_after_commit = value.value("cut_after_commit", false);
    faults.cut_mid_answer = value.value("cut_mid_answer", false);
}

Faults faults_of(const json& value) {
    Faults faults;
    read_cuts(value, faults);
    faults.delay = pause_of(value, "delay_ms", 60000);
    faults.drip = pause_of(value, "drip_ms", 10000);
    const int status = value.value("status", 0);
    faults.status = status >= 400 && status <= 599 ? status : 0;
    faults.retry_after_s = std::max(0, value.value("retry_after_s", 0));
    faults.redirect = value.value("redirect", "");
    faults.content_type = value.value("content_type", "");
    faults.huge_bytes = static_cast<std::size_t>(
        std::clamp(value.value("huge_bytes", std::int64_t{0}), std::int64_t{0}, kMostExtraBytes));
    faults.clock_skew = std::chrono::seconds(value.value("clock_skew_s", 0));
    faults.path_prefix = value.value("path_prefix", "");
    const auto wrong = value.find("wrong_receipt");
    if (wrong != value.end()) {
        faults.wrong_receipt = wrong->is_string() ? wrong->get<std::string>() : wrong->get<bool>() ? "signature" : "";
    }
    return faults;
}

Faults drawn_from(const json& value, const Draw& draw) {
    if (value.contains("probability") && draw() >= value.at("probability").get<double>()) {
        return {};
    }
    if (!value.contains("one_of")) {
        return faults_of(value);
    }
    const auto& choices = value.at("one_of");
    if (!choices.is_array() || choices.empty()) {
        return {};
    }
    const auto chosen = static_cast<std::size_t>(draw() * static_cast<double>(choices.size()));
    return drawn_from(choices.at(std::min(chosen, choices.size() - 1)), draw);
}

}  // namespace

Faults read_faults(const std::filesystem::path& file, const Draw& draw) {
    std::ifstream stream(file);
    const auto value = json::parse(stream, nullptr, false);
    try {
        return value.is_object() ? drawn_from(value, draw) : Faults{};
    } catch (const json::exception&) {  // a member of the wrong type
        return {};
    }
}

Faults read_faults(const std::filesystem::path& file) {
    return read_faults(file, [] {
        std::random_device device;
        return std::uniform_real_distribution<double>(0.0, 1.0)(device);
    });
}

}  // namespace amphoe::centre
