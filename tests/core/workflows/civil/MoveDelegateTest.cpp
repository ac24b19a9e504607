// W6.4: who moves others out by a delegation of the online system, and by a letter on paper.
#include "core/workflows/civil/DelegationPage.h"
#include "tests/core/workflows/civil/KeptAuthentication.h"
#include "tests/core/workflows/civil/MoveOutFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::RegisterKind;
using ::testing::HasSubstr;

class MoveDelegateTest : public MoveOutTest {
  protected:
    void delegation(Fields other) {
        other.insert(
            {{"principal_id", kOtherHead}, {"delegate_id", kRequester}, {"act", "move_out"}, {"until", "2026-11-22"}});
        register_.knows(RegisterKind::Delegation, "DL-0003", std::move(other));
    }
    /// A good letter with some of its words changed; today is 22 November 2569.
    static Fields letter(const Fields& other = {}) {
        Fields good{{"delegation_kind", "PAPER"},
                    {"delegation_ref", "ม.1/69"},
                    {"letter_date", "20/11/2569"},
                    {"names_act", "yes"},
                    {"original_seen", "yes"}};
        for (const auto& [key, value] : other) {
            good[key] = value;
        }
        return good;
    }
    std::string says(const Fields& answers, const std::string& house = kOtherHouse) {
        MoveOut move(services_.ports, journal_, proof_);
        EXPECT_TRUE(move.open({}));
        EXPECT_TRUE(enter(move, {{"informant_role", "DELEGATE"}, {"house_code", house}}));
        EXPECT_EQ(step_of(move), "delegation");
        return told(enter(move, answers));
    }
    std::string says(const std::string& reference) { return says(Fields{{"delegation_ref", reference}}); }
    /// To the page of the movers, sent by somebody.
    void sent_by(const std::string& principal) {
        ASSERT_TRUE(service.open({}));
        auto& house = register_.answers.at({RegisterKind::House, kOtherHouse}).value();
        house.items.push_back(listed(kWife, "นางตัวอย่าง ระบบบัตร", "2533-03-00", "ผู้อาศัย"));
        ASSERT_TRUE(enter(service, {{"informant_role", "DELEGATE"}, {"house_code", kOtherHouse}}));
        ASSERT_TRUE(enter(service, letter({{"principal_id", principal}})));
    }
    Fields moves(const std::string& movers) const {
        return {{"movers", movers}, {"date_moved", "20/11/2569"}, {"reason_code", "WORK"}};
    }
};

TEST_F(MoveDelegateTest, ADelegationHoldsOnItsLastDayAndNotOnTheNext) {
    delegation({});
    EXPECT_EQ(says("DL-0003"), "ok");
    delegation({{"until", "2026-11-21"}});
    EXPECT_THAT(says("DL-0003"), HasSubstr("expired"));
}

TEST_F(MoveDelegateTest, TheCaseKeepsHowThePrincipalWasAuthenticatedOnline) {
    delegation({{"principal_level", "IAL2.3"}, {"principal_at", "2026-11-20T02:40:00.000Z"}});
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"informant_role", "DELEGATE"}, {"house_code", kOtherHouse}}));
    ASSERT_TRUE(enter(service, {{"delegation_ref", "DL-0003"}}));
    const auto kept = kept_authentication(counter_.store, service);
    EXPECT_EQ(kept.at("principal_level"), "IAL2.3");
    EXPECT_EQ(kept.at("principal_at"), "2026-11-20T02:40:00.000Z");
}

TEST_F(MoveDelegateTest, ItNamesThisActThisDelegateAndTheHeadOfTheHouse) {
    delegation({{"act", "house_number"}});
    EXPECT_THAT(says("DL-0003"), HasSubstr("does not name this act"));
    delegation({{"delegate_id", kWife}});
    EXPECT_THAT(says("DL-0003"), HasSubstr("another delegate"));
    delegation({{"principal_id", kWife}});
    EXPECT_THAT(says("DL-0003"), HasSubstr("neither of the head"));
    EXPECT_EQ(says("DL-9999"), "REGISTER_RECORD_UNKNOWN") << "no online delegation is taken for a letter";
    EXPECT_EQ(says(""), "delegation_ref: is missing");
}

TEST_F(MoveDelegateTest, AGoodLetterIsTakenWithFewKeys) {
    EXPECT_EQ(says(letter()), "ok") << "head and delegate are known and only compared";
    EXPECT_EQ(says(letter({{"delegation_ref", std::string(60, '1')}})), "ok");
    EXPECT_EQ(says(letter({{"delegation_ref", std::string(61, '1')}})), "delegation_ref: is longer than 60 letters");
}

TEST_F(MoveDelegateTest, ALetterHasADayThatIsNotToComeNorTooLongAgo) {
    EXPECT_EQ(says(letter({{"letter_date", "22/11/2569"}})), "ok") << "today";
    EXPECT_EQ(says(letter({{"letter_date", "23/11/2569"}})), "letter_date: is in the future");
    EXPECT_EQ(says(letter({{"letter_date", "24/8/2569"}})), "ok") << "ninety days ago";
    EXPECT_EQ(says(letter({{"letter_date", "23/8/2569"}})), "letter_date: is more than 90 days ago");
    EXPECT_EQ(says(letter({{"letter_date", ""}})), "letter_date: is missing");
    services_.rules.delegation_letter_days = 100;
    EXPECT_EQ(says(letter({{"letter_date", "23/8/2569"}})), "ok") << "the days are of the rules";
}

TEST_F(MoveDelegateTest, ALetterThatNamesItsEndHoldsUntilThen) {
    EXPECT_EQ(says(letter({{"until", "22/11/2569"}})), "ok");
    EXPECT_EQ(says(letter({{"until", "21/11/2569"}})), "delegation_ref: has expired");
    EXPECT_EQ(says(letter({{"letter_date", "22/11/2569"}, {"until", "22/11/2569"}})), "ok");
}

TEST_F(MoveDelegateTest, ALetterNamesThisActThisDelegateAndThePrincipal) {
    EXPECT_EQ(says(letter({{"names_act", "no"}})), "delegation_ref: does not name this act");
    EXPECT_EQ(says(letter({{"delegate_id", kWife}})), "delegation_ref: names another delegate");
    EXPECT_EQ(says(letter({{"principal_id", "1999900000014"}})),
              "principal_id: must be a citizen number with its check digit");
    EXPECT_EQ(says(letter({{"principal_id", ""}})), "principal_id: is missing");
    EXPECT_EQ(says(letter({{"principal_id", kRequester}})), "delegation_ref: the principal is the delegate");
    EXPECT_EQ(says(letter({{"principal_id", kWife}})),
              "principal_id: is neither of the head of this house nor of somebody listed there");
}

TEST_F(MoveDelegateTest, TheOriginalIsSeen) {
    EXPECT_EQ(says(letter({{"original_seen", "no"}})), "original_seen: the original letter has to be seen");
    EXPECT_EQ(says(letter({{"original_seen", ""}})), "original_seen: the original letter has to be seen");
}

TEST_F(MoveDelegateTest, TheHeadsDelegateMovesWhomeverAndAMoversDelegateThatMoverOnly) {
    sent_by(kWife);
    EXPECT_EQ(told(enter(service, moves(kOtherHead))), "movers: whom a mover sent moves that mover only");
    EXPECT_EQ(told(enter(service, moves(kWife + "\n" + kOtherHead))),
              "movers: whom a mover sent moves that mover only");
    EXPECT_EQ(told(enter(service, moves(kWife))), "ok");
}

TEST_F(MoveDelegateTest, TheActSaysWhatTheOfficerReadInTheLetter) {
    sent_by(kOtherHead);
    ASSERT_TRUE(enter(service, moves(kWife)));
    ASSERT_TRUE(enter(service, {}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("informant_role"), "DELEGATE");
    EXPECT_EQ(act_at("principal_id"), kOtherHead);
    EXPECT_EQ(act_at("delegation_kind"), "PAPER");
    EXPECT_EQ(act_at("delegation_ref"), "ม.1/69");
    EXPECT_EQ(act_at("letter_date"), "2026-11-20");
    EXPECT_EQ(act_at("original_seen"), "yes");
    EXPECT_EQ(act_at("names_act"), "yes");
}

TEST_F(MoveDelegateTest, ThePapersDependOnWhetherTheDelegateIsListedInTheHouse) {
    const auto rows = [&](const std::string& house) {
        MoveOut move(services_.ports, journal_, proof_);
        EXPECT_TRUE(move.open({}));
        EXPECT_TRUE(enter(move, {{"informant_role", "DELEGATE"}, {"house_code", house}}));
        return move.page()->shown;
    };
    const auto own = rows(kHouse);
    const auto foreign = rows(kOtherHouse);
    EXPECT_EQ(own[0].at("ผู้รับมอบหมาย"), "มีชื่อในบ้านนี้");
    EXPECT_EQ(foreign[0].at("ผู้รับมอบหมาย"), "ไม่มีชื่อในบ้านนี้");
    EXPECT_EQ(own.size(), 3U) << "the letter and the own card";
    ASSERT_EQ(foreign.size(), 4U);
    EXPECT_EQ(foreign[3].at("หลักฐานที่ต้องใช้"), "บัตรประจำตัวของผู้มอบหมาย");
}

TEST_F(MoveDelegateTest, NobodyIsAskedForAPhotocopyOrAWitness) {
    for (const bool listed : {true, false}) {
        for (const auto& row : delegate_papers(listed)) {
            for (const auto& [title, text] : row) {
                EXPECT_EQ(text.find("สำเนา"), std::string::npos) << text;
                EXPECT_EQ(text.find("พยาน"), std::string::npos) << text;
            }
        }
    }
}

TEST_F(MoveDelegateTest, OfflineTheLetterIsReadAndTheCentreComparesThePrincipal) {
    go_offline();
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"informant_role", "DELEGATE"}, {"house_code", kOtherHouse}}));
    EXPECT_EQ(told(enter(service, {{"delegation_ref", "DL-0003"}})), "CENTRE_UNREACHABLE");
    EXPECT_EQ(told(enter(service, letter({{"letter_date", "23/11/2569"}, {"principal_id", kOtherHead}}))),
              "letter_date: is in the future");
    EXPECT_EQ(told(enter(service, letter({{"principal_id", kOtherHead}}))), "ok");
}

}  // namespace
}  // namespace amphoe::workflows
