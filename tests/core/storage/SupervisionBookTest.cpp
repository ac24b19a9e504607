#include "core/storage/SqliteSupervisionBook.h"

#include "core/storage/SqliteAuditLog.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::ServiceKind;

class SupervisionBookTest : public StoreFixture {
  protected:
    void open_again() {
        database_.reset();
        database_ = open();
        book_.emplace(*database_);
    }
    std::unique_ptr<Database> database_ = open();
    std::optional<SqliteSupervisionBook> book_{*database_};
};

TEST_F(SupervisionBookTest, RecordsComeBackWholeInOrderAndSealed) {
    ASSERT_TRUE(book_->add(domain::TrainingRecord{"t2", "O-0001", "การพิสูจน์ตัวตน", "2026-11-20", "passed", "2028-11-20",
                                                  "S-0001", kMorning + std::chrono::minutes(1)},
                           note("TRAINING_RECORDED")));
    ASSERT_TRUE(
        book_->add(domain::TrainingRecord{"t1", "O-0002", "PDPA", "2026-11-19", "attended", "", "S-0001", kMorning},
                   note("TRAINING_RECORDED")));
    ASSERT_TRUE(book_->add(domain::Improvement{"i1", "K3", "innovation", "ลดขั้นตอน", "2026-11-21", "S-0001", kMorning},
                           note("IMPROVEMENT_RECORDED")));
    open_again();

    const auto trainings = book_->trainings();
    ASSERT_TRUE(trainings);
    ASSERT_EQ(trainings->size(), 2U);
    EXPECT_EQ(trainings->front().id, "t1");
    EXPECT_EQ(trainings->front().valid_until, "");
    const auto& second = trainings->back();
    EXPECT_EQ(second.officer_id, "O-0001");
    EXPECT_EQ(second.course, "การพิสูจน์ตัวตน");
    EXPECT_EQ(second.date, "2026-11-20");
    EXPECT_EQ(second.result, "passed");
    EXPECT_EQ(second.valid_until, "2028-11-20");
    EXPECT_EQ(second.recorded_by, "S-0001");
    EXPECT_EQ(second.recorded_at, kMorning + std::chrono::minutes(1));
    const auto improvements = book_->improvements();
    ASSERT_TRUE(improvements);
    ASSERT_EQ(improvements->size(), 1U);
    EXPECT_EQ(improvements->front().kpi, "K3");
    EXPECT_EQ(improvements->front().heading, "innovation");
    EXPECT_EQ(improvements->front().text, "ลดขั้นตอน");
    EXPECT_EQ(RawDatabase(file_).text("SELECT SUM(instr(CAST(content AS TEXT), 'O-000')) FROM supervision_records"),
              "0\n");
    EXPECT_FALSE(SqliteAuditLog(*database_).verify()->first_bad);
}

TEST_F(SupervisionBookTest, AnswersAreCountedByDayServiceAndScore) {
    const auto answered = [&](const char* day, ServiceKind service, int score) {
        return book_->add_answer(day, service, score, note("SATISFACTION_RECORDED"));
    };
    ASSERT_TRUE(answered("2026-11-20", ServiceKind::OwnData, 5));
    ASSERT_TRUE(answered("2026-11-20", ServiceKind::OwnData, 5));
    ASSERT_TRUE(answered("2026-11-21", ServiceKind::OwnData, 1));
    ASSERT_TRUE(answered("2026-11-22", ServiceKind::MoveOut, 4));
    open_again();
    const auto counts = *book_->answers("2026-11-20", "2026-11-21");
    EXPECT_EQ(counts.all(), 3);
    EXPECT_EQ(counts.of(5), 2);
    EXPECT_DOUBLE_EQ(*counts.mean(), 11.0 / 3);
    EXPECT_EQ(book_->answers("2026-11-22", "2026-11-30")->answers.at({ServiceKind::MoveOut, 4}), 1);
    EXPECT_FALSE(book_->answers("2026-12-01", "2026-12-31")->mean());
}

TEST_F(SupervisionBookTest, AScoreIsFromOneToFive) {
    for (const int score : {0, 6, -1}) {
        const auto saved = book_->add_answer("2026-11-20", ServiceKind::OwnData, score, note("SATISFACTION_RECORDED"));
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().code, domain::FailureCode::FieldInvalid);
    }
    EXPECT_TRUE(book_->add_answer("2026-11-20", ServiceKind::OwnData, 1, note("SATISFACTION_RECORDED")));
    EXPECT_EQ(book_->answers("2026-11-20", "2026-11-20")->all(), 1);
}

TEST_F(SupervisionBookTest, TheBaselineIsSetOnceAndStays) {
    EXPECT_FALSE(book_->baseline()->has_value());
    ASSERT_TRUE(book_->set_baseline({"2026-10-01", "2026-10-31", "S-0001", kMorning}, note("KPI_BASELINE_SET")));
    open_again();
    const auto again = book_->set_baseline({"2026-09-01", "2026-09-30", "S-0001", kMorning}, note("KPI_BASELINE_SET"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, domain::FailureCode::FieldInvalid);
    EXPECT_NE(again.error().detail.find("2026-10-01"), std::string::npos);
    const auto kept = *book_->baseline();
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->from, "2026-10-01");
    EXPECT_EQ(kept->until, "2026-10-31");
    EXPECT_EQ(kept->recorded_by, "S-0001");
    EXPECT_EQ(kept->recorded_at, kMorning);
    EXPECT_TRUE(book_->trainings()->empty() && book_->improvements()->empty());
}

TEST_F(SupervisionBookTest, NothingIsEverForgotten) {
    ASSERT_TRUE(book_->add(domain::Improvement{"i1", "K3", "innovation", "x", "2026-11-21", "S-0001", kMorning},
                           note("IMPROVEMENT_RECORDED")));
    ASSERT_TRUE(book_->add_answer("2026-11-20", ServiceKind::OwnData, 3, note("SATISFACTION_RECORDED")));
    EXPECT_ANY_THROW(RawDatabase(file_).execute("DELETE FROM supervision_records"));
    EXPECT_ANY_THROW(RawDatabase(file_).execute("DELETE FROM satisfaction_answers"));
    EXPECT_FALSE(book_->add(domain::Improvement{"i1", "K4", "innovation", "y", "2026-11-21", "S-0001", kMorning},
                            note("IMPROVEMENT_RECORDED")))
        << "a record is not replaced";
    EXPECT_EQ(book_->improvements()->front().kpi, "K3");
}

}  // namespace
}  // namespace amphoe::storage
