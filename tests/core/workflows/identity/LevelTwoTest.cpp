// W5: who is at level 2 already, what the slip says in each mode, and following the citizen's confirmation to its end.
#include <algorithm>

#include "core/workflows/identity/LevelTwoWatch.h"
#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::RegisterKind;
using domain::ServiceKind;

class LevelTwoTest : public IdentityWorld {
  protected:
    void centre_says(const domain::Fields& fields) {
        world.civil_register.knows(RegisterKind::Tangrat, kCitizen, fields);
    }
    LevelTwo look(const domain::Case& record) { return *LevelTwoWatch(world.ports).look(record, "O-0001", {}); }
    int recorded(const domain::Case& record, const std::string& state) {
        const auto events = world.counter.store.events_of_case(record.id);
        return static_cast<int>(std::count_if(events->begin(), events->end(), [&](const auto& event) {
            const auto found = event.fields.find("confirmation");
            return found != event.fields.end() && found->second == state;
        }));
    }
    void enter(const std::vector<domain::Fields>& pages) {
        run = opened(ServiceKind::TangratLevel2);
        for (const auto& page : pages) {
            ASSERT_EQ(told(run->enter(page, {})), "ok");
        }
        ASSERT_EQ(told(run->confirm()), "ok");
    }
    /// The slip after that answer of the centre; none: it did not answer.
    domain::DocumentContent slip(const std::vector<domain::Fields>& pages,
                                 const std::optional<domain::Fields>& answer) {
        enter(pages);
        world.counter.centre.answer = answer.value_or(domain::Fields{});
        if (!answer) {
            world.counter.centre.failure = domain::Failure{domain::FailureCode::CentreUnreachable, ""};
        }
        EXPECT_EQ(run->deliver({}).ok(), answer.has_value());
        EXPECT_TRUE(run->issue());
        return world.counter.renderer.last;
    }
    std::unique_ptr<ServiceRun> run;
};

const std::vector<domain::Fields> kBySms{{{"mode", "B"}}, {{"phone", "0812345678"}}};
const std::vector<domain::Fields> kAtTheScreen{{{"mode", "C"}}};

TEST_F(LevelTwoTest, FollowsTheCitizenToLevelTwo) {
    enter(kBySms);
    centre_says({{"level", "0"}, {"confirmation", "WAITING"}, {"confirmation_expires_at", "2026-11-29T02:00:00.000Z"}});
    EXPECT_EQ(look(run->record()), LevelTwo::Waiting);
    EXPECT_EQ(recorded(run->record(), "LEVEL2"), 0);
    centre_says({{"level", "2"}});
    EXPECT_EQ(look(run->record()), LevelTwo::Reached);
    EXPECT_EQ(look(run->record()), LevelTwo::Reached);
    EXPECT_EQ(recorded(run->record(), "LEVEL2"), 1) << "once, also when it is asked again";
}

TEST_F(LevelTwoTest, TimesOutAtTheMomentTheCentreNamed) {
    enter(kBySms);
    centre_says(
        {{"level", "0"},
         {"confirmation", "WAITING"},
         {"confirmation_expires_at", support::to_iso8601(world.counter.clock.now() + std::chrono::seconds(1))}});
    EXPECT_EQ(look(run->record()), LevelTwo::Waiting);
    world.counter.clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(look(run->record()), LevelTwo::TimedOut);
    EXPECT_EQ(recorded(run->record(), "TIMED_OUT"), 1);
    centre_says({{"level", "0"}, {"confirmation", "EXPIRED"}});
    EXPECT_EQ(look(run->record()), LevelTwo::TimedOut);
    centre_says({{"level", "1"}});
    EXPECT_EQ(look(run->record()), LevelTwo::None);
}

TEST_F(LevelTwoTest, FollowsThroughADeadLineAndNoLongerThanItsPatience) {
    enter(kBySms);
    centre_says({{"level", "0"}, {"confirmation", "WAITING"}, {"confirmation_expires_at", "2026-11-29T02:00:00.000Z"}});
    offline();
    int rests = 0;
    const auto rest = [&] {
        world.counter.clock.advance(std::chrono::seconds(2));
        world.civil_register.every_failure.reset();
        return ++rests < 50;
    };
    const LevelTwoWatch watch(world.ports);
    EXPECT_EQ(watch.follow(run->record(), "O-0001", std::chrono::seconds(6), rest, {}), LevelTwo::Waiting);
    EXPECT_LE(rests, 4);
    centre_says({{"level", "2"}});
    EXPECT_EQ(watch.follow(run->record(), "O-0001", std::chrono::seconds(6), rest, {}), LevelTwo::Reached);
}

TEST_F(LevelTwoTest, WhoIsThereAlreadyIsShownSoAndNothingIsSent) {
    world.civil_register.knows(RegisterKind::Tangrat, kCitizen, {{"level", "2"}},
                               {{{"at", "2026-08-01"}, {"channel", "DDOPA"}, {"result", "passed"}}});
    run = opened(ServiceKind::TangratLevel2);
    const std::vector<domain::Fields> rows{{{"ระดับปัจจุบัน", "2"}}, {{"1 สิงหาคม 2569", "D.DOPA (ชื่อเดิมของ ThaID)  ผ่าน"}}};
    EXPECT_EQ(run->page()->shown, rows);
    for (const auto* mode : {"A", "B", "C"}) {
        EXPECT_EQ(told(run->enter({{"mode", mode}}, {})), "mode: the person is at level 2 already") << mode;
    }
    EXPECT_FALSE(run->confirm());
}

TEST_F(LevelTwoTest, WhomTheCitizensCodeStandsForIsShownBeforeItIsUsed) {
    world.civil_register.knows(RegisterKind::TangratCode, "SIM-T-1",
                               {{"citizen_id_masked", "x-xxxx-xxxxx-01-3"},
                                {"name_masked", "นาย ทดสอบ ***"},
                                {"expires_at", "2026-11-22T02:10:00.000Z"},
                                {"state", "OPEN"}});
    run = opened(ServiceKind::TangratLevel2);
    ASSERT_TRUE(run->enter({{"mode", "A"}}, {}));
    ASSERT_EQ(told(run->enter({{"code", "SIM-T-1"}}, {})), "ok");
    ASSERT_EQ(run->page()->step, "qr_seen");
    const std::vector<domain::Fields> rows{{{"ชื่อ", "นาย ทดสอบ ***"}},
                                           {{"เลขประจำตัวประชาชน", "x-xxxx-xxxxx-01-3"}},
                                           {{"ใช้ได้ถึง", "22 พฤศจิกายน 2569 เวลา 09.10 น."}},
                                           {{"สถานะ", "ยังไม่ถูกใช้"}}};
    EXPECT_EQ(run->page()->shown, rows);
    EXPECT_EQ(told(run->enter({{"same_person", "no"}}, {})), "CARD_NUMBER_MISMATCH");
    EXPECT_FALSE(run->confirm());
    EXPECT_EQ(told(run->enter({{"same_person", "yes"}}, {})), "ok");
    EXPECT_EQ(told(run->confirm()), "ok");
}

TEST_F(LevelTwoTest, ACodeWithoutANumberBehindItIsNotUsed) {
    world.civil_register.knows(RegisterKind::TangratCode, "SIM-T-1", {{"name_masked", "นาย ทดสอบ ***"}});
    run = opened(ServiceKind::TangratLevel2);
    ASSERT_TRUE(run->enter({{"mode", "A"}}, {}));
    EXPECT_EQ(told(run->enter({{"code", "SIM-T-1"}}, {})), "CENTRE_ANSWER_INVALID");
    EXPECT_EQ(run->page()->step, "qr");
}

TEST_F(LevelTwoTest, AsManyTriesADayAsTheRulesSay) {
    const auto today = support::bangkok_date(world.counter.clock.now());
    const domain::Fields waited{{"at", today}, {"channel", "DISTRICT"}, {"result", "expired"}};
    const domain::Fields before{{"at", "2026-11-01"}, {"channel", "DISTRICT"}, {"result", "expired"}};
    world.rules.tangrat_tries_per_day = 2;
    for (const auto& [proofs, said] : {std::pair(std::vector{before, before, waited}, "ok"),
                                       {std::vector{before, waited, waited}, "LIMIT_REACHED"}}) {
        world.civil_register.knows(RegisterKind::Tangrat, kCitizen, {{"level", "0"}}, proofs);
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        prove(visit, shown);
        run = service(ServiceKind::TangratLevel2, visit, shown);
        ASSERT_TRUE(run->open({}));
        EXPECT_EQ(told(run->enter({{"mode", "C"}}, {})), said);
    }
}

TEST_F(LevelTwoTest, TheScreensSlipCarriesTheCodeForTheApp) {
    const auto paper = slip(kAtTheScreen, domain::Fields{{"state", "QR_ISSUED"}, {"confirm_code", "token-1"}});
    EXPECT_EQ(paper.qr, "token-1");
    EXPECT_EQ(paper.fields.at("next_step").find("SMS"), std::string::npos);
    EXPECT_NE(paper.fields.at("next_step").find("คิวอาร์"), std::string::npos);
    EXPECT_EQ(paper.fields.at("channel"), "ตู้บริการอเนกประสงค์ภาครัฐ");
}

TEST_F(LevelTwoTest, TheSlipTellsTheMinutesOfTheRules) {
    world.rules.token_screen_minutes = 7;
    const auto paper = slip(kAtTheScreen, domain::Fields{{"state", "QR_ISSUED"}, {"confirm_code", "token-1"}});
    EXPECT_EQ(paper.fields.at("confirm_minutes"), "7");
    EXPECT_NE(paper.fields.at("next_step").find("กดยืนยันภายใน 7 นาที"), std::string::npos);
}

TEST_F(LevelTwoTest, AnSmsThatWasSentIsOpened) {
    const auto paper = slip(kBySms, domain::Fields{{"state", "SMS_SENT"}});
    EXPECT_TRUE(paper.qr.empty());
    EXPECT_TRUE(paper.fields.at("next_step").starts_with("เปิดลิงก์ใน SMS"));
    EXPECT_NE(paper.fields.at("next_step").find("ภายใน 10 นาที"), std::string::npos);
    EXPECT_EQ(paper.fields.at("channel"), "ที่ว่าการอำเภอ (ช่องทางเพิ่มเติมของระบบนี้)");
}

TEST_F(LevelTwoTest, WithoutALineNobodyIsToldToOpenWhatWasNotSent) {
    const auto paper = slip(kBySms, std::nullopt);
    EXPECT_EQ(paper.fields.at("result"), "รอยืนยันจากส่วนกลาง");
    EXPECT_TRUE(paper.fields.at("next_step").starts_with("ยังไม่มี SMS"));
}

TEST_F(LevelTwoTest, WithoutALineTheScreenHasNoCodeAndNoSms) {
    const auto paper = slip(kAtTheScreen, std::nullopt);
    EXPECT_TRUE(paper.qr.empty());
    EXPECT_EQ(paper.fields.at("next_step").find("SMS"), std::string::npos);
}

TEST_F(LevelTwoTest, ThePhoneOfTheVisitStandsThereAlready) {
    run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_EQ(told(run->enter({{"phone", "0812345678"}}, {})), "ok");
    auto tangrat = service(ServiceKind::TangratLevel2);
    ASSERT_TRUE(tangrat->open({}));
    ASSERT_EQ(told(tangrat->enter({{"mode", "B"}}, {})), "ok");
    EXPECT_EQ(tangrat->page()->fields.front().value, "0812345678");
}

TEST_F(LevelTwoTest, AndTheOtherWayRound) {
    run = opened(ServiceKind::TangratLevel2);
    ASSERT_EQ(told(run->enter({{"mode", "B"}}, {})), "ok");
    ASSERT_EQ(told(run->enter({{"phone", "0898765432"}}, {})), "ok");
    auto thaid = service(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(thaid->open({}));
    EXPECT_EQ(thaid->page()->fields.front().value, "0898765432");
}

TEST_F(LevelTwoTest, ThePhoneOfAnotherVisitIsNotTaken) {
    run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_EQ(told(run->enter({{"phone", "0812345678"}}, {})), "ok");
    ASSERT_TRUE(journal.close());
    VisitJournal later{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof shown{world.counter.ports, later};
    prove(later, shown);
    auto tangrat = service(ServiceKind::TangratLevel2, later, shown);
    ASSERT_TRUE(tangrat->open({}));
    ASSERT_EQ(told(tangrat->enter({{"mode", "B"}}, {})), "ok");
    EXPECT_EQ(tangrat->page()->fields.front().value, "");
}

}  // namespace
}  // namespace amphoe::workflows
