// Random cuts of a real TLS connection and errors of a real centre while a real outbox is emptied: nothing is lost,
// nothing is doubled. The number of faults comes from AMPHOE_LINK_FAULTS (500 when unset, 10000 for the full run).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <random>

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/OutboxPump.h"
#include "tests/integration/centre/FailureCounter.h"
#include "tests/support/CentreAndWorkstation.h"
#include "tests/support/CuttingProxy.h"
#include "tests/support/ManualClock.h"
#include "tests/support/QueuedActs.h"

namespace amphoe::sync {
namespace {

using namespace std::chrono_literals;
using testing::Cut;

constexpr int kPersons = 40;
constexpr int kMostWaiting = 12;

/// What the centre itself does wrong for a whole round; the first is nothing, the line alone is bad then.
struct CentreFault {
    const char* name;
    const char* json;
    int happened = 0;
};

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
    /// Persons come again, and their acts go in order. One transaction for all: saving is not what is tried here.
    void save_acts(int count) {
        std::vector<ports::StepRecord> steps;
        for (int left = count; left > 0; --left) {
            const int index = static_cast<int>(cases.size());
            auto message = testing::sealed_act(parts.identity, index, clock.now());
            message.order_key = "person-" + std::to_string(index % kPersons);
            cases.push_back(message.case_id);
            steps.push_back(testing::step_of_act(message, index));
        }
        ASSERT_TRUE(storage::SqliteCaseStore(*database).save_all(steps));
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
    long any(long below) {
        const std::scoped_lock lock(mutex);
        return static_cast<long>(random() % static_cast<unsigned long>(below));
    }
    /// Every connection is cut somewhere while faults are wanted; about 3,000 bytes are the client's part of the
    /// handshake.
    Cut next_cut() {
        if (calm) {
            return {};
        }
        const auto kind = any(8);
        return kind == 0  ? Cut{Cut::When::AtOnce, 0}
               : kind < 4 ? Cut{Cut::When::InTheRequest, any(20000)}
                          : Cut{Cut::When::BeforeTheAnswer, 2000 + any(20000)};
    }
    int waiting() { return static_cast<int>(storage::SqliteOutbox(*database).items(true)->size()); }
    int happened(const testing::CuttingProxy& proxy) const {
        int sum = proxy.cuts();
        for (const auto& fault : faults) {
            sum += fault.happened;
        }
        return sum;
    }
    /// One delivery with one trouble of the centre, and what it met.
    void play_round(OutboxPump& pump, testing::FailureCounter& line, testing::CuttingProxy& proxy) {
        if (waiting() < kMostWaiting) {
            save_acts(1 + static_cast<int>(any(4)));
        }
        auto& fault = faults.at(any(2) == 0 ? 0 : static_cast<std::size_t>(any(static_cast<long>(faults.size()))));
        parts.set_faults(fault.json);
        const int cuts = proxy.cuts();
        const int failures = line.failures();
        const int known = parts.centre.service().message_count();
        const int sent = pump.deliver({}).sent;
        delivered += sent;
        // A cut on the way is counted as such, not once more as the centre's.
        if (&fault != &faults.front()) {
            fault.happened += std::max(0, line.failures() - failures - (proxy.cuts() - cuts));
        }
        unanswered += std::max(0, parts.centre.service().message_count() - known - sent);
        clock.advance(16min);
    }
    void drain(OutboxPump& pump) {
        parts.set_faults("{}");
        calm = true;
        for (int round = 0; round < 10 && waiting() > 0; ++round) {
            clock.advance(16min);
            delivered += pump.deliver({}).sent;
        }
    }
    void expect_each_act_once() {
        for (const auto& item : *storage::SqliteOutbox(*database).items(true)) {
            ADD_FAILURE() << item.id << " " << domain::outbox_state_name(item.state) << " " << item.why << " after "
                          << item.attempts << " attempts";
        }
        const int acts = static_cast<int>(cases.size());
        storage::SqliteCaseStore store(*database);
        for (const auto& case_id : cases) {
            const auto events = store.events_of_case(case_id);
            const auto count = [&](domain::EventKind kind) {
                return std::count_if(events->begin(), events->end(), [&](const auto& one) { return one.kind == kind; });
            };
            const auto accepted = count(domain::EventKind::CentreAccepted);
            lost += accepted == 0 ? 1 : 0;
            doubled += accepted > 1 ? 1 : 0;
            EXPECT_EQ(count(domain::EventKind::CentreRejected), 0) << case_id;
        }
        const int known = parts.centre.service().message_count();
        lost += std::max(0, acts - known);
        doubled += std::max(0, known - acts);
        EXPECT_EQ(lost, 0);
        EXPECT_EQ(doubled, 0);
        EXPECT_EQ(delivered, acts);
    }
    void print(const testing::CuttingProxy& proxy) {
        std::cout << "faults " << happened(proxy) << ": on the line, before anything was sent "
                  << proxy.cuts(Cut::When::AtOnce) << ", while sending " << proxy.cuts(Cut::When::InTheRequest)
                  << ", while an answer was awaited " << proxy.cuts(Cut::When::BeforeTheAnswer);
        for (const auto& fault : faults) {
            std::cout << (fault.happened > 0 ? std::string(", ") + fault.name + " " + std::to_string(fault.happened)
                                             : "");
        }
        std::cout << "\nacts " << cases.size() << ", taken by the centre with the answer lost " << unanswered
                  << ", lost " << lost << ", doubled " << doubled << '\n';
    }

    testing::ManualClock clock;
    testing::CentreAndWorkstation parts;
    std::unique_ptr<storage::Database> database;
    std::vector<std::string> cases;
    std::mutex mutex;
    std::mt19937 random{20261122};
    std::atomic<bool> calm{false};
    std::array<CentreFault, 6> faults{{
        {"none", "{}"},
        {"5xx", R"({"one_of": [{"status": 500}, {"status": 502}, {"status": 503}], "path_prefix": "/v1/messages"})"},
        {"half of the request read", R"({"cut_mid_request": true, "path_prefix": "/v1/messages"})"},
        {"request read, not handled", R"({"cut_before_answer": true, "path_prefix": "/v1/messages"})"},
        {"after the commit", R"({"cut_after_commit": true, "path_prefix": "/v1/messages"})"},
        {"in the middle of the answer", R"({"cut_mid_answer": true, "path_prefix": "/v1/messages"})"},
    }};
    int delivered = 0;
    int unanswered = 0;
    int lost = 0;
    int doubled = 0;
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
    testing::FailureCounter line(centre);
    storage::SqliteOutbox outbox(*database);
    storage::SqliteCaseStore store(*database);
    OutboxPump pump(outbox, store, line, clock);

    for (int round = 0; happened(proxy) < wanted && round < wanted * 20; ++round) {
        play_round(pump, line, proxy);
    }
    drain(pump);

    expect_each_act_once();
    print(proxy);
    EXPECT_GE(happened(proxy), wanted);
    // Every kind must really have happened, or the sum would say nothing.
    const int least = wanted / 100;
    EXPECT_GT(proxy.cuts(Cut::When::AtOnce), least);
    EXPECT_GT(proxy.cuts(Cut::When::InTheRequest), least);
    EXPECT_GT(proxy.cuts(Cut::When::BeforeTheAnswer), least);
    EXPECT_GT(unanswered, least);
    for (std::size_t index = 1; index < faults.size(); ++index) {
        EXPECT_GT(faults.at(index).happened, least) << faults.at(index).name;
    }
}

}  // namespace
}  // namespace amphoe::sync
