#include "core/workflows/DocumentIssue.h"

#include <gmock/gmock.h>

#include "tests/support/FakeCounter.h"
#include "tests/support/FakeTrustedTime.h"

namespace amphoe::testing {
namespace {

using domain::DocumentKind;
using domain::EventKind;
using domain::FailureCode;
using domain::PaperState;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using workflows::SheetAnswer;

class DocumentIssueTest : public ::testing::Test {
  protected:
    DocumentIssueTest() {
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
        (void)counter_.store.stock.receive({"copy_tr14", "ก", 1, 3, 4}, "S-0001");
    }
    std::string issued(DocumentKind kind = DocumentKind::CopyTr14) {
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
    std::string printed() {
        const auto number = issued();
        EXPECT_TRUE(print(number));
        EXPECT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::Correct));
        return number;
    }
    PaperState state(const std::string& number) { return desk_.find(number)->paper.state; }
    std::string form(const std::string& serial) { return counter_.store.stock.sheets.at({"copy_tr14", serial}); }

    FakeCounter counter_;
    workflows::DocumentIssue desk_{counter_.papers};
};

TEST_F(DocumentIssueTest, IssuingNumbersSignsSavesAndTellsTheCentre) {
    const auto number = issued();

    EXPECT_EQ(number, "9901-69-D02-000001-0");
    EXPECT_EQ(counter_.store.kinds(), std::vector{EventKind::DocumentIssued});
    EXPECT_EQ(counter_.renderer.last.office_th, counter_.workstation.office_th);
    EXPECT_EQ(counter_.renderer.last.officer_id, "O-0001");
    ASSERT_EQ(counter_.store.attachments.size(), 2U);
    EXPECT_EQ(counter_.store.attachments[0].bytes.back(), 'S') << "the original is signed";
    ASSERT_EQ(counter_.store.messages.size(), 1U);
    EXPECT_EQ(counter_.store.messages[0].kind, "document_issued");
    EXPECT_EQ(counter_.sealer.last_notice.fields.at("document_number"), number);
    EXPECT_EQ(counter_.sealer.last_notice.fields.at("content_sha256"), counter_.store.attachments[1].sha256);
    EXPECT_EQ(counter_.sealer.last_notice.fields.at("sha256"), counter_.store.attachments[0].sha256);
    EXPECT_EQ(counter_.sealer.last_notice.fields.at("data_hash"), counter_.renderer.data_hash)
        << "as in the paper's code";
    EXPECT_FALSE(counter_.sealer.last_notice.fields.contains("purpose"))
        << "the centre needs no content to know a paper";
    EXPECT_EQ(counter_.store.notes.back().action, "DOCUMENT_ISSUED");
    EXPECT_EQ(counter_.store.notes.back().officer_id, "O-0001");
}

TEST_F(DocumentIssueTest, AWrongClockIssuesNothingAndSpendsNoNumber) {
    FakeTrustedTime time;
    counter_.papers.time = &time;
    time.offset = std::chrono::minutes(6);
    time.error = std::chrono::milliseconds(50);
    EXPECT_EQ(desk_.issue(counter_.officer, "c1", {}).error().code, FailureCode::ClockWrong);
    EXPECT_TRUE(counter_.store.attachments.empty());
    EXPECT_TRUE(counter_.store.messages.empty());
    time.offset = std::chrono::minutes(4);
    EXPECT_EQ(issued(), "9901-69-D02-000001-0");
}

TEST_F(DocumentIssueTest, ANumberOfAFailedPaperIsNotGivenAgain) {
    counter_.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(desk_.issue(counter_.officer, "c1", {}).error().code, FailureCode::StoreFull);
    EXPECT_EQ(issued(), "9901-69-D02-000002-0");
}

TEST_F(DocumentIssueTest, OnlyWhoServesMayIssue) {
    EXPECT_EQ(desk_.issue(counter_.supervisor, "c1", {}).error().code, FailureCode::NotAuthorised);
    EXPECT_EQ(desk_.issue(counter_.officer, "no such case", {}).error().code, FailureCode::CaseUnknown);
    EXPECT_EQ(desk_.find("9901-69-D02-000009-0").error().code, FailureCode::DocumentUnknown);
    EXPECT_TRUE(counter_.store.events.empty());
}

TEST_F(DocumentIssueTest, AReceiptIsMadeByTakingTheMoneyOnly) {
    domain::DocumentContent content;
    content.kind = DocumentKind::Receipt;
    content.fields["purpose"] = "สมัครเรียน";
    const auto made = desk_.issue(counter_.officer, "9901-2569-09-000001", content);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, FailureCode::FeeNotPaid);
    EXPECT_TRUE(counter_.store.messages.empty());
    EXPECT_EQ(issued(), "9901-69-D02-000001-0") << "no number was spent";
}

TEST_F(DocumentIssueTest, ASheetPrintedWithoutALineSaysThatItWaits) {
    counter_.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    const auto number = issued();
    ASSERT_TRUE(desk_.announce(number, {}));
    ASSERT_TRUE(desk_.sheet(number));
    EXPECT_EQ(counter_.renderer.last.fields.at("copy_mark"), "รอยืนยันจากส่วนกลาง");
    EXPECT_EQ(counter_.renderer.last.number, number);
    EXPECT_EQ(counter_.renderer.last.fields.at("purpose"), "สมัครเรียน");

    counter_.centre.failure.reset();
    ASSERT_TRUE(desk_.announce(number, {})->paper.acknowledged);
    EXPECT_EQ(desk_.sheet(number)->pdf, counter_.store.attachments[0].bytes) << "known: the original as it is";
    EXPECT_EQ(counter_.store.find_case("c1")->state, domain::CaseState::Draft) << "a paper's answer is not the case's";
}

TEST_F(DocumentIssueTest, NothingIsPrintedBeforeTheOfficerSaidSo) {
    const auto number = issued();
    ASSERT_TRUE(desk_.announce(number, {}));
    const auto sent = print(number);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->paper.state, PaperState::Unconfirmed);
    EXPECT_EQ(counter_.printer.last.pdf, desk_.sheet(number)->pdf) << "preview = paper";
    EXPECT_EQ(form("ก0001"), "open");
    EXPECT_EQ(print(number).error().code, FailureCode::StepOutOfOrder) << "not twice without an answer";
    ASSERT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::Correct));
    EXPECT_EQ(state(number), PaperState::Printed);
    EXPECT_EQ(form("ก0001"), "issued");
    EXPECT_EQ(print(number).error().code, FailureCode::StepOutOfOrder) << "a copy must be asked for";
    EXPECT_EQ(counter_.printer.printed.size(), 1U);
}

TEST_F(DocumentIssueTest, ASpoiledSheetIsCountedAndANewOneIsNoCopy) {
    const auto number = issued();
    ASSERT_TRUE(print(number));
    ASSERT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::Spoiled));
    EXPECT_EQ(form("ก0001"), "spoiled");
    EXPECT_EQ(state(number), PaperState::Issued);
    ASSERT_TRUE(print(number));
    ASSERT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::Correct));
    EXPECT_EQ(form("ก0002"), "issued");
    EXPECT_EQ(desk_.find(number)->paper.spoiled, 1);
    EXPECT_EQ(desk_.find(number)->paper.copies, 0);
    const auto balance = counter_.store.stock.balances("")->front();
    EXPECT_TRUE(balance.balanced());
    EXPECT_EQ(balance.issued + balance.spoiled + balance.remaining, 3);
}

TEST_F(DocumentIssueTest, AFailedJobKeepsItsFormForTheNextTry) {
    const auto number = issued();
    counter_.printer.failure = domain::Failure{FailureCode::PrinterOutOfPaper, "media-empty"};
    EXPECT_EQ(print(number).error().code, FailureCode::PrinterOutOfPaper);
    EXPECT_EQ(state(number), PaperState::Issued);
    EXPECT_EQ(counter_.store.events.back().fields.at("why"), "PRINTER_OUT_OF_PAPER");
    counter_.printer.failure.reset();
    ASSERT_TRUE(print(number));
    EXPECT_EQ(form("ก0001"), "open");
    EXPECT_EQ(form("ก0002"), "remaining") << "the same form, not a second one";
}

TEST_F(DocumentIssueTest, AJammedFormMayBeSpoiledAndAnUntouchedOneGoesBack) {
    const auto number = issued();
    counter_.printer.failure = domain::Failure{FailureCode::PrinterJammed, "media-jam"};
    EXPECT_FALSE(print(number));
    EXPECT_EQ(desk_.confirm(counter_.officer, number, SheetAnswer::Correct).error().code, FailureCode::StepOutOfOrder);
    ASSERT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::Spoiled));
    EXPECT_EQ(form("ก0001"), "spoiled");
    EXPECT_FALSE(print(number));
    ASSERT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::NothingCame));
    EXPECT_EQ(form("ก0002"), "remaining");
}

TEST_F(DocumentIssueTest, TheJobIsKnownBeforeAnythingIsSentAndAskedAfterACrash) {
    const auto number = issued();
    counter_.printer.failure = domain::Failure{FailureCode::PrinterMissing, "the scheduler went away"};
    EXPECT_FALSE(print(number)) << "nobody answers: as if the program had died with the job in the queue";
    EXPECT_EQ(state(number), PaperState::Printing);
    EXPECT_EQ(desk_.find(number)->paper.ticket->job, "job-1");

    counter_.printer.failure.reset();
    ASSERT_TRUE(print(number));
    EXPECT_THAT(counter_.printer.followed, ElementsAre("job-1"));
    EXPECT_TRUE(counter_.printer.printed.empty()) << "the job of before was followed, nothing new was sent";
    EXPECT_EQ(state(number), PaperState::Unconfirmed);
}

TEST_F(DocumentIssueTest, AJobNobodyKnowsIsAskedOfTheOfficer) {
    const auto number = issued();
    counter_.printer.failure = domain::Failure{FailureCode::PrinterMissing, ""};
    EXPECT_FALSE(print(number));
    counter_.printer.follow_failure = domain::Failure{FailureCode::PrintJobUnknown, ""};
    EXPECT_EQ(print(number).error().code, FailureCode::PrintJobUnknown);
    EXPECT_EQ(state(number), PaperState::Unconfirmed);
    EXPECT_FALSE(print(number)) << "not before the officer looked at the printer";
    ASSERT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::NothingCame));
    counter_.printer.failure.reset();
    EXPECT_TRUE(print(number));
}

TEST_F(DocumentIssueTest, AJobWhoseNumberCannotBeKeptIsNotSent) {
    const auto number = issued();
    counter_.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(print(number).error().code, FailureCode::StoreFull);
    EXPECT_TRUE(counter_.printer.printed.empty());
    EXPECT_EQ(state(number), PaperState::Issued);
}

TEST_F(DocumentIssueTest, WithoutAFormOrAPrinterNothingIsSent) {
    const auto number = issued();
    counter_.printer.missing = true;
    EXPECT_EQ(print(number).error().code, FailureCode::PrinterMissing);
    EXPECT_EQ(state(number), PaperState::Issued);
    counter_.printer.missing = false;
    for (auto& [key, form_state] : counter_.store.stock.sheets) {
        form_state = "issued";
    }
    EXPECT_EQ(print(number).error().code, FailureCode::StockExhausted);
    EXPECT_TRUE(counter_.printer.printed.empty());
}

TEST_F(DocumentIssueTest, ThePrinterIsThatOfThePapersSize) {
    counter_.papers.set_up.printers = {{domain::PaperSize::A4, "laser"}, {domain::PaperSize::Roll, "thermal"}};
    ASSERT_TRUE(print(issued()));
    EXPECT_EQ(counter_.printer.last.printer, "laser");
    ASSERT_TRUE(print(issued(DocumentKind::QueueTicket)));
    EXPECT_EQ(counter_.printer.last.printer, "thermal");
    ASSERT_TRUE(print(issued(DocumentKind::TangratSlip)));
    EXPECT_EQ(counter_.printer.last.printer, "") << "no choice: the workstation's printer";
    ASSERT_TRUE(desk_.print(counter_.officer, issued(DocumentKind::QueueTicket), "other", {}, {}));
    EXPECT_EQ(counter_.printer.last.printer, "other");
}

TEST_F(DocumentIssueTest, ACopyNeedsAReasonAndSaysWhichItIs) {
    const auto number = printed();
    EXPECT_EQ(desk_.reprint(counter_.officer, number, "  ").error().code, FailureCode::ReasonMissing);
    ASSERT_TRUE(desk_.reprint(counter_.officer, number, "ผู้รับบริการทำหาย"));
    EXPECT_EQ(desk_.reprint(counter_.officer, number, "อีก").error().code, FailureCode::StepOutOfOrder);
    ASSERT_TRUE(print(number));
    EXPECT_THAT(counter_.renderer.last.fields.at("copy_mark"), HasSubstr("สำเนา ครั้งที่ 1"));
    ASSERT_TRUE(desk_.confirm(counter_.officer, number, SheetAnswer::Correct));
    EXPECT_EQ(state(number), PaperState::Reprinted);
    EXPECT_EQ(counter_.store.notes.back().reason, "") << "words of a reason may be personal";
}

TEST_F(DocumentIssueTest, TheEndNeedsASecondPersonAndAReason) {
    const auto number = printed();
    const auto ask = [&](const domain::Officer& second, const char* reason) {
        return desk_.void_paper(counter_.officer, second, number, reason).error().code;
    };
    auto same = counter_.officer;
    same.role = domain::Role::Registrar;
    auto colleague = counter_.officer;
    colleague.id = "O-0002";
    EXPECT_EQ(ask(colleague, "ผิด"), FailureCode::NotAuthorised);
    EXPECT_EQ(ask(same, "ผิด"), FailureCode::SecondPersonNeeded);
    EXPECT_EQ(ask(counter_.supervisor, ""), FailureCode::ReasonMissing);
    const auto before = counter_.store.events.size();

    ASSERT_TRUE(desk_.void_paper(counter_.officer, counter_.supervisor, number, "ข้อมูลผิดคน"));
    EXPECT_EQ(counter_.store.events.size(), before + 1);
    EXPECT_EQ(state(number), PaperState::Void);
    EXPECT_EQ(counter_.store.messages.back().kind, "document_voided");
    EXPECT_EQ(counter_.store.messages.back().order_key, counter_.store.messages.front().order_key);
    EXPECT_EQ(counter_.sealer.last.fields.at("second_officer"), "S-0001");
    EXPECT_EQ(counter_.store.notes.back().reason, "S-0001");
    EXPECT_EQ(ask(counter_.supervisor, "อีก"), FailureCode::DocumentVoid);
    EXPECT_EQ(print(number).error().code, FailureCode::DocumentVoid);
    EXPECT_EQ(desk_.reprint(counter_.officer, number, "x").error().code, FailureCode::DocumentVoid);
    ASSERT_TRUE(desk_.announce(number, {}));
    EXPECT_TRUE(desk_.announce(number, {})->paper.void_known) << "the end follows the beginning";
    EXPECT_NE(issued(), number);
}

TEST_F(DocumentIssueTest, TheFormOfAPaperThatEndsIsSpoiled) {
    const auto number = issued();
    ASSERT_TRUE(print(number));
    ASSERT_TRUE(desk_.void_paper(counter_.officer, counter_.supervisor, number, "ข้อมูลผิดคน"));
    EXPECT_EQ(form("ก0001"), "spoiled");
}

TEST_F(DocumentIssueTest, ListsTheDaysPapersInOrder) {
    const auto first = issued();
    const auto second = issued(DocumentKind::QueueTicket);
    const auto papers = desk_.list(support::bangkok_date(counter_.clock.now()));
    ASSERT_TRUE(papers);
    ASSERT_EQ(papers->size(), 2U);
    EXPECT_EQ(papers->front().paper.number, first);
    EXPECT_EQ(papers->back().paper.number, second);
    EXPECT_EQ(papers->back().record.number, "9901-2569-09-000001");
    EXPECT_TRUE(desk_.list("2020-01-01")->empty());
}

}  // namespace
}  // namespace amphoe::testing
