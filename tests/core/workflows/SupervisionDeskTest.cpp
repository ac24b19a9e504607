#include "core/workflows/SupervisionDesk.h"

#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"
#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::Improvement;
using domain::TrainingRecord;

/// The clock stands on 22 November 2026.
class SupervisionDeskTest : public ::testing::Test {
  protected:
    static TrainingRecord training() { return {"", "O-0001", "การพิสูจน์ตัวตน", "2026-11-20", "passed", "2028-11-20"}; }
    static Improvement improvement() { return {"", "K3", "innovation", "ลดขั้นตอนซ้ำ", "2026-11-22"}; }
    template <class Record>
    std::string refused(Record record) {
        const auto saved = desk.record(counter.supervisor, std::move(record));
        if (saved) {
            return "recorded";
        }
        EXPECT_EQ(saved.error().code, FailureCode::FieldInvalid);
        return saved.error().detail.substr(0, saved.error().detail.find(':'));
    }
    testing::FakeCounter counter;
    testing::MemorySupervisionBook book;
    SupervisionDesk desk{{book, counter.store, counter.clock}};
};

TEST_F(SupervisionDeskTest, ATrainingIsKeptWithWhoRecordedIt) {
    const auto saved = desk.record(counter.supervisor, training());
    ASSERT_TRUE(saved) << saved.error().detail;
    EXPECT_FALSE(saved->id.empty());
    EXPECT_EQ(saved->recorded_by, "S-0001");
    ASSERT_EQ(book.kept_trainings.size(), 1U);
    EXPECT_EQ(book.notes.back().action, "TRAINING_RECORDED");
}

TEST_F(SupervisionDeskTest, OnlyASupervisorKeepsTheBooks) {
    EXPECT_EQ(desk.record(counter.officer, training()).error().code, FailureCode::NotAuthorised);
    EXPECT_EQ(desk.record(counter.officer, improvement()).error().code, FailureCode::NotAuthorised);
    EXPECT_TRUE(book.kept_trainings.empty());
    EXPECT_TRUE(book.kept_improvements.empty());
}

TEST_F(SupervisionDeskTest, TheBaselineIsAPeriodThatIsOverAndSetOnce) {
    const auto set = [&](const char* from, const char* until) {
        return desk.set_baseline(counter.supervisor, {from, until, "", {}});
    };
    EXPECT_EQ(desk.set_baseline(counter.officer, {"2026-10-01", "2026-10-31", "", {}}).error().code,
              FailureCode::NotAuthorised);
    EXPECT_EQ(set("2026-10-31", "2026-10-01").error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(set("2026-02-28", "2026-02-29").error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(set("2026-11-01", "2026-11-22").error().code, FailureCode::FieldInvalid) << "today is not over";
    EXPECT_FALSE(book.kept_baseline);
    const auto done = set("2026-11-21", "2026-11-21");
    ASSERT_TRUE(done) << done.error().detail;
    EXPECT_EQ(done->recorded_by, "S-0001");
    EXPECT_EQ(book.notes.back().action, "KPI_BASELINE_SET");
    EXPECT_EQ(set("2026-10-01", "2026-10-31").error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(book.kept_baseline->from, "2026-11-21");
}

TEST_F(SupervisionDeskTest, EveryFieldOfATrainingIsChecked) {
    const auto with = [](auto change) {
        auto record = training();
        change(record);
        return record;
    };
    const auto letters = [&](std::size_t count) {
        return with([&](auto& one) { one.course = std::string(count, 'x'); });
    };
    const auto day = [&](const char* date) { return with([&](auto& one) { one.date = date; }); };
    const auto until = [&](const char* date) { return with([&](auto& one) { one.valid_until = date; }); };
    EXPECT_EQ(refused(with([](auto& one) { one.officer_id = "O-9999"; })), "officer_id");
    EXPECT_EQ(refused(letters(0)), "course");
    EXPECT_EQ(refused(letters(1)), "recorded");
    EXPECT_EQ(refused(letters(120)), "recorded");
    EXPECT_EQ(refused(letters(121)), "course");
    EXPECT_EQ(refused(with([](auto& one) { one.course = "a\x01"; })), "course");
    EXPECT_EQ(refused(day("2026-11-22")), "recorded");
    EXPECT_EQ(refused(day("2026-11-23")), "date") << "not over yet";
    EXPECT_EQ(refused(day("2026-02-29")), "date");
    EXPECT_EQ(refused(day("")), "date");
    EXPECT_EQ(refused(until("2026-11-20")), "recorded");
    EXPECT_EQ(refused(until("2026-11-19")), "valid_until");
    EXPECT_EQ(refused(until("soon")), "valid_until");
    EXPECT_EQ(refused(until("")), "recorded");
    EXPECT_EQ(refused(with([](auto& one) { one.result = "perhaps"; })), "result");
    EXPECT_EQ(refused(with([](auto& one) { one.result = "failed"; })), "valid_until");
    EXPECT_EQ(refused(with([](auto& one) { one.result = "attended", one.valid_until = ""; })), "recorded");
}

TEST_F(SupervisionDeskTest, AnImprovementIsTiedToAnIndicatorAndAHeading) {
    const auto with = [](auto change) {
        auto record = improvement();
        change(record);
        return record;
    };
    EXPECT_EQ(refused(improvement()), "recorded");
    EXPECT_EQ(book.notes.back().reason, "K3");
    EXPECT_EQ(refused(with([](auto& one) { one.kpi = "K11"; })), "kpi");
    EXPECT_EQ(refused(with([](auto& one) { one.kpi = "K10"; })), "recorded");
    EXPECT_EQ(refused(with([](auto& one) { one.heading = "fun"; })), "heading");
    EXPECT_EQ(refused(with([](auto& one) { one.text = " "; })), "text");
    EXPECT_EQ(refused(with([](auto& one) { one.text = std::string(500, 'x'); })), "recorded");
    EXPECT_EQ(refused(with([](auto& one) { one.text = std::string(501, 'x'); })), "text");
    EXPECT_EQ(refused(with([](auto& one) { one.date = "2026-11-23"; })), "date");
}

TEST_F(SupervisionDeskTest, AnAnswerNamesNobodyAndNoScoreInTheAuditLog) {
    ASSERT_TRUE(desk.answer(domain::ServiceKind::OwnData, 5));
    EXPECT_EQ(book.days.at("2026-11-22").of(5), 1);
    const auto& note = book.notes.back();
    EXPECT_TRUE(note.officer_id.empty() && note.case_id.empty() && note.subject.empty() && note.reason.empty());
    EXPECT_EQ(desk.answer(domain::ServiceKind::OwnData, 6).error().code, FailureCode::FieldInvalid);
    EXPECT_EQ(desk.answer(domain::ServiceKind::OwnData, 0).error().code, FailureCode::FieldInvalid);
}

TEST_F(SupervisionDeskTest, AnOfficerCountsOnceHoweverManyCourses) {
    auto old = training();
    old.valid_until = "2026-11-21";
    const std::vector<TrainingRecord> records{training(), training(), old};
    const std::vector<domain::Officer> officers{counter.officer, counter.supervisor};
    const auto counts = trained_officers(officers, records, "2026-11-22");
    EXPECT_EQ(counts.valid, 1);
    EXPECT_EQ(counts.all, 2);
    EXPECT_EQ(trained_officers(officers, {old}, "2026-11-22").valid, 0);
}

}  // namespace
}  // namespace amphoe::workflows
