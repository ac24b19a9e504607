#include "gui/presenters/PaperDeskPresenter.h"

#include <algorithm>

#include "core/workflows/FeeDesk.h"
#include "core/workflows/OfficerSignIn.h"
#include "core/workflows/PapersStillDue.h"
#include "gui/presenters/PinnedPorts.h"

namespace amphoe::gui {
namespace {

using domain::PaperState;

constexpr int kPreviewDpi = 80;

}  // namespace

PaperActions actions_for(const domain::PaperRecord& paper) {
    PaperActions actions;
    const bool handed_over =
        paper.state == PaperState::Printed || paper.state == PaperState::Reprinted || paper.state == PaperState::Given;
    actions.print = paper.state == PaperState::Issued || paper.state == PaperState::Printing;
    actions.spoiled_only = paper.state == PaperState::Issued && !paper.last_failure.empty();
    actions.answer = paper.state == PaperState::Unconfirmed || actions.spoiled_only;
    actions.reprint = handed_over;
    actions.give = paper.state == PaperState::Issued && domain::may_be_given_as_file(paper.kind);
    actions.end = paper.state != PaperState::Void && paper.state != PaperState::Printing;
    return actions;
}

PaperDeskPresenter::PaperDeskPresenter(const CounterSetup& setup, Post post, domain::Officer officer)
    : setup_(setup),
      officer_(std::move(officer)),
      list_(setup.background, post),
      drawing_(setup.background, post),
      act_(setup.background, post) {}

const workflows::CasePaperRecord* PaperDeskPresenter::chosen() const {
    const auto found =
        std::find_if(papers_.begin(), papers_.end(), [&](const auto& known) { return known.paper.number == number_; });
    return found == papers_.end() ? nullptr : &*found;
}

void PaperDeskPresenter::fail(const domain::Failure& failure) {
    failure_ = failure;
    changes_.notify();
}

void PaperDeskPresenter::refresh() {
    if (list_.busy()) {
        again_ = true;
        return;
    }
    again_ = false;
    list_.start(
        [this](std::stop_token) -> WorkBench::Continuation {
            auto papers =
                workflows::DocumentIssue(*setup_.papers).list(support::bangkok_date(setup_.counter.clock.now()));
            auto due = cases_due();
            return [this, papers = std::move(papers), due = std::move(due)] {
                take(papers, due);
                if (again_) {
                    refresh();
                }
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

void PaperDeskPresenter::take(const domain::Result<std::vector<workflows::CasePaperRecord>>& papers,
                              const domain::Result<std::vector<ports::CaseSummary>>& due) {
    if (!papers || !due) {
        return fail(papers ? due.error() : papers.error());
    }
    due_ = *due;
    papers_ = *papers;
    std::reverse(papers_.begin(), papers_.end());  // what was issued last is wanted first
    changes_.notify();
}

domain::Result<std::vector<ports::CaseSummary>> PaperDeskPresenter::cases_due() const {
    if (setup_.services == nullptr || setup_.catalogue_of_services == nullptr) {
        return std::vector<ports::CaseSummary>{};
    }
    const PinnedPorts pinned(setup_);
    return workflows::PapersStillDue(*pinned.services(), *setup_.catalogue_of_services, *setup_.papers).cases();
}

void PaperDeskPresenter::issue_due() {
    if (due_.empty()) {
        return;
    }
    begin([this, case_id = due_.front().record.id](auto&, std::stop_token stop) -> Outcome {
        const PinnedPorts pinned(setup_);
        workflows::PapersStillDue desk(*pinned.services(), *setup_.catalogue_of_services, *setup_.papers);
        const auto made = desk.issue(officer_, case_id, std::move(stop));
        return made ? Outcome(made->front()) : Outcome(made.error());
    });
}

void PaperDeskPresenter::choose(const std::string& number) {
    if (act_.busy() || number == number_) {
        return;
    }
    number_ = number;
    failure_.reset();
    preview_ = {};
    changes_.notify();
    draw();
}

void PaperDeskPresenter::draw() {
    if (drawing_.busy() || number_.empty() || setup_.page_raster == nullptr) {
        return;
    }
    drawing_.start(
        [this, number = number_](std::stop_token) -> WorkBench::Continuation {
            const auto sheet = workflows::DocumentIssue(*setup_.papers).sheet(number);
            auto page = sheet ? setup_.page_raster->draw(sheet->pdf, 1, kPreviewDpi)
                              : domain::Result<domain::Picture>(sheet.error());
            return [this, number, page = std::move(page)] {
                if (number != number_) {
                    draw();  // another one was chosen meanwhile
                    return;
                }
                if (!page) {
                    fail(page.error());
                    return;
                }
                preview_ = *page;
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

void PaperDeskPresenter::act(std::function<Outcome(workflows::DocumentIssue&, std::stop_token)> work) {
    if (!number_.empty()) {
        begin(std::move(work));
    }
}

void PaperDeskPresenter::begin(std::function<Outcome(workflows::DocumentIssue&, std::stop_token)> work) {
    if (act_.busy()) {
        return;
    }
    failure_.reset();
    progress_ = {};
    act_.start(
        [this, work = std::move(work)](std::stop_token stop) -> WorkBench::Continuation {
            workflows::DocumentIssue desk(*setup_.papers);
            auto outcome = work(desk, stop);
            return [this, outcome = std::move(outcome)] {
                progress_ = {};
                if (!outcome) {
                    failure_ = outcome.error();
                }
                refresh();
                draw();
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
    changes_.notify();
}

std::function<void(const ports::PrintProgress&)> PaperDeskPresenter::progress_reporter() {
    return [this, post = act_.guarded_post()](const ports::PrintProgress& progress) {
        post([this, progress] {
            progress_ = progress;
            changes_.notify();
        });
    };
}

void PaperDeskPresenter::print() {
    act([officer = officer_, number = number_, report = progress_reporter()](auto& desk, std::stop_token stop) {
        return desk.print(officer, number, "", report, std::move(stop));
    });
}

void PaperDeskPresenter::confirm(workflows::SheetAnswer answer) {
    act([officer = officer_, number = number_, answer](auto& desk, std::stop_token) {
        return desk.confirm(officer, number, answer);
    });
}

void PaperDeskPresenter::give(const std::filesystem::path& folder) {
    act([officer = officer_, number = number_, folder](auto& desk, std::stop_token stop) {
        const auto given = desk.give(officer, number, folder);
        return given ? desk.announce(number, std::move(stop)) : given;
    });
}

void PaperDeskPresenter::reprint(const std::string& reason) {
    act([officer = officer_, number = number_, reason, report = progress_reporter()](auto& desk, std::stop_token stop) {
        const auto allowed = desk.reprint(officer, number, reason);
        return allowed ? desk.print(officer, number, "", report, std::move(stop)) : allowed;
    });
}

/// A receipt ends with its money (W14.4).
PaperDeskPresenter::Outcome PaperDeskPresenter::end_receipt(const domain::Officer& second, const std::string& number,
                                                            const std::string& reason) {
    static const domain::ServiceRules kNoTable;  // a void needs no prices
    const auto& rules = setup_.services != nullptr ? setup_.services->rules : kNoTable;
    const auto voided = workflows::FeeDesk(setup_.counter, rules).void_receipt(number, officer_, {second, reason});
    return voided ? workflows::DocumentIssue(*setup_.papers).find(number) : Outcome(voided.error());
}

void PaperDeskPresenter::end(const std::string& reason, const std::string& second, support::Secret pin) {
    // A function can be copied, a secret cannot.
    const auto kept = std::make_shared<support::Secret>(std::move(pin));
    act([this, reason, second, kept, number = number_](auto& desk, std::stop_token stop) -> Outcome {
        workflows::OfficerSignIn sign_in(setup_.counter.officers, setup_.counter.audit_log);
        const auto person = sign_in.sign_in(second, *kept);
        if (!person) {
            return person.error();
        }
        const auto known = desk.find(number);
        const auto ended = known && known->paper.kind == domain::DocumentKind::Receipt
                               ? end_receipt(*person, number, reason)
                               : desk.void_paper(officer_, *person, number, reason);
        (void)sign_in.sign_out(*person);
        return ended ? desk.announce(number, std::move(stop)) : ended;
    });
}

}  // namespace amphoe::gui
