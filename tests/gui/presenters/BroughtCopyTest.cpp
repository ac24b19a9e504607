// A copy somebody brings, compared with what the centre has under its number (domain.md W11.9).
#include <gmock/gmock.h>

#include <fstream>

#include "core/support/Digest.h"
#include "gui/presenters/PaperCheckTexts.h"
#include "tests/gui/presenters/ServiceBench.h"
#include "tests/support/FakeInspection.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::RegisterKind;
using ::testing::Contains;
using ::testing::HasSubstr;
using workflows::CopyState;

const std::string kNumber = "9901-69-D04-000001-1";

const domain::Fields kKept{{"kind", "TR14_1"},
                           {"check_code", "AB12-CD34-EF56"},
                           {"record", "person/1999900000013"},
                           {"record_version", "1"},
                           {"data_at", "2026-10-23T02:00:00.000Z"}};

class BroughtCopyTest : public ServiceBench {
  protected:
    BroughtCopyTest() {
        desk.services = &ports;
        desk.inspection = &inspection;
        check.emplace(desk, window.post());
        inspection.code_answer = domain::PaperCodeVerdict{false, "unreadable", {"ไม่ใช่รหัสของเอกสาร"}};
    }
    void issued(const std::string& state, const domain::Fields& more = {}) {
        domain::Fields fields{{"number", kNumber}, {"kind", "copy_tr14_1"}, {"issued", "2026-10-23"},
                              {"office", "9901"},  {"state", state},        {"sha256", std::string(64, 'a')}};
        for (const auto& [key, value] : more) {
            fields[key] = value;
        }
        civil_register.knows(RegisterKind::IssuedPaper, kNumber, fields,
                             {{{"part", "record"}, {"name", "นายทดสอบ ระบบบัตร"}, {"relation", "HEAD"}}});
    }
    void type(const std::string& text) {
        check->check_text(text);
        window.drain();
    }
    void scan(std::vector<std::uint8_t> hash) {
        domain::PaperCodeVerdict verdict{true, "genuine"};
        verdict.claim = domain::PaperClaim{kNumber, "copy_tr14_1", "2026-10-23", "9901", std::move(hash)};
        inspection.code_answer = verdict;
        type("AD1:SOMETHING");
    }
    gui::PaperCheckWords words() const { return gui::paper_check_words(*check->checked(), texts); }
    std::optional<CopyState> state() const {
        return check->checked() && check->checked()->copy ? std::optional(check->checked()->copy->state) : std::nullopt;
    }

    FakeInspection inspection;
    std::optional<gui::PaperCheckPresenter> check;
};

TEST_F(BroughtCopyTest, ATypedNumberSaysWhatItIsAndNoMore) {
    issued("valid", kKept);
    type(" 9901-69-d04-000001-1\r\n");
    ASSERT_EQ(state(), CopyState::NumberOnly);
    EXPECT_FALSE(words().good) << "nothing was compared";
    EXPECT_THAT(words().headline, HasSubstr("Nothing of the content was compared"));
    EXPECT_THAT(words().lines, Contains(HasSubstr(kNumber + " · issued 23 October 2026 (BE 2569) by office 9901")));
    EXPECT_THAT(words().lines, Contains(HasSubstr("Scan the code")));
    EXPECT_THAT(words().lines, ::testing::Not(Contains(HasSubstr("ระบบบัตร"))));
}

TEST_F(BroughtCopyTest, ATypedCheckCodeShowsTheDataAsIssued) {
    issued("valid", kKept);
    type("ad1." + kNumber + ".ab12-cd34-ef56");
    ASSERT_EQ(state(), CopyState::Matches);
    EXPECT_TRUE(words().good);
    EXPECT_THAT(words().headline, HasSubstr("Matches"));
    EXPECT_THAT(words().lines, Contains("Name: นายทดสอบ ระบบบัตร"));
    EXPECT_THAT(words().lines, Contains("Place in the house: head of the house"));
    type("AD1." + kNumber + ".0000-0000-0000");
    EXPECT_EQ(state(), CopyState::Differs);
    EXPECT_FALSE(words().good);
    EXPECT_THAT(words().lines, ::testing::Not(Contains(HasSubstr("ระบบบัตร"))));
}

TEST_F(BroughtCopyTest, AVoidCopyAndAnUnknownNumberAreNotAccepted) {
    issued("void");
    type(kNumber);
    EXPECT_EQ(state(), CopyState::Void);
    EXPECT_FALSE(words().good);
    EXPECT_THAT(words().headline, HasSubstr("cancelled"));
    type("9901-69-D04-999999-9");
    EXPECT_EQ(state(), CopyState::Differs);
    EXPECT_FALSE(words().good);
    EXPECT_THAT(words().lines, Contains(HasSubstr("no paper with the number 9901-69-D04-999999-9")));
}

TEST_F(BroughtCopyTest, TheDataOfASignedCodeAreCompared) {
    issued("valid", {{"data_hash", "0102"}});
    scan({1, 2});
    ASSERT_EQ(state(), CopyState::Matches);
    EXPECT_TRUE(check->checked()->copy->content_compared);
    EXPECT_TRUE(words().good);
    scan({1, 3});
    EXPECT_EQ(state(), CopyState::Differs);
    EXPECT_FALSE(words().good);
    EXPECT_THAT(words().headline, HasSubstr("Does not match"));
    EXPECT_THAT(words().lines, ::testing::Not(Contains(HasSubstr("did not answer")))) << "it did";
}

TEST_F(BroughtCopyTest, AFileIsComparedAsAWhole) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "copy.pdf";
    std::ofstream(file) << "%PDF copy";
    const std::string text = "%PDF copy";
    ports::PaperFinding finding;
    finding.document = domain::DocumentVerification{};
    finding.document->valid = true;
    finding.document->number = kNumber;
    inspection.file_answer = finding;
    issued("valid", {{"sha256", support::sha256_hex_of_text(text)}});
    check->check_file(file);
    window.drain();
    ASSERT_EQ(state(), CopyState::Matches);
    EXPECT_TRUE(check->checked()->copy->content_compared);
    issued("valid");
    check->check_file(file);
    window.drain();
    EXPECT_EQ(state(), CopyState::Differs);
    EXPECT_FALSE(words().good);
}

TEST_F(BroughtCopyTest, AScanIsNotComparedAsAFile) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "scan.png";
    std::ofstream(file) << "a picture";
    ports::PaperFinding finding;
    finding.code = domain::PaperCodeVerdict{true, "genuine"};
    finding.code->claim = domain::PaperClaim{kNumber, "copy_tr14_1", "2026-10-23", "9901", {1, 2}};
    inspection.file_answer = finding;
    issued("valid");
    check->check_file(file);
    window.drain();
    EXPECT_EQ(state(), CopyState::NumberOnly);
    EXPECT_TRUE(words().good) << "its own code speaks for it";
    EXPECT_THAT(words().headline, HasSubstr("code is genuine"));
}

TEST_F(BroughtCopyTest, OfflineATypedNumberIsNotJudgedAndACodeStandsAlone) {
    civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    type(kNumber);
    ASSERT_TRUE(check->failure());
    EXPECT_EQ(check->failure()->code, FailureCode::CentreUnreachable);
    scan({1, 2});
    EXPECT_FALSE(state());
    EXPECT_TRUE(words().good) << "the code is genuine";
}

TEST_F(BroughtCopyTest, WhatIsNoNumberIsLeftToTheInspection) {
    for (const auto* text : {"https://example.org/9901-69-D04-000001-1", "สวัสดี", "9901"}) {
        type(text);
        EXPECT_FALSE(state()) << text;
        EXPECT_FALSE(words().good);
        EXPECT_THAT(words().lines, Contains("ไม่ใช่รหัสของเอกสาร"));
    }
    EXPECT_TRUE(civil_register.questions.empty());
}

TEST_F(BroughtCopyTest, AForgedCodeIsNotAskedAbout) {
    issued("valid");
    inspection.code_answer.value().claim = domain::PaperClaim{kNumber, "copy_tr14_1", "2026-10-23", "9901", {1, 2}};
    type("AD1:FORGED");
    EXPECT_FALSE(state());
    EXPECT_FALSE(words().good);
    EXPECT_TRUE(civil_register.questions.empty());
}

}  // namespace
}  // namespace amphoe::testing
