// W8.7, W9: the office people moved away from hears of it.
#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/acts/SourceOffice.h"
#include "tests/centre/register/RegisterBook.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {
namespace {

class SourceOfficeTest : public ActFixture {
  protected:
    /// Mali lives in a house of office 1001.
    void lives_elsewhere(const std::string& office = "") {
        const auto lease = service.database().lease();
        Transaction transaction(*lease);
        RegisterBook book(*lease);
        auto& house = book.open_or_make("house/" + far);
        house.set("house_code", far);
        house.set("state", "USED");
        house.set("office", office);
        book.open(domain::RegisterKind::Person, mali)->set("house_code", far);
        book.settle(mali, far);
        book.save();
        transaction.commit();
    }
    domain::CentreReceipt moves(const std::string& from, const domain::Fields& other = {}) {
        return act("move_destination", with(with({{"citizen_id", mali},
                                                  {"movers", mali},
                                                  {"house_code_from", from},
                                                  {"house_code", "99019000004"},
                                                  {"head_consent", "PAPER"},
                                                  {"head_id", receiver},
                                                  {"relations", mali + "=OCCUPANT"},
                                                  {"interview_code", "WORK"},
                                                  {"interview_note", "ย้ายมาทำงาน"}},
                                                 second()),
                                            other));
    }
    std::vector<FeedItem> heard(const std::string& office) {
        const auto lease = service.database().lease();
        auto items = OfficeRecords(*lease).feed_after(office, 0, 10'000);
        std::erase_if(items, [](const auto& item) { return item.topic != "moves_away"; });
        return items;
    }
    const std::string far = "10019000001";
};

TEST_F(SourceOfficeTest, HearsOfADestinationMoveWithoutTheNameOfAnybody) {
    lives_elsewhere();
    ASSERT_EQ(moves(far, {{"interview_note", ""}}).reason, "interview.missing");
    EXPECT_TRUE(heard("1001").empty()) << "nobody hears of a refused act";
    const auto moved = moves(far);
    ASSERT_TRUE(moved.accepted) << moved.reason;
    const auto items = heard("1001");
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].key, moved.answer.at("tr6_no"));
    const auto value = nlohmann::json::parse(items[0].value_json);
    EXPECT_EQ(value, (nlohmann::json{{"by_office", "9901"},
                                     {"effective_date", today()},
                                     {"house_code", "99019000004"},
                                     {"house_code_from", far}}));
    EXPECT_TRUE(heard("9901").empty());
}

TEST_F(SourceOfficeTest, AMoveWithinTheOfficeIsNoNews) {
    EXPECT_TRUE(moves("99019000003").accepted);
    EXPECT_TRUE(heard("9901").empty());
}

/// A house that went to a new office keeps its code.
TEST_F(SourceOfficeTest, TheHouseSaysWhichOfficeItBelongsTo) {
    lives_elsewhere("1002");
    ASSERT_TRUE(moves(far).accepted);
    EXPECT_TRUE(heard("1001").empty());
    EXPECT_EQ(heard("1002").size(), 1U);
}

}  // namespace
}  // namespace amphoe::centre
