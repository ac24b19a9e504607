#include "core/domain/RecordConflict.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

CaseEvent event(EventKind kind, Fields fields) {
    return {"e", "v", "c", 0, kind, {}, "O-0001", std::move(fields)};
}

TEST(RecordConflictTest, BothVersionsStandSideBySide) {
    const std::vector<CaseEvent> events{
        event(EventKind::CardRead, {{"record_version", "7"}, {"phone", "0811111111"}, {"address", "1 ม.2"}}),
        event(EventKind::PhoneRecorded, {{"phone", "0822222222"}}),
        event(EventKind::CentreConflict, {{"conflict.version", "8"},
                                          {"conflict.central.phone", "0899999999"},
                                          {"conflict.central.address", "1 ม.2"},
                                          {"conflict.central.house_code", "10010001234"},
                                          {"reason", "record.conflict"}})};

    const auto conflict = conflict_in(events);

    ASSERT_TRUE(conflict);
    EXPECT_EQ(conflict->our_version, "7");
    EXPECT_EQ(conflict->central_version, "8");
    ASSERT_EQ(conflict->rows.size(), 3u);
    EXPECT_EQ(conflict->rows[0].field, "address");
    EXPECT_FALSE(conflict->rows[0].differs);
    EXPECT_EQ(conflict->rows[1].field, "house_code");
    EXPECT_EQ(conflict->rows[1].ours, "");
    EXPECT_TRUE(conflict->rows[1].differs);
    EXPECT_EQ(conflict->rows[2].ours, "0822222222") << "the last word of this counter";
    EXPECT_EQ(conflict->rows[2].central, "0899999999");
}

TEST(RecordConflictTest, NoConflictWithoutTheCentresWord) {
    EXPECT_FALSE(conflict_in({}));
    EXPECT_FALSE(conflict_in({event(EventKind::CentreRejected, {{"conflict.version", "8"}})}));
}

TEST(RecordConflictTest, ConflictThatWasSettledIsOver) {
    EXPECT_FALSE(conflict_in(
        {event(EventKind::CentreConflict, {{"conflict.version", "8"}}), event(EventKind::CaseCancelled, {})}));
}

}  // namespace
}  // namespace amphoe::domain
