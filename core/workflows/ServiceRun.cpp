#include "core/workflows/ServiceRun.h"

#include <algorithm>

#include "core/workflows/FeeDue.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/PaperPrint.h"
#include "core/workflows/VisitDrafts.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::Result;

ServiceRun::ServiceRun(const CounterPorts& ports, VisitJournal& journal, std::unique_ptr<CounterService> service)
    : ports_(ports), journal_(journal), service_(std::move(service)) {}

Result<Done> ServiceRun::open(std::stop_token stop) {
    if (begun_) {
        return Done{};
    }
    // Services that need no card open their case with the first page, so that the draft is looked up by its kind.
    const auto draft = journal_.draft_of(kind());
    auto opened = service_->open(stop);
    if (opened) {
        begun_ = true;
        replay_draft(draft.empty() ? record().id : draft, std::move(stop));
    }
    return opened;
}

void ServiceRun::replay_draft(const std::string& case_id, std::stop_token stop) {
    replay_answers(
        ports_.case_store, journal_, *service_, case_id,
        [this](const domain::FormPage& page) {
            entered_.push_back({page, 0});
            return true;
        },
        std::move(stop));
}

Result<Done> ServiceRun::enter(const Fields& answers, std::stop_token stop) {
    const auto asked = page();
    if (!asked) {
        return Failure{FailureCode::StepOutOfOrder, "nothing is asked"};
    }
    auto taken = service_->enter(answers, stop);
    if (taken) {
        entered_.push_back({*asked, keystrokes_of(*asked, answers)});
        if (asked->step == kRegisterQuestions) {
            // Who sits here is proved again: what an earlier sitting had entered behind the questions stands now.
            replay_draft(record().id, std::move(stop));
        }
        if (auto receipt = service_->issue_receipt()) {
            keep_papers(std::move(*receipt));
        }
    }
    return taken;
}

Result<Done> ServiceRun::approve(const domain::Officer& second_person, const std::string& reason,
                                 std::stop_token stop) {
    auto approved = service_->approve(second_person, reason);
    return approved && !begun_ ? open(std::move(stop)) : approved;
}

Result<Done> ServiceRun::order() {
    return confirmed_ || cancelled_ || !pays_before_signature() ? Result<Done>(Done{}) : service_->order();
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
    keep_papers(std::move(*made));
    issued_ = true;
    return Done{};
}

void ServiceRun::keep_papers(std::vector<domain::RenderedDocument> made) {
    for (auto& document : made) {
        const bool kept =
            std::ranges::any_of(papers_, [&](const Paper& paper) { return paper.document.number == document.number; });
        if (!kept) {
            papers_.push_back({std::move(document), false, {}});
        }
    }
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

void ServiceRun::note_given(const std::string& number) {
    for (auto& paper : papers_) {
        paper.printed = paper.printed || paper.document.number == number;
    }
}

Result<Done> ServiceRun::cancel(const std::string& reason) {
    if (!is_open() || confirmed_ || cancelled_) {
        return Done{};
    }
    const auto account = read_fee_account(ports_.case_store, record().id);
    if (!account) {
        return account.error();
    }
    if (!account->taken.empty()) {
        return Failure{FailureCode::FeeTakenAlready, account->taken.begin()->first};
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
