// Random cuts of a real TLS connection and errors of a real centre while a real outbox is emptied: nothing is lost,
// nothing is doubled. The number of faults comes from AMPHOE_LINK_FAULTS (500 when unset, 10000 for the full run).
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <random>

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/OutboxPump.h"
#include "tests/support/CentreAndWorkstation.h"
#include "tests/support/CuttingProxy.h"
#include "tests/support/ManualClock.h"
#include "tests/support/QueuedActs.h"

namespace amphoe::sync {
namespace {

using namespace std::chrono_literals;
using testing::Cut;

constexpr int kPersons = 40;

int faults_wanted() {
    const char* text = std::getenv("AMPHOE_LINK_FAULTS");
    return text == nullptr ? 500 : std::stoi(text);
}

class LinkCutsTest : public ::testing::Test {
  protected:
    LinkCutsTest() {
        auto opened = storage::Database::open(parts.folder.path() / "store.db", parts.vault, clock,
                                              {parts.identity.workstation_id(), "1001", true});
        database = std::move(*opened);
    }
    /// Persons come again, and their acts go in order.
    void save_act(int index) {
        auto message = testing::sealed_act(parts.identity, index, clock.now());
        message.order_key = "person-" + std::to_string(index % kPersons);
        storage::SqliteCaseStore store(*database);
        testing::save_act(store, message, index);
        cases.push_back(message.case_id);
    }
    WorkstationIdentity behind(int port) {
        const IdentityPapers papers{parts.identity.workstation_id(),
                                    {"localhost", port},
                                    parts.identity.certificate_pem(),
                                    parts.identity.ca_pem(),
                                    parts.identity.sealing_certificate_pem(),
                                    parts.identity.receipt_certificate_pem(),
                                    {}};
        const auto folder = parts.folder.path() / "behind";
        EXPECT_TRUE(WorkstationIdentity::save(folder, papers, *parts.identity.private_key(), parts.vault));
        return std::move(*WorkstationIdentity::load(folder, parts.vault));
    }
    /// Mostly bad connections while faults are wanted, then a good line.
    Cut next_cut() {
        if (calm) {
            return {};
        }
        const std::scoped_lock lock(mutex);
        switch (random() % 8) {
            case 0:
                return {Cut::When::AtOnce, 0};
            case 1:
            case 2:
                return {Cut::When::InTheRequest, static_cast<long>(random() % 30000)};
            case 3:
            case 4:
            case 5:
            case 6:  // behind the handshake and the beginning of a request, so often behind the commit
                return {Cut::When::BeforeTheAnswer, static_cast<long>(2000 + random() % 20000)};
            default:
                return {};
        }
    }
    int event_count(const std::string& case_id, domain::EventKind kind) {
        const auto events = storage::SqliteCaseStore(*database).events_of_case(case_id);
        return static_cast<int>(
            std::count_if(events->begin(), events->end(), [&](const auto& event) { return event.kind == kind; }));
    }

    testing::ManualClock clock;
    testing::CentreAndWorkstation parts;
    std::unique_ptr<storage::Database> database;
    std::vector<std::string> cases;
    std::mutex mutex;
    std::mt19937 random{20261122};
    std::atomic<bool> calm{false};
};

TEST_F(LinkCutsTest, LoseNothingAndDoubleNothing) {
    const int wanted = faults_wanted();
    testing::CuttingProxy proxy(parts.centre.port(), [this] { return next_cut(); });
    const auto identity = behind(proxy.port());
    LineOptions options;
    options.limits.connect_timeout = 2s;
    options.limits.answer_timeout = 5s;
    options.clock = &clock;
    HttpsCentre centre(std::make_shared<CentreLine>(&identity, options));
    storage::SqliteOutbox outbox(*database);
    storage::SqliteCaseStore store(*database);
    OutboxPump pump(outbox, store, centre, clock);

    int errors = 0;
    int delivered = 0;
    for (int round = 0; proxy.cuts() + errors < wanted && round < wanted * 20; ++round) {
        if (static_cast<std::size_t>(delivered) + 20 > cases.size() && proxy.cuts() + errors < wanted) {
            for (int more = 0; more < 20; ++more) {
                save_act(static_cast<int>(cases.size()));
            }
        }
        const bool error = round % 10 == 9;
        parts.set_faults(error ? R"({"status": 503, "path_prefix": "/v1/messages"})" : "{}");
        const auto report = pump.deliver({});
        errors += error && report.failure ? 1 : 0;
        delivered += report.sent;
        clock.advance(16min);
    }
    parts.set_faults("{}");
    calm = true;
    for (int round = 0; round < 10 && outbox.items(true)->size() > 0; ++round) {
        clock.advance(16min);
        delivered += pump.deliver({}).sent;
    }

    for (const auto& item : *outbox.items(true)) {
        ADD_FAILURE() << item.id << " " << domain::outbox_state_name(item.state) << " " << item.why << " after "
                      << item.attempts << " attempts";
    }
    for (const auto& message : *outbox.waiting(1000)) {
        const auto asked = HttpsCentre(&parts.identity).submit(message, {});
        ADD_FAILURE() << message.id << ": " << (asked ? "taken now" : asked.error().detail);
    }
    EXPECT_GE(proxy.cuts() + errors, wanted);
    EXPECT_EQ(outbox.items(true)->size(), 0u);
    EXPECT_EQ(delivered, static_cast<int>(cases.size()));
    EXPECT_EQ(parts.centre.service().message_count(), static_cast<int>(cases.size()));
    for (const auto& case_id : cases) {
        EXPECT_EQ(event_count(case_id, domain::EventKind::CentreAccepted), 1) << case_id;
        EXPECT_EQ(event_count(case_id, domain::EventKind::CentreRejected), 0) << case_id;
    }
    std::cout << "faults " << proxy.cuts() + errors << " (cuts " << proxy.cuts() << ", 5xx rounds " << errors
              << "), acts " << cases.size() << ", lost 0, doubled 0 when this test is green\n";
}

}  // namespace
}  // namespace amphoe::sync
