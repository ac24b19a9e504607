#include "devices/card/pcsc/ReaderChoice.h"

#include <gtest/gtest.h>

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;

const std::string kThai = "3B799600005448204E4944203137";
const std::string kOther = "3B6500002063CB6800";

SlotState empty(const char* name) {
    return {name, SCARD_STATE_EMPTY, {}};
}
SlotState holding(const char* name, const std::string& atr) {
    return {name, SCARD_STATE_PRESENT, atr};
}
SlotState mute(const char* name) {
    return {name, SCARD_STATE_PRESENT | SCARD_STATE_MUTE, {}};
}

TEST(ReaderChoiceTest, TakesTheOnlyCard) {
    EXPECT_EQ(choose_reader({empty("a"), holding("b", kOther)}, "").value(), "b");
}

TEST(ReaderChoiceTest, PassesOverMuteSlotsAndPrefersTheThaiCard) {
    EXPECT_EQ(choose_reader({mute("sam"), holding("b", kThai)}, "").value(), "b");
    EXPECT_EQ(choose_reader({holding("a", kOther), holding("b", kThai)}, "").value(), "b");
    EXPECT_EQ(choose_reader({mute("a"), empty("b")}, "").value(), "a");
}

TEST(ReaderChoiceTest, DoesNotChooseBetweenTwoThaiCards) {
    const std::vector<SlotState> two{holding("a", kThai), holding("b", kThai)};
    EXPECT_EQ(choose_reader(two, "").error().code, FailureCode::CardReaderUnknown);
    EXPECT_EQ(choose_reader(two, "b").value(), "b");
}

TEST(ReaderChoiceTest, NamesWhatIsMissing) {
    EXPECT_EQ(choose_reader({}, "").error().code, FailureCode::CardNoReader);
    EXPECT_EQ(choose_reader({empty("a")}, "").error().code, FailureCode::CardAbsent);
    EXPECT_EQ(choose_reader({empty("a"), holding("b", kThai)}, "a").error().code, FailureCode::CardAbsent);
    EXPECT_EQ(choose_reader({holding("a", kThai)}, "z").error().code, FailureCode::CardReaderUnknown);
}

}  // namespace
}  // namespace amphoe::devices::card
