#include <wx/button.h>
#include <wx/dirctrl.h>

#include "core/documents/CairoDocumentRenderer.h"
#include "devices/printer/ProgramPageRaster_linux.h"
#include "gui/presenters/PaperDeskPresenter.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/WxText.h"
#include "tests/core/documents/SamplePapers.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"
#include "tests/support/FakePaperMedium.h"
#include "tests/support/SavedCases.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::testing {
namespace {

using domain::PaperState;

/// Real pages on fakes: papers are rendered as in the product and drawn as they are printed.
class DocumentsWindowTest : public WindowBench {
  protected:
    explicit DocumentsWindowTest(gui::Language language = gui::Language::Thai) : WindowBench(language) {
        domain::Case record;
        record.id = "c1";
        record.visit_id = "v1";
        record.number = "9901-2569-09-000001";
        counter.store.cases.push_back(record);
        for (const auto kind :
             {domain::DocumentKind::CopyTr14_1, domain::DocumentKind::QueueTicket, domain::DocumentKind::CopyTr14}) {
            const auto made = workflows::DocumentIssue(papers).issue(counter.officer, "c1", sample_paper(kind));
            EXPECT_TRUE(made) << (made ? "" : made.error().detail);
        }
        counter.centre.failure = domain::Failure{domain::FailureCode::CentreUnreachable, "no line"};
        papers.medium = &medium;
        setup.papers = &papers;
        setup.page_raster = &raster;
    }
    void SetUp() override {
        start();
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
        ASSERT_TRUE(driver.press("desk.papers"));
        ASSERT_TRUE(driver.until_shown("documents.papers"));
        ASSERT_TRUE(driver.until([&] { return table()->row_count() == 3; }));
    }
    gui::TextTable* table() { return dynamic_cast<gui::TextTable*>(driver.find("documents.papers")); }
    PaperState state() { return application->papers()->chosen()->paper.state; }
    bool idle() { return !application->papers()->busy(); }
    bool until_state(PaperState wanted) {
        return driver.until([&] { return idle() && state() == wanted; });
    }
    void choose(int row) {
        table()->select_row(row);
        ASSERT_TRUE(driver.until([&] {
            const auto* view = dynamic_cast<gui::PictureView*>(driver.find("documents.preview"));
            return view != nullptr && !view->empty();
        }));
    }

    /// As an officer who finds the folder in the tree.
    void choose_folder(const std::filesystem::path& wanted) {
        ASSERT_TRUE(driver.press("documents.give"));
        ASSERT_TRUE(driver.until_shown("documents.medium.files"));
        auto* folders = dynamic_cast<wxGenericDirCtrl*>(driver.find("documents.medium.files"));
        ASSERT_NE(folders, nullptr);
        folders->SetPath(wanted.string());
    }

    FakePaperMedium medium;
    documents::CairoDocumentRenderer renderer{resources()};
    devices::printer::ProgramPageRaster raster;
    workflows::PaperPorts papers{
        counter.store,   counter.store,    counter.store.stock, counter.sealer,      renderer, counter.signer,
        counter.printer, counter.delivery, counter.clock,       counter.workstation, {}};
};

TEST_F(DocumentsWindowTest, APaperIsPrintedConfirmedCopiedAndEndedWithTheKeyboard) {
    ASSERT_NO_FATAL_FAILURE(choose(0));
    EXPECT_EQ(table()->cell(0, 4), "รอยืนยัน") << "no line to the centre";
    driver.picture("documents", "10-documents-issued-th");
    ASSERT_TRUE(driver.key("documents", WXK_F8));
    ASSERT_TRUE(until_state(PaperState::Unconfirmed));
    ASSERT_TRUE(driver.until_shown("documents.correct"));
    driver.picture("documents", "10-documents-question-th");
    EXPECT_FALSE(driver.press("documents.print")) << "not again without an answer";
    ASSERT_TRUE(driver.key("documents", WXK_F7));
    ASSERT_TRUE(until_state(PaperState::Printed));
    EXPECT_FALSE(driver.shown("documents.correct"));

    ASSERT_TRUE(driver.press("documents.reprint"));
    ASSERT_TRUE(driver.until_shown("documents.notice_bar")) << "no reason was given";
    ASSERT_TRUE(driver.until([&] { return idle(); }));
    ASSERT_TRUE(driver.type("documents.reason", "ผู้รับบริการทำหาย"));
    ASSERT_TRUE(driver.press("documents.reprint"));
    ASSERT_TRUE(until_state(PaperState::Unconfirmed));
    EXPECT_NE(driver.text("documents.chosen").find("สำเนา 1"), std::string::npos) << driver.text("documents.chosen");

    ASSERT_TRUE(driver.type("documents.second", "S-0001"));
    ASSERT_TRUE(driver.type("documents.second_pin", "246810"));
    ASSERT_TRUE(driver.press("documents.void"));
    ASSERT_TRUE(until_state(PaperState::Void));
    EXPECT_EQ(driver.text("documents.second_pin"), "");
    driver.picture("documents", "10-documents-void-th");
    ASSERT_TRUE(driver.key("documents", WXK_ESCAPE));
    ASSERT_TRUE(driver.until([&] { return application->papers() == nullptr; }));
}

TEST_F(DocumentsWindowTest, ACopyIsGivenAsASignedFileAndAFailedMediumIsTold) {
    const TemporaryFolder stick;
    ASSERT_NO_FATAL_FAILURE(choose(0));
    medium.pulled_out = true;
    ASSERT_NO_FATAL_FAILURE(choose_folder(stick.path()));
    driver.picture("documents.medium", "10-documents-medium-th");
    ASSERT_TRUE(driver.press("documents.medium.take"));
    ASSERT_TRUE(driver.until_shown("documents.notice_bar"));
    ASSERT_TRUE(until_state(PaperState::Issued)) << "nothing is noted, it may be printed";

    medium.pulled_out = false;
    ASSERT_NO_FATAL_FAILURE(choose_folder(stick.path()));
    ASSERT_TRUE(driver.press("documents.medium.take"));
    ASSERT_TRUE(until_state(PaperState::Given));
    const auto& number = application->papers()->chosen()->paper.number;
    EXPECT_TRUE(medium.files.contains(stick.path() / (number + ".pdf")));
    driver.picture("documents", "10-documents-given-th");
    EXPECT_FALSE(driver.press("documents.give")) << "given once; another one is a copy";
    EXPECT_FALSE(driver.press("documents.print"));
}

TEST_F(DocumentsWindowTest, TheMediumIsForThePaperItWasChosenForOnly) {
    const TemporaryFolder stick;
    ASSERT_NO_FATAL_FAILURE(choose(0));
    ASSERT_NO_FATAL_FAILURE(choose_folder(stick.path()));
    ASSERT_NO_FATAL_FAILURE(choose(2));
    ASSERT_TRUE(driver.press("documents.medium.take"));
    ASSERT_TRUE(driver.until([&] { return idle(); }));

    EXPECT_TRUE(medium.files.empty());
    EXPECT_EQ(state(), PaperState::Issued);
    ASSERT_NO_FATAL_FAILURE(choose(1));
    EXPECT_FALSE(driver.shown("documents.give")) << "a receipt is printed";
}

TEST_F(DocumentsWindowTest, WhatASecondPersonTypedIsForOnePaperOnly) {
    ASSERT_NO_FATAL_FAILURE(choose(0));
    for (const auto* field : {"documents.reason", "documents.second", "documents.second_pin"}) {
        ASSERT_TRUE(driver.type(field, "135799"));
    }
    ASSERT_TRUE(driver.press("documents.void"));
    ASSERT_TRUE(driver.until([&] { return idle() && driver.shown("documents.notice_bar"); }));
    EXPECT_EQ(driver.text("documents.second_pin"), "") << "a PIN is typed anew";
    EXPECT_EQ(driver.text("documents.second"), "135799") << "the same paper is tried again";
    ASSERT_TRUE(driver.type("documents.second_pin", "246810"));
    ASSERT_NO_FATAL_FAILURE(choose(2));
    for (const auto* field : {"documents.reason", "documents.second", "documents.second_pin"}) {
        EXPECT_EQ(driver.text(field), "") << field;
    }
}

TEST_F(DocumentsWindowTest, TheChosenPaperStaysMarkedWhenANewOneComes) {
    ASSERT_NO_FATAL_FAILURE(choose(1));
    const auto number = table()->cell(1, 1);
    ASSERT_TRUE(
        workflows::DocumentIssue(papers).issue(counter.officer, "c1", sample_paper(domain::DocumentKind::CopyTr14_1)));
    ASSERT_TRUE(driver.press("documents.refresh"));
    ASSERT_TRUE(driver.until([&] { return table()->row_count() == 4; }));
    ASSERT_GE(table()->selected(), 0);
    EXPECT_EQ(table()->cell(table()->selected(), 1), number);
    EXPECT_EQ(application->papers()->chosen()->paper.number, number);
}

TEST_F(DocumentsWindowTest, WhileAPaperIsPrintedNoOtherOneIsMarked) {
    ASSERT_NO_FATAL_FAILURE(choose(1));
    application->papers()->print();
    ASSERT_FALSE(idle());
    table()->select_row(0);
    driver.settle();
    EXPECT_EQ(table()->selected(), 1) << "the buttons act on that one";
    ASSERT_TRUE(driver.until([&] { return idle(); }));
}

class EnglishDocumentsWindowTest : public DocumentsWindowTest {
  protected:
    EnglishDocumentsWindowTest() : DocumentsWindowTest(gui::Language::English) {}
};

TEST_F(EnglishDocumentsWindowTest, AFailedJobIsToldAndMayHaveSpoiledItsSheet) {
    counter.printer.failure = domain::Failure{domain::FailureCode::PrinterOutOfPaper, "media-empty"};
    ASSERT_NO_FATAL_FAILURE(choose(2));
    ASSERT_TRUE(driver.press("documents.print"));
    ASSERT_TRUE(driver.until_shown("documents.notice_bar"));
    ASSERT_TRUE(driver.until_shown("documents.spoiled"));
    EXPECT_FALSE(driver.shown("documents.correct"));
    driver.picture("documents", "10-documents-no-paper-en");
    ASSERT_TRUE(driver.until([&] { return idle(); }));
    ASSERT_TRUE(driver.press("documents.give"));
    ASSERT_TRUE(driver.until_shown("documents.medium.files"));
    driver.picture("documents.medium", "10-documents-medium-en");
    ASSERT_TRUE(driver.press("documents.medium.away"));
    counter.printer.failure.reset();
    ASSERT_TRUE(driver.until([&] { return idle(); }));
    ASSERT_TRUE(driver.press("documents.print"));
    ASSERT_TRUE(until_state(PaperState::Unconfirmed));
    ASSERT_TRUE(driver.press("documents.spoiled"));
    ASSERT_TRUE(until_state(PaperState::Issued));
    EXPECT_EQ(application->papers()->chosen()->paper.spoiled, 1);
}

/// A line was down while somebody moved out; the centre has accepted it since.
class PapersDueWindowTest : public DocumentsWindowTest, public ::testing::WithParamInterface<gui::Language> {
  protected:
    PapersDueWindowTest() : DocumentsWindowTest(GetParam()), number(moved_out_case(counter, civil_register)) {
        setup.services = &services;
        setup.catalogue_of_services = &catalogue_of_services;
    }
    bool thai() const { return GetParam() == gui::Language::Thai; }
    std::string button() {
        auto* due = dynamic_cast<wxButton*>(driver.find("documents.due"));
        return due == nullptr ? std::string{} : gui::utf8(due->GetLabel());
    }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    workflows::ServicePorts services{ports, civil_register, one_time_codes, service_rules};
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
    std::string number;
};

TEST_P(PapersDueWindowTest, TheButtonNamesTheCaseIssuesItsPaperOnceAndGoes) {
    ASSERT_TRUE(driver.until_shown("documents.due"));
    EXPECT_NE(button().find(number), std::string::npos) << button();
    driver.picture("documents", thai() ? "11-documents-due-th" : "11-documents-due-en");
    ASSERT_TRUE(driver.press("documents.due"));
    ASSERT_TRUE(driver.until([&] { return table()->row_count() == 4 && idle(); }));
    ASSERT_TRUE(driver.until([&] { return !driver.shown("documents.due"); })) << "nothing is due any more";
    EXPECT_EQ(application->papers()->papers().front().paper.kind, domain::DocumentKind::MoveNotice);
    EXPECT_EQ(application->papers()->papers().front().record.number, number);
    driver.picture("documents", thai() ? "11-documents-due-issued-th" : "11-documents-due-issued-en");
}

TEST_P(PapersDueWindowTest, WithoutTheRegisterNothingIsMadeAndTheButtonStays) {
    ASSERT_TRUE(driver.until_shown("documents.due"));
    civil_register.every_failure = domain::Failure{domain::FailureCode::CentreUnreachable, "no line"};
    ASSERT_TRUE(driver.press("documents.due"));
    ASSERT_TRUE(driver.until_shown("documents.notice_bar"));
    EXPECT_EQ(table()->row_count(), 3);
    EXPECT_TRUE(driver.shown("documents.due"));
}

INSTANTIATE_TEST_SUITE_P(Languages, PapersDueWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
