#include <set>
#include <thread>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOfficerDirectory.h"
#include "core/storage/SqliteOutbox.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

class ConcurrencyTest : public StoreFixture {};

TEST_F(ConcurrencyTest, ThreadsShareOneDatabase) {
    const auto database = open();
    constexpr int kThreads = 4;
    constexpr int kStepsEach = 10;
    std::atomic<int> failures{0};
    std::vector<std::vector<std::string>> numbers(kThreads);
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < kThreads; ++thread) {
            threads.emplace_back([&, thread] {
                SqliteCaseStore store(*database);
                for (int index = 0; index < kStepsEach; ++index) {
                    const auto number = store.next_case_number(domain::ServiceKind::ThaidEnrolment, kMorning);
                    const auto name = std::to_string(thread) + "-" + std::to_string(index);
                    auto step = opening_step(name, number ? *number : "");
                    step.message = message("m" + name, name, name);
                    failures += store.save(step) && store.find_case("c" + name) ? 0 : 1;
                    numbers[static_cast<std::size_t>(thread)].push_back(number ? *number : "");
                    failures += SqliteOutbox(*database).due(kMorning, 5) ? 0 : 1;
                }
            });
        }
    }
    std::set<std::string> different;
    for (const auto& of_thread : numbers) {
        different.insert(of_thread.begin(), of_thread.end());
    }

    EXPECT_EQ(failures, 0);
    EXPECT_EQ(different.size(), static_cast<std::size_t>(kThreads * kStepsEach));
    EXPECT_EQ(SqliteAuditLog(*database).verify()->entries, kThreads * kStepsEach);
    EXPECT_FALSE(SqliteAuditLog(*database).verify()->first_bad);
}

TEST_F(ConcurrencyTest, ConcurrentWrongPinsDoNotGiveMoreThanThreeTries) {
    const auto database = open();
    SqliteOfficerDirectory directory(*database, {.log2_n = 4, .r = 8, .p = 1});
    ASSERT_TRUE(directory.enrol({"O-1", "ก", "A", domain::Role::CounterOfficer, "1001"}, support::Secret("1234")));
    std::atomic<int> refused{0};
    std::atomic<int> locked{0};
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 8; ++thread) {
            threads.emplace_back([&] {
                const auto signed_in = directory.authenticate("O-1", support::Secret("0000"));
                const bool is_locked = !signed_in && signed_in.error().code == domain::FailureCode::SignInLocked;
                (is_locked ? locked : refused) += 1;
            });
        }
    }

    EXPECT_EQ(refused, 2);
    EXPECT_EQ(locked, 6);
}

TEST_F(ConcurrencyTest, TwoProgramsCreatingTheSameStoreShareIt) {
    std::vector<std::unique_ptr<Database>> opened(4);
    {
        std::vector<std::jthread> threads;
        for (auto& database : opened) {
            threads.emplace_back([&] {
                auto result = try_open();
                database = result ? std::move(*result) : nullptr;
            });
        }
    }
    int index = 0;
    for (const auto& database : opened) {
        ASSERT_NE(database, nullptr);
        const auto name = std::to_string(index++);
        ASSERT_TRUE(SqliteCaseStore(*database).save(opening_step(name, "number-" + name)));
    }

    EXPECT_EQ(SqliteCaseStore(*opened.front()).find_cases({})->size(), 4U);
}

}  // namespace
}  // namespace amphoe::storage
