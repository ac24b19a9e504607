// Every rule of W4, W5, W12 and W13 with a value on each side of it, and texts nobody should type.
#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::RegisterKind;
using domain::ServiceKind;

class IdentityRulesTest : public IdentityWorld {
  protected:
    void born(const char* buddhist) {
        auto card = testing::sample_card();
        card.birth_date = domain::PartialDate::from_chip(buddhist);
        world.counter.card_reader.answer = card;
    }
    /// What the service says to a person born then: a refusal, or its first page.
    std::string first_page(ServiceKind kind, const char* buddhist) {
        born(buddhist);
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        prove(visit, shown);
        auto run = service(kind, visit, shown);
        const auto opened = run->open({});
        return opened ? run->page()->step : told(opened);
    }
    static std::string letters(int count) {
        std::string text;
        for (int at = 0; at < count; ++at) {
            text += "ก";
        }
        return text;
    }
};

TEST_F(IdentityRulesTest, ThaidFromSevenOnAndAloneFromFifteen) {
    // Today is 22 November 2026.
    EXPECT_EQ(first_page(ServiceKind::ThaidEnrolment, "25621123"), "SERVICE_NOT_AVAILABLE");
    EXPECT_EQ(first_page(ServiceKind::ThaidEnrolment, "25621122"), "guardian");
    EXPECT_EQ(first_page(ServiceKind::ThaidEnrolment, "25541123"), "guardian");
    EXPECT_EQ(first_page(ServiceKind::ThaidEnrolment, "25541122"), "phone");
}

TEST_F(IdentityRulesTest, WhoWasBornOnALeapDayIsAYearOlderOnTheFirstOfMarch) {
    world.counter.clock.advance(std::chrono::days(98));  // 28 February 2027
    EXPECT_EQ(first_page(ServiceKind::ThaidEnrolment, "25630229"), "SERVICE_NOT_AVAILABLE");
    world.counter.clock.advance(std::chrono::days(1));
    EXPECT_EQ(first_page(ServiceKind::ThaidEnrolment, "25630229"), "guardian");
}

TEST_F(IdentityRulesTest, TheYearTurnsAtMidnightInBangkok) {
    // 09.00 on 22 November + 39 days 14 h 59 min = 23.59 on New Year's Eve.
    world.counter.clock.advance(std::chrono::days(39) + std::chrono::hours(14) + std::chrono::minutes(59));
    EXPECT_EQ(support::bangkok_date(journal.now()), "2026-12-31");
    EXPECT_EQ(first_page(ServiceKind::ThaidEnrolment, "25630101"), "SERVICE_NOT_AVAILABLE");
    world.counter.clock.advance(std::chrono::minutes(1));
    EXPECT_EQ(support::bangkok_date(journal.now()), "2027-01-01");
    EXPECT_EQ(first_page(ServiceKind::ThaidEnrolment, "25630101"), "guardian");
}

TEST_F(IdentityRulesTest, ACodeLivesFiveMinutesAndIsTriedThreeTimes) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    const auto code = world.one_time_codes.code;
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
    EXPECT_EQ(told(run->enter({{"otp", "000000"}}, {})), "OTP_WRONG");
    EXPECT_EQ(told(run->enter({{"otp", "000001"}}, {})), "OTP_WRONG");
    EXPECT_EQ(told(run->enter({{"otp", "000002"}}, {})), "OTP_WRONG");
    EXPECT_EQ(told(run->enter({{"otp", code}}, {})), "OTP_EXPIRED") << "the third wrong one used it up";
    ASSERT_EQ(run->page()->step, "phone");
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
    world.counter.clock.advance(std::chrono::minutes(5) - std::chrono::seconds(1));
    EXPECT_EQ(told(run->enter({{"otp", code}}, {})), "ok");
}

TEST_F(IdentityRulesTest, PhonesAreMobileNumbersOfTenDigits) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    for (const auto* wrong : {"0512345678", "0712345678", "081234567", "08123456789", "+66812345678", "o812345678"}) {
        EXPECT_EQ(told(run->enter({{"phone", wrong}}, {})), "PHONE_INVALID") << wrong;
    }
    for (const auto* right : {"0612345678", "0812345678", "0912345678", "๐๘๑-๒๓๔-๕๖๗๘"}) {
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        prove(visit, shown);
        auto other = service(ServiceKind::ThaidEnrolment, visit, shown);
        ASSERT_TRUE(other->open({}));
        EXPECT_EQ(told(other->enter({{"phone", right}}, {})), "ok") << right;
    }
}

TEST_F(IdentityRulesTest, ThePurposeHasSixtyLettersAndTheRequesterForty) {
    auto run = opened(ServiceKind::VerifyOnly);
    const std::string forty(40, 'A');
    EXPECT_EQ(told(run->enter({{"requester_id", forty}, {"purpose", letters(61)}}, {})),
              "purpose: is longer than 60 letters");
    EXPECT_EQ(told(run->enter({{"requester_id", forty + "A"}, {"purpose", letters(60)}}, {})),
              "requester_id: is longer than 40 letters");
    EXPECT_EQ(told(run->enter({{"requester_id", forty}, {"purpose", letters(60)}}, {})), "ok");
}

TEST_F(IdentityRulesTest, ACorrectionHasFiveHundredLetters) {
    auto run = opened(ServiceKind::OwnData);
    ASSERT_TRUE(run->enter({{"purpose", "correction"}}, {}));
    EXPECT_EQ(told(run->enter({{"correction_field", "first"}, {"correction_text", letters(501)}}, {})),
              "correction_text: is longer than 500 letters");
    EXPECT_EQ(told(run->enter({{"correction_field", "laser"}, {"correction_text", "ก"}}, {})),
              "correction_field: must be of the choices");
    EXPECT_EQ(told(run->enter({{"correction_field", "first"}, {"correction_text", letters(500)}}, {})), "ok");
}

TEST_F(IdentityRulesTest, TextNobodyShouldTypeIsRefusedWithItsFieldAndNothingIsLost) {
    auto run = opened(ServiceKind::OwnData);
    ASSERT_TRUE(run->enter({{"purpose", "correction"}}, {}));
    const auto answer = [&](const std::string& text) {
        return told(run->enter({{"correction_field", "first"}, {"correction_text", text}}, {}));
    };
    EXPECT_EQ(answer("ชื่อ\x01"), "correction_text: control");
    EXPECT_EQ(answer("ชื่อ😀"), "correction_text: pictograph");
    EXPECT_EQ(answer(letters(10'000)), "correction_text: is longer than 500 letters");
    EXPECT_EQ(answer("ชื่อ \u202Eกลับหลัง"), "correction_text: direction");
    EXPECT_EQ(answer("\u05D0\u05D1"), "correction_text: direction");
    EXPECT_EQ(answer("\u200B\u200B"), "correction_text: is missing");
    EXPECT_EQ(answer("\u0E48ก"), "correction_text: thai_order");
    EXPECT_EQ(answer("ชื่อ\xFF"), "correction_text: not_utf8");
    ASSERT_EQ(run->page()->step, "correction");
    EXPECT_EQ(answer("น\u0E4D\u0E49าเพชร\u200B ต\u0E48\u0E34ง"), "ok");
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("correction_text"), "น้ำเพชร ติ่ง");
}

TEST_F(IdentityRulesTest, CodesOfOthersOldUsedAndForgedOnesAreRefusedAtTangrat) {
    for (const auto* wrong : {"expired", "used", "forged", "other_system"}) {
        world.civil_register.fails(RegisterKind::TangratCode, std::string("SIM-T-") + wrong,
                                   domain::FailureCode::CodeRefused, wrong);
    }
    auto run = opened(ServiceKind::TangratLevel2);
    ASSERT_TRUE(run->enter({{"mode", "A"}}, {}));
    for (const auto* wrong : {"expired", "used", "forged", "other_system"}) {
        EXPECT_EQ(told(run->enter({{"code", std::string("SIM-T-") + wrong}}, {})), "CODE_REFUSED") << wrong;
    }
    EXPECT_EQ(told(run->enter({{"code", std::string(201, 'x')}}, {})), "code: is longer than 200 letters");
    EXPECT_EQ(run->page()->step, "qr");
}

TEST_F(IdentityRulesTest, SixtyDaysToAskForANewCardTheSixtyFirstIsLate) {
    person(kCitizen, {{"birth_date", "2530-01-14"}, {"mother_name", "ก"}, {"father_name", "ข"}});
    person("1009900001026", {{"birth_date", "2500-01-01"}});
    // 6 November 2026 + 60 days = Tuesday, 5 January 2027.
    world.civil_register.knows(RegisterKind::CardHistory, kCitizen, {}, {{{"expiry_date", "2026-11-06"}}});
    world.counter.clock.advance(std::chrono::days(44));
    for (const auto* late : {"0", "1"}) {
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        ASSERT_TRUE(visit.open());
        ASSERT_TRUE(shown.go_without_card(domain::CardAbsence::Unreadable));
        auto run = service(ServiceKind::CardIntake, visit, shown);
        ASSERT_TRUE(run->open({}));
        ASSERT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "ok");
        ASSERT_EQ(told(run->enter({}, {})), "ok");
        ASSERT_EQ(told(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {})), "ok");
        ASSERT_EQ(told(run->enter({{"reason", "EXPIRED"}}, {})), "ok");
        ASSERT_EQ(run->page()->step == "late", std::string(late) == "1");
        if (run->page()->step == "late") {
            ASSERT_EQ(told(run->enter({}, {})), "ok");
        }
        ASSERT_EQ(told(run->enter({{"referee_id", "1009900001026"}}, {})), "ok");
        ASSERT_TRUE(run->approve(world.counter.supervisor, "ตรวจแล้ว", {}));
        ASSERT_EQ(told(run->confirm()), "ok");
        EXPECT_EQ(act().at("late_days"), late) << support::bangkok_date(visit.now());
        EXPECT_EQ(act().at("fee_satang"), "0");
        world.counter.clock.advance(std::chrono::days(1));
    }
}

TEST_F(IdentityRulesTest, AFeeCountsFromItsDay) {
    world.rules.fees = {{"card_replacement", "ทำบัตรใหม่", "Card replacement", 10000, "2026-11-23"}};
    auto before = opened(ServiceKind::CardIntake);
    ASSERT_TRUE(before->enter({{"reason", "DAMAGED"}}, {}));
    ASSERT_TRUE(before->confirm());
    EXPECT_EQ(act().at("fee_satang"), "0") << "the day before";
    world.counter.clock.advance(std::chrono::days(1));
    VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof shown{world.counter.ports, visit};
    prove(visit, shown);
    auto after = service(ServiceKind::CardIntake, visit, shown);
    ASSERT_TRUE(after->open({}));
    ASSERT_TRUE(after->enter({{"reason", "DAMAGED"}}, {}));
    ASSERT_TRUE(after->confirm());
    EXPECT_EQ(act().at("fee_satang"), "10000");
}

}  // namespace
}  // namespace amphoe::workflows
