#include "gui/presenters/PaperDeskPresenter.h"

#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/FakePageRaster.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::PaperState;
using workflows::SheetAnswer;

class PaperDeskPresenterTest : public PresenterBench {
  protected:
    PaperDeskPresenterTest() {
        domain::Case record;
        record.id = "c1";
        record.visit_id = "v1";
        record.number = "9901-2569-09-000001";
        counter.store.cases.push_back(record);
        first = issued();
        second = issued();
        papers.refresh();
        window.drain();
    }
    gui::CounterSetup paper_setup() {
        auto made = setup();
        made.papers = &counter.papers;
        made.page_raster = &raster;
        return made;
    }
    std::string issued() {
        domain::DocumentContent content;
        content.kind = domain::DocumentKind::CopyTr14;
        return workflows::DocumentIssue(counter.papers).issue(counter.officer, "c1", content)->paper.number;
    }
    void choose(const std::string& number) {
        papers.choose(number);
        window.drain();
    }
    PaperState state() const { return papers.chosen()->paper.state; }

    FakePageRaster raster;
    std::string first;
    std::string second;
    gui::PaperDeskPresenter papers{paper_setup(), window.post(), counter.officer};
};

TEST_F(PaperDeskPresenterTest, TheNewestPaperStandsFirst) {
    ASSERT_EQ(papers.papers().size(), 2U);
    EXPECT_EQ(papers.papers().front().paper.number, second);
    EXPECT_EQ(papers.chosen(), nullptr);
}

TEST_F(PaperDeskPresenterTest, ALookAskedForDuringALookIsTakenAfterIt) {
    papers.refresh();
    issued();
    papers.refresh();
    window.drain();
    EXPECT_EQ(papers.papers().size(), 3U);
}

TEST_F(PaperDeskPresenterTest, ThePreviewIsTheSheetThatWillBePrinted) {
    choose(first);
    EXPECT_FALSE(papers.preview().empty());
    EXPECT_EQ(raster.last, workflows::DocumentIssue(counter.papers).sheet(first)->pdf);
    papers.print();
    window.drain();
    EXPECT_EQ(counter.printer.last.pdf, raster.last);
}

TEST_F(PaperDeskPresenterTest, PrintingAsksWhetherTheSheetIsRight) {
    choose(first);
    EXPECT_TRUE(gui::actions_for(papers.chosen()->paper).print);
    papers.print();
    window.drain();
    EXPECT_EQ(state(), PaperState::Unconfirmed);
    EXPECT_TRUE(gui::actions_for(papers.chosen()->paper).answer);
    EXPECT_FALSE(gui::actions_for(papers.chosen()->paper).print);
    papers.confirm(SheetAnswer::Correct);
    window.drain();
    EXPECT_EQ(state(), PaperState::Printed);
    EXPECT_TRUE(gui::actions_for(papers.chosen()->paper).reprint);
}

TEST_F(PaperDeskPresenterTest, APaperGivenAsAFileIsHandedOver) {
    choose(first);
    EXPECT_TRUE(gui::actions_for(papers.chosen()->paper).give);
    counter.medium.pulled_out = true;
    papers.give("stick");
    window.drain();
    EXPECT_EQ(papers.failure()->code, FailureCode::FileNotWritable);
    EXPECT_TRUE(gui::actions_for(papers.chosen()->paper).give) << "to be repeated";
    EXPECT_TRUE(gui::actions_for(papers.chosen()->paper).print) << "or printed";
    counter.medium.pulled_out = false;
    papers.give("stick");
    window.drain();
    EXPECT_FALSE(papers.failure());
    EXPECT_EQ(state(), PaperState::Given);
    const auto actions = gui::actions_for(papers.chosen()->paper);
    EXPECT_FALSE(actions.give || actions.print || actions.answer);
    EXPECT_TRUE(actions.reprint && actions.end);
    EXPECT_EQ(gui::paper_state_text(papers.chosen()->paper, texts), "Given as a signed file");
}

TEST_F(PaperDeskPresenterTest, AFailedJobMayHaveSpoiledASheetButMadeNoneRight) {
    choose(first);
    counter.printer.failure = domain::Failure{FailureCode::PrinterJammed, ""};
    papers.print();
    window.drain();
    EXPECT_EQ(papers.failure()->code, FailureCode::PrinterJammed);
    const auto actions = gui::actions_for(papers.chosen()->paper);
    EXPECT_TRUE(actions.print);
    EXPECT_TRUE(actions.answer);
    EXPECT_TRUE(actions.spoiled_only);
}

TEST_F(PaperDeskPresenterTest, ACopyAndTheEndNeedTheirReasons) {
    choose(first);
    papers.print();
    window.drain();
    papers.confirm(SheetAnswer::Correct);
    window.drain();
    papers.reprint("");
    window.drain();
    EXPECT_EQ(papers.failure()->code, FailureCode::ReasonMissing);
    papers.reprint("ทำหาย");
    window.drain();
    EXPECT_EQ(papers.chosen()->paper.copies, 1);
    EXPECT_EQ(gui::paper_state_text(papers.chosen()->paper, texts), "Did it print correctly? · copy 1");

    papers.end("ผิดคน", "S-0001", support::Secret(std::string_view("111111")));
    window.drain();
    EXPECT_EQ(papers.failure()->code, FailureCode::SignInRefused);
    papers.end("ผิดคน", "S-0001", support::Secret(std::string_view("246810")));
    window.drain();
    EXPECT_FALSE(papers.failure());
    EXPECT_EQ(state(), PaperState::Void);
    const auto actions = gui::actions_for(papers.chosen()->paper);
    EXPECT_FALSE(actions.print || actions.answer || actions.reprint || actions.end);
}

TEST(PaperTextsTest, SaysWhatThePrinterWaitsFor) {
    const EnglishTexts texts;
    EXPECT_EQ(gui::print_progress_text({}, texts), "");
    EXPECT_EQ(gui::print_progress_text({"processing", {}}, texts), "Printing …");
    EXPECT_NE(gui::print_progress_text({"processing", {"media-empty-error"}}, texts).find("out of paper"),
              std::string::npos);
    EXPECT_NE(gui::print_progress_text({"pending", {"offline-report"}}, texts).find("does not answer"),
              std::string::npos);
    domain::PaperRecord paper;
    EXPECT_EQ(gui::paper_centre_text(paper, texts), "waiting");
    paper.acknowledged = true;
    EXPECT_EQ(gui::paper_centre_text(paper, texts), "known");
    for (const auto kind : domain::all_document_kinds()) {
        EXPECT_NE(gui::paper_kind_text(kind, texts), domain::document_kind_name(kind));
    }
}

}  // namespace
}  // namespace amphoe::testing
