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
    bool told(const std::string& event) const {
        const std::scoped_lock lock(mutex_);
        return std::find(events_.begin(), events_.end(), event) != events_.end();
    }
    std::vector<std::string> events() const {
        const std::scoped_lock lock(mutex_);
        return events_;
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
support::SubscriptionPtr watch(PcscTestDesk& desk, PcscCardReader& reader, Heard& heard) {
    const auto looks = desk.service.calls("SCardGetStatusChange");
    auto subscription = reader.watch([&](const ports::CardEvent& event) { heard(event); });
    while (desk.service.calls("SCardGetStatusChange") < looks + 2) {
        std::this_thread::yield();
    }
    return subscription;
}
support::SubscriptionPtr watch(PcscTestDesk& desk, Heard& heard) {
    return watch(desk, desk.reader, heard);
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

TEST(PcscMonitorTest, TellsWhatWentWithTheServiceAndWhatCameBackWithIt) {
    PcscTestDesk desk;
    Heard heard;
    desk.service.insert(kReader, tests::somchai());
    const auto subscription = watch(desk, heard);
    desk.service.stop_service();
    ASSERT_TRUE(heard.soon("service_lost "));
    EXPECT_EQ(heard.events(),
              (std::vector<std::string>{"removed " + kReader, "reader_removed " + kReader, "service_lost "}));
    desk.service.start_service();
    ASSERT_TRUE(heard.soon("inserted " + kReader));
    EXPECT_EQ(heard.events().at(3), "service_back ");
    EXPECT_EQ(heard.events().at(4), "reader_added " + kReader);
}

TEST(PcscMonitorTest, TellsOfAServiceThatIsNotThereFromTheBeginning) {
    PcscTestDesk desk;
    Heard heard;
    desk.service.stop_service();
    const auto subscription = desk.reader.watch([&](const ports::CardEvent& event) { heard(event); });
    EXPECT_TRUE(heard.soon("service_lost "));
    desk.service.start_service();
    EXPECT_TRUE(heard.soon("reader_added " + kReader));
}

TEST(PcscMonitorTest, TellsOfAnArrivalAtOnceWhereTheServiceSaysSo) {
    PcscTestDesk desk;
    Heard heard;
    auto patient = tests::short_patience();
    patient.slice = seconds{5};
    PcscCardReader reader(patient);
    auto subscription = watch(desk, reader, heard);
    const auto began = std::chrono::steady_clock::now();
    desk.service.add_reader("Second reader");
    ASSERT_TRUE(heard.soon("reader_added Second reader"));
    EXPECT_LT(std::chrono::steady_clock::now() - began, seconds{4}) << "found by polling, not told";
    desk.service.add_reader("Third reader");
}

TEST(PcscMonitorTest, FindsAnArrivalByPollingWhereTheServiceDoesNotTell) {
    PcscTestDesk desk;
    Heard heard;
    desk.service.tell_arrivals(false);
    const auto subscription = watch(desk, heard);
    desk.service.add_reader("Second reader");
    EXPECT_TRUE(heard.soon("reader_added Second reader"));
    desk.service.remove_reader("Second reader");
    desk.service.remove_reader(kReader);
    EXPECT_TRUE(heard.soon("reader_removed " + kReader));
    desk.service.add_reader(kReader);
    EXPECT_TRUE(heard.soon("reader_added " + kReader));
    EXPECT_FALSE(heard.told("service_lost "));
}

TEST(PcscMonitorTest, AServiceThatEndsWithTheLastReaderIsNoLostService) {
    PcscTestDesk desk;
    Heard heard;
    auto windows = tests::short_patience();
    windows.service_ends_with_last_reader = true;
    PcscCardReader reader(windows);
    const auto subscription = watch(desk, reader, heard);
    desk.service.remove_reader(kReader);
    desk.service.stop_service();
    EXPECT_TRUE(heard.soon("reader_removed " + kReader));
    EXPECT_EQ(reader.readers().error().code, domain::FailureCode::CardNoReader);
    EXPECT_EQ(reader.read({}, {}, {}).error().code, domain::FailureCode::CardNoReader);
    desk.service.start_service();
    desk.service.add_reader(kReader);
    EXPECT_TRUE(heard.soon("reader_added " + kReader));
    EXPECT_FALSE(heard.told("service_lost "));
    EXPECT_FALSE(heard.told("service_back "));
}

TEST(PcscMonitorTest, AReaderThatGoesBetweenTwoCallsIsNoLostService) {
    PcscTestDesk desk;
    Heard heard;
    desk.service.script("SCardGetStatusChange", SCARD_E_UNKNOWN_READER, 2);
    const auto subscription = watch(desk, heard);
    while (desk.service.calls("SCardGetStatusChange") < 6) {
        std::this_thread::yield();
    }
    desk.service.insert(kReader, tests::somchai());
    EXPECT_TRUE(heard.soon("inserted " + kReader));
    EXPECT_FALSE(heard.told("service_lost "));
}

TEST(PcscMonitorTest, AMuteCardBlocksOnlyItsOwnReader) {
    PcscTestDesk desk;
    Heard heard;
    const std::string other = "Other reader 00 01";
    desk.service.add_reader(other);
    const auto subscription = watch(desk, heard);
    desk.service.insert(kReader, tests::with_fault(tests::somchai(), "mute@5"));
    std::jthread stuck([&] {
        EXPECT_EQ(desk.reader.read({kReader, {}, true}, {}, {}).error().code, domain::FailureCode::CardMute);
    });
    while (desk.service.calls("SCardTransmit") < 5) {
        std::this_thread::yield();
    }
    desk.service.insert(other, tests::somsri());
    EXPECT_TRUE(heard.soon("inserted " + other));
    const auto card = desk.reader.read({other, {}, true}, {}, {});
    ASSERT_TRUE(card.ok()) << card.error().detail;
    EXPECT_EQ(card->citizen_id.digits(), "3999900000028");
    stuck.join();
    EXPECT_EQ(desk.reader.readers()->at(0).state, ports::CardState::Mute);
    EXPECT_EQ(desk.reader.readers()->at(1).state, ports::CardState::Card);
    desk.service.pull(kReader);
    ASSERT_TRUE(heard.soon("removed " + kReader));
    desk.service.insert(kReader, tests::somchai());
    while (desk.reader.readers()->at(0).state == ports::CardState::Mute) {
        std::this_thread::yield();
    }
    EXPECT_TRUE(desk.reader.read({kReader, {}, true}, {}, {}).ok());
}

}  // namespace
}  // namespace amphoe::devices::card
