#include "core/reports/StoredDayFacts.h"

#include <gtest/gtest.h>

#include "tests/support/MemoryStore.h"

namespace amphoe::reports {
namespace {

using domain::EventKind;
using domain::ServiceKind;

const auto kMorning = *support::from_iso8601("2026-11-22T02:00:00Z");

class OneQueue final : public ports::QueueBook {
  public:
    domain::Result<std::vector<domain::QueueTicket>> read(const std::string&) override { return tickets; }
    domain::Result<domain::Done> change(const std::string&, const ports::QueueEdit&) override { return domain::Done{}; }
    std::vector<domain::QueueTicket> tickets;
};

class StoredDayFactsTest : public ::testing::Test {
  protected:
    void happens(EventKind kind, int second, domain::Fields fields = {}, bool of_case = true) {
        domain::CaseEvent event;
        event.id = "e" + std::to_string(++events_);
        event.visit_id = visit_;
        event.case_id = of_case ? case_ : "";
        event.kind = kind;
        event.at = opened_ + std::chrono::seconds(second);
        event.officer_id = "O-0001";
        event.fields = std::move(fields);
        ports::StepRecord step;
        step.events.push_back(event);
        ASSERT_TRUE(store.save(step));
    }
    void open(const std::string& visit, const std::string& name, ServiceKind service, int minutes = 0) {
        visit_ = visit;
        case_ = name;
        opened_ = kMorning + std::chrono::minutes(minutes);
        domain::Case record;
        record.id = name;
        record.visit_id = visit;
        record.number = "number-" + name;
        record.service = service;
        record.opened_at = opened_;
        ports::StepRecord step;
        step.opened_case = record;
        ASSERT_TRUE(store.save(step));
        happens(EventKind::CaseOpened, 0);
    }
    void submit(int second) {
        happens(EventKind::CitizenConfirmed, second);
        happens(EventKind::Submitted, second);
    }
    domain::DayFacts facts(int hours = 24) {
        auto counted = reporter.facts("2026-11-22", kMorning, kMorning + std::chrono::hours(hours));
        EXPECT_TRUE(counted);
        return *counted;
    }

    testing::MemoryStore store;
    OneQueue queue;
    StoredDayFacts reporter{store, store.stock};

  private:
    std::string visit_;
    std::string case_;
    support::Timestamp opened_{};
    int events_ = 0;
};

TEST_F(StoredDayFactsTest, OneVisitWithTwoServicesIsOneVisit) {
    open("v1", "c1", ServiceKind::ThaidEnrolment);
    happens(EventKind::CardRead, 1, {}, false);
    happens(EventKind::FaceCompared, 2, {{"band", "pass"}}, false);
    submit(60);
    open("v1", "c2", ServiceKind::OwnData);
    submit(90);
    happens(EventKind::StepRecorded, 89, {{"step", "copies_avoided"}, {"copies_avoided", "2"}});
    happens(EventKind::StepRecorded, 95, {{"step", "document_given"}});
    happens(EventKind::StepRecorded, 96, {{"step", "fee_receipt"}});
    open("v2", "c3", ServiceKind::ThaidEnrolment, 5);
    const auto counted = facts();
    EXPECT_EQ(counted.visits, 2);
    EXPECT_EQ(counted.all.cases, 3);
    EXPECT_EQ(counted.services.at(ServiceKind::ThaidEnrolment).cases, 2);
    EXPECT_EQ(counted.officers.at("O-0001").cases, 3);
    EXPECT_EQ(counted.faces_compared, 1);
    EXPECT_EQ(counted.faces_first_try, 1);
    EXPECT_EQ(counted.copies_avoided, 4) << "two records, and the card of both cases of the visit whose chip was read";
    EXPECT_EQ(counted.e_documents, 1);
    ASSERT_EQ(counted.unfinished.size(), 1U);
    EXPECT_EQ(counted.unfinished.front().number, "number-c3");
}

TEST_F(StoredDayFactsTest, TheCentresAnswerTakesNoneOfTheCountersTime) {
    open("v1", "c1", ServiceKind::OwnData);
    submit(60);
    happens(EventKind::CentreAccepted, 5000);
    EXPECT_EQ(facts().all.mean_seconds(), 60);
    EXPECT_EQ(facts().all.in_state(domain::CaseState::Accepted), 1);
}

TEST_F(StoredDayFactsTest, ReferralsOverridesAndFirstTriesAreOfTheVisit) {
    open("v1", "c1", ServiceKind::OwnData);
    happens(EventKind::FaceCompared, 1, {{"band", "refer"}}, false);
    happens(EventKind::FaceReferred, 2, {}, false);
    happens(EventKind::FaceDecided, 3, {{"decision", "accept"}}, false);
    open("v2", "c2", ServiceKind::OwnData);
    happens(EventKind::FaceCompared, 1, {{"band", "fail"}}, false);
    happens(EventKind::FaceReferred, 2, {}, false);
    happens(EventKind::FaceDecided, 3, {{"decision", "reject"}}, false);
    const auto counted = facts();
    EXPECT_EQ(counted.referred, 2);
    EXPECT_EQ(counted.overridden, 1);
    EXPECT_EQ(counted.faces_first_try, 0);
}

TEST_F(StoredDayFactsTest, EnrolmentsByKindAndByReasonOfRefusal) {
    open("v1", "c1", ServiceKind::ThaidEnrolment);
    happens(EventKind::StepRecorded, 1, {{"step", "action"}, {"action", "rebind"}});
    open("v2", "c2", ServiceKind::ThaidEnrolment);
    submit(2);
    happens(EventKind::CentreRejected, 3, {{"reason", "enrolment.exists"}});
    const auto counted = facts();
    const std::map<std::string, int> expected{{"rebind", 1}, {"enrol", 1}, {"rejected: enrolment.exists", 1}};
    EXPECT_EQ(counted.enrolments, expected);
    EXPECT_EQ(counted.incidents.at("rejected"), 1);
}

TEST_F(StoredDayFactsTest, ThePeriodHasAFirstInstantAndEndsBeforeTheSecond) {
    open("v1", "c1", ServiceKind::OwnData);
    open("v2", "c2", ServiceKind::OwnData, 60);
    EXPECT_EQ(facts(1).all.cases, 1);
    EXPECT_EQ(facts(2).all.cases, 2);
}

TEST_F(StoredDayFactsTest, WithoutAQueueNothingIsSaidOfIt) {
    EXPECT_FALSE(facts().queue);
    domain::QueueTicket served;
    served.number = "A001";
    served.state = domain::QueueState::Served;
    served.arrived = kMorning;
    served.called = kMorning + std::chrono::minutes(4);
    domain::QueueTicket gone = served;
    gone.state = domain::QueueState::NoShow;
    gone.called.reset();
    queue.tickets = {served, gone};
    StoredDayFacts with_queue(store, store.stock, &queue);
    const auto counted = with_queue.facts("2026-11-22", kMorning, kMorning + std::chrono::hours(1));
    ASSERT_TRUE(counted && counted->queue);
    EXPECT_EQ(counted->queue->tickets, 2);
    EXPECT_EQ(counted->queue->no_shows, 1);
    EXPECT_EQ(counted->queue->called, 1);
    EXPECT_EQ(counted->queue->wait_seconds, 240);
}

TEST(CaseCountsTest, PercentilesAreByTheNearestRank) {
    domain::CaseCounts counts;
    EXPECT_FALSE(counts.mean_seconds() || counts.percentile_seconds(90));
    counts.seconds = {50, 10, 40, 20, 30, 60, 70, 80, 90, 100};
    EXPECT_EQ(counts.percentile_seconds(90), 90);
    EXPECT_EQ(counts.median_seconds(), 50);
    EXPECT_EQ(counts.mean_seconds(), 55);
    counts.seconds = {7};
    EXPECT_EQ(counts.percentile_seconds(90), 7);
}

}  // namespace
}  // namespace amphoe::reports
