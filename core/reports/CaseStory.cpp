#include "core/reports/CaseStory.h"

#include <chrono>

#include "core/domain/AvoidedCopies.h"
#include "core/domain/PaperRecord.h"

namespace amphoe::reports {
namespace {

using domain::CaseState;
using domain::EventKind;

std::string field(const domain::CaseEvent& event, const char* key) {
    const auto found = event.fields.find(key);
    return found == event.fields.end() ? std::string{} : found->second;
}

/// The centre and the clockwork write these; nobody worked at the counter for them.
bool made_by_nobody(EventKind kind) {
    switch (kind) {
        case EventKind::CentreAccepted:
        case EventKind::CentreRejected:
        case EventKind::CentreConflict:
        case EventKind::DocumentAcknowledged:
        case EventKind::DocumentRefused:
        case EventKind::FeeAcknowledged:
        case EventKind::FeeRefused:
        case EventKind::ImageErased:
            return true;
        default:
            return false;
    }
}

bool counter_part_done(CaseState state) {
    return state == CaseState::WaitCentre || state == CaseState::Accepted || state == CaseState::Rejected ||
           state == CaseState::Conflict;
}

const char* incident_of(EventKind kind) {
    switch (kind) {
        case EventKind::PrintFailed:
            return "print_failed";
        case EventKind::SheetSpoiled:
            return "sheet_spoiled";
        case EventKind::CentreConflict:
            return "conflict";
        case EventKind::CentreRejected:
            return "rejected";
        case EventKind::DocumentRefused:
            return "paper_refused";
        case EventKind::FeeRefused:
            return "fee_refused";
        default:
            return nullptr;
    }
}

void take_face(const domain::CaseEvent& event, CaseStory& story) {
    if (event.kind == EventKind::FaceCompared) {
        ++story.comparisons;
        story.passed_first = story.comparisons == 1 ? field(event, "band") == "pass" : story.passed_first;
    }
    story.referred = story.referred || event.kind == EventKind::FaceReferred;
    story.overridden = story.overridden ||
                       (story.referred && event.kind == EventKind::FaceDecided && field(event, "decision") == "accept");
}

void take_own(const domain::CaseEvent& event, CaseStory& story) {
    if (const auto* incident = incident_of(event.kind)) {
        story.incidents.emplace_back(incident);
    }
    if (event.clock && event.clock->went_back) {
        story.incidents.emplace_back("clock_went_back");
    }
    if (event.kind == EventKind::CentreRejected) {
        story.rejected = field(event, "reason");
    }
    if (event.kind == EventKind::StepRecorded) {
        story.action = field(event, "step") == "action" ? field(event, "action") : story.action;
        story.files_given += domain::is_given_as_file(event) ? 1 : 0;
        story.fees_waived += field(event, "step") == "fee_receipt" && field(event, "waived") == "yes" ? 1 : 0;
    }
}

}  // namespace

CaseStory story_of(const ports::CaseSummary& summary, const std::vector<domain::CaseEvent>& events) {
    CaseStory story;
    story.copies_avoided = domain::copies_avoided(events, summary.record.id);
    auto last = summary.record.opened_at;
    for (const auto& event : events) {
        const bool own = event.case_id == summary.record.id;
        const auto step = field(event, "step");
        if (own && !made_by_nobody(event.kind) && step != "fee_void" && step != domain::kPaperEndClosed) {
            last = std::max(last, event.at);
        }
        take_face(event, story);
        if (own) {
            take_own(event, story);
        }
    }
    if (counter_part_done(summary.state)) {
        const auto spent = std::chrono::duration_cast<std::chrono::seconds>(last - summary.record.opened_at);
        story.seconds = static_cast<long>(spent.count());
    }
    return story;
}

}  // namespace amphoe::reports
