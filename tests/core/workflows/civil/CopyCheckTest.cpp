#include "core/workflows/civil/CopyCheck.h"
#include "core/workflows/civil/IssuedCopy.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::RegisterKind;

const std::string kNumber = "9901-69-D04-000001-1";

class CopyCheckTest : public ServiceFixture {
  protected:
    void issued(const std::string& state, const domain::Fields& other = {}) {
        domain::Fields fields{{"number", kNumber},
                              {"kind", "TR14_1"},
                              {"sha256", "aa"},
                              {"check_code", "AB12-CD34-EF56"},
                              {"data_hash", "cc"},
                              {"state", state},
                              {"record", "person/" + kRequester},
                              {"record_version", "1"},
                              {"hidden", "father_name"},
                              {"data_at", "2026-11-22T02:00:00.000Z"}};
        for (const auto& [key, value] : other) {
            fields[key] = value;
        }
        register_.knows(RegisterKind::IssuedPaper, kNumber, fields,
                        {{{"part", "record"},
                          {"citizen_id", kRequester},
                          {"name", "นายทดสอบ ระบบบัตร"},
                          {"father_name", "นายพ่อ ทดสอบ"},
                          {"relation", "HEAD"}}});
    }
    domain::Result<CopyVerdict> check(const BroughtCopy& copy) {
        return CopyCheck(services_.ports).check(copy, "", {});
    }
};

TEST_F(CopyCheckTest, AnUnchangedCopyMatchesAndShowsItsData) {
    issued("valid");
    const auto verdict = check({"AD1." + kNumber + ".AB12-CD34-EF56"});
    EXPECT_EQ(verdict->state, CopyState::Matches);
    EXPECT_TRUE(verdict->content_compared);
    EXPECT_EQ(verdict->issued.text("kind"), "TR14_1");
    ASSERT_TRUE(verdict->data);
    EXPECT_EQ(verdict->data->fields.at("name_th"), "นายทดสอบ ระบบบัตร");
    EXPECT_EQ(verdict->data->fields.at("house_status"), "เจ้าบ้าน");
    EXPECT_EQ(verdict->data->fields.at("father_name"), "ปกปิดตามคำขอ") << "as on the paper";
    EXPECT_EQ(copy_state_th(verdict->state), "เอกสารถูกต้องตรงกับฐานข้อมูล");
}

TEST_F(CopyCheckTest, OneOtherLetterDiffers) {
    issued("valid");
    EXPECT_EQ(check({"AD1." + kNumber + ".AB12-CD34-EF57"})->state, CopyState::Differs);
    EXPECT_EQ(check({kNumber, "ab"})->state, CopyState::Differs);
    EXPECT_EQ(check({kNumber, "aa"})->state, CopyState::Matches);
    EXPECT_EQ(check({kNumber, "", "cd"})->state, CopyState::Differs);
    EXPECT_TRUE(check({kNumber, "", "cc"})->content_compared);
}

TEST_F(CopyCheckTest, ACopyTheCitizenCertifiedSaysSoWhateverTheVerdict) {
    for (const auto* state : {"valid", "void"}) {
        issued(state, {{"channel", "THAID_SELF"}});
        EXPECT_TRUE(check({kNumber, "aa"})->self_certified()) << state;
    }
    issued("valid", {{"channel", "COUNTER"}});
    EXPECT_FALSE(check({kNumber, "aa"})->self_certified());
    EXPECT_FALSE(check({"9901-69-D04-000009-9"})->self_certified()) << "of an unknown number nothing is known";
}

TEST_F(CopyCheckTest, ATypedNumberSaysThatNothingWasCompared) {
    issued("valid");
    const auto verdict = check({kNumber});
    EXPECT_EQ(verdict->state, CopyState::NumberOnly);
    EXPECT_EQ(copy_state_key(verdict->state), "doc.verify.number");
    EXPECT_FALSE(verdict->content_compared);
    EXPECT_FALSE(verdict->data) << "numbers run on: whoever types one must not read anybody's entry";
}

TEST_F(CopyCheckTest, AnInventedCheckCodeNeverMatches) {
    issued("valid");
    const auto wrong = check({"AD1." + kNumber + ".0000-0000-0000"});
    EXPECT_EQ(wrong->state, CopyState::Differs);
    EXPECT_FALSE(wrong->data);
    // The code follows from the data where the centre kept none.
    issued("valid", {{"check_code", ""}});
    EXPECT_EQ(check({"AD1." + kNumber + ".0000-0000-0000"})->state, CopyState::Differs);
    const auto record = record_as_issued(register_.answers.at({RegisterKind::IssuedPaper, kNumber}).value());
    ASSERT_TRUE(record);
    EXPECT_EQ(check({"AD1." + kNumber + "." + check_code_of(*record)})->state, CopyState::Matches);
    // Nothing kept, nothing compared: not right.
    issued("valid", {{"check_code", ""}, {"record", ""}});
    EXPECT_EQ(check({"AD1." + kNumber + ".0000-0000-0000"})->state, CopyState::NumberOnly);
}

TEST_F(CopyCheckTest, ARecordKeptBadlyShowsNothing) {
    for (const auto& spoiled : {domain::Fields{{"record", "person"}},
                                {{"record", "planet/1"}},
                                {{"data_at", "today"}},
                                {{"record", "house/99019000001"}},
                                {{"kind", "thaid_slip"}}}) {
        issued("valid", spoiled);
        EXPECT_FALSE(check({kNumber, "aa"})->data);
    }
}

TEST_F(CopyCheckTest, WithdrawnAndVoidCopiesSaySo) {
    for (const auto* state : {"void", "withdrawn"}) {
        issued(state);
        EXPECT_EQ(check({kNumber, "aa"})->state, CopyState::Void) << state;
    }
}

TEST_F(CopyCheckTest, AForgedNumberDiffersAndAForeignCodeIsRefused) {
    EXPECT_EQ(check({"AD1.9901-69-D04-999999-1.AB12-CD34-EF56"})->state, CopyState::Differs);
    for (const auto& foreign :
         {std::string("https://example.org/x"), std::string("AD1."), std::string(), std::string(10000, '1')}) {
        EXPECT_EQ(check({foreign}).error().code, FailureCode::CodeRefused);
    }
}

TEST_F(CopyCheckTest, ANumberHasTenToFortyLetters) {
    for (const auto& [length, ours] : {std::pair(9, false), {10, true}, {40, true}, {41, false}}) {
        const auto result = check({std::string(static_cast<std::size_t>(length), '1')});
        EXPECT_EQ(result.ok(), ours) << length;
    }
    EXPECT_EQ(check({"AD1." + kNumber + "." + std::string(200, 'A')}).error().code, FailureCode::CodeRefused);
}

TEST_F(CopyCheckTest, OfflineNothingIsSaidOfTheCopy) {
    go_offline();
    EXPECT_EQ(check({kNumber}).error().code, FailureCode::CentreUnreachable);
}

}  // namespace
}  // namespace amphoe::workflows
