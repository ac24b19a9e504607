#include "devices/card/pcsc/PcscCardReader.h"

#include <gtest/gtest.h>

#include <thread>

#include "tests/devices/card/pcsc/PcscTestDesk.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;
using ports::CardState;
using std::chrono::milliseconds;
using std::chrono::seconds;
using tests::kReader;
using tests::PcscTestDesk;
using Stage = ports::CardReadProgress::Stage;

TEST(PcscCardReaderTest, ReadsACardAndLeavesNothingOpen) {
    PcscTestDesk desk;
    desk.service.insert(kReader, tests::somchai());
    const auto card = desk.read();
    ASSERT_TRUE(card.ok()) << card.error().detail;
    EXPECT_EQ(card->citizen_id.digits(), "1999900000013");
    EXPECT_EQ(card->photo->jpeg, tests::shapes_photo_bytes());
    EXPECT_EQ(card->atr, "3B799600005448204E4944203137");
    EXPECT_EQ(card->reader, kReader);
    EXPECT_EQ(desk.service.open_cards(), 0);
    EXPECT_EQ(desk.service.open_contexts(), 0);
}

TEST(PcscCardReaderTest, ShowsTheStateOfEachSlot) {
    PcscTestDesk desk;
    const auto state = [&] { return desk.reader.readers().value().front().state; };
    EXPECT_EQ(state(), CardState::Empty);
    desk.service.insert(kReader, tests::somchai());
    EXPECT_EQ(state(), CardState::Card);
    EXPECT_EQ(desk.reader.readers()->front().atr, "3B799600005448204E4944203137");
    desk.service.mark(kReader, SCARD_STATE_EXCLUSIVE | SCARD_STATE_INUSE);
    EXPECT_EQ(state(), CardState::Exclusive);
    desk.service.mark(kReader, SCARD_STATE_MUTE);
    EXPECT_EQ(state(), CardState::Mute);
    desk.service.insert(kReader, tests::foreign_card());
    EXPECT_EQ(state(), CardState::UnknownCard);
}

TEST(PcscCardReaderTest, NamesAMissingServiceAndAMissingReader) {
    PcscTestDesk desk;
    desk.service.remove_reader(kReader);
    EXPECT_EQ(desk.reader.readers().error().code, FailureCode::CardNoReader);
    EXPECT_EQ(desk.read().error().code, FailureCode::CardNoReader);
    desk.service.stop_service();
    EXPECT_EQ(desk.reader.readers().error().code, FailureCode::CardNoService);
    EXPECT_EQ(desk.read().error().code, FailureCode::CardNoService);
    desk.service.start_service();
    EXPECT_EQ(desk.reader.readers().error().code, FailureCode::CardNoReader);
}

TEST(PcscCardReaderTest, NamesAnEmptySlotAndAnUnknownReader) {
    PcscTestDesk desk;
    EXPECT_EQ(desk.read().error().code, FailureCode::CardAbsent);
    EXPECT_EQ(desk.reader.read({"other", {}, true}, {}, {}).error().code, FailureCode::CardReaderUnknown);
}

TEST(PcscCardReaderTest, LearnsFromSelectWhichCardIsThai) {
    PcscTestDesk desk;
    auto thai_with_unknown_atr = tests::somchai();
    thai_with_unknown_atr.atr = {0x3B, 0x65, 0x01};
    desk.service.insert(kReader, thai_with_unknown_atr);
    EXPECT_EQ(desk.reader.readers()->front().state, CardState::UnknownCard);
    EXPECT_TRUE(desk.read().ok());
    EXPECT_EQ(desk.reader.readers()->front().state, CardState::Card);

    auto foreign_with_thai_atr = tests::foreign_card();
    foreign_with_thai_atr.atr = tests::somchai().atr;
    desk.service.insert(kReader, foreign_with_thai_atr);
    EXPECT_EQ(desk.read().error().code, FailureCode::CardForeign);
    EXPECT_EQ(desk.reader.readers()->front().state, CardState::UnknownCard);
}

TEST(PcscCardReaderTest, WaitsForACardToAppear) {
    PcscTestDesk desk;
    std::jthread hand;
    const auto card =
        desk.reader.read({"", seconds{30}, true},
                         [&](const ports::CardReadProgress& progress) {
                             if (progress.stage == Stage::Waiting) {
                                 hand = std::jthread([&] { desk.service.insert(kReader, tests::somchai()); });
                             }
                         },
                         {});
    EXPECT_TRUE(card.ok());
}

TEST(PcscCardReaderTest, EndsTheWaitOnAStopRequest) {
    PcscTestDesk desk;
    std::stop_source source;
    std::jthread stopper;
    const auto card = desk.reader.read(
        {"", seconds{3600}, true},
        [&](const ports::CardReadProgress&) { stopper = std::jthread([&] { source.request_stop(); }); },
        source.get_token());
    EXPECT_EQ(card.error().code, FailureCode::CardAbsent);
}

TEST(PcscCardReaderTest, GoesOnWaitingOverARestartOfTheService) {
    PcscTestDesk desk;
    std::jthread hand;
    const auto card = desk.reader.read({"", seconds{30}, true},
                                       [&](const ports::CardReadProgress& progress) {
                                           if (progress.stage != Stage::Waiting) {
                                               return;
                                           }
                                           hand = std::jthread([&] {
                                               // Acts once the adapter is waiting on its first context.
                                               while (desk.service.calls("SCardGetStatusChange") < 2) {
                                                   std::this_thread::yield();
                                               }
                                               desk.service.stop_service();
                                               while (desk.service.calls("SCardEstablishContext") < 3) {
                                                   std::this_thread::yield();
                                               }
                                               desk.service.start_service();
                                               desk.service.insert(kReader, tests::somchai());
                                           });
                                       },
                                       {});
    EXPECT_TRUE(card.ok()) << card.error().detail;
}

TEST(PcscCardReaderTest, ReturnsFromAMuteCardAndReportsItUntilItIsPulled) {
    PcscTestDesk desk;
    desk.service.insert(kReader, tests::with_fault(tests::somchai(), "mute@5"));
    EXPECT_EQ(desk.read().error().code, FailureCode::CardMute);
    EXPECT_EQ(desk.reader.readers()->front().state, CardState::Mute);
    const auto transmits = desk.service.calls("SCardTransmit");
    EXPECT_EQ(desk.read().error().code, FailureCode::CardMute);
    EXPECT_EQ(desk.service.calls("SCardTransmit"), transmits);  // no second blocked thread

    desk.service.pull(kReader);
    const auto deadline = std::chrono::steady_clock::now() + seconds{30};
    while (desk.service.open_contexts() > 0 && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::yield();
    }
    EXPECT_EQ(desk.service.open_contexts(), 0);  // the abandoned thread has released all it held
    desk.service.insert(kReader, tests::somchai());
    EXPECT_TRUE(desk.read().ok());
}

TEST(PcscCardReaderTest, ReturnsFromAMuteCardAtOnceOnAStopRequest) {
    PcscTestDesk desk;
    PcscTimings patient;
    patient.answer_limit = seconds{3600};
    PcscCardReader reader(patient);
    desk.service.insert(kReader, tests::with_fault(tests::somchai(), "mute@9"));
    std::stop_source source;
    std::jthread stopper;
    const auto card = reader.read(
        {},
        [&](const ports::CardReadProgress& progress) {
            if (progress.stage == Stage::Text) {
                stopper = std::jthread([&] { source.request_stop(); });
            }
        },
        source.get_token());
    EXPECT_EQ(card.error().code, FailureCode::CardUnreadable);
    desk.service.pull(kReader);
    const auto deadline = std::chrono::steady_clock::now() + seconds{30};
    while (desk.service.open_contexts() > 0 && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::yield();
    }
    EXPECT_EQ(desk.service.open_contexts(), 0);
}

}  // namespace
}  // namespace amphoe::devices::card
