// Sudden death of the process at any moment: whatever was acknowledged is there.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sstream>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/ChildProcess.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

class CrashTest : public StoreFixture {
  protected:
    /// Saves for ever and says the case number after each acknowledged save.
    void save_for_ever(int round, int write_end) {
        const auto database = open();
        SqliteCaseStore store(*database);
        for (int index = 0;; ++index) {
            const auto name = std::to_string(round) + "-" + std::to_string(index);
            const auto number = store.next_case_number(domain::ServiceKind::ThaidEnrolment, kMorning);
            auto step = opening_step(name, number ? *number : "none");
            step.attachments = {{"a" + name, "v" + name, "", "face_probe", "", std::vector<std::uint8_t>(30000, 1)}};
            step.message = message("m" + name, name, "person");
            const auto saved = store.save(step);
            ChildProcess::say(write_end, saved ? *number + "\n" : saved.error().detail + "\n");
        }
    }

    /// What the child acknowledged before it was killed, only whole lines.
    std::vector<std::string> acknowledged_until_killed(int round, int acknowledgements, int extra_milliseconds) {
        ChildProcess child([&](int write_end) { save_for_ever(round, write_end); });
        std::string said;
        for (int turns = 0; turns < 100 && std::ranges::count(said, '\n') < acknowledgements; ++turns) {
            child.listen(said, 100);
        }
        child.listen(said, extra_milliseconds);
        child.kill_now();
        while (child.listen(said, 1000)) {
        }
        std::vector<std::string> lines;
        std::istringstream stream(said.substr(0, said.rfind('\n') + 1));
        for (std::string line; std::getline(stream, line);) {
            lines.push_back(line);
        }
        return lines;
    }
};

/// Rounds of the nightly run; see tests/bench/storage/kill-nightly.sh.
int rounds_asked_for() {
    const auto* asked = std::getenv("AMPHOE_KILL_ROUNDS");
    return asked == nullptr ? 30 : std::atoi(asked);
}

TEST_F(CrashTest, EveryAcknowledgedStepSurvivesKillsAtAnyMoment) {
    constexpr int kRoundsPerStore = 50;  // so that a long run does not look at ever more cases
    std::mt19937 random(20261122);
    std::vector<std::string> acknowledged;
    std::size_t all = 0;
    const int rounds = rounds_asked_for();
    for (int round = 0; round < rounds; ++round) {
        if (round % kRoundsPerStore == 0) {
            for (const auto* ending : {"", "-wal", "-shm", ".numbers"}) {
                std::filesystem::remove(file_.string() + ending);
            }
            acknowledged.clear();
        }
        const auto numbers =
            acknowledged_until_killed(round, static_cast<int>(random() % 6), static_cast<int>(random() % 12));
        acknowledged.insert(acknowledged.end(), numbers.begin(), numbers.end());
        all += numbers.size();

        const auto database = open();
        SqliteCaseStore store(*database);
        for (const auto& number : acknowledged) {
            const auto found = store.find_case(number);
            ASSERT_TRUE(found) << "round " << round << ": " << number;
            ASSERT_EQ(store.attachments_of_visit(found->record.visit_id)->size(), 1U) << number;
        }
        const auto verified = SqliteAuditLog(*database).verify();
        ASSERT_TRUE(verified);
        ASSERT_FALSE(verified->first_bad) << verified->reason;
        ASSERT_GE(verified->entries, static_cast<std::int64_t>(acknowledged.size()));
    }
    EXPECT_GT(all, static_cast<std::size_t>(rounds));
    RecordProperty("acknowledged", static_cast<int>(all));
    std::printf("kill -9: %d rounds, %zu acknowledged steps, 0 lost\n", rounds, all);
}

}  // namespace
}  // namespace amphoe::storage
