// FormService: the papers of a case, in its visit and after it has ended.
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormService.h"
#include "core/workflows/PapersMade.h"

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

Result<std::vector<domain::RenderedDocument>> FormService::issue_papers() {
    if (!case_.submitted()) {
        return Failure{FailureCode::StepOutOfOrder, "not confirmed"};
    }
    return make_papers(CounterCase::Told::WithTheAct);
}

Result<std::vector<domain::RenderedDocument>> FormService::issue_receipt() {
    if (!begun_ || case_.submitted() || !receipt_due()) {
        return issued_;
    }
    return make_papers(CounterCase::Told::AtOnce);
}

Result<std::vector<domain::RenderedDocument>> FormService::make_papers(CounterCase::Told told) {
    auto events = ports_.counter.case_store.events_of_case(record().id);
    if (!events) {
        return events.error();
    }
    for (auto& content : not_made_yet(papers_due(), of_case_only(*std::move(events), record().id))) {
        auto paper = case_.issue(std::move(content), told);
        if (!paper) {
            return paper.error();
        }
        issued_.push_back(std::move(*paper));
    }
    return issued_;
}

void FormService::recall(const std::vector<domain::CaseEvent>& events, std::stop_token stop) {
    recalling_ = true;
    for (const auto& step : steps_) {
        const auto asked = step.make();
        const domain::CaseEvent* saved = nullptr;
        for (const auto& event : events) {
            if (asked && event.kind == domain::EventKind::StepRecorded &&
                answer_at(event.fields, "step") == asked->step) {
                saved = &event;
            }
        }
        if (saved != nullptr) {
            auto answers = saved->fields;
            answers.erase("step");
            // The centre has accepted them; what a page asked of the register does not matter any more.
            (void)step.take(answers, stop);
        }
    }
    recalling_ = false;
}

Result<std::vector<domain::DocumentContent>> FormService::papers_of(const domain::Case& record,
                                                                    const std::vector<domain::CaseEvent>& events,
                                                                    std::stop_token stop) {
    case_.remember(record);
    recall(events, stop);
    take_recalled(events);
    const auto officers = ports_.counter.officers.officers();
    for (const auto& event : events) {
        for (std::size_t at = 0; officers && at < officers->size(); ++at) {
            if (event.kind == domain::EventKind::SecondPersonApproved &&
                officers->at(at).id == answer_at(event.fields, "second_officer")) {
                second_person_ = officers->at(at);
            }
        }
    }
    if (auto complete = complete_recalled(std::move(stop)); !complete) {
        return complete.error();
    }
    return papers_due();
}

}  // namespace amphoe::workflows
