#include "gui/presenters/SheetPresenter.h"

#include <algorithm>

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::DocumentKind;
using domain::FailureCode;
using domain::PaperState;
using workflows::SheetAnswer;

/// A counter whose visits follow their sheets; slips come on numbered forms.
class SheetPresenterTest : public PresenterBench {
  protected:
    SheetPresenterTest() {
        counter.papers.set_up.numbered = {DocumentKind::ThaidSlip};
        (void)counter.store.stock.receive({"thaid_slip", "ก", 1, 3, 4}, "S-0001");
    }
    gui::CounterSetup paper_setup() {
        auto made = setup();
        made.papers = &counter.papers;
        return made;
    }
    void enter() {
        visit.advance();
        window.drain();
    }
    /// A whole enrolment; stands where the slip came out.
    void walk() {
        for (int press = 0; press < 20 && visit.state().step != gui::VisitStep::Done && !visit.state().failure;
             ++press) {
            enter();
            if (visit.state().step == gui::VisitStep::Face && visit.state().face_passed()) {
                visit.note_looked(true);
            }
            if (visit.state().step == gui::VisitStep::Confirm) {
                visit.citizen_confirms();
                window.drain();
            }
        }
    }
    std::string number() const { return visit.state().facts.document_number; }
    PaperState state() { return workflows::DocumentIssue(counter.papers).find(number())->paper.state; }
    std::string form(const std::string& serial) { return counter.store.stock.sheets.at({"thaid_slip", serial}); }
    bool saved(domain::EventKind kind) const {
        const auto kinds = counter.store.kinds();
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    gui::VisitPresenter visit{paper_setup(), window.post(), counter.officer};
    gui::SheetPresenter& sheets = visit.sheets();
};

TEST_F(SheetPresenterTest, TheSlipOfAVisitIsPrintedOnlyWhenTheOfficerSaysSo) {
    walk();
    ASSERT_EQ(visit.state().step, gui::VisitStep::Done);
    ASSERT_NE(sheets.asked(), nullptr);
    EXPECT_EQ(sheets.asked()->paper.number, number());
    EXPECT_EQ(state(), PaperState::Unconfirmed);
    EXPECT_TRUE(saved(domain::EventKind::SheetSent)) << "a job of before a crash is followed, not sent again";
    EXPECT_FALSE(saved(domain::EventKind::DocumentPrinted));
    EXPECT_EQ(form("ก0001"), "open");

    sheets.answer(SheetAnswer::Correct);
    window.drain();
    EXPECT_EQ(state(), PaperState::Printed);
    EXPECT_EQ(form("ก0001"), "issued");
    EXPECT_EQ(sheets.asked(), nullptr);
    sheets.answer(SheetAnswer::Spoiled);
    window.drain();
    EXPECT_EQ(state(), PaperState::Printed) << "answered once";
}

TEST_F(SheetPresenterTest, ASpoiledSheetIsCountedAndPrintedAgainOnTheNextForm) {
    walk();
    sheets.answer(SheetAnswer::Spoiled);
    window.drain();
    EXPECT_EQ(form("ก0001"), "spoiled");
    EXPECT_EQ(state(), PaperState::Issued);
    ASSERT_NE(sheets.asked(), nullptr) << "it is to be printed again";
    sheets.print();
    window.drain();
    EXPECT_EQ(state(), PaperState::Unconfirmed);
    EXPECT_EQ(form("ก0002"), "open");
    sheets.answer(SheetAnswer::Correct);
    window.drain();
    EXPECT_EQ(form("ก0002"), "issued");
}

TEST_F(SheetPresenterTest, NothingCameGivesTheFormBack) {
    walk();
    sheets.answer(SheetAnswer::NothingCame);
    window.drain();
    EXPECT_EQ(state(), PaperState::Issued);
    EXPECT_FALSE(saved(domain::EventKind::DocumentPrinted));
    sheets.print();
    window.drain();
    EXPECT_EQ(form("ก0001"), "open") << "the same form again";
}

TEST_F(SheetPresenterTest, AFailedJobIsTriedAgainAndNeverCalledPrinted) {
    counter.printer.failure = domain::Failure{FailureCode::PrinterOutOfPaper, "media-empty"};
    walk();
    ASSERT_TRUE(visit.state().failure);
    EXPECT_EQ(visit.state().failure->code, FailureCode::PrinterOutOfPaper);
    EXPECT_FALSE(visit.state().facts.printed);
    counter.printer.failure.reset();
    visit.retry();
    window.drain();
    EXPECT_EQ(visit.state().step, gui::VisitStep::Done);
    EXPECT_EQ(state(), PaperState::Unconfirmed);
}

TEST_F(SheetPresenterTest, ASheetThatIsOutIsNotPrintedTwice) {
    walk();
    const auto jobs = counter.printer.jobs;
    EXPECT_TRUE(gui::print_issued(counter.papers, counter.officer, number(), "", {}));
    EXPECT_EQ(counter.printer.jobs, jobs);
    EXPECT_EQ(gui::print_issued(counter.papers, counter.officer, "none", "", {}).error().code,
              FailureCode::DocumentUnknown);
}

TEST_F(SheetPresenterTest, TheNextVisitBeginsWithoutTheQuestionOfTheLast) {
    walk();
    enter();
    EXPECT_EQ(visit.state().step, gui::VisitStep::Consent);
    EXPECT_EQ(sheets.asked(), nullptr);
    EXPECT_TRUE(sheets.papers().empty());
}

}  // namespace
}  // namespace amphoe::testing
