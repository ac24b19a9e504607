// amphoe-reference-centre: serves the contract until SIGTERM or SIGINT, or does one task of its administrator.
#include <signal.h>

#include <algorithm>
#include <array>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "tests/centre/ReferenceCentre.h"
#include "tests/centre/register/RegisterLoader.h"
#include "tests/centre/register/SimulatedCode.h"

namespace {

using amphoe::centre::Service;
using Options = std::map<std::string, std::string>;

constexpr auto kUsage =
    "amphoe-reference-centre --data DIR [--database postgresql://...] ...\n"
    "  [--port P] [--provision-port Q] [--faults FILE] [--new-token NAME [--office RCODE]]\n"
    "      serves until SIGTERM; prints one line of JSON when ready; port 0 (the default) takes a free one.\n"
    "      Several instances may share DIR (keys, centre.json) and a database.\n"
    "  [--population N]  at least N generated persons of one district besides those of the demonstration, made once\n"
    "  --codes-of CITIZEN                    prints the simulated codes of a person\n"
    "  --issue-token NAME [--office RCODE]   prints a one-time token for the workstation NAME\n"
    "  --revoke NAME                         refuses the workstation NAME from now on\n"
    "  --feed-add FILE.json                  adds items to the feed\n"
    "  --record-set KEY --record FILE.json   changes a register entry (citizen/NUMBER, house/CODE)\n"
    "  --import-bundle FILE --receipts-out R takes a sealed bundle and writes its receipts\n"
    "      each ends at once and may run beside a server on DIR; exit 5: refused\n";

constexpr std::array kNames{"--data",          "--database",     "--port",       "--provision-port",
                            "--faults",        "--new-token",    "--office",     "--issue-token",
                            "--revoke",        "--feed-add",     "--record-set", "--record",
                            "--import-bundle", "--receipts-out", "--population", "--codes-of"};

std::optional<Options> read_options(int count, char** arguments) {
    Options options;
    for (int index = 1; index + 1 < count; index += 2) {
        const std::string name = arguments[index];
        if (std::find(kNames.begin(), kNames.end(), name) == kNames.end()) {
            return std::nullopt;
        }
        options[name] = arguments[index + 1];
    }
    const bool complete = count % 2 == 1 && options.count("--data") == 1 &&
                          options.count("--record-set") == options.count("--record") &&
                          options.count("--import-bundle") == options.count("--receipts-out");
    return complete ? std::optional(options) : std::nullopt;
}

std::string option(const Options& options, const std::string& name) {
    const auto found = options.find(name);
    return found == options.end() ? std::string{} : found->second;
}

int number_of(const Options& options, const std::string& name) {
    const auto text = option(options, name);
    return text.empty() ? 0 : std::stoi(text);
}

std::string content_of(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + file);
    }
    return {std::istreambuf_iterator<char>(stream), {}};
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
    amphoe::centre::ReferenceCentre centre({folder, number_of(options, "--port"),
                                            number_of(options, "--provision-port"), option(options, "--database"),
                                            option(options, "--faults")});
    if (const int persons = number_of(options, "--population"); persons > 0) {
        amphoe::centre::load_population(centre.service().database(), persons);
    }
    nlohmann::json ready{{"ready", true},
                         {"port", centre.port()},
                         {"provision_port", centre.provision_port()},
                         {"ca", (folder / "ca.pem").string()}};
    if (options.count("--new-token") == 1) {
        ready["token"] = centre.service().new_token(options.at("--new-token"), option(options, "--office"));
    }
    std::cout << ready.dump() << std::endl;
    int received = 0;
    sigwait(&signals, &received);
    return 0;
}

int import_bundle(Service& service, const Options& options) {
    const auto file = content_of(options.at("--import-bundle"));
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto outcome = service.bundles().import({file.begin(), file.end()}, now);
    if (!outcome) {
        std::cout << nlohmann::json{{"code", outcome.error()}} << std::endl;
        return 5;
    }
    std::ofstream receipts(options.at("--receipts-out"), std::ios::binary);
    receipts.write(reinterpret_cast<const char*>(outcome->receipts.data()),
                   static_cast<std::streamsize>(outcome->receipts.size()));
    receipts.close();
    if (!receipts) {
        throw std::runtime_error("cannot write the receipts");
    }
    std::cout << nlohmann::json{{"again", outcome->again},
                                {"bundle_id", outcome->bundle_id},
                                {"first_time", outcome->first_time},
                                {"refused", outcome->refused},
                                {"workstation", outcome->workstation_id}}
              << std::endl;
    return 0;
}

int print_codes(const std::string& citizen_id) {
    using amphoe::centre::CodeFate;
    using amphoe::centre::CodeUse;
    nlohmann::json codes;
    for (const auto& [use, kind] : {std::pair(CodeUse::Tangrat, "tangrat"), {CodeUse::DigitalCard, "digital_card"}}) {
        for (const auto& [fate, name] :
             {std::pair(CodeFate::Fresh, "fresh"), {CodeFate::Expired, "expired"}, {CodeFate::Used, "used"}}) {
            if (const auto code = amphoe::centre::simulated_code({use, fate, citizen_id})) {
                codes[kind][name] = *code;
            }
        }
    }
    std::cout << codes.dump() << std::endl;
    return codes.is_null() ? 5 : 0;
}

/// Nothing when no task was asked for.
std::optional<int> do_task(const Options& options) {
    constexpr std::array tasks{"--issue-token", "--revoke",        "--feed-add",
                               "--record-set",  "--import-bundle", "--codes-of"};
    if (std::none_of(tasks.begin(), tasks.end(), [&](const char* task) { return options.count(task) == 1; })) {
        return std::nullopt;
    }
    Service service(options.at("--data"), option(options, "--database"));
    if (options.count("--issue-token") == 1) {
        std::cout << service.new_token(options.at("--issue-token"), option(options, "--office")) << std::endl;
        return 0;
    }
    if (options.count("--codes-of") == 1) {
        return print_codes(options.at("--codes-of"));
    }
    if (options.count("--revoke") == 1) {
        return service.revoke(options.at("--revoke")) ? 0 : 5;
    }
    if (options.count("--feed-add") == 1) {
        std::cout << service.feed().add(content_of(options.at("--feed-add"))) << std::endl;
        return 0;
    }
    if (options.count("--record-set") == 1) {
        const auto content = nlohmann::json::parse(content_of(options.at("--record")));
        service.set_record(options.at("--record-set"), content.dump());
        return 0;
    }
    return import_bundle(service, options);
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const auto options = read_options(count, arguments);
        if (!options) {
            std::cerr << kUsage;
            return 2;
        }
        const auto done = do_task(*options);
        return done ? *done : serve(*options);
    } catch (const std::exception& error) {
        std::cerr << "amphoe-reference-centre: " << error.what() << '\n';
        return 1;
    }
}
