#include "core/domain/Visit.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

std::vector<CaseEvent> events_of(std::initializer_list<EventKind> kinds) {
    std::vector<CaseEvent> events;
    for (const auto kind : kinds) {
        CaseEvent event;
        event.kind = kind;
        events.push_back(event);
    }
    return events;
}

TEST(CaseStateTest, WaitsForTheCentreUntilItsReceipt) {
    EXPECT_EQ(derive_case_state(events_of({EventKind::CaseOpened, EventKind::CitizenConfirmed, EventKind::Submitted})),
              CaseState::WaitCentre);
    EXPECT_EQ(
        derive_case_state(events_of({EventKind::Submitted, EventKind::DocumentPrinted, EventKind::CentreAccepted})),
        CaseState::Accepted);
}

TEST(CaseStateTest, ReferEndsWithTheDecisionOfASecondPerson) {
    EXPECT_EQ(derive_case_state(events_of({EventKind::FaceCompared, EventKind::FaceReferred})),
              CaseState::FaceReferred);
    EXPECT_EQ(derive_case_state(events_of({EventKind::FaceReferred, EventKind::FaceDecided})), CaseState::Draft);
}

TEST(NamesTest, EveryServiceAndEventNameIsReadBack) {
    EXPECT_EQ(service_from_name("thaid_enrolment"), ServiceKind::ThaidEnrolment);
    EXPECT_EQ(service_from_name("own_data"), ServiceKind::OwnData);
    EXPECT_FALSE(service_from_name("unknown"));
    EXPECT_EQ(event_from_name(event_name(EventKind::ImageErased)), EventKind::ImageErased);
}

}  // namespace
}  // namespace amphoe::domain
