// Copies, cards, own data, ทางรัฐ, other agencies and the till at the centre.
#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/register/SimulatedCode.h"

namespace amphoe::centre {
namespace {

class CounterActsTest : public ActFixture {
  protected:
    domain::Fields copy() const {
        return with({{"copy_kind", "TR14_1"},
                     {"relation", "SELF"},
                     {"subject_id", somchai},
                     {"copies", "1"},
                     {"purpose", "สมัครงาน"},
                     {"data_version", "1"},
                     {"papers", "9901-69-D04-000009-1=" + std::string(64, 'a')}},
                    second());
    }
    domain::Fields verify() const {
        return {{"requester_id", "RP-0001"}, {"purpose", "proof_of_identity"}, {"result", "pass"}, {"percent", "91"}};
    }
    domain::Fields receipt(const std::string& number) const {
        return {{"receipt_no", number},
                {"items", "certified_copy=2000\nmove_destination=2000"},
                {"total_satang", "4000"},
                {"method", "CASH"}};
    }
    static std::string code_of(const std::string& citizen, CodeUse use, CodeFate fate = CodeFate::Fresh) {
        return *simulated_code({use, fate, citizen});
    }
};

TEST_F(CounterActsTest, CopyIsKeptWithItsPapersAndCanBeVoided) {
    const auto given = act("certified_copy", copy());
    ASSERT_TRUE(given.accepted) << given.reason;
    EXPECT_EQ(given.answer.at("data_hash").size(), 64u);
    EXPECT_EQ(field("issued_paper", "9901-69-D04-000009-1", "state"), "valid");
    EXPECT_EQ(field("issued_paper", "9901-69-D04-000009-1", "sha256"), std::string(64, 'a'));

    EXPECT_EQ(said("certified_copy", {{"void", "9901-69-D04-000009-1"}}), "second_person.missing");
    EXPECT_EQ(said("certified_copy", with({{"void", "9901-69-D04-000009-1"}}, second())), "accepted");
    EXPECT_EQ(field("issued_paper", "9901-69-D04-000009-1", "state"), "void");
    EXPECT_EQ(said("certified_copy", with({{"void", "9901-69-D04-000009-1"}}, second())), "paper.void_already");
    EXPECT_EQ(said("certified_copy", with({{"void", "none"}}, second())), "paper.unknown");
}

TEST_F(CounterActsTest, CopiesAreKnownWithTheHashOfTheirCodeToo) {
    const std::string number = "9901-69-D04-000010-1";
    const auto told = with(copy(), {{"papers", number + "=" + std::string(64, 'a')},
                                    {"paper_hashes", number + "=" + std::string(32, 'b')}});
    EXPECT_EQ(said("certified_copy", with(told, {{"paper_hashes", number + "=b"}})), "papers.invalid");
    EXPECT_EQ(said("certified_copy", told), "accepted");
    EXPECT_EQ(field("issued_paper", number, "data_hash"), std::string(32, 'b'));
}

TEST_F(CounterActsTest, DivorcesAndNamesAreCopiedWhereThereAreSome) {
    EXPECT_EQ(said("certified_copy", with(copy(), {{"copy_kind", "KR6"}})), "copy_kind.no_record");
    EXPECT_EQ(said("certified_copy", with(copy(), {{"copy_kind", "NAME"}})), "copy_kind.no_record");
    EXPECT_EQ(told("divorce", "1999900000056")["fields"]["custody_note"], "ไม่มีบุตร");
}

TEST_F(CounterActsTest, AnIssuedPaperIsFoundByItsNumberAndItsEndTravelsWithTheFeed) {
    const std::string number = "9901-69-D07-000001-1";
    const domain::Fields paper{{"document_number", number},
                               {"document_kind", "thaid_slip"},
                               {"sha256", std::string(64, 'b')},
                               {"content_sha256", std::string(64, 'c')},
                               {"data_hash", std::string(32, 'd')}};
    const domain::Fields end{{"document_number", number}, {"officer", "O-0001"}, {"reason", "พิมพ์ผิด"}};
    EXPECT_EQ(said("document_voided", with(end, {{"second_officer", "S-0001"}})), "paper.unknown");
    EXPECT_EQ(said("document_issued", with(paper, {{"sha256", "x"}})), "paper.invalid");
    EXPECT_EQ(said("document_issued", with(paper, {{"document_number", ""}})), "paper.invalid");
    EXPECT_EQ(said("document_issued", with(paper, {{"data_hash", std::string(31, 'd')}})), "paper.invalid");
    EXPECT_EQ(said("document_issued", paper), "accepted");
    EXPECT_EQ(said("document_issued", paper), "accepted") << "the same paper told twice";
    EXPECT_EQ(said("document_issued", with(paper, {{"sha256", std::string(64, 'd')}})), "paper.number_taken");
    EXPECT_EQ(field("issued_paper", number, "state"), "valid");
    EXPECT_EQ(field("issued_paper", number, "sha256"), std::string(64, 'b'));
    EXPECT_EQ(field("issued_paper", number, "data_hash"), std::string(32, 'd')) << "compared with the paper's code";

    EXPECT_EQ(said("document_voided", end), "second_person.missing");
    EXPECT_EQ(said("document_voided", with(end, {{"second_officer", "O-0001"}})), "second_person.missing");
    EXPECT_EQ(said("document_voided", with(end, {{"second_officer", "S-0001"}})), "accepted");
    EXPECT_EQ(field("issued_paper", number, "state"), "void");
    EXPECT_EQ(said("document_issued", paper), "paper.void") << "a void number never comes back";
    const auto feed = service.handle(workstation.get("/v1/feed?limit=500"), Listener::Service, {});
    EXPECT_NE(text_of(feed).find(number), std::string::npos);
}

/// What the officer looked at and what is certified is one entry: its version counts, not that of its person.
TEST_F(CounterActsTest, ACopyIsComparedWithTheEntryItIsMadeFrom) {
    const auto copied = [&](const std::string& kind, const std::string& person, const std::string& version,
                            const std::string& record = "") {
        return said("certified_copy", with(copy(), {{"copy_kind", kind},
                                                    {"subject_id", person},
                                                    {"relation", "INTEREST"},
                                                    {"proof_ref", "คำสั่งศาล"},
                                                    {"data_version", version},
                                                    {"data_record", record},
                                                    {"papers", ""}}));
    };
    struct Row {
        std::string kind;
        std::string record;
        std::string person;
    };
    const std::string divorced = "1999900000056";
    const std::string renamed = with_check_digit("199990000003");
    const std::string dead = with_check_digit("199990000204");
    for (const auto& row :
         {Row{"KR2", "marriage", somchai}, Row{"KR3", "marriage", somchai}, Row{"KR6", "divorce", divorced},
          Row{"KR7", "divorce", divorced}, Row{"NAME", "name_change", renamed}, Row{"TR4", "death", dead},
          Row{"CARD_REC", "card_history", somchai}, Row{"TR1", "birth", boy}}) {
        const auto seen = told(row.record, row.person);
        ASSERT_EQ(seen.value("version", ""), "1") << row.kind << seen.dump();
        // The person moves on; a birth certificate is told from the person's own entry.
        service.set_record("citizen/" + row.person, R"({"seen_by_test": ")" + row.kind + "\"}");
        const std::string now = row.kind == "TR1" ? "2" : "1";
        EXPECT_EQ(told(row.record, row.person)["version"], now) << row.kind;
        EXPECT_EQ(copied(row.kind, row.person, now), "accepted") << row.kind;
        EXPECT_EQ(copied(row.kind, row.person, now, row.record + "/" + row.person), "accepted") << row.kind;
        EXPECT_EQ(copied(row.kind, row.person, "7"), "record.conflict") << row.kind;
        EXPECT_EQ(copied(row.kind, row.person, now, "house/99019000001"), "record.other") << row.kind;
    }
}

TEST_F(CounterActsTest, CopyIsRefusedForEveryRuleThatDoesNotHold) {
    const auto refused = [&](const domain::Fields& other) { return said("certified_copy", with(copy(), other)); };
    EXPECT_EQ(refused({{"copy_kind", "TR99"}}), "copy_kind.invalid");
    EXPECT_EQ(refused({{"subject_id", "1000000000025"}}), "subject.unknown");
    EXPECT_EQ(refused({{"copies", "0"}}), "copies.invalid");
    EXPECT_EQ(refused({{"copies", "11"}}), "copies.invalid");
    EXPECT_EQ(refused({{"copies", "1x"}}), "copies.invalid");
    EXPECT_EQ(refused({{"purpose", ""}}), "purpose.invalid");
    EXPECT_EQ(refused({{"purpose", "ใช้ทั่วไป"}}), "purpose.invalid");
    EXPECT_EQ(refused({{"purpose", std::string(61, 'x')}}), "purpose.invalid");
    EXPECT_EQ(refused({{"subject_id", wilai}}), "relation.not_self");
    EXPECT_EQ(refused({{"subject_id", mali}, {"relation", "HEAD"}}), "relation.not_head");
    EXPECT_EQ(refused({{"relation", "FRIEND"}}), "relation.invalid");
    EXPECT_EQ(refused({{"copy_kind", "TR1"}, {"hidden", "father_name"}}), "hidden.not_allowed");
    EXPECT_EQ(refused({{"papers", "1=xyz"}}), "papers.invalid");
    EXPECT_EQ(refused({{"papers", "9901-69-D04-000001-1=" + std::string(64, 'b')}}), "paper.number_taken");
    EXPECT_EQ(refused({{"data_version", "7"}}), "record.conflict");
    EXPECT_EQ(refused({{"subject_id", wilai}, {"relation", "HEAD"}, {"copies", "10"}}), "accepted");
}

TEST_F(CounterActsTest, CardIsAskedForOnceAndStandsInTheHistory) {
    const auto taken = act("card_intake", {{"reason", "DAMAGED"}});
    ASSERT_TRUE(taken.accepted) << taken.reason;
    const auto cards = told("card_history", somchai)["items"];
    EXPECT_EQ(cards.back()["request_no"], taken.answer.at("request_no"));
    EXPECT_EQ(cards.back()["state"], "REQUESTED");
    EXPECT_EQ(said("card_intake", {{"reason", "DAMAGED"}}), "card.requested_already");
}

TEST_F(CounterActsTest, CardIsRefusedForEveryRuleThatDoesNotHold) {
    EXPECT_EQ(said("card_intake", {{"reason", "FUN"}}), "reason.invalid");
    EXPECT_EQ(said("card_intake", {{"reason", "FIRST"}}), "card.exists");
    EXPECT_EQ(said("card_intake", {{"reason", "EXPIRED"}}, on("2026-11-22")), "card.not_expired") << "to March 2027";
    const auto without = [&](const char* absence, const char* reason) {
        return said("card_intake",
                    with({{"reason", reason}, {"card_absence", absence}, {"referee_id", wilai}}, second()));
    };
    EXPECT_EQ(without("LOST", "EXPIRED"), "reason.contradicts");
    EXPECT_EQ(without("FIRST_CARD", "LOST"), "reason.contradicts");
    EXPECT_EQ(said("card_intake", {{"reason", "LOST"}}), "referee.missing");
    EXPECT_EQ(said("card_intake", {{"reason", "LOST"}, {"referee_id", somchai}}), "referee.invalid");
    EXPECT_EQ(said("card_intake", {{"reason", "LOST"}, {"referee_id", boy}}), "referee.too_young");
    EXPECT_EQ(said("card_intake", {{"reason", "LOST"}, {"referee_id", wilai}}), "accepted");
    EXPECT_EQ(said("card_intake", {{"reason", "EXPIRED"}, {"citizen_id", "3999900001024"}}), "age.outside");
    EXPECT_EQ(said("card_intake", {{"reason", "EXEMPT"}, {"citizen_id", "3999900001024"}}), "accepted");
    EXPECT_EQ(said("card_intake", {{"reason", "EXPIRED"}, {"citizen_id", with_check_digit("199990000204")}}),
              "person.deceased");
    EXPECT_EQ(said("card_intake", {{"reason", "EXPIRED"}, {"citizen_id", with_check_digit("199990000205")}}),
              "person.central_house");
}

TEST_F(CounterActsTest, OwnDataAndDigitalCard) {
    EXPECT_EQ(said("own_data", {{"purpose", "view"}}), "accepted");
    EXPECT_EQ(said("own_data", {{"purpose", "correction"}}), "correction.incomplete");
    EXPECT_FALSE(
        act("own_data", {{"purpose", "correction"}, {"correction_field", "address"}, {"correction_text", "ผิด"}})
            .answer.at("request_no")
            .empty());
    EXPECT_EQ(said("own_data", {{"purpose", "sell"}}), "purpose.invalid");
    const auto code = code_of(somchai, CodeUse::DigitalCard);
    EXPECT_EQ(said("own_data", {{"purpose", "digital_card"}, {"code", code}, {"citizen_id", wilai}}),
              "code.other_person");
    EXPECT_EQ(said("own_data", {{"purpose", "digital_card"}, {"code", code}}), "accepted");
    EXPECT_EQ(said("own_data", {{"purpose", "digital_card"}, {"code", code}}), "code.used");
}

TEST_F(CounterActsTest, OnlyARegisteredRequesterWithinItsQuotaIsServed) {
    const auto refused = [&](const domain::Fields& other) { return said("verify_only", with(verify(), other)); };
    EXPECT_EQ(refused({{"requester_id", "RP-9999"}}), "requester.unknown");
    EXPECT_EQ(refused({{"requester_id", "RP-0002"}}), "requester.expired");
    EXPECT_EQ(refused({{"requester_id", "RP-0003"}}), "requester.not_certified");
    EXPECT_EQ(refused({{"requester_id", "RP-0004"}}), "requester.not_live");
    EXPECT_EQ(refused({{"purpose", "marketing"}}), "requester.purpose");
    EXPECT_EQ(refused({{"result", "perhaps"}}), "result.invalid");
    EXPECT_EQ(refused({{"citizen_id", "1999900000014"}}), "citizen.invalid");
    EXPECT_EQ(act("verify_only", verify()).answer.at("quota_left"), "999");
    EXPECT_EQ(act("verify_only", verify()).answer.at("quota_left"), "998");
    EXPECT_EQ(act("verify_only", with(verify(), {{"requester_id", "RP-0005"}})).answer.at("quota_left"), "0");
    EXPECT_EQ(refused({{"requester_id", "RP-0005"}}), "requester.quota");
}

TEST_F(CounterActsTest, DataGoToARequesterWithConsentOnlyAndAreNoted) {
    EXPECT_FALSE(act("verify_only", verify()).answer.contains("released_fields")) << "nobody agreed";
    EXPECT_EQ(said("verify_only", with(verify(), {{"release_consent", "yes"}, {"result", "fail"}})), "result.invalid");
    const auto released = act("verify_only", with(verify(), {{"release_consent", "yes"}})).answer;
    EXPECT_EQ(released.at("released_fields"), "name_th") << "what this purpose opens, not all of the requester";
    EXPECT_EQ(released.at("requester_id"), "RP-0001");
    EXPECT_EQ(released.at("release_purpose"), "proof_of_identity");
    EXPECT_EQ(said("verify_only", with(verify(), {{"release_consent", "yes"}, {"requester_id", "RP-0002"}})),
              "requester.expired");
}

TEST_F(CounterActsTest, ReceiptAddsUpOnceAndIsVoidedTheSameDay) {
    EXPECT_EQ(said("fee_receipt", with(receipt("R-1"), {{"total_satang", "2999"}})), "receipt.sum_wrong");
    EXPECT_EQ(said("fee_receipt", with(receipt("R-1"), {{"items", "x=-5"}})), "receipt.incomplete");
    EXPECT_EQ(said("fee_receipt", with(receipt("R-1"), {{"method", "CHEQUE"}})), "method.invalid");
    EXPECT_EQ(said("fee_receipt", with(receipt("R-1"), {{"receipt_no", ""}})), "receipt.incomplete");
    EXPECT_EQ(said("fee_receipt", receipt("R-1")), "accepted");
    EXPECT_EQ(said("fee_receipt", receipt("R-1")), "receipt.number_taken");
    EXPECT_EQ(said("fee_receipt", {{"receipt_no", "R-1"}, {"voided", "yes"}}), "second_person.missing");
    Faults tomorrow;
    tomorrow.clock_skew = std::chrono::hours(24);
    const auto voiding = with({{"receipt_no", "R-1"}, {"voided", "yes"}}, second());
    act_at = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
             std::chrono::hours(24);
    EXPECT_EQ(said("fee_receipt", voiding, tomorrow), "receipt.void_late");
    act_at = *act_at - std::chrono::hours(24);
    EXPECT_EQ(said("fee_receipt", voiding, tomorrow), "accepted") << "voided the same day, delivered after the night";
    EXPECT_EQ(said("fee_receipt", voiding), "receipt.void_already");
    EXPECT_EQ(said("fee_receipt", with({{"receipt_no", "R-9"}, {"voided", "yes"}}, second())), "receipt.unknown");
}

TEST_F(CounterActsTest, OnlyTheFeesOfTheDayStandOnAReceipt) {
    const auto of = [&](const std::string& items, const std::string& counts, const std::string& total) {
        return said("fee_receipt", {{"receipt_no", "R-" + items + counts},
                                    {"items", items},
                                    {"counts", counts},
                                    {"total_satang", total},
                                    {"method", "CASH"}});
    };
    EXPECT_EQ(of("card_replacement=10000", "card_replacement=1", "10000"), "accepted");
    EXPECT_EQ(of("card_replacement=9999", "card_replacement=1", "9999"), "receipt.price_wrong");
    EXPECT_EQ(of("card_replacement=2000", "card_replacement=1", "2000"), "receipt.price_wrong") << "before 2561";
    EXPECT_EQ(of("card_replacement=20000", "card_replacement=2", "20000"), "accepted");
    EXPECT_EQ(of("card_replacement=10000", "card_replacement=2", "10000"), "receipt.price_wrong");
    EXPECT_EQ(of("card_replacement=0", "card_replacement=0", "0"), "receipt.price_wrong");
    EXPECT_EQ(of("card_replacement=10000", "card_replacement=x", "10000"), "receipt.price_wrong");
    EXPECT_EQ(of("bribe=10000", "bribe=1", "10000"), "receipt.price_wrong");
}

TEST_F(CounterActsTest, AnAnnouncedWaiverIsAPriceOfItsDays) {
    const domain::Fields free{
        {"items", "certified_copy=0"}, {"counts", "certified_copy=1"}, {"total_satang", "0"}, {"method", "CASH"}};
    const auto on_day = [&](const std::string& number, const std::string& day) {
        act_at = *support::from_iso8601(day + "T05:00:00Z");
        return said("fee_receipt", with(free, {{"receipt_no", number}}), on(day));
    };
    EXPECT_EQ(on_day("R-30", "2026-11-30"), "accepted");
    EXPECT_EQ(on_day("R-31", "2026-12-01"), "receipt.price_wrong");
}

TEST_F(CounterActsTest, AReceiptIsAPaperUntilItIsVoided) {
    const std::string number = "9901-69-D10-000001-1";
    const auto told_paper = with(receipt(number), {{"document_kind", "receipt"},
                                                   {"counts", "certified_copy=1\nmove_destination=1"},
                                                   {"sha256", std::string(64, 'a')},
                                                   {"data_hash", std::string(32, 'b')}});
    EXPECT_EQ(said("fee_receipt", told_paper), "accepted");
    EXPECT_EQ(field("issued_paper", number, "state"), "valid");
    EXPECT_EQ(field("issued_paper", number, "kind"), "receipt");
    EXPECT_EQ(field("issued_paper", number, "data_hash"), std::string(32, 'b'));
    EXPECT_EQ(said("fee_receipt", with({{"receipt_no", number}, {"voided", "yes"}}, second())), "accepted");
    EXPECT_EQ(field("issued_paper", number, "state"), "void");
}

TEST_F(CounterActsTest, WaiverNeedsAReasonAndASecondPerson) {
    const auto waived = with(receipt("R-2"), {{"waived", "yes"}, {"total_satang", "0"}});
    EXPECT_EQ(said("fee_receipt", waived), "waiver_reason.missing");
    EXPECT_EQ(said("fee_receipt", with(waived, {{"waiver_reason", "ผู้สูงอายุ"}})), "second_person.missing");
    EXPECT_EQ(said("fee_receipt", with(with(waived, {{"waiver_reason", "ผู้สูงอายุ"}}), second())), "accepted");
}

}  // namespace
}  // namespace amphoe::centre
