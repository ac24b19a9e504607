#include "gui/presenters/PaperCheckPresenter.h"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

#include "gui/presenters/PaperCheckTexts.h"
#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/FakeInspection.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::PaperCodeVerdict;
using domain::PaperStanding;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

PaperCodeVerdict genuine() {
    PaperCodeVerdict verdict;
    verdict.genuine = true;
    verdict.status = "genuine";
    verdict.claim = domain::PaperClaim{"9901-69-D01-000042-7", "copy_tr14_1", "2026-11-22", "9901", {1, 2}};
    return verdict;
}

PaperCodeVerdict nothing_seen() {
    return {false, "no-code", {"ไม่พบรหัส"}};
}

class PaperCheckPresenterTest : public PresenterBench {
  protected:
    gui::CounterSetup check_setup() {
        auto made = setup();
        made.inspection = &inspection;
        return made;
    }
    FakeInspection inspection;
    gui::PaperCheckPresenter check{check_setup(), window.post()};
};

TEST_F(PaperCheckPresenterTest, AScannersTextIsHandedOnAsItWasTyped) {
    inspection.code_answer = genuine();
    check.check_text("ฤฺฉ\r\n");
    window.drain();
    EXPECT_EQ(inspection.code, "ฤฺฉ\r\n") << "the layout is put right by the inspection";
    ASSERT_TRUE(check.checked() && check.checked()->finding.code);
    EXPECT_TRUE(check.checked()->finding.code->genuine);
    EXPECT_FALSE(check.busy());
}

TEST_F(PaperCheckPresenterTest, BlankTextIsNoScan) {
    inspection.code_answer = genuine();
    check.check_text(" \t\r\n");
    window.drain();
    EXPECT_EQ(inspection.code, "");
    EXPECT_FALSE(check.checked());
}

TEST_F(PaperCheckPresenterTest, AFileIsReadAndJudged) {
    const TemporaryFolder folder;
    const auto name = folder.path() / "เอกสาร.pdf";
    std::ofstream(name, std::ios::binary) << "%PDF-1.7";
    ports::PaperFinding finding;
    finding.document = domain::DocumentVerification{};
    finding.document->status = "changed";
    inspection.file_answer = finding;
    check.check_file(name);
    window.drain();
    EXPECT_EQ(std::string(inspection.file.begin(), inspection.file.end()), "%PDF-1.7");
    ASSERT_TRUE(check.checked() && check.checked()->finding.document);
    EXPECT_EQ(check.checked()->finding.document->status, "changed");
}

TEST_F(PaperCheckPresenterTest, WhatIsNoReadableFileSaysSo) {
    const TemporaryFolder folder;
    const auto large = folder.path() / "large.pdf";
    std::ofstream(large) << "x";
    std::filesystem::resize_file(large, 20 * 1024 * 1024 + 1);
    for (const auto& name : {folder.path() / "missing.pdf", folder.path(), large}) {
        check.check_file(name);
        window.drain();
        ASSERT_TRUE(check.failure()) << name;
        EXPECT_EQ(check.failure()->code, FailureCode::FileUnreadable) << name;
        EXPECT_FALSE(check.checked());
    }
    EXPECT_TRUE(inspection.file.empty());
}

TEST_F(PaperCheckPresenterTest, TheCameraLooksUntilACodeOfOursComes) {
    inspection.frame_answer = [](int frame) -> domain::Result<PaperCodeVerdict> {
        return frame < 3 ? nothing_seen() : genuine();
    };
    check.watch();
    EXPECT_TRUE(check.watching());
    window.drain();
    EXPECT_FALSE(check.watching());
    EXPECT_EQ(inspection.frames, 3);
    EXPECT_EQ(counter.camera.opened, "0");
    EXPECT_EQ(counter.camera.closed, 1);
    ASSERT_TRUE(check.checked() && check.checked()->finding.code);
    EXPECT_TRUE(check.checked()->finding.code->genuine);
    EXPECT_EQ(check.live(), nullptr);
}

TEST_F(PaperCheckPresenterTest, TheCameraGivesUpAndTellsWhatItSawLast) {
    counter.clock.step_at_every_look(std::chrono::seconds(5));
    inspection.frame_answer = [](int frame) -> domain::Result<PaperCodeVerdict> {
        return frame == 2 ? PaperCodeVerdict{false, "unreadable", {"ไม่ใช่รหัสของระบบนี้"}} : nothing_seen();
    };
    check.watch();
    window.drain();
    ASSERT_TRUE(check.checked() && check.checked()->finding.code);
    EXPECT_EQ(check.checked()->finding.code->status, "unreadable");
    EXPECT_EQ(counter.camera.closed, 1);
}

TEST_F(PaperCheckPresenterTest, ACameraThatTakesAFaceIsLeftAlone) {
    const std::scoped_lock face(camera_turn);
    // Another thread's view: the same one may not try its own mutex.
    std::thread([&] {
        gui::PaperCheckPresenter other(check_setup(), window.post());
        other.watch();
        window.drain();
        ASSERT_TRUE(other.checked() && other.checked()->finding.code);
        EXPECT_EQ(other.checked()->finding.code->status, "no-code");
        EXPECT_THAT(gui::paper_check_words(*other.checked(), texts).headline, HasSubstr("No code was read"));
    }).join();
    EXPECT_EQ(counter.camera.opened, "");
}

TEST_F(PaperCheckPresenterTest, ACameraThatFailsIsTold) {
    counter.camera.open_answer = Failure{FailureCode::CameraMissing, ""};
    check.watch();
    window.drain();
    ASSERT_TRUE(check.failure());
    EXPECT_EQ(check.failure()->code, FailureCode::CameraMissing);
    EXPECT_FALSE(check.watching());
    counter.camera.open_answer = domain::Done{};
    counter.camera.picture_answer = Failure{FailureCode::CameraStopped, ""};
    check.watch();
    window.drain();
    EXPECT_EQ(check.failure()->code, FailureCode::CameraStopped);
}

TEST_F(PaperCheckPresenterTest, WithoutInspectionNothingIsOffered) {
    gui::PaperCheckPresenter alone(setup(), window.post());
    EXPECT_FALSE(alone.able());
    alone.check_text("AD1:X");
    alone.watch();
    alone.check_file("/etc/hostname");
    window.drain();
    EXPECT_FALSE(alone.checked());
    EXPECT_EQ(counter.camera.opened, "");
}

class PaperCheckTextsTest : public ::testing::Test {
  protected:
    gui::PaperCheckWords words(const PaperCodeVerdict& verdict) {
        ports::PaperFinding finding;
        finding.code = verdict;
        return gui::paper_check_words({finding}, texts);
    }
    EnglishTexts texts;
};

TEST_F(PaperCheckTextsTest, AGenuineCodeIsToBeComparedWithTheSheet) {
    auto verdict = genuine();
    auto said = words(verdict);
    EXPECT_TRUE(said.good);
    EXPECT_THAT(said.headline, HasSubstr("genuine"));
    EXPECT_THAT(said.lines,
                ElementsAre(HasSubstr("9901-69-D01-000042-7 · issued 22 November 2026 (BE 2569) by office 9901"),
                            HasSubstr("did not answer")));
    verdict.asked_centre = true;
    EXPECT_THAT(words(verdict).lines, Contains(HasSubstr("does not know this paper yet")));
    verdict.standing.standing = PaperStanding::Confirmed;
    EXPECT_THAT(words(verdict).lines, Contains("The centre confirms this paper."));
}

TEST_F(PaperCheckTextsTest, AnEndedPaperIsNeverGood) {
    auto verdict = genuine();
    for (const auto standing : {PaperStanding::Void, PaperStanding::Withdrawn}) {
        verdict.standing.standing = standing;
        EXPECT_FALSE(words(verdict).good);
        EXPECT_THAT(words(verdict).headline, HasSubstr("counts no more"));
        EXPECT_THAT(words(verdict).lines, Contains(HasSubstr("Do not accept it")));
    }
    ports::PaperFinding finding;
    finding.document = domain::DocumentVerification{};
    finding.document->valid = true;
    finding.document->number = "9901-69-D01-000042-7";
    finding.document->standing.standing = PaperStanding::Void;
    EXPECT_FALSE(gui::paper_check_words({finding}, texts).good);
}

TEST_F(PaperCheckTextsTest, ACopyTheCitizenCertifiedIsNamedSo) {
    gui::CheckedPaper checked;
    checked.copy.emplace();
    checked.copy->state = workflows::CopyState::Matches;
    checked.copy->number = "0000-69-S04-000001-1";
    checked.copy->issued.key = checked.copy->number;
    checked.copy->issued.fields = {{"kind", "TR14_1"}, {"channel", "THAID_SELF"}};
    checked.finding.code = PaperCodeVerdict{};
    EXPECT_THAT(gui::paper_check_words(checked, texts).lines, Contains(HasSubstr("Certified by the citizen")));
    checked.copy->issued.fields.erase("channel");
    EXPECT_THAT(gui::paper_check_words(checked, texts).lines, Not(Contains(HasSubstr("Certified by the citizen"))));
}

TEST_F(PaperCheckTextsTest, TheReasonsOfTheVerifierAreShown) {
    const auto said = words({false, "forged", {"ลายมือชื่อในรหัสไม่ถูกต้อง"}});
    EXPECT_FALSE(said.good);
    EXPECT_THAT(said.lines, ElementsAre("ลายมือชื่อในรหัสไม่ถูกต้อง"));
    ports::PaperFinding finding;
    finding.document = domain::DocumentVerification{};
    finding.document->reasons = {"เอกสารถูกแก้ไขหลังลงนาม"};
    const auto document = gui::paper_check_words({finding}, texts);
    EXPECT_FALSE(document.good);
    EXPECT_THAT(document.lines, ElementsAre("เอกสารถูกแก้ไขหลังลงนาม"));
}

TEST_F(PaperCheckTextsTest, TheCodeSpeaksForAScan) {
    ports::PaperFinding finding;
    finding.document = domain::DocumentVerification{};
    finding.document->status = "unsigned";
    finding.code = genuine();
    EXPECT_TRUE(gui::paper_check_words({finding}, texts).good);
}

}  // namespace
}  // namespace amphoe::testing
