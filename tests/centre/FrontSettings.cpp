#include "tests/centre/FrontSettings.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace amphoe::centre {

FrontSettings read_front_settings(const std::filesystem::path& file) {
    FrontSettings settings;
    std::ifstream stream(file);
    if (!stream) {
        return settings;
    }
    try {
        const auto value = nlohmann::json::parse(stream);
        const auto pause = [&](const char* name, std::chrono::milliseconds& target) {
            target = std::chrono::milliseconds(value.value(name, target.count()));
        };
        settings.threads = value.value("threads", settings.threads);
        settings.queue = value.value("queue", settings.queue);
        pause("idle_ms", settings.idle);
        pause("header_ms", settings.header);
        pause("request_ms", settings.request);
        settings.slowest = value.value("slowest_bytes_per_s", settings.slowest);
        settings.rate = value.value("requests_per_s", settings.rate);
        settings.burst = value.value("burst", settings.burst);
        settings.provisioning_rate = value.value("provisioning_per_s", settings.provisioning_rate);
        settings.provisioning_burst = value.value("provisioning_burst", settings.provisioning_burst);
    } catch (const nlohmann::json::exception& error) {
        throw std::runtime_error("centre.json: " + std::string(error.what()));
    }
    if (settings.threads < 1 || settings.threads > 2000 || settings.queue < 1 || settings.slowest < 1) {
        throw std::runtime_error("centre.json: a number is out of range");
    }
    return settings;
}

}  // namespace amphoe::centre
