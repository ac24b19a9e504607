// Every code of thai-id-card.md 8.2 and of Windows at every winscard call: the right record or its failure, never
// another one, and afterwards everything works again.
#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "devices/card/pcsc/ScardError.h"
#include "tests/devices/card/pcsc/PcscTestDesk.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;
using tests::kReader;
using tests::PcscTestDesk;

struct Code {
    std::uint32_t code;
    FailureCode failure;
};

const std::vector<Code>& codes() {
    static const std::vector<Code> table{
        {0x80100001, FailureCode::UnexpectedError},    // F_INTERNAL_ERROR
        {0x80100002, FailureCode::CardUnreadable},     // E_CANCELLED
        {0x80100003, FailureCode::CardNoService},      // E_INVALID_HANDLE
        {0x80100004, FailureCode::UnexpectedError},    // E_INVALID_PARAMETER
        {0x80100006, FailureCode::UnexpectedError},    // E_NO_MEMORY
        {0x80100008, FailureCode::CardUnreadable},     // E_INSUFFICIENT_BUFFER
        {0x80100009, FailureCode::CardReaderUnknown},  // E_UNKNOWN_READER
        {0x8010000A, FailureCode::CardMute},           // E_TIMEOUT
        {0x8010000B, FailureCode::CardExclusive},      // E_SHARING_VIOLATION
        {0x8010000C, FailureCode::CardAbsent},         // E_NO_SMARTCARD
        {0x8010000F, FailureCode::CardUnreadable},     // E_PROTO_MISMATCH
        {0x80100010, FailureCode::CardUnreadable},     // E_NOT_READY
        {0x80100012, FailureCode::CardNoService},      // E_SYSTEM_CANCELLED
        {0x80100013, FailureCode::CardNoService},      // F_COMM_ERROR
        {0x80100014, FailureCode::UnexpectedError},    // F_UNKNOWN_ERROR
        {0x80100016, FailureCode::CardRemoved},        // E_NOT_TRANSACTED
        {0x80100017, FailureCode::CardNoReader},       // E_READER_UNAVAILABLE
        {0x80100018, FailureCode::CardNoService},      // P_SHUTDOWN
        {0x8010001D, FailureCode::CardNoService},      // E_NO_SERVICE
        {0x8010001E, FailureCode::CardNoService},      // E_SERVICE_STOPPED
        {0x8010002E, FailureCode::CardNoReader},       // E_NO_READERS_AVAILABLE
        {0x8010002F, FailureCode::CardUnreadable},     // E_COMM_DATA_LOST
        {0x80100031, FailureCode::CardNoService},      // E_SERVER_TOO_BUSY
        {0x80100065, FailureCode::CardForeign},        // W_UNSUPPORTED_CARD
        {0x80100066, FailureCode::CardMute},           // W_UNRESPONSIVE_CARD
        {0x80100067, FailureCode::CardUnreadable},     // W_UNPOWERED_CARD
        {0x80100068, FailureCode::CardUnreadable},     // W_RESET_CARD
        {0x80100069, FailureCode::CardRemoved},        // W_REMOVED_CARD
        {0x8010006A, FailureCode::CardNoService},      // W_SECURITY_VIOLATION
        {0x12345678, FailureCode::UnexpectedError},    // none of PC/SC
    };
    return table;
}

LONG as_long(std::uint32_t code) {
    return static_cast<LONG>(code);
}

void expect_right_record(const domain::Result<domain::IdentityCard>& card) {
    ASSERT_TRUE(card.ok()) << card.error().detail;
    EXPECT_EQ(card->citizen_id.digits(), "1999900000013");
    EXPECT_EQ(card->name_th.last, "ระบบบัตร");
    EXPECT_EQ(card->photo->jpeg, tests::shapes_photo_bytes());
}

class CodeTable : public testing::TestWithParam<Code> {
  protected:
    LONG code() const { return as_long(GetParam().code); }
    void expect_recovery(PcscTestDesk& desk) {
        desk.service.forget_scripts();
        expect_right_record(desk.read());
    }
};

TEST_P(CodeTable, IsNamedAtEveryCallThatMustSucceed) {
    for (const auto* function : {"SCardEstablishContext", "SCardListReaders", "SCardGetStatusChange", "SCardConnect",
                                 "SCardBeginTransaction", "SCardTransmit"}) {
        SCOPED_TRACE(function);
        const std::string name(function);
        // These two are answers of those calls and no errors: no reader, nothing changed.
        const bool no_readers = name == "SCardListReaders" && GetParam().code == 0x8010002E;
        const bool nothing_new = name == "SCardGetStatusChange" && GetParam().code == 0x8010000A;
        PcscTestDesk desk;
        desk.service.insert(kReader, tests::somchai());
        desk.service.script(function, code(), 0);
        const auto card = desk.read();
        ASSERT_FALSE(card.ok());
        EXPECT_EQ(card.error().code, no_readers    ? FailureCode::CardNoReader
                                     : nothing_new ? FailureCode::CardAbsent
                                                   : GetParam().failure)
            << card.error().detail;
        EXPECT_EQ(desk.service.open_cards(), 0);
        EXPECT_EQ(desk.service.open_contexts(), 0);
        expect_recovery(desk);
    }
}

TEST_P(CodeTable, DoesNoHarmAtCallsThatTidyUpOrDescribe) {
    for (const auto* function : {"SCardStatus", "SCardEndTransaction", "SCardDisconnect", "SCardReleaseContext"}) {
        SCOPED_TRACE(function);
        PcscTestDesk desk;
        desk.service.insert(kReader, tests::somchai());
        desk.service.script(function, code(), 0);
        expect_right_record(desk.read());
        expect_recovery(desk);
    }
}

TEST_P(CodeTable, OnceUnderAnyCommandGivesTheRightRecordOrItsFailure) {
    for (int command = 0; command < 40; ++command) {
        SCOPED_TRACE(command);
        PcscTestDesk desk;
        desk.service.insert(kReader, tests::somchai());
        if (command > 0) {
            desk.service.script("SCardTransmit", SCARD_S_SUCCESS, command);
        }
        desk.service.script("SCardTransmit", code(), 1);
        const auto card = desk.read();
        if (card.ok()) {
            expect_right_record(card);
        } else {
            EXPECT_EQ(card.error().code, GetParam().failure) << card.error().detail;
        }
        if (desk.service.calls("SCardTransmit") <= command) {
            return;  // the read has no such command
        }
        expect_recovery(desk);
    }
    FAIL() << "a read has fewer commands than that";
}

// The status list names it too, and the monitor tells of cards again once the error is over.
TEST_P(CodeTable, PassesAndTheMonitorGoesOn) {
    for (const auto* function : {"SCardEstablishContext", "SCardListReaders", "SCardGetStatusChange"}) {
        SCOPED_TRACE(function);
        PcscTestDesk desk;
        std::mutex mutex;
        std::condition_variable arrived;
        std::vector<std::string> events;
        desk.service.script(function, code(), 7);
        const auto subscription = desk.reader.watch([&](const ports::CardEvent& event) {
            const std::scoped_lock lock(mutex);
            events.push_back(event.event);
            arrived.notify_all();
        });
        const auto calls = desk.service.calls("SCardGetStatusChange");
        while (desk.service.calls(function) < 8 || desk.service.calls("SCardGetStatusChange") < calls + 3) {
            std::this_thread::yield();
        }
        desk.service.insert(kReader, tests::somchai());
        std::unique_lock lock(mutex);
        EXPECT_TRUE(arrived.wait_for(lock, std::chrono::seconds{30},
                                     [&] { return std::ranges::count(events, std::string("inserted")) > 0; }));
    }
}

INSTANTIATE_TEST_SUITE_P(EveryCode, CodeTable, testing::ValuesIn(codes()), [](const auto& param) {
    char text[16];
    std::snprintf(text, sizeof text, "%08X", static_cast<unsigned>(param.param.code));
    return std::string(text);
});

}  // namespace
}  // namespace amphoe::devices::card
