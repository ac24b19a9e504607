// The states of a ThaID and what each action may do in them.
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class EnrolmentActsTest : public ActFixture {
  protected:
    std::string does(const std::string& action, const std::string& citizen, const domain::Fields& more = {}) {
        return said("thaid_enrolment",
                    with({{"action", action}, {"citizen_id", citizen}, {"phone", "0899999999"}}, more));
    }
    const std::string self = "1999900000030";
    const std::string officer = "1999900001044";
    const std::string revoked = "1999900001052";
    const std::string suspended = "1999900001095";
};

TEST_F(EnrolmentActsTest, EveryStateAllowsWhatTheTableSays) {
    EXPECT_EQ(does("enrol", self), "enrolment.exists");
    EXPECT_EQ(does("enrol", suspended), "enrolment.suspended");
    EXPECT_EQ(does("rebind", somchai), "enrolment.none");
    EXPECT_EQ(does("rebind", revoked), "enrolment.revoked");
    EXPECT_EQ(does("rebind", suspended), "enrolment.suspended");
    EXPECT_EQ(does("raise_level", officer), "enrolment.level_highest");
    EXPECT_EQ(does("suspend", somchai), "enrolment.none");
    EXPECT_EQ(does("suspend", suspended), "enrolment.suspended");
    EXPECT_EQ(does("reissue", revoked), "enrolment.revoked");
    EXPECT_EQ(does("revoke", revoked), "enrolment.revoked");
    EXPECT_EQ(does("explode", self), "action.invalid");
}

TEST_F(EnrolmentActsTest, WhoMayNotHaveOneIsFoundByTheCentreWhenTheOfficeWasOffline) {
    const auto foreigner = with_check_digit("699990000211");
    const std::string lost_card = "1999900000048";
    const auto unknown = with_check_digit("699000000101");
    for (const auto* kind : {"thaid_enrolment", "tangrat_level2"}) {
        const domain::Fields offline{
            {"card_status", "not-checked"}, {"mode", "B"}, {"channel", "DISTRICT"}, {"phone", "0899999999"}};
        const auto said_of = [&](const std::string& citizen, const domain::Fields& more = {}) {
            return said(kind, with(with(offline, {{"citizen_id", citizen}}), more));
        };
        EXPECT_EQ(said_of(foreigner), "person.not_thai") << kind;
        EXPECT_EQ(said_of(foreigner, {{"card_status", "0"}}), "person.not_thai") << kind;
        EXPECT_EQ(said_of(unknown), "person.unknown") << kind;
        EXPECT_EQ(said_of(unknown, {{"card_status", "0"}}), "person.unknown") << kind;
        EXPECT_EQ(said_of(lost_card), "card.not_usable") << kind;
        EXPECT_EQ(said_of(lost_card, {{"card_status", ""}}), "card.not_usable") << kind;
        EXPECT_EQ(said_of(wilai, {{"card_status", "4"}}), "card.not_usable") << kind << ": the office was told so";
        EXPECT_EQ(said_of(with_check_digit("199990000204")), "person.deceased") << kind;
        EXPECT_EQ(said_of(wilai), "accepted") << kind;
        EXPECT_EQ(said_of(lost_card, {{"card_status", "0"}}), "accepted") << kind << ": it was normal on that day";
    }
}

TEST_F(EnrolmentActsTest, LifeOfAnEnrolment) {
    EXPECT_EQ(does("raise_level", self), "accepted");
    EXPECT_EQ(field("thaid", self, "state"), "OFFICER");
    EXPECT_EQ(does("suspend", self), "accepted");
    EXPECT_EQ(does("reissue", self), "second_person.missing");
    const auto again = act("thaid_enrolment", with({{"action", "reissue"}, {"citizen_id", self}}, second()));
    ASSERT_TRUE(again.accepted) << again.reason;
    EXPECT_EQ(again.answer.at("state"), "OFFICER");
    EXPECT_FALSE(again.answer.at("activation_token").empty());
    EXPECT_EQ(does("revoke", self), "second_person.missing");
    EXPECT_EQ(does("revoke", self, second()), "accepted");
    EXPECT_EQ(field("thaid", self, "state"), "REVOKED");
    EXPECT_EQ(told("thaid", self)["items"].size(), 5u);
    EXPECT_EQ(does("enrol", self), "accepted") << "a revoked person starts anew";
}

TEST_F(EnrolmentActsTest, ALinkBySmsLivesTenMinutesAndNeedsAPhone) {
    act_at = *support::from_iso8601("2026-11-22T01:30:00.000Z");
    EXPECT_EQ(does("enrol", somchai, {{"phone", ""}, {"activation_by", "SMS"}}), "phone.missing");
    EXPECT_EQ(does("enrol", wilai, {{"activation_by", "SMS"}}), "phone.unverified");
    EXPECT_EQ(does("enrol", wilai, {{"activation_by", "SMS"}, {"phone_verified", "no"}}), "phone.unverified");
    const auto sent =
        act("thaid_enrolment",
            {{"citizen_id", wilai}, {"phone", "0899999999"}, {"phone_verified", "yes"}, {"activation_by", "SMS"}});
    ASSERT_TRUE(sent.accepted) << sent.reason;
    EXPECT_EQ(sent.answer.at("link_sent"), "08x-xxx-9999");
    EXPECT_EQ(sent.answer.at("proofing_notice"), "08x-xxx-9999");
    const auto kept = told("thaid", wilai)["items"][0];
    EXPECT_EQ(kept["notified_by"], "08x-xxx-9999");
    const auto text = kept["notice"].get<std::string>();
    for (const auto* words : {"สำนักทะเบียนอำเภอตัวอย่าง", "22 พฤศจิกายน 2569 เวลา 08.30 น.", "หากไม่ใช่ท่าน",
                              "เพื่อระงับ ThaID นี้", "ไม่ขอรหัส PIN หรือ OTP"}) {
        EXPECT_NE(text.find(words), std::string::npos) << words << ": " << text;
    }
    EXPECT_EQ(text.find(wilai), std::string::npos) << "no citizen number in a message";
    const auto life =
        *support::from_iso8601(sent.answer.at("activation_expires_at")) - std::chrono::system_clock::now();
    EXPECT_LE(life, std::chrono::minutes(10));
    EXPECT_GT(life, std::chrono::minutes(9));
}

TEST_F(EnrolmentActsTest, TheNoticeOfAProofingGoesToAProvedAddressOnly) {
    const auto told_of = [&](const std::string& citizen, const std::string& action, const domain::Fields& more) {
        const auto done = act("thaid_enrolment", with({{"action", action}, {"citizen_id", citizen}}, more));
        EXPECT_TRUE(done.accepted) << done.reason;
        const auto found = done.answer.find("proofing_notice");
        return found == done.answer.end() ? std::string{} : found->second;
    };
    EXPECT_EQ(told_of(somchai, "enrol", {{"phone", "0899999999"}}), "") << "the number is only what was said";
    EXPECT_EQ(told_of(wilai, "enrol", {}), "");
    EXPECT_FALSE(told("thaid", wilai)["items"][0].contains("notice"));
    EXPECT_EQ(told_of(mali, "enrol", {{"phone", "0811111111"}, {"phone_verified", "yes"}}), "08x-xxx-1111");
    EXPECT_EQ(told_of(mali, "suspend", {}), "") << "no proofing to tell of";
    EXPECT_EQ(told_of(self, "raise_level", {}), "THAID") << "who uses the app reads it there";
    EXPECT_NE(told("thaid", self)["items"].back()["notice"].get<std::string>().find("หากไม่ใช่ท่าน"), std::string::npos);
}

TEST_F(EnrolmentActsTest, NeitherIsGivenWithoutConsentAndAFace) {
    const auto enrolled = [&](const domain::Fields& more) { return said("thaid_enrolment", more); };
    EXPECT_EQ(enrolled({{"consent_id", ""}}), "consent.missing");
    EXPECT_EQ(enrolled({{"face", "no"}}), "consent.missing");
    for (const auto* band : {"", "refer", "fail", "PASS"}) {
        EXPECT_EQ(enrolled({{"band", band}}), "face.not_passed") << band;
    }
    EXPECT_EQ(enrolled({{"band", "refer"}, {"face_officer", "O-0001"}}), "face.not_passed") << "the officer's own word";
    EXPECT_EQ(enrolled({{"band", "refer"}, {"face_officer", "X-0001"}}), "second_person.unknown");
    EXPECT_EQ(enrolled({{"band", "refer"}, {"face_officer", "A-0001"}}), "second_person.not_entitled");
    EXPECT_EQ(enrolled({{"band", "refer"}, {"face_officer", "R-0001"}}), "accepted");
    const domain::Fields asked{{"mode", "B"}, {"channel", "DISTRICT"}, {"phone", "0899999999"}, {"citizen_id", wilai}};
    EXPECT_EQ(said("tangrat_level2", with(asked, {{"officer_looked", "no"}})), "face.not_looked");
    EXPECT_EQ(said("tangrat_level2", with(asked, {{"face", "no"}})), "consent.missing");
    EXPECT_EQ(said("tangrat_level2", with(asked, {{"band", "fail"}})), "face.not_passed");
    EXPECT_EQ(said("tangrat_level2", with(asked, {{"band", "fail"}, {"face_officer", "S-0001"}})), "accepted");
}

TEST_F(EnrolmentActsTest, AFaceThatPassedNeedsTheLookOfTheOfficerOrASecondPerson) {
    const auto enrolled = [&](const domain::Fields& more) { return said("thaid_enrolment", more); };
    for (const auto* looked : {"", "no", "YES"}) {
        EXPECT_EQ(enrolled({{"officer_looked", looked}}), "face.not_looked") << looked;
    }
    EXPECT_EQ(enrolled({{"officer_looked", "no"}, {"face_officer", "A-0001"}}), "second_person.not_entitled");
    EXPECT_EQ(enrolled({{"officer_looked", "no"}, {"face_officer", "R-0001"}}), "accepted");
    EXPECT_EQ(said("thaid_enrolment", {{"citizen_id", wilai}, {"officer_looked", "yes"}}), "accepted");
}

TEST_F(EnrolmentActsTest, ALegalDutyNeedsItsWords) {
    const auto enrolled = [&](const domain::Fields& more) { return said("thaid_enrolment", more); };
    EXPECT_EQ(enrolled({{"legal_basis", "LEGAL_DUTY"}}), "consent.clause_missing");
    EXPECT_EQ(enrolled({{"legal_basis", "LEGAL_DUTY"}, {"legal_clause", "มาตรา 26 (5)"}}), "accepted");
    EXPECT_EQ(said("thaid_enrolment", {{"citizen_id", wilai}, {"legal_basis", "CONSENT_S26"}}), "accepted");
}

TEST_F(EnrolmentActsTest, ActivationFollowsThePhoneOrEndsWithTheCode) {
    ASSERT_EQ(does("enrol", somchai), "accepted");
    ASSERT_EQ(does("enrol", wilai, {{"phone", ""}}), "accepted");
    EXPECT_EQ(field("thaid", somchai, "activation"), "ISSUED");
    Faults later;
    later.clock_skew = std::chrono::seconds(10);
    EXPECT_EQ(field("thaid", somchai, "activation", later), "ACTIVATED");
    EXPECT_EQ(field("thaid", wilai, "activation", later), "ISSUED");
    later.clock_skew = std::chrono::hours(24 * 7 + 1);
    EXPECT_EQ(field("thaid", wilai, "activation", later), "EXPIRED");
    EXPECT_EQ(field("thaid", somchai, "phone_masked"), "08x-xxx-9999");
}

TEST_F(EnrolmentActsTest, PhoneServesThreePersons) {
    EXPECT_EQ(does("enrol", somchai, {{"phone", "0811111111"}}), "phone.too_many_persons");
    EXPECT_EQ(does("enrol", mali, {{"phone", "0811111111"}}), "accepted") << "one of the three";
    EXPECT_EQ(does("enrol", somchai, {{"phone", "0822222222"}}), "accepted") << "last year does not count";
    EXPECT_EQ(field("phone_use", "0822222222", "persons"), "0") << "nobody showed that it is his";
    EXPECT_EQ(does("reissue", somchai, with(second(), {{"phone", "0822222222"}, {"phone_verified", "yes"}})),
              "accepted");
    EXPECT_EQ(field("phone_use", "0822222222", "persons"), "1");
    EXPECT_EQ(does("rebind", officer, {{"phone", ""}}), "phone.missing");
}

TEST_F(EnrolmentActsTest, WhoCannotBeServedIsNamed) {
    EXPECT_EQ(does("enrol", with_check_digit("199990000204")), "person.deceased");
    EXPECT_EQ(does("enrol", with_check_digit("199990000209")), "person.struck_out");
    EXPECT_EQ(does("enrol", with_check_digit("199990000205")), "person.central_house");
    EXPECT_EQ(does("enrol", boy), "guardian.missing");
    EXPECT_EQ(does("enrol", boy, {{"guardian_id", mali}}), "guardian.invalid") << "no parent as registered";
    EXPECT_EQ(does("enrol", boy, {{"guardian_id", somchai}}), "accepted");
}

TEST_F(EnrolmentActsTest, AnEmailIsOptionalAndLooksLikeOne) {
    EXPECT_EQ(does("enrol", somchai, {{"email", "somchai@"}}), "email.invalid");
    EXPECT_EQ(does("enrol", somchai, {{"email", "somchai@example.or.th"}}), "accepted");
}

TEST_F(EnrolmentActsTest, TheOfficesRuleMakesThePrintedCodesLifeShorterNeverLonger) {
    const auto days_of = [&](const std::string& citizen, const std::string& days) {
        const auto given = act(
            "thaid_enrolment",
            with({{"action", "enrol"}, {"citizen_id", citizen}, {"phone", "0899999999"}}, {{"activation_days", days}}));
        const auto until = support::from_iso8601(given.answer.at("activation_expires_at"));
        return std::chrono::round<std::chrono::days>(*until - given.at).count();
    };
    EXPECT_EQ(days_of(somchai, "3"), 3);
    EXPECT_EQ(days_of(wilai, "8"), 7);
    EXPECT_EQ(days_of(mali, "0"), 7);
}

TEST_F(EnrolmentActsTest, APhoneOfThreeOthersIsToldBeforeACodeIsSent) {
    const auto status = [&](const nlohmann::json& question) {
        const auto answer =
            service.handle(workstation.post("/v1/one-time-codes", question.dump()), Listener::Service, {});
        return std::to_string(answer.status) + " " +
               (answer.status < 300 ? "" : nlohmann::json::parse(answer.body).at("code").get<std::string>());
    };
    const nlohmann::json full{{"phone", "0811111111"}, {"purpose", "thaid_enrolment"}};
    const auto of = [&](const std::string& citizen) {
        auto question = full;
        question["citizen_id"] = citizen;
        return status(question);
    };
    EXPECT_EQ(of(somchai), "422 phone.too_many_persons");
    EXPECT_EQ(of(mali), "201 ") << "one of the three";
    EXPECT_EQ(status(full), "201 ") << "nobody says whose it becomes";
    EXPECT_EQ(of("1999900000014"), "400 body.invalid");
    EXPECT_EQ(of(""), "400 body.invalid");
}

TEST_F(EnrolmentActsTest, WhatWasActivatedInTimeStaysSoThoughNobodyLooked) {
    ASSERT_EQ(does("enrol", somchai), "accepted");
    Faults later;
    later.clock_skew = std::chrono::hours(24 * 8);
    EXPECT_EQ(said("thaid_enrolment", {{"phone", "0899999999"}}, later), "enrolment.exists");
    EXPECT_EQ(field("thaid", somchai, "activation", later), "ACTIVATED");
}

}  // namespace
}  // namespace amphoe::centre
