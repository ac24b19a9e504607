// W6.7, W10.8, W15: the papers of an act the centre accepted after the citizen had gone.
#include "core/workflows/PapersStillDue.h"

#include <algorithm>

#include "core/workflows/civil/DestinationMove.h"
#include "core/workflows/civil/HouseNumber.h"
#include "core/workflows/civil/MoveIn.h"
#include "core/workflows/civil/MoveOut.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::DocumentKind;
using domain::FailureCode;
using domain::Fields;
using domain::RegisterKind;
using domain::ServiceKind;

class PapersStillDueTest : public ServiceFixture {
  protected:
    PapersStillDueTest() {
        catalogue_.offer<MoveOut>(ServiceKind::MoveOut);
        catalogue_.offer<MoveIn>(ServiceKind::MoveIn);
        catalogue_.offer<DestinationMove>(ServiceKind::MoveDestination);
        catalogue_.offer<HouseNumber>(ServiceKind::HouseNumber);
        EXPECT_TRUE(counter_.store.enrol(registrar_, support::Secret(std::string_view("246810"))));
    }
    void SetUp() override { prove(); }
    /// Confirmed with the line down, papers asked for, the citizen gone.
    void leave(FormService& service) {
        agree(service);
        ASSERT_TRUE(service.confirm());
        EXPECT_FALSE(service.deliver({}));
        ASSERT_TRUE(service.issue_papers());
    }
    /// The line is back and the centre accepts.
    void accepted(const Fields& answer) {
        go_online();
        counter_.centre.answer = answer;
        ASSERT_FALSE(counter_.delivery.deliver({}).failure);
    }
    std::string moved_out() {
        go_offline();
        MoveOut service(services_.ports, journal_, proof_);
        EXPECT_TRUE(service.open({}));
        EXPECT_TRUE(enter(service, {{"house_code", kHouse}}));
        EXPECT_TRUE(enter(service, {{"movers", kWife}, {"date_moved", "2026-11-20"}, {"reason_code", "WORK"}}));
        EXPECT_TRUE(enter(service, {{"destination_kind", "HOUSE"}, {"destination_house", kOtherHouse}}));
        leave(service);
        return service.record().number;
    }
    void notice_is_known() {
        register_.knows(RegisterKind::MoveNotice, "9901-69-000777",
                        {{"tr6_no", "9901-69-000777"}, {"state", "OPEN"}, {"address_from", "99/1 หมู่ที่ 4"}},
                        {listed(kWife, "นางตัวอย่าง ระบบบัตร", "2533-03-00", "ผู้อาศัย")});
    }
    std::string numbered() {
        go_offline();
        HouseNumber service(services_.ports, journal_, proof_);
        EXPECT_TRUE(service.open({}));
        EXPECT_TRUE(enter(service, {}));
        EXPECT_TRUE(enter(service, {{"ccaatt", "990101"}, {"land_document", "CHANOTE"}, {"land_no", "1"}}));
        EXPECT_TRUE(enter(service, {{"completed_date", "20/11/2569"}}));
        EXPECT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
        EXPECT_TRUE(enter(service, {{"house_no", "99/5"}}));
        leave(service);
        return service.record().number;
    }
    std::string said(const domain::Result<std::vector<CasePaperRecord>>& made) {
        return made ? "ok" : std::string(domain::failure_name(made.error().code));
    }
    ServiceCatalogue catalogue_;
    PapersStillDue due_{services_.ports, catalogue_, counter_.papers};
};

TEST_F(PapersStillDueTest, TheNoticeIsMadeFromTheCaseAndTheAnswerOnce) {
    const auto number = moved_out();
    EXPECT_TRUE(due_.cases()->empty()) << "not accepted yet";
    EXPECT_EQ(said(due_.issue(counter_.officer, number, {})), "STEP_OUT_OF_ORDER");
    accepted({{"tr6_no", "9901-69-000777"}, {"tr6_issued", "2026-11-22"}});
    notice_is_known();
    ASSERT_EQ(due_.cases()->size(), 1U);
    EXPECT_EQ(due_.cases()->front().record.number, number);
    const auto made = due_.issue(counter_.officer, number, {});
    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_EQ(made->size(), 1U);
    const auto& paper = counter_.renderer.last;
    EXPECT_EQ(paper.kind, DocumentKind::MoveNotice);
    EXPECT_EQ(paper.fields.at("tr6_no"), "9901-69-000777");
    EXPECT_THAT(paper.fields.at("from_house"), ::testing::HasSubstr("99/1 หมู่ที่ 4"));
    EXPECT_THAT(paper.fields.at("to_house"), ::testing::HasSubstr("ตัวอย่างสอง"));
    EXPECT_EQ(paper.fields.at("moved_date_th"), "20 พฤศจิกายน 2569");
    EXPECT_EQ(paper.fields.at("registrar_name"), registrar_.name_th);
    ASSERT_EQ(paper.tables.at("movers").size(), 1U);
    EXPECT_EQ(paper.tables.at("movers").front().at("name_th"), "นางตัวอย่าง ระบบบัตร");
    EXPECT_TRUE(due_.cases()->empty());
    EXPECT_EQ(said(due_.issue(counter_.officer, number, {})), "STEP_OUT_OF_ORDER") << "once only";
}

TEST_F(PapersStillDueTest, WithoutTheRegisterNothingIsMadeAndItStaysDue) {
    const auto number = moved_out();
    accepted({{"tr6_no", "9901-69-000777"}});
    register_.every_failure = domain::Failure{FailureCode::CentreUnreachable, "down"};
    EXPECT_EQ(said(due_.issue(counter_.officer, number, {})), "CENTRE_UNREACHABLE");
    EXPECT_EQ(due_.cases()->size(), 1U);
    register_.every_failure.reset();
    notice_is_known();
    EXPECT_EQ(said(due_.issue(counter_.officer, number, {})), "ok");
}

TEST_F(PapersStillDueTest, TheAssignedNumberFollowsTheReceiptOfTheDay) {
    const auto number = numbered();
    EXPECT_EQ(counter_.renderer.last.fields.at("case_number"), number) << "the receipt was given at once";
    accepted({{"house_code", "99018000003"}, {"house_no", "99/5"}, {"request_no", "HN-1"}});
    const auto made = due_.issue(counter_.officer, number, {});
    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_EQ(made->size(), 3U) << "the receipt of the day is not made again";
    EXPECT_EQ(made->at(0).paper.kind, domain::DocumentKind::HouseNumberReceipt);
    EXPECT_EQ(made->at(1).paper.kind, domain::DocumentKind::HouseBook);
    EXPECT_EQ(made->at(2).paper.kind, domain::DocumentKind::NumberPlateNotice);
    const auto kept = std::ranges::find(counter_.store.attachments, "document_content:" + made->at(0).paper.number,
                                        &ports::Attachment::kind);
    ASSERT_NE(kept, counter_.store.attachments.end());
    const std::string assigned(kept->bytes.begin(), kept->bytes.end());
    for (const auto* words : {"9901-800000-3", "99/5", "22 ธันวาคม 2569"}) {
        EXPECT_NE(assigned.find(words), std::string::npos) << words << ": the clock is that of the request";
    }
    EXPECT_EQ(said(due_.issue(counter_.officer, number, {})), "STEP_OUT_OF_ORDER");
}

TEST_F(PapersStillDueTest, TheLinesOfTheBookFollowAMoveInToldOffline) {
    go_offline();
    MoveIn service(services_.ports, journal_, proof_);
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"tr6_no", "9901-69-000777"}}));
    ASSERT_TRUE(enter(service, {{"house_code", kOtherHouse}, {"movers", kWife}, {"date_entered", "2026-11-20"}}));
    ASSERT_TRUE(enter(service, {{"head_consent", "CARD"}, {"head_id", kOtherHead}}));
    ASSERT_TRUE(enter(service, {{"relation_1", "SPOUSE"}}));
    leave(service);
    accepted({{"effective_date", "2026-11-22"}});
    notice_is_known();
    const auto made = due_.issue(counter_.officer, service.record().number, {});
    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_EQ(made->size(), 1U);
    const auto& book = counter_.renderer.last;
    EXPECT_EQ(book.kind, DocumentKind::HouseBook);
    EXPECT_THAT(book.fields.at("address"), ::testing::HasSubstr("ตัวอย่างสอง"));
    EXPECT_EQ(book.tables.at("persons").front().at("name_th"), "นางตัวอย่าง ระบบบัตร");
    EXPECT_THAT(book.tables.at("persons").front().at("moved_in"), ::testing::HasSubstr("99/1 หมู่ที่ 4"));
    EXPECT_TRUE(due_.cases()->empty());
}

TEST_F(PapersStillDueTest, ADestinationMoveAcceptedLaterHasItsNoticeAndTheLines) {
    DestinationMove service(services_.ports, journal_, proof_);
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(enter(service, {{"house_code", kOtherHouse}}));
    ASSERT_TRUE(enter(service, {{"head_consent", "CARD"}}));
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(enter(service, {{"interview_code", "WORK"}, {"interview_note", "ย้ายมาทำงาน"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    go_offline();
    EXPECT_FALSE(service.deliver({}));
    ASSERT_TRUE(service.issue_papers()->empty());
    accepted({{"tr6_no", "9901-69-000778"}, {"effective_date", "2026-11-22"}});
    register_.knows(RegisterKind::MoveNotice, "9901-69-000778",
                    {{"tr6_no", "9901-69-000778"}, {"house_code_from", kHouse}, {"address_from", "99/1 หมู่ที่ 4"}},
                    {listed(kRequester, "นายทดสอบ ระบบบัตร", "2530-01-14", "ผู้อาศัย")});
    const auto made = due_.issue(counter_.officer, service.record().number, {});
    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_EQ(made->size(), 2U);
    EXPECT_EQ(made->at(0).paper.kind, DocumentKind::MoveNotice);
    EXPECT_EQ(made->at(1).paper.kind, DocumentKind::HouseBook);
    EXPECT_TRUE(due_.cases()->empty());
}

TEST_F(PapersStillDueTest, WhoServesNobodyMakesNoPapers) {
    const auto number = moved_out();
    accepted({{"tr6_no", "9901-69-000777"}});
    notice_is_known();
    auto auditor = counter_.officer;
    auditor.role = domain::Role::Auditor;
    EXPECT_EQ(said(due_.issue(auditor, number, {})), "NOT_AUTHORISED");
    EXPECT_EQ(said(due_.issue(counter_.officer, "9901-69-16-999999", {})), "CASE_UNKNOWN");
}

TEST_F(PapersStillDueTest, APaperThatWouldSayNothingIsNotNumbered) {
    const auto number = moved_out();
    DocumentIssue desk(counter_.papers);
    domain::DocumentContent blank;
    blank.kind = DocumentKind::MoveNotice;
    const auto made = desk.issue(counter_.officer, number, blank);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(made.error().detail, "tr6_no: is missing");
}

}  // namespace
}  // namespace amphoe::workflows
