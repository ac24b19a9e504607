#include "devices/card/pcsc/PseudoSlot.h"

#include <gtest/gtest.h>

#include "tests/devices/card/pcsc/PcscTestDesk.h"

namespace amphoe::devices::card {
namespace {

using Names = std::vector<std::string>;

TEST(PseudoSlotTest, LeavesOutSamAndContactlessSlots) {
    const std::string contact = "ACS ACR1281 1S Dual Reader [ACR1281 ICC Interface] 00 00";
    EXPECT_EQ(without_pseudo_slots({contact, "ACS ACR1281 1S Dual Reader [ACR1281 PICC Interface] 00 01",
                                    "ACS ACR1281 1S Dual Reader [ACR1281 SAM Interface] 00 02"}),
              Names{contact});
    EXPECT_EQ(without_pseudo_slots({"OMNIKEY CardMan 5x21-CL 0", "OMNIKEY CardMan 5x21 0"}),
              Names{"OMNIKEY CardMan 5x21 0"});
    EXPECT_EQ(without_pseudo_slots({"Desk", "Desk (contactless)"}), Names{"Desk"});
}

TEST(PseudoSlotTest, LooksAtWholeWordsOnly) {
    const Names names{"Samsung Reader 00", "Clever Desk 01"};
    EXPECT_EQ(without_pseudo_slots(names), names);
}

TEST(PseudoSlotTest, KeepsWhatIsThereWhenNothingElseIs) {
    EXPECT_EQ(without_pseudo_slots({"Reader SAM"}), Names{"Reader SAM"});
    EXPECT_TRUE(without_pseudo_slots({}).empty());
}

TEST(PseudoSlotTest, AMuteSamSlotIsNeitherListedNorRead) {
    tests::PcscTestDesk desk;
    desk.service.add_reader("Desk reader [SAM Interface] 00 01");
    desk.service.insert("Desk reader [SAM Interface] 00 01", tests::foreign_card());
    desk.service.mark("Desk reader [SAM Interface] 00 01", SCARD_STATE_MUTE);
    ASSERT_EQ(desk.reader.readers()->size(), 1U);
    desk.service.insert(tests::kReader, tests::somchai());
    EXPECT_TRUE(desk.read().ok());
}

}  // namespace
}  // namespace amphoe::devices::card
