#include "devices/card/simulated/SimulatedCardReader.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "tests/devices/card/DemonstrationCards.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;
using ports::CardState;
using std::chrono::milliseconds;
using std::chrono::seconds;

CardState state_of(SimulatedCardReader& reader) {
    return reader.readers().value().front().state;
}

TEST(SimulatedCardReaderTest, ShowsTheStateOfItsSlot) {
    SimulatedCardReader reader;
    EXPECT_EQ(state_of(reader), CardState::Empty);
    reader.insert(tests::somchai());
    EXPECT_EQ(state_of(reader), CardState::Card);
    reader.insert(tests::foreign_card());
    EXPECT_EQ(state_of(reader), CardState::UnknownCard);
    reader.remove();
    EXPECT_EQ(state_of(reader), CardState::Empty);
}

TEST(SimulatedCardReaderTest, ReadsACard) {
    SimulatedCardReader reader("Training reader");
    reader.insert(tests::somchai());
    const auto card = reader.read({}, {}, {}).value();
    EXPECT_EQ(card.citizen_id.digits(), "1999900000013");
    EXPECT_EQ(card.photo->width, 297);
    EXPECT_EQ(card.reader, "Training reader");
}

TEST(SimulatedCardReaderTest, LearnsToReadInChains) {
    SimulatedCardReader reader;
    reader.insert(tests::somchai());
    EXPECT_EQ(reader.read({}, {}, {}).value().timing.apdus, 21);
    EXPECT_EQ(reader.read({}, {}, {}).value().timing.apdus, 14);
}

TEST(SimulatedCardReaderTest, SaysThatAnotherCardWasPutInDuringTheRead) {
    SimulatedCardReader reader;
    auto profile = tests::with_fault(tests::somchai(), "swap@12:somsri");
    profile.successor = std::make_shared<const CardProfile>(tests::somsri());
    reader.insert(std::move(profile));
    EXPECT_EQ(reader.read({}, {}, {}).error().code, FailureCode::CardSwapped);
    EXPECT_EQ(reader.read({}, {}, {}).value().citizen_id.digits(), "3999900000028");
}

TEST(SimulatedCardReaderTest, WaitsForACard) {
    SimulatedCardReader reader;
    std::jthread hand;
    const auto card = reader.read({"", seconds{30}, false},
                                  [&](const ports::CardReadProgress& progress) {
                                      if (progress.stage == ports::CardReadProgress::Stage::Waiting) {
                                          hand = std::jthread([&] { reader.insert(tests::somsri()); });
                                      }
                                  },
                                  {});
    EXPECT_TRUE(card.ok());
}

TEST(SimulatedCardReaderTest, EndsTheWaitOnAStopRequest) {
    SimulatedCardReader reader;
    std::stop_source source;
    std::jthread stopper;
    const auto card = reader.read(
        {"", seconds{3600}, true},
        [&](const ports::CardReadProgress&) { stopper = std::jthread([&] { source.request_stop(); }); },
        source.get_token());
    EXPECT_EQ(card.error().code, FailureCode::CardAbsent);
}

TEST(SimulatedCardReaderTest, GivesItsFailures) {
    SimulatedCardReader reader;
    EXPECT_EQ(reader.read({}, {}, {}).error().code, FailureCode::CardAbsent);
    EXPECT_EQ(reader.read({"other", {}, true}, {}, {}).error().code, FailureCode::CardReaderUnknown);
    reader.insert(tests::foreign_card());
    EXPECT_EQ(reader.read({}, {}, {}).error().code, FailureCode::CardForeign);
    reader.insert(tests::with_fault(tests::somchai(), "remove@9"));
    EXPECT_EQ(reader.read({}, {}, {}).error().code, FailureCode::CardRemoved);
    EXPECT_EQ(state_of(reader), CardState::Empty);
    reader.insert(tests::with_fault(tests::somchai(), "mute@9"));
    EXPECT_EQ(reader.read({}, {}, {}).error().code, FailureCode::CardMute);
    EXPECT_EQ(state_of(reader), CardState::Mute);
}

TEST(SimulatedCardReaderTest, NamesACardExchangedWhileItsPhotoStreams) {
    SimulatedCardReader reader;
    reader.insert(tests::somchai());
    const auto card = reader.read({},
                                  [&](const ports::CardReadProgress& progress) {
                                      if (progress.stage == ports::CardReadProgress::Stage::Text) {
                                          reader.insert(tests::somsri());
                                      }
                                  },
                                  {});
    EXPECT_EQ(card.error().code, FailureCode::CardSwapped);
}

TEST(SimulatedCardReaderTest, TellsInsertionsAndRemovalsUntilTheSubscriptionIsDropped) {
    SimulatedCardReader reader;
    std::mutex mutex;
    std::condition_variable arrived;
    std::vector<std::string> events;
    auto subscription = reader.watch([&](const ports::CardEvent& event) {
        const std::scoped_lock lock(mutex);
        events.push_back(event.event);
        arrived.notify_all();
    });
    reader.insert(tests::somchai());
    reader.remove();
    {
        std::unique_lock lock(mutex);
        ASSERT_TRUE(arrived.wait_for(lock, seconds{30}, [&] { return events.size() == 2; }));
    }
    subscription.reset();
    reader.insert(tests::somchai());
    EXPECT_EQ(events, (std::vector<std::string>{"inserted", "removed"}));
}

}  // namespace
}  // namespace amphoe::devices::card
