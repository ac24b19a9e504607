// W10: a new house number, from the request to the release.
#include <algorithm>

#include "core/workflows/VisitDrafts.h"
#include "tests/core/workflows/civil/HouseNumberFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::Fields;
using ::testing::HasSubstr;

class HouseNumberTest : public HouseNumberFixture {};

TEST_F(HouseNumberTest, GivesAReceiptAtOnceAndTheNumberAfterTheCentre) {
    to_number();
    ASSERT_TRUE(enter(service, {{"house_no", "๙๙/๕"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("variant"), "new");
    EXPECT_EQ(act_at("house_no"), "99/5");
    EXPECT_EQ(act_at("moo"), "4");
    EXPECT_EQ(act_at("completed_date"), "2026-11-20");
    EXPECT_EQ(act_at("owner_id"), kRequester);
    EXPECT_EQ(act_at("due_date"), "2026-12-22");
    EXPECT_FALSE(act().contains("house_code")) << "the workstation never invents one";
    go_offline();
    EXPECT_FALSE(service.deliver({}));
    ASSERT_EQ(service.issue_papers()->size(), 1U);
    EXPECT_FALSE(counter_.renderer.last.fields.contains("house_code"));
    EXPECT_THAT(counter_.renderer.last.fields.at("site"), ::testing::Not(HasSubstr("99/5")));
    EXPECT_EQ(counter_.renderer.last.fields.at("due_days"), "30");
    EXPECT_EQ(counter_.renderer.last.fields.at("due_date_th"), "22 ธันวาคม 2569");
    go_online();
    ASSERT_TRUE(service.deliver({}));
    const auto papers = service.issue_papers();
    ASSERT_EQ(papers->size(), 4U) << "receipt, receipt with the number, house book, notice";
    EXPECT_EQ((*papers)[1].kind, domain::DocumentKind::HouseNumberReceipt);
    EXPECT_EQ((*papers)[2].kind, domain::DocumentKind::HouseBook);
    EXPECT_EQ((*papers)[3].kind, domain::DocumentKind::NumberPlateNotice);
    EXPECT_EQ(counter_.renderer.last.fields.at("house_code"), "9901-000099-9");
    EXPECT_EQ(counter_.renderer.last.fields.at("house_number"), "99/5");
    EXPECT_EQ(counter_.renderer.last.fields.at("owner_name"), "นาย ทดสอบ ระบบบัตร");
}

TEST_F(HouseNumberTest, TheReceiptIsGivenOnceTheRequestIsCompleteAndBeforeTheRegistrarAgrees) {
    to_building();
    ASSERT_TRUE(enter(service, building()));
    EXPECT_TRUE(service.issue_receipt()->empty()) << "the evidence is still to come";
    ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
    const auto receipt = service.issue_receipt();
    ASSERT_TRUE(receipt);
    ASSERT_EQ(receipt->size(), 1U);
    EXPECT_EQ(receipt->front().kind, domain::DocumentKind::HouseNumberReceipt);
    const auto paper = counter_.renderer.last;
    EXPECT_EQ(paper.fields.at("case_number"), service.record().number);
    EXPECT_EQ(paper.fields.at("request_no"), service.record().number) << "a number also while the centre is away";
    EXPECT_EQ(paper.fields.at("due_date_th"), "22 ธันวาคม 2569");
    EXPECT_FALSE(paper.fields.contains("house_number"));
    const auto ticked =
        std::ranges::count(paper.tables.at("evidence"), "yes", [](const Fields& row) { return row.at("ticked"); });
    EXPECT_EQ(ticked, 2);
    EXPECT_EQ(counter_.sealer.last_notice.kind, "document_issued") << "it leaves the office, so the centre is told";
    EXPECT_EQ(state(service), domain::CaseState::Draft);
    EXPECT_EQ(service.issue_receipt()->size(), 1U) << "once";
    ASSERT_TRUE(enter(service, {{"house_no", "99/5"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    ASSERT_TRUE(service.deliver({}));
    const auto papers = service.issue_papers();
    ASSERT_EQ(papers->size(), 4U) << "the receipt of the request is not made again";
    EXPECT_EQ(papers->front().number, receipt->front().number);
    EXPECT_EQ(papers->back().kind, domain::DocumentKind::NumberPlateNotice);
}

TEST_F(HouseNumberTest, AReceiptOfAnEarlierSittingIsNotMadeAgain) {
    to_number();
    ASSERT_EQ(service.issue_receipt()->size(), 1U);
    const auto left = service.record();
    VisitJournal visit{counter_.store, counter_.clock, counter_.workstation, counter_.officer};
    IdentityProof shown{counter_.ports, visit};
    ASSERT_TRUE(resume_drafts(counter_.store, visit, shown, left));
    ASSERT_TRUE(shown.read_card({}, {}, {}));
    ASSERT_TRUE(shown.check_card_status({}));
    ASSERT_TRUE(shown.compare_face(testing::grey_faces()));
    ASSERT_TRUE(shown.record_officer_look(true));
    HouseNumber again(services_.ports, visit, shown);
    ASSERT_TRUE(again.open({}));
    replay_answers(counter_.store, visit, again, left.id, [](const domain::FormPage&) { return true; }, {});
    EXPECT_EQ(again.record().number, left.number);
    ASSERT_EQ(step_of(again), "number");
    EXPECT_TRUE(again.issue_receipt()->empty()) << "the citizen has it";
    ASSERT_TRUE(enter(again, {{"house_no", "99/5"}}));
    agree(again);
    ASSERT_TRUE(again.confirm());
    ASSERT_TRUE(again.deliver({}));
    ASSERT_EQ(again.issue_papers()->size(), 3U) << "the receipt with the number, house book, notice";
}

TEST_F(HouseNumberTest, AnAreaIsInTheTableAndOfToday) {
    services_.rules.areas = {"1",
                             "2026-11-01",
                             {{"990101", "ตัวอย่างหนึ่ง", "ตัวอย่าง", "ตัวอย่าง"},
                              {"990190", "เดิม", "ตัวอย่าง", "ตัวอย่าง", "2007-09-08"},
                              {"990191", "ยังอยู่", "ตัวอย่าง", "ตัวอย่าง", "2026-11-23"}}};
    to_site();
    auto place = site();
    for (const auto& [code, said] : {std::pair("990199", "990199 is not in the table of areas"),
                                     std::pair("990190", "990190 is an area of former times")}) {
        place["ccaatt"] = code;
        const auto answer = enter(service, place);
        EXPECT_EQ(refused(answer), "ccaatt") << code;
        EXPECT_THAT(answer.error().detail, HasSubstr(said));
    }
    place["ccaatt"] = "990191";
    EXPECT_TRUE(enter(service, place)) << "until the day before it ends";
}

TEST_F(HouseNumberTest, TheNameOfTheAreaStandsOnScreenAndPaper) {
    services_.rules.areas = {"1", "2026-11-01", {{"990101", "ตัวอย่างหนึ่ง", "ตัวอย่าง", "ตัวอย่าง"}}};
    const std::string kArea = "หมู่ที่ 4 ตำบลตัวอย่างหนึ่ง อำเภอตัวอย่าง จังหวัดตัวอย่าง";
    to_building();
    ASSERT_EQ(service.page()->shown.size(), 1U);
    EXPECT_EQ(service.page()->shown[0].at("ที่ตั้ง"), kArea);
    ASSERT_TRUE(enter(service, building()));
    ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN"}}));
    EXPECT_EQ(service.page()->shown[0].at("ที่ตั้ง"), kArea);
    ASSERT_TRUE(enter(service, {{"house_no", "99/5"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    ASSERT_TRUE(service.deliver({}));
    ASSERT_EQ(service.issue_papers()->size(), 4U);
    EXPECT_EQ(counter_.renderer.last.fields.at("address"), "99/5 " + kArea);
}

TEST_F(HouseNumberTest, AMunicipalOfficeHasSevenDays) {
    counter_.workstation.rcode = "9999";
    services_.rules.offices.offices = {{"9999", domain::OfficeKind::Local, "เทศบาลตัวอย่าง", "Example Municipality"},
                                       {"1001", domain::OfficeKind::Local, "เขตตัวอย่าง", "Example Bangkok District"}};
    to_number();
    EXPECT_EQ(service.due_date(), "2026-11-30") << "the 29th is a Sunday";
    counter_.workstation.rcode = "1001";
    EXPECT_EQ(service.due_date(), "2026-11-30");
}

TEST_F(HouseNumberTest, TheDaysRunFromTheOpeningOfTheCase) {
    ASSERT_TRUE(service.open({}));
    counter_.clock.advance(std::chrono::hours(24 * 3));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(service.due_date(), "2026-12-22");
}

TEST_F(HouseNumberTest, HolidaysMoveTheLastDay) {
    services_.rules.holidays = {"2026-12-22", "2026-12-23"};
    to_number();
    EXPECT_EQ(service.due_date(), "2026-12-24");
}

TEST_F(HouseNumberTest, TheRegistrarReleasesAndNobodyElse) {
    to_number();
    ASSERT_TRUE(enter(service, {{"house_no", "99/5"}}));
    auto assistant = registrar_;
    assistant.role = domain::Role::AssistantRegistrar;
    EXPECT_EQ(service.approve(assistant, "ok").error().code, FailureCode::NotAuthorised);
    EXPECT_EQ(service.confirm().error().code, FailureCode::SecondPersonNeeded);
}

TEST_F(HouseNumberTest, ANeighboursNumberAndOddFormsAreRefused) {
    to_number();
    for (const auto* wrong : {"99/4", "ก99", "99//5", "/99", "99/", "99/5/", "99กก", "เก้า", "12345678901234567"}) {
        EXPECT_EQ(refused(enter(service, {{"house_no", wrong}})), "house_no") << wrong;
    }
    EXPECT_TRUE(enter(service, {{"house_no", "99/5ก"}}));
}

TEST_F(HouseNumberTest, ADelegationNamesThisActAndHasNotExpired) {
    to_site({{"requester_role", "DELEGATE"}});
    const Fields online{{"delegation_ref", "DL-0001"}};
    EXPECT_EQ(told(enter(service, online)), "REGISTER_RECORD_UNKNOWN");
    delegation("move_out", "2026-12-31");
    EXPECT_THAT(told(enter(service, online)), HasSubstr("does not name this act"));
    delegation("house_number", "2026-11-21");
    EXPECT_THAT(told(enter(service, online)), HasSubstr("expired"));
    delegation("house_number", "2026-12-31", kWife);
    EXPECT_THAT(told(enter(service, online)), HasSubstr("another delegate"));
    delegation("house_number", "2026-11-22");
    ASSERT_TRUE(enter(service, online)) << "the last day counts";
    ASSERT_TRUE(enter(service, site()));
    ASSERT_TRUE(enter(service, building()));
    EXPECT_EQ(refused(enter(service, {{"evidence", "LAND\nHEADMAN"}})), "evidence");
    ASSERT_TRUE(enter(service, {{"evidence", "LAND\nHEADMAN\nDELEGATION"}}));
    ASSERT_TRUE(enter(service, {{"house_no", "99/5"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("owner_id"), kOtherHead);
    EXPECT_EQ(act_at("delegate_id"), kRequester);
    EXPECT_EQ(act_at("delegation_ref"), "DL-0001");
}

TEST_F(HouseNumberTest, APaperDelegationSaysTheSame) {
    register_.knows(domain::RegisterKind::Person, kOtherHead, {{"citizen_id", kOtherHead}, {"status", "ALIVE"}});
    to_site({{"requester_role", "DELEGATE"}});
    Fields paper{{"delegation_kind", "PAPER"}, {"delegation_ref", "ม.1/69"},  {"principal_id", kOtherHead},
                 {"names_act", "no"},          {"letter_date", "20/11/2569"}, {"original_seen", "yes"},
                 {"until", "31/12/2569"}};
    EXPECT_EQ(refused(enter(service, paper)), "delegation_ref");
    paper["names_act"] = "yes";
    paper["principal_id"] = kRequester;
    EXPECT_THAT(told(enter(service, paper)), HasSubstr("the principal is the delegate"));
    paper["principal_id"] = kOtherHead;
    paper["until"] = "21/11/2569";
    EXPECT_EQ(refused(enter(service, paper)), "delegation_ref");
    paper["until"] = "22/11/2569";
    paper["principal_id"] = "";
    EXPECT_EQ(refused(enter(service, paper)), "principal_id");
    paper["principal_id"] = kOtherHead;
    paper["original_seen"] = "no";
    EXPECT_EQ(refused(enter(service, paper)), "original_seen");
    paper["original_seen"] = "yes";
    paper["letter_date"] = "23/11/2569";
    EXPECT_EQ(refused(enter(service, paper)), "letter_date");
    paper["letter_date"] = "22/11/2569";
    paper["until"] = "";
    EXPECT_TRUE(enter(service, paper)) << "a letter without an end";
}

TEST_F(HouseNumberTest, SiteFieldsHaveTheirForms) {
    to_site();
    const auto with = [](const std::string& key, const std::string& value) {
        auto answers = site();
        answers[key] = value;
        return answers;
    };
    for (const auto& [key, value] : {std::pair("ccaatt", "99010"),
                                     {"ccaatt", "990100"},
                                     {"ccaatt", "090101"},
                                     {"moo", "0"},
                                     {"moo", "1234"},
                                     {"moo", "4a"},
                                     {"soi", ""}}) {
        if (std::string(key) != "soi") {
            EXPECT_EQ(refused(enter(service, with(key, value))), key) << value;
        }
    }
    EXPECT_EQ(refused(enter(service, with("road", std::string(61, 'a')))), "road");
    EXPECT_EQ(refused(enter(service, with("latitude", "13.7"))), "longitude");
    auto place = site();
    place["latitude"] = "13.1234567";
    place["longitude"] = "100.5";
    EXPECT_EQ(refused(enter(service, place)), "latitude");
    place["latitude"] = "13.123456";
    place["longitude"] = "90";
    EXPECT_EQ(refused(enter(service, place)), "longitude");
    place["longitude"] = "100.5";
    place["road"] = std::string(60, 'a');
    place["moo"] = "";
    EXPECT_TRUE(enter(service, place));
}

TEST_F(HouseNumberTest, AHouseIsCompletedOrUnderConstruction) {
    to_building();
    EXPECT_EQ(refused(enter(service, {})), "completed_date");
    EXPECT_EQ(refused(enter(service, {{"completed_date", "2026-11-23"}})), "completed_date");
    EXPECT_EQ(refused(enter(service, {{"under_construction", "yes"}, {"completed_date", "2026-11-20"}})),
              "completed_date");
    EXPECT_EQ(refused(enter(service, {{"completed_date", "2026-11-20"}, {"storeys", "0"}})), "storeys");
    EXPECT_EQ(refused(enter(service, {{"completed_date", "2026-11-20"}, {"storeys", "201"}})), "storeys");
    EXPECT_EQ(refused(enter(service, {{"completed_date", "2026-11-20"}, {"permit_no", "1/69"}})), "permit_date");
    EXPECT_TRUE(enter(service, {{"under_construction", "yes"}, {"storeys", "200"}}));
}

TEST_F(HouseNumberTest, EvidenceFollowsThePermitAndTheArea) {
    to_building();
    ASSERT_TRUE(
        enter(service, {{"completed_date", "2026-11-20"}, {"permit_no", "1/69"}, {"permit_date", "2026-01-05"}}));
    EXPECT_EQ(refused(enter(service, {{"evidence", "LAND\nHEADMAN"}})), "evidence");
    EXPECT_EQ(refused(enter(service, {{"evidence", "PERMIT"}})), "evidence");
    EXPECT_TRUE(enter(service, {{"evidence", "PERMIT\nHEADMAN"}}));
}

TEST_F(HouseNumberTest, WithoutAPermitTheLandSpeaks) {
    to_building();
    ASSERT_TRUE(enter(service, building()));
    EXPECT_EQ(refused(enter(service, {{"evidence", "HEADMAN"}})), "evidence");
    EXPECT_TRUE(enter(service, {{"evidence", "LANDOWNER\nHEADMAN"}}));
}

}  // namespace
}  // namespace amphoe::workflows
