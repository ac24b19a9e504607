// W18: away from the office nothing certified leaves the workstation, whenever it was issued.
#include <gtest/gtest.h>

#include "core/workflows/DocumentIssue.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/MemoryOutreachBook.h"

namespace amphoe::testing {
namespace {

using domain::DocumentKind;
using domain::FailureCode;
using domain::PaperState;
using workflows::SheetAnswer;

class DocumentAwayTest : public ::testing::Test {
  protected:
    DocumentAwayTest() {
        ports::StepRecord step;
        step.visit = domain::Visit{"v1", "O-0001", "9901", "WS-9901-01", true, counter_.clock.now(), std::nullopt};
        domain::Case record;
        record.id = "c1";
        record.visit_id = "v1";
        record.number = kCase;
        record.service = domain::ServiceKind::CertifiedCopy;
        step.opened_case = record;
        (void)counter_.store.save(step);
        counter_.papers.outreach = &book_;
        event_.id = "OE-9901-69-001";
    }
    std::string issued(DocumentKind kind) {
        domain::DocumentContent content;
        content.kind = kind;
        const auto made = desk_.issue(counter_.officer, kCase, content);
        EXPECT_TRUE(made) << (made ? "" : made.error().detail);
        return made ? made->paper.number : "";
    }
    domain::Result<workflows::CasePaperRecord> print(const std::string& number) {
        return desk_.print(counter_.officer, number, "", {}, {});
    }
    PaperState state(const std::string& number) { return desk_.find(number)->paper.state; }

    const std::string kCase = "9901-2569-09-000001";
    FakeCounter counter_;
    MemoryOutreachBook book_;
    domain::OutreachEvent event_;
    workflows::DocumentIssue desk_{counter_.papers};
};

TEST_F(DocumentAwayTest, NoCertifiedPaperIsIssuedPrintedGivenOrPrintedAgain) {
    const auto waiting = issued(DocumentKind::CopyTr14_1);
    const auto done = issued(DocumentKind::CardRecord);
    ASSERT_TRUE(print(done));
    ASSERT_TRUE(desk_.confirm(counter_.officer, done, SheetAnswer::Correct));
    ASSERT_TRUE(book_.save(event_, {}));
    EXPECT_EQ(print(waiting).error().code, FailureCode::ServiceNotAvailable);
    EXPECT_EQ(state(waiting), PaperState::Issued);
    EXPECT_EQ(desk_.give(counter_.officer, waiting, "/tmp").error().code, FailureCode::ServiceNotAvailable);
    EXPECT_EQ(desk_.reprint(counter_.officer, done, "ขอเพิ่ม").error().code, FailureCode::ServiceNotAvailable);
    EXPECT_EQ(state(done), PaperState::Printed);
    domain::DocumentContent content;
    content.kind = DocumentKind::NameChange;
    EXPECT_EQ(desk_.issue(counter_.officer, kCase, content).error().code, FailureCode::ServiceNotAvailable);
    EXPECT_TRUE(print(issued(DocumentKind::RefusalNote))) << "what is not certified is printed there, too";
    event_.closed_at = counter_.clock.now();
    ASSERT_TRUE(book_.save(event_, {}));
    EXPECT_TRUE(print(waiting));
    EXPECT_TRUE(desk_.reprint(counter_.officer, done, "ขอเพิ่ม"));
}

TEST_F(DocumentAwayTest, ASheetPrintedBeforeTheEventIsConfirmedInIt) {
    const auto number = issued(DocumentKind::CopyTr14_1);
    ASSERT_TRUE(print(number));
    ASSERT_TRUE(book_.save(event_, {}));
    EXPECT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::Correct));
}

}  // namespace
}  // namespace amphoe::testing
