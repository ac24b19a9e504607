#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "tests/devices/card/pcsc/PcscTestDesk.h"

namespace amphoe::devices::card {
namespace {

using std::chrono::seconds;
using tests::kReader;
using tests::PcscTestDesk;

// What a subscription told so far.
class Heard {
  public:
    void operator()(const ports::CardEvent& event) {
        const std::scoped_lock lock(mutex_);
        events_.push_back(event.event + ' ' + event.reader);
        arrived_.notify_all();
    }
    bool soon(const std::string& event) {
        std::unique_lock lock(mutex_);
        return arrived_.wait_for(lock, seconds{30},
                                 [&] { return std::find(events_.begin(), events_.end(), event) != events_.end(); });
    }
    std::size_t count() const {
        const std::scoped_lock lock(mutex_);
        return events_.size();
    }

  private:
    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<std::string> events_;
};

// The monitor tells only changes: tests act after its first look.
support::SubscriptionPtr watch(PcscTestDesk& desk, Heard& heard) {
    const auto looks = desk.service.calls("SCardGetStatusChange");
    auto subscription = desk.reader.watch([&](const ports::CardEvent& event) { heard(event); });
    while (desk.service.calls("SCardGetStatusChange") < looks + 2) {
        std::this_thread::yield();
    }
    return subscription;
}

TEST(PcscMonitorTest, TellsInsertionAndRemoval) {
    PcscTestDesk desk;
    Heard heard;
    const auto subscription = watch(desk, heard);
    desk.service.insert(kReader, tests::somchai());
    EXPECT_TRUE(heard.soon("inserted " + kReader));
    desk.service.pull(kReader);
    EXPECT_TRUE(heard.soon("removed " + kReader));
}

TEST(PcscMonitorTest, TellsOfACardExchangedBetweenTwoLooks) {
    PcscTestDesk desk;
    Heard heard;
    desk.service.insert(kReader, tests::somchai());
    const auto subscription = watch(desk, heard);
    desk.service.insert(kReader, tests::somsri());
    EXPECT_TRUE(heard.soon("removed " + kReader));
    EXPECT_TRUE(heard.soon("inserted " + kReader));
}

TEST(PcscMonitorTest, TellsOfReadersThatComeAndGo) {
    PcscTestDesk desk;
    Heard heard;
    const auto subscription = watch(desk, heard);
    desk.service.add_reader("Second reader");
    EXPECT_TRUE(heard.soon("reader_added Second reader"));
    desk.service.remove_reader("Second reader");
    EXPECT_TRUE(heard.soon("reader_removed Second reader"));
}

TEST(PcscMonitorTest, TellsOfTheServiceAndWatchesOnAfterItsReturn) {
    PcscTestDesk desk;
    Heard heard;
    const auto subscription = watch(desk, heard);
    desk.service.stop_service();
    EXPECT_TRUE(heard.soon("service_lost "));
    const auto looks = desk.service.calls("SCardGetStatusChange");
    desk.service.start_service();
    EXPECT_TRUE(heard.soon("service_back "));
    while (desk.service.calls("SCardGetStatusChange") < looks + 2) {
        std::this_thread::yield();
    }
    desk.service.insert(kReader, tests::somchai());
    EXPECT_TRUE(heard.soon("inserted " + kReader));
}

TEST(PcscMonitorTest, IsSilentOnceTheSubscriptionIsDropped) {
    PcscTestDesk desk;
    Heard heard;
    watch(desk, heard).reset();
    desk.service.insert(kReader, tests::somchai());
    EXPECT_EQ(heard.count(), 0U);
    EXPECT_EQ(desk.service.open_contexts(), 0);
}

}  // namespace
}  // namespace amphoe::devices::card
