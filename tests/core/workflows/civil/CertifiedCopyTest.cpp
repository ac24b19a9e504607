#include "core/workflows/civil/CertifiedCopy.h"

#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::DocumentKind;
using domain::FailureCode;
using domain::Fields;
using domain::RegisterKind;
using ::testing::HasSubstr;

class CertifiedCopyTest : public ServiceFixture {
  protected:
    void SetUp() override {
        services_.rules.fees.clear();  // what is paid before the signature is CopyFeeTest's
        prove();
        auto& person = register_.answers.at({RegisterKind::Person, kRequester}).value();
        person.fields.insert({{"father_name", "นายพ่อ ทดสอบ"},
                              {"mother_name", "นางแม่ ทดสอบ"},
                              {"moved_in_date", "2010-02-02"},
                              {"moved_from", "บ้านเดิม"}});
        register_.knows(RegisterKind::Birth, kRequester,
                        {{"child_name", "นายทดสอบ ระบบบัตร"},
                         {"child_citizen_id", kRequester},
                         {"child_sex", "1"},
                         {"birth_date", "2530-01-14"},
                         {"father_name", "นายพ่อ ทดสอบ"}});
        register_.knows(RegisterKind::Person, kWife,
                        {{"citizen_id", kWife}, {"house_code", kHouse}, {"name", "นางตัวอย่าง ระบบบัตร"}});
    }
    static Fields document(const std::string& kind = "TR14_1") {
        return {{"copy_kind", kind}, {"purpose", "สมัครเรียน"}};
    }
    void to_approval(const Fields& asked, const Fields& looked = {{"checked", "yes"}}) {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, asked));
        ASSERT_TRUE(enter(service, looked));
        ASSERT_TRUE(service.order()) << "nothing costs anything here";
    }
    void confirmed(const Fields& asked, const Fields& looked = {{"checked", "yes"}}) {
        to_approval(asked, looked);
        agree(service);
        ASSERT_TRUE(service.confirm());
    }
    CertifiedCopy service{services_.ports, journal_, proof_};
};

TEST_F(CertifiedCopyTest, TheActNamesEveryPaperByItsHash) {
    auto asked = document();
    asked["copies"] = "3";
    confirmed(asked);
    ASSERT_TRUE(service.deliver({}));
    const auto papers = service.issue_papers();
    ASSERT_EQ(papers->size(), 3U);
    const auto named = list_of(act_at("papers"));
    ASSERT_EQ(named.size(), 3U);
    EXPECT_THAT(named[0], HasSubstr((*papers)[0].number + "="));
    EXPECT_EQ(named[0].size(), (*papers)[0].number.size() + 1 + 64);
    EXPECT_NE((*papers)[0].number, (*papers)[1].number);
    const auto hashes = list_of(act_at("paper_hashes"));
    ASSERT_EQ(hashes.size(), 3U);
    EXPECT_THAT(hashes[0], HasSubstr((*papers)[0].number + "=")) << "as in the paper's code";
    EXPECT_TRUE(counter_.store.notices(false)->empty()) << "told with the act, not before somebody confirmed it";
    EXPECT_EQ(act_at("copy_kind"), "TR14_1");
    EXPECT_EQ(act_at("subject_id"), kRequester);
    EXPECT_EQ(act_at("data_version"), "1");
    EXPECT_EQ(service.fee_items(), (Fields{{"certified_copy", "3"}}));
}

TEST_F(CertifiedCopyTest, ThePaperCarriesPurposeDataTimeRegistrarAndCode) {
    confirmed(document());
    const auto& paper = counter_.renderer.last;
    EXPECT_EQ(paper.kind, DocumentKind::CopyTr14_1);
    EXPECT_EQ(paper.fields.at("purpose"), "สมัครเรียน");
    EXPECT_EQ(paper.fields.at("name_th"), "นายทดสอบ ระบบบัตร");
    EXPECT_EQ(paper.fields.at("citizen_id"), "1-9999-00000-01-3");
    EXPECT_EQ(paper.fields.at("data_as_of_th"), "วันที่ 22 พฤศจิกายน 2569 เวลา 09.00 น.");
    EXPECT_EQ(paper.fields.at("registrar_name"), registrar_.name_th);
    EXPECT_EQ(paper.fields.at("check_code").size(), 14U) << "twelve characters in groups of four";
    EXPECT_EQ(paper.verification, "") << "the renderer makes the signed code";
}

TEST_F(CertifiedCopyTest, EqualDataHaveEqualCodesAndAChangeAnother) {
    auto record = register_.answers.at({RegisterKind::Person, kRequester}).value();
    const auto code = check_code_of(record);
    EXPECT_EQ(check_code_of(record), code);
    record.fields["moo"] = "5";
    EXPECT_NE(check_code_of(record), code);
}

TEST_F(CertifiedCopyTest, HiddenFieldsSayThatTheyAreHidden) {
    confirmed(document(), {{"checked", "yes"}, {"hidden", "father_name\nmoved_from"}});
    EXPECT_EQ(counter_.renderer.last.fields.at("father_name"), "ปกปิดตามคำขอ");
    EXPECT_EQ(counter_.renderer.last.fields.at("mother_name"), "นางแม่ ทดสอบ");
    EXPECT_EQ(act_at("hidden"), "father_name\nmoved_from");
}

TEST_F(CertifiedCopyTest, DivorceAndNamesComeFromTheirOwnRegisters) {
    register_.knows(
        RegisterKind::Divorce, kRequester,
        {{"first_name", "นายทดสอบ ระบบบัตร"}, {"registration_date", "2023-02-20"}, {"custody_note", "ไม่มีบุตร"}});
    register_.knows(RegisterKind::NameChange, kRequester, {},
                    {{{"form", "ช.5"}, {"old_name", "เดิม"}, {"new_name", "ระบบบัตร"}}});
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, document("KR7")));
    ASSERT_TRUE(enter(service, {{"checked", "yes"}, {"hidden", "custody_note"}}));
    ASSERT_TRUE(service.order());
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(counter_.renderer.last.kind, DocumentKind::CopyKr7);
    EXPECT_EQ(counter_.renderer.last.fields.at("registration_date_th"), "20 กุมภาพันธ์ 2566");
    EXPECT_EQ(counter_.renderer.last.fields.at("custody_note"), "ปกปิดตามคำขอ");

    CertifiedCopy names{services_.ports, journal_, proof_};
    ASSERT_TRUE(names.open({}));
    ASSERT_TRUE(enter(names, document("NAME")));
    ASSERT_TRUE(enter(names, {{"checked", "yes"}}));
    ASSERT_TRUE(names.order());
    agree(names);
    ASSERT_TRUE(names.confirm());
    const auto& paper = counter_.renderer.last;
    EXPECT_EQ(paper.kind, DocumentKind::NameChange);
    EXPECT_EQ(paper.fields.at("name_th"), "นายทดสอบ ระบบบัตร");
    ASSERT_EQ(paper.tables.at("changes").size(), 1U);
    EXPECT_EQ(paper.tables.at("changes")[0].at("order"), "1");
    EXPECT_EQ(paper.tables.at("changes")[0].at("old_name"), "เดิม");
}

TEST_F(CertifiedCopyTest, TheAliensRegisterListsAliensOnly) {
    auto& house = register_.answers.at({RegisterKind::House, kHouse}).value();
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(refused(enter(service, document("TR13"))), "copy_kind") << "nobody of the house is an alien";
    auto alien = house.items.front();
    alien["name"] = "นายคำแสน ตัวอย่าง";
    alien["nationality"] = "ลาว";
    house.items.push_back(alien);
    ASSERT_TRUE(enter(service, document("TR13")));
    ASSERT_TRUE(enter(service, {{"checked", "yes"}}));
    ASSERT_TRUE(service.order());
    agree(service);
    ASSERT_TRUE(service.confirm());
    const auto& persons = counter_.renderer.last.tables.at("persons");
    ASSERT_EQ(persons.size(), 1U);
    EXPECT_EQ(persons[0].at("name_th"), "นายคำแสน ตัวอย่าง");
}

TEST_F(CertifiedCopyTest, ABirthHidesNothing) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, document("TR1")));
    EXPECT_EQ(service.page()->fields.size(), 1U);
    EXPECT_EQ(refused(enter(service, {{"checked", "yes"}, {"hidden", "father_name"}})), "hidden");
    EXPECT_TRUE(copy_kind("TR4")->may_hide.empty());
    EXPECT_TRUE(enter(service, {{"checked", "yes"}}));
}

TEST_F(CertifiedCopyTest, ANameMayNotBeHidden) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, document()));
    EXPECT_EQ(refused(enter(service, {{"checked", "yes"}, {"hidden", "name_th"}})), "hidden");
    EXPECT_EQ(refused(enter(service, {{"checked", "no"}})), "checked");
}

TEST_F(CertifiedCopyTest, TenCopiesAreTheMost) {
    ASSERT_TRUE(service.open({}));
    auto asked = document();
    for (const auto* wrong : {"0", "11", "-1", "สาม", "1.5"}) {
        asked["copies"] = wrong;
        EXPECT_EQ(refused(enter(service, asked)), "copies") << wrong;
    }
    asked["copies"] = "๑๐";
    EXPECT_TRUE(enter(service, asked));
}

TEST_F(CertifiedCopyTest, APurposeIsGivenAndMeansSomething) {
    ASSERT_TRUE(service.open({}));
    std::string sixty;
    for (int letter = 0; letter < 60; ++letter) {
        sixty += "ก";
    }
    for (const auto& wrong : {std::string(), std::string("ใช้ทั่วไป"), sixty + "ก",
                              std::string("a\x01"
                                          "b")}) {
        EXPECT_EQ(refused(enter(service, {{"copy_kind", "TR14_1"}, {"purpose", wrong}})), "purpose") << wrong;
    }
    EXPECT_TRUE(enter(service, {{"copy_kind", "TR14_1"}, {"purpose", sixty}}));
}

TEST_F(CertifiedCopyTest, OthersNeedAReasonToSeeARecord) {
    ASSERT_TRUE(service.open({}));
    auto asked = document();
    asked["subject_id"] = kWife;
    EXPECT_EQ(refused(enter(service, asked)), "relation");
    asked["relation"] = "INTEREST";
    EXPECT_EQ(refused(enter(service, asked)), "proof_ref");
    asked["relation"] = "HEAD";
    EXPECT_TRUE(enter(service, asked)) << "the requester is the head of that house";
}

TEST_F(CertifiedCopyTest, AHeadOfAnotherHouseIsNobody) {
    register_.answers.at({RegisterKind::House, kHouse}).value().fields["head_id"] = kOtherHead;
    ASSERT_TRUE(service.open({}));
    auto asked = document();
    asked["subject_id"] = kWife;
    asked["relation"] = "HEAD";
    EXPECT_EQ(refused(enter(service, asked)), "relation");
}

TEST_F(CertifiedCopyTest, AFreshRecordIsCertifiedOfflineUntilItIsFifteenMinutesOld) {
    confirmed(document());
    go_offline();
    EXPECT_FALSE(service.deliver({}));
    counter_.clock.advance(std::chrono::minutes(15));
    EXPECT_EQ(service.issue_papers()->size(), 1U);
    counter_.clock.advance(std::chrono::milliseconds(1));
    EXPECT_TRUE(service.issue_papers()->empty());
    go_online();
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(service.issue_papers()->size(), 1U);
}

TEST_F(CertifiedCopyTest, AnOldRecordIsNotCertifiedOffline) {
    to_approval(document());
    agree(service);
    counter_.clock.advance(std::chrono::minutes(16));
    go_offline();
    EXPECT_EQ(service.confirm().error().code, FailureCode::OfflineNotAllowed);
    go_online();
    register_.answers.at({RegisterKind::Person, kRequester}).value().data_at = counter_.clock.now();
    EXPECT_TRUE(service.confirm()) << "fetched again, unchanged";
}

TEST_F(CertifiedCopyTest, ARecordChangedMeanwhileIsLookedAtAgain) {
    to_approval(document());
    agree(service);
    counter_.clock.advance(std::chrono::minutes(16));
    auto& record = register_.answers.at({RegisterKind::Person, kRequester}).value();
    record.version = "2";
    record.data_at = counter_.clock.now();
    EXPECT_EQ(service.confirm().error().code, FailureCode::RecordConflict);
    EXPECT_EQ(step_of(service), "record");
    ASSERT_TRUE(enter(service, {{"checked", "yes"}}));
    EXPECT_EQ(service.confirm().error().code, FailureCode::SecondPersonNeeded);
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("data_version"), "2");
}

/// The person of a marriage entry has a version of its own: the act names the entry that was looked at.
TEST_F(CertifiedCopyTest, TheActNamesTheEntryThatWasLookedAt) {
    register_.knows(RegisterKind::Marriage, kRequester, {{"first_name", "นายทดสอบ ระบบบัตร"}});
    register_.answers.at({RegisterKind::Marriage, kRequester}).value().version = "4";
    confirmed(document("KR2"));
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(act_at("data_record"), std::string("marriage/") + kRequester);
    EXPECT_EQ(act_at("data_version"), "4");
}

TEST_F(CertifiedCopyTest, ARefusedCopyIsNotHandedOut) {
    confirmed(document());
    counter_.centre.accept = false;
    counter_.centre.refusal = "copy.not_allowed";
    EXPECT_FALSE(service.deliver({}));
    EXPECT_TRUE(service.issue_papers()->empty());
}

TEST_F(CertifiedCopyTest, AFullDiskBetweenPapersGoesOnWithTheNext) {
    auto asked = document();
    asked["copies"] = "2";
    to_approval(asked);
    agree(service);
    counter_.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(service.confirm().error().code, FailureCode::StoreFull);
    ASSERT_TRUE(service.confirm());
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(service.issue_papers()->size(), 2U);
}

TEST_F(CertifiedCopyTest, AHouseHasAllItsPersons) {
    confirmed(document("TR14"));
    const auto& paper = counter_.renderer.last;
    EXPECT_EQ(paper.kind, DocumentKind::CopyTr14);
    ASSERT_EQ(paper.tables.at("persons").size(), 3U);
    EXPECT_EQ(paper.tables.at("persons")[2].at("order"), "3");
    EXPECT_EQ(paper.fields.at("house_code"), "9901-000001-7");
}

TEST_F(CertifiedCopyTest, ACardRecordHasItsHistoryAndThePhotoOfTheChip) {
    register_.knows(RegisterKind::CardHistory, kRequester, {{"state", "NORMAL"}},
                    {{{"request_no", "1"},
                      {"issue_date", "2014-03-10"},
                      {"expiry_date", "2022-01-13"},
                      {"reason", "FIRST"},
                      {"office", "9901"}},
                     {{"request_no", "2"},
                      {"issue_date", "2022-03-10"},
                      {"expiry_date", "2031-01-13"},
                      {"reason", "EXPIRED"},
                      {"office", "9901"}}});
    confirmed(document("CARD_REC"));
    const auto& paper = counter_.renderer.last;
    EXPECT_EQ(paper.fields.at("request_no"), "2");
    EXPECT_EQ(paper.fields.at("expiry_date_th"), "13 มกราคม 2574");
    EXPECT_EQ(paper.tables.at("history").size(), 2U);
    EXPECT_TRUE(paper.pictures.contains("photo"));
    EXPECT_EQ(service.fee_items(), (Fields{{"certified_copy_card", "1"}}));
}

}  // namespace
}  // namespace amphoe::workflows
