#include "core/domain/PaperRecord.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

CaseEvent event(EventKind kind, Fields fields = {}, const std::string& number = "N-1") {
    CaseEvent made;
    made.case_id = "c1";
    made.kind = kind;
    made.officer_id = "O-0001";
    made.fields = std::move(fields);
    if (!number.empty()) {
        made.fields["document_number"] = number;
    }
    return made;
}

CaseEvent issued(const std::string& number = "N-1") {
    return event(EventKind::DocumentIssued, {{"document_kind", "copy_tr14"}, {"message_id", "m1"}}, number);
}

TEST(PaperRecordTest, StateFollowsTheEventsUntilTheOfficerHasLooked) {
    std::vector<CaseEvent> events{issued()};
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Issued);
    events.push_back(event(EventKind::SheetSent, {{"printer", "q"}, {"job", "7"}, {"stock_serial", "A1"}}));
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Printing);
    EXPECT_EQ(paper_of(events, "N-1")->ticket->job, "7");
    events.push_back(event(EventKind::SheetEnded));
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Unconfirmed);
    EXPECT_FALSE(paper_of(events, "N-1")->ticket);
    EXPECT_EQ(paper_of(events, "N-1")->sheets, 0) << "nothing is printed before the officer said so";
    events.push_back(event(EventKind::DocumentPrinted));
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Printed);
    EXPECT_EQ(paper_of(events, "N-1")->sheets, 1);
    EXPECT_EQ(paper_of(events, "N-1")->stock_serial, "");
}

TEST(PaperRecordTest, SpoiledSheetsAreNoCopiesAndFailedJobsKeepTheirForm) {
    const std::vector<CaseEvent> events{issued(),
                                        event(EventKind::SheetSent, {{"stock_serial", "A1"}}),
                                        event(EventKind::SheetEnded),
                                        event(EventKind::SheetSpoiled),
                                        event(EventKind::SheetSent, {{"stock_serial", "A2"}}),
                                        event(EventKind::PrintFailed, {{"why", "PRINTER_OFFLINE"}})};
    const auto paper = paper_of(events, "N-1");
    EXPECT_EQ(paper->state, PaperState::Issued);
    EXPECT_EQ(paper->spoiled, 1);
    EXPECT_EQ(paper->copies, 0);
    EXPECT_EQ(paper->stock_serial, "A2");
    EXPECT_EQ(paper->last_failure, "PRINTER_OFFLINE");
}

TEST(PaperRecordTest, AFileForTheCitizenEndsTheHandingOverAsASheetDoes) {
    std::vector<CaseEvent> events{issued(), event(EventKind::DocumentAcknowledged, {{"act", "document_issued"}}),
                                  event(EventKind::StepRecorded, {{"step", "document_given"}, {"file", "N-1.pdf"}})};
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Given);
    EXPECT_EQ(paper_of(events, "N-1")->files, 1);
    EXPECT_EQ(paper_of(events, "N-1")->last_file, "N-1.pdf");
    events.push_back(event(EventKind::StepRecorded, {{"step", "fee_receipt"}}));
    EXPECT_EQ(paper_of(events, "N-1")->files, 1) << "another step";
    events.push_back(event(EventKind::ReprintAllowed));
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Issued);
}

TEST(PaperRecordTest, AReceiptIsKnownByItsOwnActAndEndsWithItsMoney) {
    auto receipt = issued();
    receipt.fields["document_kind"] = "receipt";
    receipt.fields["message_id"] = "m1";
    std::vector<CaseEvent> events{event(EventKind::CentreAccepted), receipt};
    EXPECT_FALSE(paper_of(events, "N-1")->acknowledged) << "its case says nothing of it";
    events.push_back(event(EventKind::FeeAcknowledged, {{"receipt_no", "N-1"}}));
    EXPECT_TRUE(paper_of(events, "N-1")->acknowledged);
    EXPECT_FALSE(paper_of(events, "N-1")->void_known);
    events.push_back(event(EventKind::DocumentVoided, {{"reason", "ผิด"}, {"message_id", "m2"}}));
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Void);
    events.push_back(event(EventKind::FeeAcknowledged, {{"receipt_no", "N-1"}}));
    EXPECT_TRUE(paper_of(events, "N-1")->void_known);
    const std::vector<CaseEvent> refused{receipt, event(EventKind::FeeRefused)};
    EXPECT_TRUE(paper_of(refused, "N-1")->refused);
}

TEST(PaperRecordTest, WhatTheCentreSaysOfTheGivingSaysNothingOfThePaper) {
    const std::vector<CaseEvent> events{issued(), event(EventKind::DocumentAcknowledged, {{"act", "document_given"}}),
                                        event(EventKind::DocumentRefused, {{"act", "document_given"}})};
    EXPECT_FALSE(paper_of(events, "N-1")->acknowledged);
    EXPECT_FALSE(paper_of(events, "N-1")->refused);
}

TEST(PaperRecordTest, APaperToldWithItsActSharesTheFateOfTheAct) {
    auto made_before = issued();
    made_before.fields.erase("message_id");
    EXPECT_EQ(made_before.fields.at("document_kind"), "copy_tr14");
    auto accepted = event(EventKind::CentreAccepted, {}, "");
    auto rejected = event(EventKind::CentreRejected, {}, "");
    EXPECT_FALSE(paper_of({made_before}, "N-1")->acknowledged);
    EXPECT_TRUE(paper_of({made_before, accepted}, "N-1")->acknowledged);
    EXPECT_EQ(sheet_mark(*paper_of({made_before, accepted}, "N-1")), "");
    EXPECT_TRUE(paper_of({made_before, rejected}, "N-1")->refused);
    EXPECT_FALSE(paper_of({issued(), accepted}, "N-1")->acknowledged) << "announced by itself";
    EXPECT_FALSE(paper_of({issued(), rejected}, "N-1")->refused);
}

TEST(PaperRecordTest, AnEndMayBeClosedHereBeforeOrAfterTheRefusal) {
    const auto void_told = event(EventKind::DocumentVoided, {{"message_id", "m2"}, {"reason", "x"}});
    EXPECT_FALSE(paper_of({issued(), void_told}, "N-1")->void_closed_here);
    const auto closed = event(EventKind::StepRecorded, {{"step", "paper_end_closed"}, {"why", "act_refused"}});
    const auto before = paper_of({issued(), void_told, closed}, "N-1");
    EXPECT_TRUE(before->void_closed_here);
    EXPECT_EQ(before->state, PaperState::Void);
    EXPECT_TRUE(paper_of({issued(), event(EventKind::DocumentVoided, {{"reason", "x"}})}, "N-1")->void_closed_here);
}

TEST(PaperRecordTest, SlipsRollsAndFormsSignedByHandAreNeverFiles) {
    for (const auto kind : {DocumentKind::ThaidSlip, DocumentKind::TangratSlip, DocumentKind::QueueTicket,
                            DocumentKind::Receipt, DocumentKind::DailyReport, DocumentKind::ConsentForm}) {
        EXPECT_FALSE(may_be_given_as_file(kind)) << document_kind_name(kind);
    }
    EXPECT_TRUE(may_be_given_as_file(DocumentKind::CopyTr14_1));
    EXPECT_TRUE(may_be_given_as_file(DocumentKind::CardRecord));
}

TEST(PaperRecordTest, CopiesAreCountedAndSaidOnTheSheet) {
    std::vector<CaseEvent> events{issued(), event(EventKind::DocumentAcknowledged, {{"act", "document_issued"}}),
                                  event(EventKind::SheetSent), event(EventKind::DocumentPrinted)};
    EXPECT_EQ(sheet_mark(*paper_of(events, "N-1")), "");
    events.push_back(event(EventKind::ReprintAllowed));
    EXPECT_EQ(sheet_mark(*paper_of(events, "N-1")), "สำเนา ครั้งที่ 1");
    events.push_back(event(EventKind::DocumentPrinted));
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Reprinted);
    events.push_back(event(EventKind::ReprintAllowed));
    EXPECT_EQ(sheet_mark(*paper_of(events, "N-1")), "สำเนา ครั้งที่ 2");
}

TEST(PaperRecordTest, PapersOfOneCaseDoNotTouchEachOther) {
    const std::vector<CaseEvent> events{issued("N-1"), issued("N-2"), event(EventKind::SheetSent, {}, "N-2"),
                                        event(EventKind::DocumentPrinted, {}, "N-3"),
                                        event(EventKind::PhoneRecorded, {}, "")};
    EXPECT_EQ(papers_of(events).size(), 2U);
    EXPECT_EQ(paper_of(events, "N-1")->state, PaperState::Issued);
    EXPECT_EQ(paper_of(events, "N-2")->state, PaperState::Printing);
    EXPECT_FALSE(paper_of(events, "N-3"));
}

TEST(PaperRecordTest, TheEndIsTheEndAndTheCentreMayAnswerLater) {
    const std::vector<CaseEvent> events{
        issued(),
        event(EventKind::DocumentVoided, {{"reason", "พิมพ์ผิดคน"}, {"second_officer", "S-0001"}}),
        event(EventKind::SheetSent),
        event(EventKind::DocumentPrinted),
        event(EventKind::DocumentAcknowledged, {{"act", "document_issued"}}),
        event(EventKind::DocumentAcknowledged, {{"act", "document_voided"}})};
    const auto paper = paper_of(events, "N-1");
    EXPECT_EQ(paper->state, PaperState::Void);
    EXPECT_EQ(paper->voided_by, "S-0001");
    EXPECT_TRUE(paper->acknowledged);
    EXPECT_TRUE(paper->void_known);
}

TEST(PaperRecordTest, APaperWithoutAnAnnouncementIsKnownWithItsCase) {
    const auto slip = [](const std::string& number) {
        return event(EventKind::DocumentIssued, {{"document_kind", "thaid_slip"}}, number);
    };
    const std::vector<CaseEvent> events{slip("N-1"), event(EventKind::CentreAccepted, {}, ""), slip("N-2"),
                                        issued("N-3")};
    EXPECT_EQ(sheet_mark(*paper_of(events, "N-1")), "รอยืนยันจากส่วนกลาง");
    EXPECT_TRUE(paper_of(events, "N-2")->acknowledged);
    EXPECT_FALSE(paper_of(events, "N-3")->acknowledged) << "announced by itself: its own answer counts";
}

TEST(PaperRecordTest, NamesAreThereForAll) {
    for (const auto size : {PaperSize::A4, PaperSize::A5, PaperSize::Roll}) {
        EXPECT_EQ(paper_size_from_name(paper_size_name(size)), size);
    }
    EXPECT_FALSE(paper_size_from_name("letter"));
    for (const auto state : {PaperState::Issued, PaperState::Printing, PaperState::Unconfirmed, PaperState::Printed,
                             PaperState::Reprinted, PaperState::Void}) {
        EXPECT_FALSE(paper_state_name(state).empty());
        EXPECT_FALSE(paper_state_title_th(state).empty());
        EXPECT_FALSE(paper_state_title_en(state).empty());
    }
}

}  // namespace
}  // namespace amphoe::domain
