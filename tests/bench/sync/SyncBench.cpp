// bench_sync [ACTS]: seals three sets of acts of about 2 kB, sends one with wrk and one with the outbox pump out of a
// real store, both over one connection to one centre process, and prints the ratio and the memory.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "core/sync/BatchFrames.h"
#include "core/sync/CentreJson.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/OutboxPump.h"
#include "core/sync/Provisioner.h"
#include "tests/bench/sync/WrkLoad.h"
#include "tests/support/CentreProcess.h"
#include "tests/support/FakeVault.h"
#include "tests/support/ManualClock.h"
#include "tests/support/QueuedActs.h"
#include "tests/support/TemporaryFolder.h"

namespace {

using namespace amphoe;

constexpr std::size_t kPadding = 500;  // a sealed act of this content is about 2 kB

double seconds_of(const std::function<void()>& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

/// Resident memory of this process in kB.
long resident_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmRSS:", 0) == 0) {
            return std::atol(line.c_str() + 6);
        }
    }
    return 0;
}

std::string program() {
    const char* other = std::getenv("AMPHOE_REFERENCE_CENTRE_PROGRAM");
    return other == nullptr ? AMPHOE_REFERENCE_CENTRE : other;
}

struct Bench {
    explicit Bench(int wanted) : acts(wanted) {
        const auto ready = centre.ready();
        std::ifstream stream(folder.path() / "centre" / "ca.pem");
        const std::string ca((std::istreambuf_iterator<char>(stream)), {});
        auto made = sync::Provisioner(folder.path() / "workstation", vault)
                        .provision({{"localhost", ready.at("provision_port").get<int>()},
                                    {"localhost", ready.at("port").get<int>()},
                                    ca,
                                    support::Secret(ready.at("token").get<std::string>()),
                                    "bench",
                                    {}},
                                   {});
        identity = std::make_unique<sync::WorkstationIdentity>(std::move(*made));
        database =
            std::move(*storage::Database::open(folder.path() / "store.db", vault, clock, {"WS-1001-01", "1001", true}));
    }
    std::vector<domain::SealedMessage> sealed(int first) const {
        std::vector<domain::SealedMessage> messages;
        for (int index = 0; index < acts; ++index) {
            messages.push_back(testing::sealed_act(*identity, first + index, clock.now(), kPadding));
        }
        return messages;
    }
    /// One act in a request.
    double load() {
        const auto messages = sealed(0);
        std::cout << "sealed bytes of one act: " << messages.front().sealed.size() << '\n';
        std::vector<bench::LoadRequest> requests;
        for (const auto& message : messages) {
            requests.push_back({"PUT", "/v1/messages/" + message.id, "application/cms", message.sealed});
        }
        return bench::wrk_seconds(*identity, requests, folder.path() / "acts");
    }
    /// As many acts in a request as the pump sends.
    double load_batches() {
        std::vector<bench::LoadRequest> requests;
        const auto messages = sealed(acts);
        for (std::size_t index = 0; index < messages.size(); ++index) {
            if (index % 64 == 0) {
                requests.push_back({"POST", "/v1/messages/batch", sync::kBatchType, {}});
            }
            const auto& message = messages[index];
            sync::append_frame(requests.back().body, {sync::frame_json(message.id, message.kind), message.sealed});
        }
        return bench::wrk_seconds(*identity, requests, folder.path() / "batches");
    }
    double drain() {
        storage::SqliteCaseStore store(*database);
        storage::SqliteOutbox outbox(*database);
        for (int index = 0; index < acts; ++index) {
            testing::save_act(store, testing::sealed_act(*identity, 2 * acts + index, clock.now(), kPadding), index);
        }
        sync::HttpsCentre line(identity.get());
        sync::OutboxPump pump(outbox, store, line, clock);
        const auto before = resident_kb();
        ports::DeliveryReport report;
        const auto took = seconds_of([&] { report = pump.deliver({}); });
        if (report.accepted != acts) {
            throw std::runtime_error("not everything was accepted");
        }
        std::cout << "memory: " << before << " kB before, " << resident_kb() << " kB after\n";
        return took;
    }

    int acts;
    testing::TemporaryFolder folder;
    testing::FakeVault vault;
    testing::ManualClock clock;
    testing::CentreProcess centre{program(),
                                  {"--data", (folder.path() / "centre").string(), "--port", "0", "--provision-port",
                                   "0", "--new-token", "WS-1001-01"}};
    std::unique_ptr<sync::WorkstationIdentity> identity;
    std::unique_ptr<storage::Database> database;
};

}  // namespace

int main(int count, char** words) {
    const int acts = count > 1 ? std::atoi(words[1]) : 10000;
    Bench bench(acts);
    const auto loaded = bench.load();
    const auto batches = bench.load_batches();
    const auto drained = bench.drain();
    std::cout << "wrk, one act in a request:  " << acts / loaded
              << " acts/s\nwrk, the same batches:      " << acts / batches
              << " acts/s\noutbox pump:                " << acts / drained
              << " acts/s\nratio to the first, second: " << loaded / drained << ", " << batches / drained
              << " (wanted: 0.8)\n";
    return 0;
}
