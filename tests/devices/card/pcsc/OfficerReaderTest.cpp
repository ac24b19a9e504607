// Two readers, one of them the officer's: whose card is whose.
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "tests/devices/card/pcsc/PcscTestDesk.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;
using domain::ReaderRole;
using tests::kReader;

const std::string kOfficers = "Side reader 01 00";

class OfficerReaderTest : public testing::Test {
  protected:
    OfficerReaderTest() { desk.service.add_reader(kOfficers); }
    domain::Result<domain::IdentityCard> read(const std::string& name = {}) {
        return reader.read({name, {}, true}, {}, {});
    }
    tests::PcscTestDesk desk;
    PcscCardReader reader{tests::short_patience(), {"", "side reader"}};
};

TEST_F(OfficerReaderTest, EachReaderSaysWhoseItIs) {
    const auto readers = reader.readers();
    ASSERT_TRUE(readers.ok());
    EXPECT_EQ(readers->at(0).role, ReaderRole::Citizen);
    EXPECT_EQ(readers->at(1).role, ReaderRole::Officer);
}

TEST_F(OfficerReaderTest, WithoutSettingsASecondReaderIsTheCitizens) {
    EXPECT_EQ(desk.reader.readers()->at(1).role, ReaderRole::Citizen);
}

TEST_F(OfficerReaderTest, TheOfficersCardNeverFeedsARead) {
    desk.service.insert(kOfficers, tests::somsri());
    EXPECT_EQ(read().error().code, FailureCode::CardAbsent);
    desk.service.insert(kReader, tests::somchai());
    const auto card = read();
    ASSERT_TRUE(card.ok()) << card.error().detail;
    EXPECT_EQ(card->citizen_id.digits(), "1999900000013");
    EXPECT_EQ(card->reader, kReader);
}

TEST_F(OfficerReaderTest, TheOfficersCardIsReadWhenItsReaderIsNamed) {
    desk.service.insert(kOfficers, tests::somsri());
    EXPECT_TRUE(read(kOfficers).ok());
}

TEST_F(OfficerReaderTest, OnlyTheOfficersReaderIsNoReaderForACitizen) {
    desk.service.remove_reader(kReader);
    desk.service.insert(kOfficers, tests::somsri());
    EXPECT_EQ(read().error().code, FailureCode::CardNoReader);
}

TEST_F(OfficerReaderTest, EventsSayWhoseReaderItWas) {
    std::mutex mutex;
    std::condition_variable arrived;
    std::vector<ports::CardEvent> events;
    const auto looks = desk.service.calls("SCardGetStatusChange");
    const auto subscription = reader.watch([&](const ports::CardEvent& event) {
        const std::scoped_lock lock(mutex);
        events.push_back(event);
        arrived.notify_all();
    });
    while (desk.service.calls("SCardGetStatusChange") < looks + 2) {
        std::this_thread::yield();
    }
    desk.service.insert(kOfficers, tests::somsri());
    std::unique_lock lock(mutex);
    ASSERT_TRUE(arrived.wait_for(lock, std::chrono::seconds{30}, [&] { return !events.empty(); }));
    EXPECT_EQ(events.front().role, ReaderRole::Officer);
}

TEST(ReaderRolesTest, ComparesPartsOfNamesWithoutCase) {
    const domain::ReaderRoles roles{"DESK", "side"};
    EXPECT_EQ(roles.of("Desk reader 00"), ReaderRole::Citizen);
    EXPECT_EQ(roles.of("My SIDE reader"), ReaderRole::Officer);
    EXPECT_EQ(roles.of("A third one"), ReaderRole::Spare);
    EXPECT_EQ(domain::ReaderRoles{}.of(""), ReaderRole::Citizen);
}

}  // namespace
}  // namespace amphoe::devices::card
