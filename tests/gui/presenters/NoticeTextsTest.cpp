#include "gui/presenters/NoticeTexts.h"

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

class NoticeTextsTest : public PresenterBench {};

TEST_F(NoticeTextsTest, TheWordsOfTheBasisInForceAreShownInTheChosenLanguage) {
    EXPECT_EQ(gui::notice_text(counter.notice, texts), "• Notice\n• Legal basis: Consent");
    counter.notice.basis = domain::LegalBasis::LegalDuty;
    EXPECT_EQ(gui::notice_text(counter.notice, texts), "• Notice\n• Legal basis: Legal duty");
    texts.spoken = gui::Language::Thai;
    EXPECT_EQ(gui::notice_text(counter.notice, texts), "• ประกาศ\n• Legal basis: หน้าที่ตามกฎหมาย");
}

TEST_F(NoticeTextsTest, ANoticeWithoutWordsSaysNothingOfABasis) {
    counter.notice.clauses.clear();
    EXPECT_EQ(gui::notice_text(counter.notice, texts), "• Notice");
}

class ConsentBasisTest : public VisitBench {};

TEST_F(ConsentBasisTest, TheDeskRecordsTheBasisOfTheOffice) {
    counter.notice.basis = domain::LegalBasis::LegalDuty;
    enter_until(gui::VisitStep::Face);
    ASSERT_TRUE(state().facts.consent);
    EXPECT_EQ(state().facts.consent->legal_basis, domain::LegalBasis::LegalDuty);
    EXPECT_EQ(state().facts.consent->legal_clause, "หน้าที่ตามกฎหมาย");
}

TEST_F(ConsentBasisTest, ALegalDutyWithoutWordsStopsBeforeTheCard) {
    counter.notice.basis = domain::LegalBasis::LegalDuty;
    counter.notice.clauses.clear();
    enter_until(gui::VisitStep::Face);
    EXPECT_EQ(failure(), domain::FailureCode::LegalClauseMissing);
    EXPECT_EQ(state().step, gui::VisitStep::Consent);
}

}  // namespace
}  // namespace amphoe::testing
