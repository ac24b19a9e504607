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
