#include "devices/card/pcsc/ScardError.h"

#include <gtest/gtest.h>

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;

// The codes of thai-id-card.md 8.2 as numbers, so that the table is checked against the measurements, not against
// itself.
TEST(ScardErrorTest, TranslatesEveryMeasuredCode) {
    const std::pair<std::uint32_t, FailureCode> expected[]{
        {0x80100003, FailureCode::CardNoService},     {0x80100008, FailureCode::CardUnreadable},
        {0x80100009, FailureCode::CardReaderUnknown}, {0x8010000B, FailureCode::CardExclusive},
        {0x8010000C, FailureCode::CardAbsent},        {0x80100013, FailureCode::CardNoService},
        {0x80100016, FailureCode::CardRemoved},       {0x8010001D, FailureCode::CardNoService},
        {0x8010001E, FailureCode::CardNoService},     {0x8010002E, FailureCode::CardNoReader},
        {0x80100066, FailureCode::CardMute},          {0x80100068, FailureCode::CardUnreadable},
        {0x80100069, FailureCode::CardRemoved},       {0x8010006A, FailureCode::CardNoService},
        {0x80100002, FailureCode::CardUnreadable},    {0x80100001, FailureCode::UnexpectedError},
    };
    for (const auto& [code, failure] : expected) {
        EXPECT_EQ(failure_code_of(code), failure) << std::hex << code;
    }
}

TEST(ScardErrorTest, KnowsWhenAContextIsOfNoUse) {
    for (const std::uint32_t code : {0x8010001DU, 0x8010001EU, 0x80100003U, 0x80100013U}) {
        EXPECT_TRUE(service_lost(code)) << std::hex << code;
    }
    for (const std::uint32_t code : {0x80100069U, 0x8010000BU, 0x8010002EU, 0x12345678U}) {
        EXPECT_FALSE(service_lost(code)) << std::hex << code;
    }
}

TEST(ScardErrorTest, KnowsWhatPassesByItself) {
    EXPECT_TRUE(passes_by_itself(0x80100069));
    EXPECT_TRUE(passes_by_itself(0x8010000B));
    EXPECT_FALSE(passes_by_itself(0x8010000C));
    EXPECT_FALSE(passes_by_itself(0x8010001D));
}

TEST(ScardErrorTest, NamesCallAndCodeForSupport) {
    EXPECT_EQ(failure_of({0x80100069, "SCardTransmit"}).detail, "SCardTransmit: 80100069");
}

}  // namespace
}  // namespace amphoe::devices::card
