// The adapters of register and one-time codes: against the reference centre for what it says, on texts for what no
// centre should say.
#include <gtest/gtest.h>

#include "core/sync/HttpsCivilRegister.h"
#include "core/sync/HttpsOneTimeCodes.h"
#include "core/sync/RegisterJson.h"
#include "tests/centre/register/SimulatedCode.h"
#include "tests/support/CentreAndWorkstation.h"

namespace amphoe::sync {
namespace {

using domain::FailureCode;
using domain::RegisterKind;

ports::RegisterQuestion question(RegisterKind kind, const std::string& key, const std::string& purpose = "move_out") {
    return {kind, key, "019aa8f1-2c00-7000-8000-0000000000cc", purpose};
}

class RegisterAdaptersTest : public ::testing::Test {
  protected:
    FailureCode code_of(const ports::RegisterQuestion& asked) {
        const auto answer = civil_register.look_up(asked, {});
        return answer ? FailureCode::UnexpectedError : answer.error().code;
    }

    testing::CentreAndWorkstation parts;
    std::shared_ptr<CentreLine> line = std::make_shared<CentreLine>(&parts.identity);
    HttpsCivilRegister civil_register{line};
    HttpsOneTimeCodes one_time_codes{line};
};

TEST_F(RegisterAdaptersTest, RecordComesWithVersionDataTimeAndItems) {
    const auto person = civil_register.look_up(question(RegisterKind::Person, "1999900000013"), {});
    ASSERT_TRUE(person) << person.error().detail;
    EXPECT_EQ(person->version, "1");
    EXPECT_EQ(person->text("first"), "ทดสอบ");
    EXPECT_GT(person->data_at, *support::from_iso8601("2026-01-01T00:00:00.000Z"));

    const auto house = civil_register.look_up(question(RegisterKind::House, person->text("house_code")), {});
    ASSERT_TRUE(house);
    EXPECT_EQ(house->items.size(), 3u);
}

TEST_F(RegisterAdaptersTest, AReasonInWordsGoesWithTheQuestion) {
    auto asked = question(RegisterKind::Linkage, "RP-0001|proof_of_address|address|1999900000013", "linkage");
    asked.reason = "ศาลขอทราบที่อยู่";
    ASSERT_TRUE(civil_register.look_up(asked, {}));
    const auto log = civil_register.look_up(question(RegisterKind::ReleaseLog, "1999900000013", "linkage"), {});
    ASSERT_TRUE(log);
    ASSERT_EQ(log->items.size(), 1u);
    EXPECT_EQ(log->items[0].at("reason"), "ศาลขอทราบที่อยู่");
    asked.reason = std::string(1201, 'a');
    EXPECT_EQ(code_of(asked), FailureCode::FieldInvalid);
    EXPECT_EQ(register_question_json(question(RegisterKind::Person, "1"))->find("reason"), std::string::npos);
}

TEST_F(RegisterAdaptersTest, RefusalsBecomeTheirFailures) {
    EXPECT_EQ(code_of(question(RegisterKind::House, "00000000000")), FailureCode::RegisterRecordUnknown);
    EXPECT_EQ(code_of(question(RegisterKind::House, "99019000001", "curiosity")), FailureCode::NotAuthorised);
    EXPECT_EQ(code_of(question(RegisterKind::Person, "1999900000014")), FailureCode::CitizenNumberInvalid);
    EXPECT_EQ(code_of(question(RegisterKind::Person, "")), FailureCode::FieldInvalid);
    EXPECT_EQ(code_of(question(RegisterKind::House, std::string(201, '1'))), FailureCode::FieldInvalid);
    EXPECT_EQ(code_of(question(RegisterKind::House, "\xFF\xFE")), FailureCode::FieldInvalid);
    EXPECT_EQ(code_of({RegisterKind::Person, "1999900000013", "", "move_out"}), FailureCode::FieldInvalid);
}

TEST_F(RegisterAdaptersTest, CodesSayWhyTheyAreRefused) {
    using centre::CodeFate;
    using centre::CodeUse;
    const auto detail = [&](const std::string& code) {
        const auto answer = civil_register.look_up(question(RegisterKind::TangratCode, code, "tangrat_level2"), {});
        return answer || answer.error().code != FailureCode::CodeRefused ? "not refused" : answer.error().detail;
    };
    const std::string person = "1999900000013";
    EXPECT_EQ(detail(*centre::simulated_code({CodeUse::Tangrat, CodeFate::Expired, person})), "expired");
    EXPECT_EQ(detail(*centre::simulated_code({CodeUse::Tangrat, CodeFate::Used, person})), "used");
    EXPECT_EQ(detail("SIM-T-12345678-x"), "forged");
    EXPECT_EQ(detail("https://example.org/"), "other_system");
}

TEST_F(RegisterAdaptersTest, OneTimeCodeIsSentTriedAndRight) {
    const auto sent = one_time_codes.send({"0812345678", "thaid_enrolment"}, {});
    ASSERT_TRUE(sent) << sent.error().detail;
    EXPECT_EQ(sent->simulated_code.size(), 6u);

    const auto wrong = one_time_codes.verify(sent->reference, "x", {});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, FailureCode::OtpWrong);
    EXPECT_EQ(wrong.error().detail, "2");
    EXPECT_TRUE(one_time_codes.verify(sent->reference, sent->simulated_code, {}));
    EXPECT_EQ(one_time_codes.verify(sent->reference, sent->simulated_code, {}).error().code, FailureCode::OtpExpired);
}

TEST_F(RegisterAdaptersTest, WrongPhoneTooManyCodesAndOddReferencesAreNamed) {
    EXPECT_EQ(one_time_codes.send({"0212345678", "own_data"}, {}).error().code, FailureCode::PhoneInvalid);
    EXPECT_EQ(one_time_codes.send({std::string(10000, '0'), "own_data"}, {}).error().code, FailureCode::PhoneInvalid);
    EXPECT_EQ(one_time_codes.verify("../../v1/status", "1", {}).error().code, FailureCode::OtpExpired);
    for (int count = 0; count < 10; ++count) {
        EXPECT_TRUE(one_time_codes.send({"0612345678", "own_data"}, {}));
    }
    EXPECT_EQ(one_time_codes.send({"0612345678", "own_data"}, {}).error().code, FailureCode::LimitReached);
}

TEST_F(RegisterAdaptersTest, WithoutALineBothSayUnreachable) {
    parts.set_faults(R"({"status": 503})");
    EXPECT_EQ(code_of(question(RegisterKind::Person, "1999900000013")), FailureCode::CentreUnreachable);
    EXPECT_EQ(one_time_codes.send({"0812345678", "own_data"}, {}).error().code, FailureCode::CentreUnreachable);
}

TEST_F(RegisterAdaptersTest, WithoutIdentityBothSaySo) {
    HttpsCivilRegister nobody(std::make_shared<CentreLine>(nullptr));
    EXPECT_EQ(nobody.look_up(question(RegisterKind::Person, "1"), {}).error().code,
              FailureCode::WorkstationNotProvisioned);
}

/// A record as the contract has it, with one text put in the place of another.
std::optional<domain::RegisterRecord> read_with(const std::string& from, const std::string& to) {
    std::string text = R"({"data_at":"2026-11-22T01:35:10.123Z","fields":{"citizen_id":"1"},"items":[{"name":"x"}],)"
                       R"("key":"1","kind":"person","version":"7"})";
    if (const auto at = text.find(from); at != std::string::npos) {
        text.replace(at, from.size(), to);
    }
    return read_register_record(support::Bytes(text.begin(), text.end()), question(RegisterKind::Person, "1"));
}

TEST(RegisterJsonTest, OnlyAnAnswerToThisQuestionWithinTheLimitsIsTaken) {
    ASSERT_TRUE(read_with("", ""));
    EXPECT_EQ(read_with("", "")->items[0].at("name"), "x");
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {R"("key":"1")", R"("key":"2")"},
             {R"("kind":"person")", R"("kind":"house")"},
             {R"("version":"7")", R"("version":"")"},
             {R"("version":"7")", R"("version":7)"},
             {R"("version":"7")", R"("version":")" + std::string(41, '7') + "\""},
             {"2026-11-22T01:35:10.123Z", "yesterday"},
             {R"({"citizen_id":"1"})", R"({"citizen_id":1})"},
             {R"({"citizen_id":"1"})", R"({"Citizen Id":"1"})"},
             {R"({"citizen_id":"1"})", R"(["citizen_id"])"},
             {R"({"citizen_id":"1"})", R"({"citizen_id":")" + std::string(4001, 'x') + "\"}"},
             {R"({"citizen_id":"1"})", R"({"citizen_id":"\u0000"})"},
             {R"({"citizen_id":"1"})", R"({"citizen_id":"\u001b[2J"})"},
             {R"([{"name":"x"}])", R"({"name":"x"})"},
             {R"([{"name":"x"}])", R"(["x"])"},
             {R"("items":)", R"("things":)"},
             {"}", ""}}) {
        EXPECT_FALSE(read_with(from, to)) << to.substr(0, 60);
    }
}

TEST(RegisterJsonTest, NumberOfItemsAndFieldsHasALimit) {
    const auto items = [](int count) {
        std::string list = "[{}";
        for (int more = 1; more < count; ++more) {
            list += ",{}";
        }
        return list + "]";
    };
    EXPECT_TRUE(read_with(R"([{"name":"x"}])", items(500)));
    EXPECT_FALSE(read_with(R"([{"name":"x"}])", items(501)));
    std::string fields = R"({"a0":"")";
    for (int count = 1; count <= 100; ++count) {
        fields += ",\"a" + std::to_string(count) + R"(":"")";
    }
    EXPECT_FALSE(read_with(R"({"citizen_id":"1"})", fields + "}"));
}

TEST(RegisterJsonTest, SentCodeAndVerdictAreCheckedToo) {
    const auto sent = [](const std::string& text) { return read_sent_code(support::Bytes(text.begin(), text.end())); };
    const std::string reference = "019aa8f1-2c00-7000-8000-0000000000ee";
    const std::string time = R"("expires_at":"2026-11-22T01:40:10.123Z")";
    EXPECT_TRUE(sent("{" + time + R"(,"reference":")" + reference + "\"}"));
    EXPECT_FALSE(sent("{" + time + R"(,"reference":"../x"})"));
    EXPECT_FALSE(sent("{" + time + R"(,"reference":")" + reference + R"(","simulated_code":"12345"})"));
    EXPECT_FALSE(sent(R"({"expires_at":"soon","reference":")" + reference + "\"}"));
    const auto verdict = [](const std::string& text) {
        return read_code_verdict(support::Bytes(text.begin(), text.end()));
    };
    EXPECT_TRUE(verdict(R"({"right":true,"tries_left":0})"));
    EXPECT_FALSE(verdict(R"({"right":false,"tries_left":99})"));
    EXPECT_FALSE(verdict(R"({"right":"true","tries_left":1})"));
    EXPECT_FALSE(verdict("[]"));
}

}  // namespace
}  // namespace amphoe::sync
