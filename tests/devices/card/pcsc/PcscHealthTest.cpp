// What a read leaves in the figures of the card doctor.
#include <gtest/gtest.h>

#include <thread>

#include "tests/devices/card/pcsc/PcscTestDesk.h"

namespace amphoe::devices::card {
namespace {

using tests::kReader;

class MemoryBook final : public ports::CardHealthBook {
  public:
    void record(const domain::CardAttempt& attempt) override { attempts.push_back(attempt); }
    domain::CardHealth health() override {
        domain::CardHealth health;
        for (const auto& attempt : attempts) {
            health.add(attempt);
        }
        return health;
    }
    std::vector<domain::CardAttempt> attempts;
};

class PcscHealthTest : public testing::Test {
  protected:
    domain::Result<domain::IdentityCard> read() { return reader.read({}, {}, {}); }
    tests::PcscTestDesk desk;
    MemoryBook book;
    PcscCardReader reader{tests::short_patience(), {}, &book};
};

TEST_F(PcscHealthTest, ASuccessIsCountedWithGenerationAndTime) {
    desk.service.insert(kReader, tests::somchai());
    ASSERT_TRUE(read().ok());
    ASSERT_EQ(book.attempts.size(), 1U);
    const auto& attempt = book.attempts.front();
    EXPECT_EQ(attempt.reader, kReader);
    EXPECT_EQ(attempt.generation, "TH NID 17");
    EXPECT_FALSE(attempt.failure);
    EXPECT_EQ(attempt.retries, 0);
    EXPECT_GE(attempt.ms, 0);
    EXPECT_EQ(reader.health().rows.front().successes, 1);
}

TEST_F(PcscHealthTest, ARestartIsARetryAndAFailureHasItsCode) {
    desk.service.insert(kReader, tests::with_fault(tests::somchai(), "status@5:6F00"));
    ASSERT_TRUE(read().ok());
    EXPECT_EQ(book.attempts.at(0).retries, 1);
    desk.service.insert(kReader, tests::with_fault(tests::somchai(), "mute@5"));
    ASSERT_FALSE(read().ok());
    EXPECT_EQ(book.attempts.at(1).failure, domain::FailureCode::CardMute);
    EXPECT_EQ(book.attempts.at(1).generation, "TH NID 17");
    EXPECT_EQ(reader.health().failures_in_row.at(kReader), 1);
    desk.service.pull(kReader);
    while (desk.service.open_contexts() > 0) {
        std::this_thread::yield();
    }
}

TEST_F(PcscHealthTest, WaitingForACardAndAStopAreNoAttempts) {
    EXPECT_FALSE(read().ok());
    desk.service.insert(kReader, tests::somchai());
    std::stop_source source;
    source.request_stop();
    EXPECT_FALSE(reader.read({}, {}, source.get_token()).ok());
    EXPECT_TRUE(book.attempts.empty());
}

}  // namespace
}  // namespace amphoe::devices::card
