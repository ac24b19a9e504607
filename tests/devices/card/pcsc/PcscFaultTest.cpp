// Forced return codes at each call of a read: the failure that the officer sees.
#include <gtest/gtest.h>

#include "tests/devices/card/pcsc/PcscTestDesk.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;
using tests::kReader;
using tests::PcscTestDesk;

struct Forced {
    const char* function;
    LONG code;
    FailureCode expected;
};

class ForcedCode : public testing::TestWithParam<Forced> {};

TEST_P(ForcedCode, ThatStaysGivesItsFailure) {
    PcscTestDesk desk;
    desk.service.insert(kReader, tests::somchai());
    desk.service.script(GetParam().function, GetParam().code, 0);
    const auto card = desk.read();
    ASSERT_FALSE(card.ok());
    EXPECT_EQ(card.error().code, GetParam().expected) << card.error().detail;
    EXPECT_EQ(desk.service.open_cards(), 0);
    EXPECT_EQ(desk.service.open_contexts(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Calls, ForcedCode,
    testing::Values(Forced{"SCardEstablishContext", SCARD_E_NO_SERVICE, FailureCode::CardNoService},
                    Forced{"SCardEstablishContext", SCARD_W_SECURITY_VIOLATION, FailureCode::CardNoService},
                    Forced{"SCardListReaders", SCARD_E_NO_SERVICE, FailureCode::CardNoService},
                    Forced{"SCardListReaders", SCARD_E_SERVICE_STOPPED, FailureCode::CardNoService},
                    Forced{"SCardListReaders", SCARD_E_NO_READERS_AVAILABLE, FailureCode::CardNoReader},
                    Forced{"SCardGetStatusChange", SCARD_F_COMM_ERROR, FailureCode::CardNoService},
                    Forced{"SCardConnect", SCARD_E_SHARING_VIOLATION, FailureCode::CardExclusive},
                    Forced{"SCardConnect", SCARD_W_REMOVED_CARD, FailureCode::CardRemoved},
                    Forced{"SCardConnect", SCARD_E_NO_SMARTCARD, FailureCode::CardAbsent},
                    Forced{"SCardConnect", SCARD_W_UNRESPONSIVE_CARD, FailureCode::CardMute},
                    Forced{"SCardConnect", SCARD_E_UNKNOWN_READER, FailureCode::CardReaderUnknown},
                    Forced{"SCardConnect", SCARD_E_NO_SERVICE, FailureCode::CardNoService},
                    Forced{"SCardConnect", SCARD_W_UNSUPPORTED_CARD, FailureCode::CardForeign},
                    Forced{"SCardBeginTransaction", SCARD_E_SHARING_VIOLATION, FailureCode::CardExclusive},
                    Forced{"SCardBeginTransaction", SCARD_W_RESET_CARD, FailureCode::CardUnreadable},
                    Forced{"SCardTransmit", SCARD_E_NOT_TRANSACTED, FailureCode::CardRemoved},
                    Forced{"SCardTransmit", SCARD_W_REMOVED_CARD, FailureCode::CardRemoved},
                    Forced{"SCardTransmit", SCARD_W_RESET_CARD, FailureCode::CardUnreadable},
                    Forced{"SCardTransmit", SCARD_E_NO_SERVICE, FailureCode::CardNoService},
                    Forced{"SCardTransmit", SCARD_E_INVALID_HANDLE, FailureCode::CardNoService},
                    Forced{"SCardTransmit", SCARD_E_INSUFFICIENT_BUFFER, FailureCode::CardUnreadable},
                    Forced{"SCardTransmit", SCARD_F_INTERNAL_ERROR, FailureCode::UnexpectedError}));

class PassingCode : public testing::TestWithParam<Forced> {};

TEST_P(PassingCode, IsOvercome) {
    PcscTestDesk desk;
    desk.service.insert(kReader, tests::somchai());
    desk.service.script(GetParam().function, GetParam().code, 1);
    const auto card = desk.read();
    ASSERT_TRUE(card.ok()) << card.error().detail;
    EXPECT_EQ(card->citizen_id.digits(), "1999900000013");
}

INSTANTIATE_TEST_SUITE_P(Calls, PassingCode,
                         testing::Values(Forced{"SCardConnect", SCARD_W_REMOVED_CARD, {}},
                                         Forced{"SCardConnect", SCARD_E_SHARING_VIOLATION, {}},
                                         Forced{"SCardConnect", SCARD_W_UNRESPONSIVE_CARD, {}},
                                         Forced{"SCardBeginTransaction", SCARD_W_RESET_CARD, {}},
                                         Forced{"SCardTransmit", SCARD_W_RESET_CARD, {}},
                                         Forced{"SCardTransmit", SCARD_E_NOT_TRANSACTED, {}},
                                         Forced{"SCardTransmit", SCARD_E_COMM_DATA_LOST, {}}));

TEST(PcscFaultTest, ARemovalUnderAnyCommandIsCardRemoved) {
    for (int command = 1; command <= 21; ++command) {
        PcscTestDesk desk;
        desk.service.insert(kReader, tests::with_fault(tests::somchai(), "remove@" + std::to_string(command)));
        const auto card = desk.read();
        ASSERT_FALSE(card.ok()) << command;
        EXPECT_EQ(card.error().code, FailureCode::CardRemoved) << command;
    }
}

TEST(PcscFaultTest, AServiceThatStopsDuringTheReadIsNamed) {
    PcscTestDesk desk;
    desk.service.insert(kReader, tests::somchai());
    const auto card = desk.reader.read({},
                                       [&](const ports::CardReadProgress& progress) {
                                           if (progress.stage == ports::CardReadProgress::Stage::Text) {
                                               desk.service.stop_service();
                                               desk.service.script("SCardTransmit", SCARD_E_NO_SERVICE, 0);
                                           }
                                       },
                                       {});
    EXPECT_EQ(card.error().code, FailureCode::CardNoService);
}

}  // namespace
}  // namespace amphoe::devices::card
