// amphoe-reference-centre: serves the contract until SIGTERM or SIGINT.
#include <signal.h>

#include <cstring>
#include <exception>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "tests/centre/ReferenceCentre.h"

namespace {

constexpr auto kUsage =
    "amphoe-reference-centre --data DIR [--port P] [--provision-port Q] [--new-token NAME]\n"
    "    serves until SIGTERM; prints one line of JSON when ready; port 0 (the default) takes a free one\n"
    "amphoe-reference-centre --data DIR --issue-token NAME\n"
    "    prints a one-time token for the workstation NAME and ends; also while a server runs on DIR\n";

using Options = std::map<std::string, std::string>;

std::optional<Options> read_options(int count, char** arguments) {
    Options options;
    for (int index = 1; index + 1 < count; index += 2) {
        const std::string name = arguments[index];
        if (name != "--data" && name != "--port" && name != "--provision-port" && name != "--new-token" &&
            name != "--issue-token") {
            return std::nullopt;
        }
        options[name] = arguments[index + 1];
    }
    const bool complete = count % 2 == 1 && options.count("--data") == 1;
    return complete ? std::optional(options) : std::nullopt;
}

int port_of(const Options& options, const std::string& name) {
    const auto found = options.find(name);
    return found == options.end() ? 0 : std::stoi(found->second);
}

/// Blocked before any thread starts, so that only sigwait sees them.
sigset_t block_end_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

int serve(const Options& options) {
    const auto signals = block_end_signals();
    const std::filesystem::path folder = options.at("--data");
    amphoe::centre::ReferenceCentre centre(folder, port_of(options, "--port"), port_of(options, "--provision-port"));
    nlohmann::json ready{{"ready", true},
                         {"port", centre.port()},
                         {"provision_port", centre.provision_port()},
                         {"ca", (folder / "ca.pem").string()}};
    if (options.count("--new-token") == 1) {
        ready["token"] = centre.service().new_token(options.at("--new-token"));
    }
    std::cout << ready.dump() << std::endl;
    int received = 0;
    sigwait(&signals, &received);
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const auto options = read_options(count, arguments);
        if (!options) {
            std::cerr << kUsage;
            return 2;
        }
        if (options->count("--issue-token") == 1) {
            amphoe::centre::Service service(options->at("--data"));
            std::cout << service.new_token(options->at("--issue-token")) << std::endl;
            return 0;
        }
        return serve(*options);
    } catch (const std::exception& error) {
        std::cerr << "amphoe-reference-centre: " << error.what() << '\n';
        return 1;
    }
}
