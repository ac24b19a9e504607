// A mistake in a template file; translated to ConfigurationInvalid where the file is read.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

namespace amphoe::documents {

struct TemplateMistake : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The number `key` of `node`; a TemplateMistake outside low..high.
inline double number_within(const nlohmann::json& node, const std::string& key, double low, double high) {
    const double value = node.at(key).get<double>();
    if (!(value >= low && value <= high)) {
        throw TemplateMistake(key + " is out of range");
    }
    return value;
}

}  // namespace amphoe::documents
