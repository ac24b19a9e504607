// kill -9 of a workstation while it delivers to a running centre: every act arrives once and is recorded once. The
// number of kills comes from AMPHOE_SYNC_KILLS (20 when unset).
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <stdexcept>
#include <thread>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/Provisioner.h"
#include "tests/support/CentreProcess.h"
#include "tests/support/FakeVault.h"
#include "tests/support/ManualClock.h"
#include "tests/support/QueuedActs.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe {
namespace {

constexpr int kActsBetweenKills = 12;

int kills_wanted() {
    const char* text = std::getenv("AMPHOE_SYNC_KILLS");
    return text == nullptr ? 20 : std::stoi(text);
}

std::string centre_program() {
    const char* other = std::getenv("AMPHOE_REFERENCE_CENTRE_PROGRAM");
    return other == nullptr ? AMPHOE_REFERENCE_CENTRE : other;
}

class KillWhileSyncingTest : public ::testing::Test {
  protected:
    KillWhileSyncingTest() {
        const auto data = folder.path() / "centre";
        centre = std::make_unique<testing::CentreProcess>(
            centre_program(), std::vector<std::string>{"--data", data.string(), "--port", "0", "--provision-port", "0",
                                                       "--new-token", "WS-1001-01"});
        std::ifstream stream(data / "ca.pem");
        const std::string ca((std::istreambuf_iterator<char>(stream)), {});
        const auto ready = centre->ready();
        sync::Provisioner provisioner(folder.path() / "workstation", vault);
        auto made = provisioner.provision({{"localhost", ready.at("provision_port").get<int>()},
                                           {"localhost", ready.at("port").get<int>()},
                                           ca,
                                           support::Secret(ready.at("token").get<std::string>()),
                                           "workstation",
                                           {}},
                                          {});
        if (!made) {
            throw std::runtime_error(made.error().detail);
        }
        identity = std::make_unique<sync::WorkstationIdentity>(std::move(*made));
    }
    std::unique_ptr<storage::Database> open() {
        return std::move(
            *storage::Database::open(folder.path() / "store.db", vault, clock, {"WS-1001-01", "1001", true}));
    }
    void save_some() {
        const auto database = open();
        storage::SqliteCaseStore store(*database);
        for (int count = 0; count < kActsBetweenKills; ++count) {
            const auto index = static_cast<int>(messages.size());
            messages.push_back(testing::sealed_act(*identity, index, clock.now()));
            testing::save_act(store, messages.back(), index);
        }
    }

    testing::TemporaryFolder folder;
    testing::FakeVault vault;
    testing::ManualClock clock;
    std::unique_ptr<testing::CentreProcess> centre;
    std::unique_ptr<sync::WorkstationIdentity> identity;
    std::vector<domain::SealedMessage> messages;
};

TEST_F(KillWhileSyncingTest, NothingIsLostAndNothingIsDoubled) {
    std::mt19937 random{20261122};
    for (int kill = 0; kill < kills_wanted(); ++kill) {
        save_some();
        testing::CentreProcess workstation(AMPHOE_SYNC_CHILD, {folder.path().string()});
        ASSERT_EQ(workstation.first_line(), "ready");
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 120));
        workstation.end(SIGKILL);
    }
    testing::CentreProcess last(AMPHOE_SYNC_CHILD, {folder.path().string()});
    EXPECT_EQ(last.wait(), 0);

    const auto database = open();
    storage::SqliteCaseStore store(*database);
    storage::SqliteOutbox outbox(*database);
    storage::SqliteAuditLog audit(*database);
    sync::HttpsCentre line(identity.get());
    EXPECT_TRUE(outbox.items(true)->empty());
    EXPECT_FALSE(audit.verify()->first_bad);
    for (const auto& message : messages) {
        const auto events = *store.events_of_case(message.case_id);
        ASSERT_EQ(events.size(), 1u) << "recorded once";
        EXPECT_EQ(events[0].kind, domain::EventKind::CentreAccepted);
        // A second delivery gives the first receipt: the centre holds this act, and holds it once.
        const auto again = line.submit(message, {});
        ASSERT_TRUE(again);
        EXPECT_EQ(again->receipt_id, events[0].fields.at("receipt_id"));
    }
}

}  // namespace
}  // namespace amphoe
