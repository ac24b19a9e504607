#include "core/reports/FvsFigures.h"

#include <gtest/gtest.h>

#include "tests/support/MemoryStore.h"

namespace amphoe::reports {
namespace {

using domain::EventKind;
using domain::Fields;
using domain::ServiceKind;

class FvsFiguresTest : public ::testing::Test {
  protected:
    static domain::CaseEvent event(const std::string& visit, const std::string& id, EventKind kind, Fields fields) {
        domain::CaseEvent made;
        made.visit_id = visit;
        made.case_id = id;
        made.kind = kind;
        made.fields = std::move(fields);
        return made;
    }
    /// A visit with its comparisons and one case a service; a verify-only case names the requester.
    void visit(const std::string& day, const std::vector<Fields>& comparisons, const std::string& requester = "",
               int cases = 1) {
        const auto name = "v" + std::to_string(++visits_);
        ports::StepRecord compared;
        for (const auto& fields : comparisons) {
            compared.events.push_back(event(name, "", EventKind::FaceCompared, fields));
        }
        ASSERT_TRUE(store.save(compared));
        for (int index = 0; index < cases; ++index) {
            ports::StepRecord step;
            domain::Case record;
            record.id = name + '-' + std::to_string(index);
            record.visit_id = name;
            record.opened_at = *support::bangkok_day_begins(day) + std::chrono::hours(9);
            record.service = requester.empty() ? ServiceKind::OwnData : ServiceKind::VerifyOnly;
            step.opened_case = record;
            if (!requester.empty()) {
                step.events.push_back(event(name, record.id, EventKind::StepRecorded,
                                            {{"step", "requester"}, {"requester_id", requester}}));
            }
            ASSERT_TRUE(store.save(step));
        }
    }
    static Fields answered(const char* band, const char* result, const char* local, const char* centre) {
        return {{"band", band}, {"fvs_result", result}, {"compare_ms", local}, {"fvs_ms", centre}};
    }
    static Fields unanswered(const char* why) {
        return {{"band", "pass"}, {"fvs_result", "not-compared"}, {"fvs_why", why}, {"fvs_ms", "4000"}};
    }
    FvsFigures figures(const std::string& from = "2026-11-01", const std::string& until = "2026-12-31") {
        const auto counted = fvs_figures(store, {from, until});
        EXPECT_TRUE(counted);
        return counted ? *counted : FvsFigures{};
    }
    testing::MemoryStore store;

  private:
    int visits_ = 0;
};

TEST_F(FvsFiguresTest, NothingComparedIsNoDataNotZero) {
    visit("2026-11-05", {});
    const auto none = figures();
    EXPECT_EQ(none.all.calls, 0);
    EXPECT_TRUE(none.parts.empty());
    EXPECT_FALSE(none.all.availability_percent());
    EXPECT_FALSE(none.all.band_percent("pass"));
    EXPECT_FALSE(percentile(none.all.local_ms, 50));
}

TEST_F(FvsFiguresTest, CallsAreToldByMonthAndRequester) {
    visit("2026-11-05", {answered("pass", "match", "300", "50")});
    visit("2026-11-30", {answered("refer", "unsure", "310", "60"), answered("pass", "match", "320", "70")}, "RP-1");
    visit("2026-12-01", {answered("fail", "no_match", "330", "80")}, "RP-1");
    const auto all = figures();
    EXPECT_EQ(all.all.calls, 4);
    EXPECT_DOUBLE_EQ(*all.all.band_percent("pass"), 50);
    EXPECT_DOUBLE_EQ(*all.all.band_percent("refer"), 25);
    EXPECT_DOUBLE_EQ(*all.all.band_percent("fail"), 25);
    ASSERT_EQ(all.parts.size(), 3U);
    EXPECT_EQ(all.parts.at({"2026-11", ""}).calls, 1);
    EXPECT_EQ(all.parts.at({"2026-11", "RP-1"}).calls, 2);
    EXPECT_EQ(all.parts.at({"2026-12", "RP-1"}).calls, 1);
    EXPECT_EQ(figures("2026-11-01", "2026-11-30").all.calls, 3);
    EXPECT_EQ(figures("2026-12-01", "2026-12-01").all.calls, 1);
}

TEST_F(FvsFiguresTest, AComparisonCountsOnceHoweverManyServicesUseIt) {
    visit("2026-11-05", {answered("pass", "match", "300", "50")}, "", 3);
    EXPECT_EQ(figures().all.calls, 1);
}

TEST_F(FvsFiguresTest, AvailabilityCountsQuestionsOnly) {
    visit("2026-11-05", {answered("pass", "match", "300", "50")});
    visit("2026-11-05", {unanswered("CENTRE_UNREACHABLE")});
    visit("2026-11-05", {unanswered("CENTRE_REJECTED")});
    visit("2026-11-05", {unanswered("switched-off")});
    visit("2026-11-05", {unanswered("WORKSTATION_NOT_PROVISIONED")});
    const auto all = figures().all;
    EXPECT_EQ(all.calls, 5);
    EXPECT_EQ(all.asked, 3) << "nobody was asked when it was off, or without identity";
    EXPECT_EQ(all.served, 2) << "having no reference is an answer";
    EXPECT_EQ(all.unanswered.at("CENTRE_UNREACHABLE"), 1);
    EXPECT_NEAR(*all.availability_percent(), 66.7, 0.1);
    EXPECT_EQ(all.centre_ms.size(), 2U) << "the wait for no answer is no response time";
}

TEST_F(FvsFiguresTest, ComparisonsWithoutATimeAreCountedWithoutIt) {
    auto old = answered("pass", "match", "300", "50");
    old.erase("fvs_ms");
    old["compare_ms"] = "-3";
    visit("2026-11-05", {old, answered("pass", "match", "300", "x50")});
    const auto all = figures().all;
    EXPECT_EQ(all.calls, 2);
    EXPECT_EQ(all.local_ms, std::vector<long>{300});
    EXPECT_TRUE(all.centre_ms.empty());
}

TEST_F(FvsFiguresTest, APeriodMustBeOne) {
    EXPECT_EQ(fvs_figures(store, {"2026-12-01", "2026-11-01"}).error().code, domain::FailureCode::UsageError);
    EXPECT_EQ(fvs_figures(store, {"2026-13-01", "2026-11-01"}).error().code, domain::FailureCode::UsageError);
}

TEST(FvsPercentile, IsTheNearestRank) {
    std::vector<long> hundred;
    for (long value = 100; value >= 1; --value) {
        hundred.push_back(value);
    }
    EXPECT_EQ(percentile(hundred, 50), 50);
    EXPECT_EQ(percentile(hundred, 95), 95);
    EXPECT_EQ(percentile(hundred, 99), 99);
    EXPECT_EQ(percentile({7}, 99), 7);
    EXPECT_EQ(percentile({1, 2}, 50), 1);
}

}  // namespace
}  // namespace amphoe::reports
