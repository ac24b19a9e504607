#include "core/face/DecisionModeFields.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace amphoe::face {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

// Beyond 0.6 the network calls a fifth of strangers of one population the same person (face.md section 3.2).
constexpr double largest_threshold = 0.6;
constexpr int most_probes = 5;

auto place(const DecisionMode& mode) {
    return std::tuple(mode.thresholds.cohort, mode.thresholds.probes);
}

ErrorRate rate_of(const json& numbers) {
    const ErrorRate rate{numbers.at(0).get<double>(), numbers.at(1).get<double>(), numbers.at(2).get<double>()};
    if (numbers.size() != 3 || !(0 <= rate.low && rate.low <= rate.rate && rate.rate <= rate.high && rate.high <= 1)) {
        throw std::runtime_error("a rate is not [rate, low, high]");
    }
    return rate;
}

RatesAtThreshold rates_of(const json& object) {
    return {rate_of(object.at("fmr")), rate_of(object.at("fnmr"))};
}

DecisionMode mode_of(const json& object, const std::string& version) {
    DecisionMode mode;
    mode.thresholds = {version, object.at("pass").get<double>(), object.at("refer").get<double>(),
                       object.at("probes").get<int>(), object.at("cohort").get<bool>()};
    const auto& [ignored, pass, refer, probes, cohort] = mode.thresholds;
    if (!(pass > 0 && pass < refer && refer <= largest_threshold)) {
        throw std::runtime_error("not 0 < pass < refer <= 0.6");
    }
    if (probes < 1 || probes > most_probes) {
        throw std::runtime_error("probes is not 1 to 5");
    }
    mode.at_pass = rates_of(object.at("at_pass"));
    mode.at_refer = rates_of(object.at("at_refer"));
    return mode;
}

ordered_json json_of(const RatesAtThreshold& rates) {
    const auto numbers = [](const ErrorRate& rate) { return ordered_json{rate.rate, rate.low, rate.high}; };
    return {{"fmr", numbers(rates.false_match)}, {"fnmr", numbers(rates.false_non_match)}};
}

}  // namespace

std::vector<DecisionMode> decision_modes_of(const json& modes, const std::string& version) {
    std::vector<DecisionMode> result;
    for (const auto& mode : modes) {
        result.push_back(mode_of(mode, version));
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return place(a) < place(b); });
    if (std::adjacent_find(result.begin(), result.end(),
                           [](const auto& a, const auto& b) { return place(a) == place(b); }) != result.end()) {
        throw std::runtime_error("two modes for the same way of comparing");
    }
    const auto one_probe = [&](bool cohort) {
        return std::any_of(result.begin(), result.end(),
                           [&](const auto& mode) { return place(mode) == std::tuple(cohort, 1); });
    };
    const bool any_cohort = !result.empty() && result.back().thresholds.cohort;
    if (!one_probe(false) || (any_cohort && !one_probe(true))) {
        throw std::runtime_error("no mode for one probe");
    }
    return result;
}

ordered_json json_of(const std::vector<DecisionMode>& modes) {
    auto result = ordered_json::array();
    for (const auto& mode : modes) {
        result.push_back({{"cohort", mode.thresholds.cohort},
                          {"probes", mode.thresholds.probes},
                          {"pass", mode.thresholds.pass},
                          {"refer", mode.thresholds.refer},
                          {"at_pass", json_of(mode.at_pass)},
                          {"at_refer", json_of(mode.at_refer)}});
    }
    return result;
}

}  // namespace amphoe::face
