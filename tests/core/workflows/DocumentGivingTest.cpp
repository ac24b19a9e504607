// Papers handed over as signed files, and the end of papers nobody but this workstation knows.
#include <gtest/gtest.h>

#include "core/workflows/DocumentIssue.h"
#include "tests/support/FakeCounter.h"

namespace amphoe::testing {
namespace {

using domain::DocumentKind;
using domain::EventKind;
using domain::FailureCode;
using domain::PaperState;
using workflows::SheetAnswer;

class DocumentGivingTest : public ::testing::Test {
  protected:
    DocumentGivingTest() {
        ports::StepRecord step;
        step.visit = domain::Visit{"v1", "O-0001", "9901", "WS-9901-01", true, counter_.clock.now(), std::nullopt};
        domain::Case record;
        record.id = "c1";
        record.visit_id = "v1";
        record.number = "9901-2569-09-000001";
        record.service = domain::ServiceKind::CertifiedCopy;
        step.opened_case = record;
        (void)counter_.store.save(step);
        counter_.papers.set_up.numbered = {DocumentKind::CopyTr14};
    }
    std::string issued(DocumentKind kind) {
        domain::DocumentContent content;
        content.kind = kind;
        content.fields["purpose"] = "สมัครเรียน";
        const auto made = desk_.issue(counter_.officer, "9901-2569-09-000001", content);
        EXPECT_TRUE(made) << (made ? "" : made.error().detail);
        return made ? made->paper.number : "";
    }
    domain::Result<workflows::CasePaperRecord> print(const std::string& number) {
        return desk_.print(counter_.officer, number, "", {}, {});
    }
    PaperState state(const std::string& number) { return desk_.find(number)->paper.state; }

    FakeCounter counter_;
    workflows::DocumentIssue desk_{counter_.papers};
};

TEST_F(DocumentGivingTest, TheEndOfARefusedPaperIsClosedHereAndSentToNobody) {
    const auto number = issued(DocumentKind::CopyTr14_1);
    domain::CaseEvent answer;
    answer.visit_id = "v1";
    answer.case_id = "c1";
    answer.kind = EventKind::DocumentRefused;
    answer.fields = {{"document_number", number}, {"act", "document_issued"}};
    ports::StepRecord step;
    step.events.push_back(answer);
    ASSERT_TRUE(counter_.store.save(step));
    const auto told = counter_.store.messages.size();
    const auto ended = desk_.void_paper(counter_.officer, counter_.supervisor, number, "ส่วนกลางไม่รับ");
    ASSERT_TRUE(ended) << ended.error().detail;
    EXPECT_EQ(ended->paper.state, PaperState::Void);
    EXPECT_TRUE(ended->paper.void_closed_here);
    EXPECT_FALSE(ended->paper.void_known);
    EXPECT_EQ(counter_.store.messages.size(), told);
    EXPECT_EQ(counter_.store.events.back().fields.at("closed_here"), "refused");
    EXPECT_EQ(counter_.store.events.back().fields.at("reason"), "ส่วนกลางไม่รับ");
}

TEST_F(DocumentGivingTest, ASignedFileInsteadOfASheet) {
    const auto number = issued(DocumentKind::CopyTr14_1);
    ASSERT_TRUE(desk_.announce(number, {}));
    const auto given = desk_.give(counter_.officer, number, "stick");
    ASSERT_TRUE(given) << given.error().detail;
    EXPECT_EQ(given->paper.state, PaperState::Given);
    EXPECT_EQ(counter_.medium.files.at(std::filesystem::path("stick") / (number + ".pdf")),
              counter_.store.attachments[0].bytes)
        << "the signed original, byte for byte";
    const auto& event = counter_.store.events.back();
    EXPECT_EQ(event.fields.at("step"), "document_given");
    EXPECT_EQ(event.fields.at("given_as"), "signed_pdf");
    EXPECT_EQ(event.fields.at("file"), number + ".pdf");
    EXPECT_EQ(event.fields.at("file_sha256"), counter_.store.attachments[0].sha256);
    EXPECT_EQ(counter_.store.messages.back().kind, "document_given");
    EXPECT_EQ(counter_.sealer.last_notice.fields.at("file_sha256"), counter_.store.attachments[0].sha256);
    EXPECT_FALSE(counter_.sealer.last_notice.fields.contains("file"));
    EXPECT_EQ(counter_.store.notes.back().action, "DOCUMENT_GIVEN");

    EXPECT_EQ(desk_.give(counter_.officer, number, "stick").error().code, FailureCode::StepOutOfOrder);
    EXPECT_EQ(print(number).error().code, FailureCode::StepOutOfOrder) << "one or the other";
    ASSERT_TRUE(desk_.reprint(counter_.officer, number, "สื่อหาย"));
    ASSERT_TRUE(desk_.give(counter_.officer, number, "stick"));
    const auto second = counter_.medium.files.at(std::filesystem::path("stick") / (number + "-2.pdf"));
    EXPECT_EQ(second.back(), 'S') << "a copy is signed, too";
    EXPECT_EQ(counter_.renderer.last.fields.at("copy_mark"), "สำเนา ครั้งที่ 1");
}

TEST_F(DocumentGivingTest, APulledOutMediumLosesNothingAndThePrinterMayFollow) {
    const auto number = issued(DocumentKind::CopyTr14_1);
    const auto saved = counter_.store.events.size();
    counter_.medium.pulled_out = true;
    EXPECT_EQ(desk_.give(counter_.officer, number, "stick").error().code, FailureCode::FileNotWritable);
    EXPECT_EQ(counter_.store.events.size(), saved) << "not given, not recorded";
    EXPECT_EQ(state(number), PaperState::Issued);
    ASSERT_TRUE(print(number));
    EXPECT_EQ(desk_.give(counter_.officer, number, "stick").error().code, FailureCode::StepOutOfOrder);
    ASSERT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::Spoiled));
    counter_.medium.pulled_out = false;
    ASSERT_TRUE(desk_.give(counter_.officer, number, "stick")) << "after a spoiled sheet the file is as good";
}

TEST_F(DocumentGivingTest, AFileOfAPaperTheCentreDoesNotKnowSaysSoAndIsSigned) {
    const auto number = issued(DocumentKind::CopyTr14_1);
    ASSERT_TRUE(desk_.give(counter_.officer, number, "stick"));
    EXPECT_EQ(counter_.renderer.last.fields.at("copy_mark"), "รอยืนยันจากส่วนกลาง");
    EXPECT_EQ(counter_.medium.files.begin()->second.back(), 'S');
}

TEST_F(DocumentGivingTest, FormsSlipsAndVoidPapersAreNotGivenAsFiles) {
    const auto form = issued(DocumentKind::CopyTr14);
    EXPECT_EQ(desk_.give(counter_.officer, form, "stick").error().code, FailureCode::ServiceNotAvailable);
    const auto slip = issued(DocumentKind::TangratSlip);
    EXPECT_EQ(desk_.give(counter_.officer, slip, "stick").error().code, FailureCode::ServiceNotAvailable);
    const auto ended = issued(DocumentKind::CopyTr14_1);
    ASSERT_TRUE(desk_.void_paper(counter_.officer, counter_.supervisor, ended, "พิมพ์ผิด"));
    EXPECT_EQ(desk_.give(counter_.officer, ended, "stick").error().code, FailureCode::DocumentVoid);
    auto auditor = counter_.officer;
    auditor.role = domain::Role::Auditor;
    EXPECT_EQ(desk_.give(auditor, form, "stick").error().code, FailureCode::NotAuthorised);
    EXPECT_TRUE(counter_.medium.files.empty());
}

}  // namespace
}  // namespace amphoe::testing
