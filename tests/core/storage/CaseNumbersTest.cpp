#include "core/storage/CheckDigit.h"
#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
using domain::ServiceKind;

class CaseNumbersTest : public StoreFixture {
  protected:
    std::unique_ptr<Database> database_ = open();
    SqliteCaseStore store_{*database_};
};

// Published numbers with an ISO 7064 MOD 11,10 check digit: the sample Steuer-IdNr of the German tax office
// 86095742719 and the sample Croatian OIB 69435151530.
TEST(CheckDigitTest, MatchesPublishedNumbers) {
    EXPECT_EQ(check_digit_mod_11_10("8609574271"), '9');
    EXPECT_EQ(check_digit_mod_11_10("6943515153"), '0');
}

TEST(CheckDigitTest, EverySingleWrongDigitChangesIt) {
    const std::string right = "100169D7000001";
    for (std::size_t index = 0; index < right.size(); ++index) {
        for (char digit = '0'; digit <= '9' && right[index] != 'D'; ++digit) {
            auto wrong = right;
            wrong[index] = digit;
            if (wrong != right) {
                EXPECT_NE(check_digit_mod_11_10(wrong), check_digit_mod_11_10(right)) << wrong;
            }
        }
    }
}

TEST_F(CaseNumbersTest, RunPerServiceAndBuddhistYearOfTheBangkokDay) {
    const auto new_year_eve = *support::from_iso8601("2026-12-31T16:59:59Z");
    const auto new_year = *support::from_iso8601("2026-12-31T17:00:00Z");

    EXPECT_EQ(*store_.next_case_number(ServiceKind::ThaidEnrolment, new_year_eve), "1001-2569-01-000001");
    EXPECT_EQ(*store_.next_case_number(ServiceKind::ThaidEnrolment, new_year_eve), "1001-2569-01-000002");
    EXPECT_EQ(*store_.next_case_number(ServiceKind::OwnData, new_year_eve), "1001-2569-11-000001");
    EXPECT_EQ(*store_.next_case_number(ServiceKind::ThaidEnrolment, new_year), "1001-2570-01-000001");
}

TEST_F(CaseNumbersTest, AreNotGivenAgainAfterAFailedSaveOrARestart) {
    const auto first = *store_.next_case_number(ServiceKind::ThaidEnrolment, kMorning);
    auto step = opening_step("1", first);
    step.opened_case->visit_id = "nobody";
    ASSERT_FALSE(store_.save(step));
    database_.reset();
    const auto reopened = open();

    EXPECT_EQ(*SqliteCaseStore(*reopened).next_case_number(ServiceKind::ThaidEnrolment, kMorning),
              "1001-2569-01-000002");
}

TEST_F(CaseNumbersTest, DocumentNumbersEndWithTheirCheckDigit) {
    const auto number = store_.next_document_number("D7", kMorning);

    ASSERT_TRUE(number);
    EXPECT_EQ(number->substr(0, 17), "1001-69-D7-000001");
    EXPECT_EQ(number->size(), 19U);
    EXPECT_EQ(number->back(), check_digit_mod_11_10(number->substr(0, 17)));
    EXPECT_EQ(store_.next_document_number("D7", kMorning)->substr(11, 6), "000002");
}

TEST_F(CaseNumbersTest, AnIllFormedKindCodeIsRefused) {
    for (const auto* kind : {"", "d7", "D-7", "DDDDDDDDD"}) {
        EXPECT_EQ(store_.next_document_number(kind, kMorning).error().code, FailureCode::DocumentKindUnknown) << kind;
    }
}

TEST_F(CaseNumbersTest, EndWithSixDigits) {
    ASSERT_TRUE(store_.next_case_number(ServiceKind::ThaidEnrolment, kMorning));
    RawDatabase(file_).execute("UPDATE counters SET last = 999999");

    EXPECT_FALSE(store_.next_case_number(ServiceKind::ThaidEnrolment, kMorning));
}

}  // namespace
}  // namespace amphoe::storage
