#include "core/domain/AvoidedCopies.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

CaseEvent event(const std::string& case_id, EventKind kind, const Fields& fields = {}) {
    CaseEvent made;
    made.case_id = case_id;
    made.kind = kind;
    made.fields = fields;
    return made;
}

std::string counted(const AvoidedCopies& copies) {
    return copies.step().at("copies_avoided");
}

TEST(AvoidedCopiesTest, ARecordCountsOnceHoweverOftenItIsAskedFor) {
    AvoidedCopies copies;
    EXPECT_EQ(counted(copies), "0");
    copies.note(RegisterKind::House, "99019000001");
    copies.note(RegisterKind::House, "99019000001");
    copies.note(RegisterKind::Person, "99019000001");
    EXPECT_EQ(counted(copies), "2");
    copies.note(RegisterKind::House, "99019000004");
    EXPECT_EQ(counted(copies), "3");
}

TEST(AvoidedCopiesTest, OnlyWhatReplacesAPaperCounts) {
    AvoidedCopies copies;
    for (const auto kind : {RegisterKind::MoveNotice, RegisterKind::DigitalCardCode, RegisterKind::PhoneUse,
                            RegisterKind::Thaid, RegisterKind::OnlineCase, RegisterKind::IssuedPaper}) {
        copies.note(kind, "1");
    }
    EXPECT_EQ(counted(copies), "0");
    copies.note(RegisterKind::Birth, "1");
    copies.note(RegisterKind::Delegation, "DL-0001");
    EXPECT_EQ(counted(copies), "2");
}

TEST(AvoidedCopiesTest, ACaseCountsItsRecordsAndTheCardThatWasReadInItsVisit) {
    const Fields step{{"step", "copies_avoided"}, {"copies_avoided", "3"}};
    const auto own = event("c1", EventKind::StepRecorded, step);
    const auto other = event("c2", EventKind::StepRecorded, step);
    const auto chip = event("", EventKind::CardRead);
    EXPECT_EQ(copies_avoided({}, "c1"), 0);
    EXPECT_EQ(copies_avoided({chip}, "c1"), 1);
    EXPECT_EQ(copies_avoided({chip, chip, own}, "c1"), 4);
    EXPECT_EQ(copies_avoided({own}, "c1"), 3) << "without a card";
    EXPECT_EQ(copies_avoided({chip, other}, "c1"), 1);
}

}  // namespace
}  // namespace amphoe::domain
