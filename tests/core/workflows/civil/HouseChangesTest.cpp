// W10: what becomes of a house that has its number: completed, corrected, demolished, and whose matter that is.
#include <algorithm>

#include "tests/core/workflows/civil/HouseNumberFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::RegisterKind;
using ::testing::HasSubstr;

class HouseChangesTest : public HouseNumberFixture {};

TEST_F(HouseChangesTest, AHouseSomebodyLivesInIsNotDemolished) {
    to_site({{"variant", "demolish"}});
    EXPECT_THAT(told(enter(service, {{"demolished_date", "2026-11-22"}})), HasSubstr("existing_house: people live"));
    register_.answers.at({RegisterKind::House, kHouse}).value().items.clear();
    EXPECT_TRUE(enter(service, {{"demolished_date", "2026-11-22"}}));
}

TEST_F(HouseChangesTest, ACorrectionIsKeptInArabicDigits) {
    to_site({{"variant", "correct"}});
    ASSERT_TRUE(enter(
        service, {{"correction_field", "house_no"}, {"correction_text", "๙๙/๗"}, {"correction_document", "โฉนด 1"}}));
    ASSERT_TRUE(enter(service, {{"evidence", "OFFICIAL_RECORD"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("correction_text"), "99/7");
}

TEST_F(HouseChangesTest, ADemolitionNamesTheHouseAndItsDay) {
    register_.answers.at({RegisterKind::House, kHouse}).value().items.clear();
    to_site({{"variant", "demolish"}});
    EXPECT_EQ(step_of(service), "existing");
    EXPECT_EQ(refused(enter(service, {{"demolished_date", "2026-11-23"}})), "demolished_date");
    ASSERT_TRUE(enter(service, {{"demolished_date", "2026-11-22"}}));
    EXPECT_EQ(refused(enter(service, {})), "evidence");
    EXPECT_EQ(refused(enter(service, {{"evidence", "PHOTO"}})), "evidence") << "a photo alone shows nothing";
    EXPECT_EQ(refused(enter(service, {{"evidence", "LAND"}})), "evidence") << "not of a demolition";
    ASSERT_TRUE(enter(service, {{"evidence", "DEMOLITION_PERMIT"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("variant"), "demolish");
    EXPECT_EQ(act_at("existing_house"), kHouse);
    EXPECT_EQ(act_at("record_key"), "house/" + kHouse);
    EXPECT_EQ(act_at("record_version"), "7");
    EXPECT_EQ(act_at("evidence"), "DEMOLITION_PERMIT");
}

TEST_F(HouseChangesTest, OnlyAHouseUnderConstructionIsCompleted) {
    to_site({{"variant", "complete"}});
    EXPECT_EQ(step_of(service), "existing");
    EXPECT_THAT(told(enter(service, {{"completed_date", "2026-11-20"}})), HasSubstr("existing_house: is not under"));
    register_.answers.at({RegisterKind::House, kHouse}).value().fields["under_construction"] = "yes";
    EXPECT_EQ(refused(enter(service, {{"completed_date", "2026-11-23"}})), "completed_date") << "tomorrow";
    ASSERT_TRUE(enter(service, {{"completed_date", "2026-11-22"}}));
    EXPECT_EQ(refused(enter(service, {{"evidence", "PHOTO"}})), "evidence");
    ASSERT_TRUE(enter(service, {{"evidence", "COMPLETION"}}));
    EXPECT_FALSE(service.page()) << "it has its number";
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("variant"), "complete");
    EXPECT_EQ(act_at("completed_date"), "2026-11-22");
    EXPECT_EQ(act_at("record_key"), "house/" + kHouse);
    counter_.centre.answer = {
        {"house_code", kHouse}, {"house_no", "99/1"}, {"number_date", "2026-06-01"}, {"request_no", "HN-2"}};
    ASSERT_TRUE(service.deliver({}));
    const auto papers = service.issue_papers();
    ASSERT_EQ(papers->size(), 4U);
    EXPECT_EQ((*papers)[1].kind, domain::DocumentKind::HouseNumberReceipt);
    EXPECT_EQ((*papers)[2].kind, domain::DocumentKind::HouseBook);
    EXPECT_EQ((*papers)[3].kind, domain::DocumentKind::NumberPlateNotice);
}

TEST_F(HouseChangesTest, TheBookOfACompletedHouseHasItsPeopleAndNoMark) {
    register_.answers.at({RegisterKind::House, kHouse}).value().fields["under_construction"] = "yes";
    to_site({{"variant", "complete"}});
    ASSERT_TRUE(enter(service, {{"completed_date", "2026-11-22"}}));
    ASSERT_TRUE(enter(service, {{"evidence", "HEADMAN"}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    counter_.centre.answer = {{"house_code", kHouse}, {"house_no", "99/1"}, {"request_no", "HN-2"}};
    ASSERT_TRUE(service.deliver({}));
    const auto papers = service.issue_papers();
    ASSERT_EQ(papers->size(), 4U);
    const auto stored = [&](std::size_t at) {
        const auto kept = std::ranges::find(counter_.store.attachments, "document_content:" + (*papers)[at].number,
                                            &ports::Attachment::kind);
        return kept == counter_.store.attachments.end() ? std::string{}
                                                        : std::string(kept->bytes.begin(), kept->bytes.end());
    };
    EXPECT_THAT(stored(1), HasSubstr("ก่อสร้างแล้วเสร็จเมื่อวันที่ 22 พฤศจิกายน 2569"));
    EXPECT_THAT(stored(2), HasSubstr("นางตัวอย่าง ระบบบัตร"));
    EXPECT_THAT(stored(2), ::testing::Not(HasSubstr("ใช่")));
}

TEST_F(HouseChangesTest, ACorrectionAsksForNoSite) {
    const std::pair<const std::string, std::string> kDocument{"correction_document", "หนังสือ ที่ 1/2569"};
    HouseNumber correct(services_.ports, journal_, proof_);
    ASSERT_TRUE(correct.open({}));
    ASSERT_TRUE(enter(correct, {{"variant", "correct"}}));
    EXPECT_EQ(refused(enter(correct, {{"correction_field", "house_no"}, {"correction_text", "x"}, kDocument})),
              "correction_text");
    EXPECT_EQ(refused(enter(correct, {{"correction_field", "moo"}, {"correction_text", "1000"}, kDocument})),
              "correction_text");
    EXPECT_EQ(refused(enter(correct, {{"correction_field", "house_no"}, {"correction_text", "99/2"}})),
              "correction_document");
    EXPECT_TRUE(enter(correct, {{"correction_field", "house_no"}, {"correction_text", "99/2"}, kDocument}));
    EXPECT_EQ(refused(enter(correct, {})), "evidence");
    EXPECT_EQ(refused(enter(correct, {{"evidence", "HEADMAN"}})), "evidence") << "not of a correction";
    ASSERT_TRUE(enter(correct, {{"evidence", "OFFICIAL_RECORD"}}));
    EXPECT_FALSE(correct.page()) << "no site, building or number for a correction";
}

TEST_F(HouseChangesTest, ChangesOfAHouseAreItsOwnersMatter) {
    const auto house = Fields{{"existing_house", kOtherHouse},  {"parts", "2"},
                              {"other_houses", kHouse},         {"demolished_date", "2026-11-22"},
                              {"correction_field", "house_no"}, {"correction_text", "99/2"},
                              {"completed_date", "2026-11-22"}, {"correction_document", "หนังสือ ที่ 1/2569"}};
    for (const auto* variant : {"split", "merge", "complete", "demolish", "correct"}) {
        HouseNumber strange(services_.ports, journal_, proof_);
        ASSERT_TRUE(strange.open({}));
        ASSERT_TRUE(enter(strange, {{"variant", variant}}));
        const auto page = strange.page();
        ASSERT_TRUE(page);
        Fields answers;
        for (const auto& field : page->fields) {
            answers[field.key] = house.contains(field.key) ? house.at(field.key) : field.value;
        }
        EXPECT_THAT(told(enter(strange, answers)), HasSubstr("existing_house: belongs to somebody else")) << variant;
    }
}

TEST_F(HouseChangesTest, ADelegateChangesTheHouseOfWhoSentHimAndNoOther) {
    delegation("house_number", "2026-12-31");
    to_site({{"variant", "correct"}, {"requester_role", "DELEGATE"}});
    ASSERT_TRUE(enter(service, {{"delegation_ref", "DL-0001"}}));
    Fields corrected{{"existing_house", kHouse},
                     {"correction_field", "house_no"},
                     {"correction_text", "99/2"},
                     {"correction_document", "หนังสือ ที่ 1/2569"}};
    EXPECT_THAT(told(enter(service, corrected)), HasSubstr("somebody else")) << "the delegate's own house";
    corrected["existing_house"] = kOtherHouse;
    EXPECT_TRUE(enter(service, corrected));
}

TEST_F(HouseChangesTest, TheOwnerComesBeforeTheHeadAndAnEmptyHouseHasItsLastHead) {
    auto& house = register_.answers.at({RegisterKind::House, kHouse}).value();
    house.items.clear();
    to_site({{"variant", "demolish"}});
    house.fields["owner_id"] = kOtherHead;
    EXPECT_THAT(told(enter(service, {})), HasSubstr("somebody else")) << "the head is no owner";
    house.fields["owner_id"] = "";
    house.fields["head_id"] = "";
    EXPECT_THAT(told(enter(service, {})), HasSubstr("neither owner nor head"));
    house.fields["last_head_id"] = kRequester;
    EXPECT_TRUE(enter(service, {}));
}

TEST_F(HouseChangesTest, ADemolishedHouseIsNotDemolishedAgain) {
    register_.answers.at({RegisterKind::House, kHouse}).value().fields["state"] = "DEMOLISHED";
    to_site({{"variant", "demolish"}});
    EXPECT_EQ(refused(enter(service, {})), "existing_house");
}

}  // namespace
}  // namespace amphoe::workflows
