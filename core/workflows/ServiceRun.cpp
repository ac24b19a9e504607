#include "core/workflows/ServiceRun.h"

#include "core/workflows/FormAnswers.h"
#include "core/workflows/PaperPrint.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::Result;

namespace {

/// The saved answers of a page, or nothing when this event is not about it.
std::optional<Fields> answers_in(const domain::CaseEvent& event, const domain::FormPage& page) {
    const auto step = event.fields.find("step");
    const bool phone = event.kind == EventKind::PhoneRecorded && page.step == "phone";
    const bool own = event.kind == EventKind::StepRecorded && step != event.fields.end() && step->second == page.step;
    if (!phone && !own) {
        return std::nullopt;
    }
    Fields answers;
    for (const auto& field : page.fields) {
        if (const auto found = event.fields.find(field.key); found != event.fields.end()) {
            answers[field.key] = found->second;
        }
    }
    return answers;
}

}  // namespace

ServiceRun::ServiceRun(const CounterPorts& ports, VisitJournal& journal, std::unique_ptr<CounterService> service)
    : ports_(ports), journal_(journal), service_(std::move(service)) {}

Result<Done> ServiceRun::open(std::stop_token stop) {
    if (begun_) {
        return Done{};
    }
    auto opened = service_->open(stop);
    if (opened) {
        begun_ = true;
        replay_draft(std::move(stop));
    }
    return opened;
}

void ServiceRun::replay_draft(std::stop_token stop) {
    const auto events = ports_.case_store.events_of_case(record().id);
    if (!events) {
        return;
    }
    journal_.replay(true);
    for (const auto& event : *events) {
        const auto asked = event.case_id == record().id ? page() : std::nullopt;
        const auto answers = asked ? answers_in(event, *asked) : std::nullopt;
        // What does not hold any more is asked again.
        if (answers && !service_->enter(*answers, stop)) {
            break;
        }
        if (answers) {
            entered_.push_back({*asked, 0});
        }
    }
    journal_.replay(false);
}

Result<Done> ServiceRun::enter(const Fields& answers, std::stop_token stop) {
    const auto asked = page();
    if (!asked) {
        return Failure{FailureCode::StepOutOfOrder, "nothing is asked"};
    }
    auto taken = service_->enter(answers, std::move(stop));
    if (taken) {
        entered_.push_back({*asked, keystrokes_of(*asked, answers)});
    }
    return taken;
}

Result<Done> ServiceRun::approve(const domain::Officer& second_person, const std::string& reason,
                                 std::stop_token stop) {
    auto approved = service_->approve(second_person, reason);
    return approved && !begun_ ? open(std::move(stop)) : approved;
}

Result<Done> ServiceRun::confirm() {
    if (confirmed_) {
        return Done{};
    }
    if (cancelled_ || !ready()) {
        return Failure{FailureCode::StepOutOfOrder, approval() ? "second person" : "not everything is entered"};
    }
    auto sent = service_->confirm();
    confirmed_ = sent.ok();
    return sent;
}

Result<Done> ServiceRun::deliver(std::stop_token stop) {
    return service_->deliver(std::move(stop));
}

Result<Done> ServiceRun::issue() {
    if (issued_) {
        return Done{};
    }
    auto made = service_->issue_papers();
    if (!made) {
        return made.error();
    }
    for (auto& document : *made) {
        papers_.push_back({std::move(document), false, {}});
    }
    issued_ = true;
    return Done{};
}

Result<Done> ServiceRun::print(const std::string& printer, std::stop_token stop) {
    for (auto& paper : papers_) {
        if (paper.printed) {
            continue;
        }
        auto out = print_paper(ports_, journal_, record().id, paper.document, printer, {}, stop);
        if (!out) {
            return out.error();
        }
        paper.printed = true;
        paper.file = out->job;
    }
    return Done{};
}

Result<Done> ServiceRun::cancel(const std::string& reason) {
    if (!is_open() || confirmed_ || cancelled_) {
        return Done{};
    }
    JournalExtras extras;
    extras.case_id = record().id;
    extras.reason = reason;
    auto saved = journal_.record(EventKind::CaseCancelled, {{"reason", reason}}, std::move(extras));
    cancelled_ = saved.ok();
    return saved;
}

int ServiceRun::keystrokes() const {
    int keys = 0;
    for (const auto& page : entered_) {
        keys += page.keystrokes;
    }
    return keys;
}

}  // namespace amphoe::workflows
