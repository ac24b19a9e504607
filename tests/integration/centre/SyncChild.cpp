// A workstation that empties its outbox, as a process of its own that a test may kill: SyncChild FOLDER. Store and
// identity lie in the folder. Writes "ready" when the delivery begins, "done" when nothing waits any more.
#include <chrono>
#include <iostream>
#include <thread>

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/OutboxPump.h"
#include "tests/support/FakeVault.h"

namespace {

class SystemClock final : public amphoe::ports::Clock {
  public:
    amphoe::support::Timestamp now() const override {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
};

}  // namespace

int main(int count, char** words) {
    using namespace amphoe;
    if (count != 2) {
        return 2;
    }
    const std::filesystem::path folder(words[1]);
    testing::FakeVault vault;
    SystemClock clock;
    const auto identity = sync::WorkstationIdentity::load(folder / "workstation", vault);
    auto database = storage::Database::open(folder / "store.db", vault, clock, {"WS-1001-01", "1001", true});
    if (!identity || !database) {
        std::cout << "cannot begin" << std::endl;
        return 1;
    }
    storage::SqliteOutbox outbox(**database);
    storage::SqliteCaseStore store(**database);
    sync::HttpsCentre centre(&*identity);
    sync::OutboxPump pump(outbox, store, centre, clock);
    std::cout << "ready" << std::endl;
    for (;;) {
        const auto report = pump.deliver({});
        if (report.left == 0 && !report.failure) {
            std::cout << "done" << std::endl;
            return 0;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}
