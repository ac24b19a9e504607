// amphoe-bench-centre-load: N workstations against instances that already run on one data folder and database.
#include <signal.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <thread>

#include "core/sync/PrivateKeys.h"
#include "tests/bench/centre/SimulatedWorkstation.h"
#include "tests/centre/Service.h"

namespace {

using namespace amphoe::centre;  // NOLINT: one small program
using Options = std::map<std::string, std::string>;
using Clock = std::chrono::steady_clock;

constexpr auto kUsage =
    "amphoe-bench-centre-load --data DIR --urls U1,U2 [--database URL] [--workstations 500] [--messages 10]\n"
    "    [--kill PID --kill-after ACTS]\n"
    "    Prints one line of JSON; exit 1 when an acknowledged act is lost, doubled or given up, or\n    when the kill "
    "hit nobody.\n";

std::string option(const Options& options, const std::string& name, const std::string& otherwise) {
    const auto found = options.find(name);
    return found == options.end() ? otherwise : found->second;
}

std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) {
        parts.push_back(part);
    }
    return parts;
}

/// Registers straight at the database; provisioning is not what is measured.
PlainIdentity register_at(Service& service, const std::string& name) {
    const auto key = amphoe::sync::new_private_key();
    const auto body = nlohmann::json{{"token", service.new_token(name)},
                                     {"certificate_request_pem", amphoe::sync::certificate_request_pem(*key, name)}}
                          .dump();
    const auto answer = service.handle({"POST", "/v1/workstations", "application/json", {body.begin(), body.end()}, ""},
                                       Listener::Provisioning, {});
    return PlainIdentity::from_papers(answer.body, *key, service.keys().ca_pem());
}

std::vector<SimulatedWorkstation> workstations(Service& service, const Options& options) {
    const int count = std::stoi(option(options, "--workstations", "500"));
    const int messages = std::stoi(option(options, "--messages", "10"));
    const auto urls = parts_of(options.at("--urls"));
    std::vector<SimulatedWorkstation> made;
    for (int at = 0; at < count; ++at) {
        const auto office = std::to_string(1001 + at % 50);
        made.emplace_back(register_at(service, "WS-" + office + "-" + std::to_string(10000 + at)), urls,
                          static_cast<std::size_t>(at));
        made.back().prepare(messages);
    }
    return made;
}

/// In the middle whatever the speed: after so many acts have their receipt.
void kill_on_the_way(const Options& options, const std::atomic<int>& acknowledged) {
    if (options.count("--kill") == 1) {
        const int after = std::stoi(option(options, "--kill-after", "100"));
        while (acknowledged < after) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        kill(std::stoi(options.at("--kill")), SIGKILL);
    }
}

struct Total {
    DeliveryCount count;
    double seconds = 0;
};

Total run(std::vector<SimulatedWorkstation>& all, const Options& options) {
    std::vector<DeliveryCount> counts(all.size());
    std::atomic<int> acknowledged = 0;
    const auto start = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (std::size_t at = 0; at < all.size(); ++at) {
            threads.emplace_back([&, at] { counts[at] = all[at].deliver(acknowledged); });
        }
        kill_on_the_way(options, acknowledged);
    }
    Total total;
    total.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    for (const auto& count : counts) {
        total.count.acknowledged += count.acknowledged;
        total.count.repeats += count.repeats;
        total.count.given_up += count.given_up;
        total.count.ids.insert(total.count.ids.end(), count.ids.begin(), count.ids.end());
    }
    return total;
}

/// What the database says afterwards.
nlohmann::json reckoning(Service& service, const Total& total, int before) {
    const auto lease = service.database().lease();
    std::multiset<std::string> stored;
    for (const auto& row : lease->run("SELECT id FROM acts WHERE length(receipt) > 0").rows) {
        stored.insert(row.text(0));
    }
    int lost = 0;
    int doubled = 0;
    for (const auto& id : total.count.ids) {
        lost += stored.count(id) == 0 ? 1 : 0;
        doubled += stored.count(id) > 1 ? 1 : 0;
    }
    // An act without acknowledgement may be stored; one that nobody sent may not.
    const int strangers = static_cast<int>(stored.size()) - before - total.count.acknowledged - total.count.given_up;
    return {{"acknowledged", total.count.acknowledged},
            {"doubled", doubled + std::max(0, strangers)},
            {"given_up", total.count.given_up},
            {"lost", lost},
            {"per_second", static_cast<int>(total.count.acknowledged / total.seconds)},
            {"repeats", total.count.repeats},
            {"seconds", std::round(total.seconds * 100) / 100},
            {"stored", stored.size()}};
}

}  // namespace

int main(int count, char** arguments) {
    Options options;
    for (int index = 1; index + 1 < count; index += 2) {
        options[arguments[index]] = arguments[index + 1];
    }
    if (count % 2 == 0 || options.count("--data") == 0 || options.count("--urls") == 0) {
        std::cerr << kUsage;
        return 2;
    }
    try {
        Service service(options.at("--data"), option(options, "--database", ""));
        const int before = service.message_count();
        auto all = workstations(service, options);
        const auto total = run(all, options);
        const auto result = reckoning(service, total, before);
        std::cout << result.dump() << std::endl;
        const bool hit = options.count("--kill") == 0 || total.count.repeats > 0;
        return hit && result.at("lost") == 0 && result.at("doubled") == 0 && result.at("given_up") == 0 &&
                       total.count.acknowledged > 0
                   ? 0
                   : 1;
    } catch (const std::exception& error) {
        std::cerr << "amphoe-bench-centre-load: " << error.what() << '\n';
        return 2;
    }
}
