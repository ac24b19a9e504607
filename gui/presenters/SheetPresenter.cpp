#include "gui/presenters/SheetPresenter.h"

#include <algorithm>

#include "gui/presenters/PaperDeskPresenter.h"

namespace amphoe::gui {
namespace {

using domain::Done;
using domain::PaperState;
using domain::Result;

bool open(const domain::PaperRecord& paper) {
    return paper.state == PaperState::Issued || paper.state == PaperState::Printing ||
           paper.state == PaperState::Unconfirmed;
}

Result<std::vector<workflows::CasePaperRecord>> look_up(workflows::DocumentIssue& desk,
                                                        const std::vector<std::string>& numbers) {
    std::vector<workflows::CasePaperRecord> papers;
    for (const auto& number : numbers) {
        auto known = desk.find(number);
        if (!known) {
            return known.error();
        }
        papers.push_back(*std::move(known));
    }
    return papers;
}

}  // namespace

SheetPresenter::SheetPresenter(const CounterSetup& setup, Post post, domain::Officer officer)
    : setup_(setup), officer_(std::move(officer)), bench_(setup.background, std::move(post)) {}

const workflows::CasePaperRecord* SheetPresenter::asked() const {
    const auto found =
        std::find_if(papers_.begin(), papers_.end(), [](const auto& known) { return open(known.paper); });
    return found == papers_.end() ? nullptr : &*found;
}

void SheetPresenter::forget() {
    numbers_.clear();
    papers_.clear();
    failure_.reset();
}

void SheetPresenter::ask(const std::vector<std::string>& numbers) {
    forget();
    numbers_ = numbers;
    if (!numbers_.empty()) {
        run([](workflows::DocumentIssue&, std::stop_token) { return Done{}; });
    }
}

void SheetPresenter::run(Act act) {
    if (setup_.papers == nullptr || bench_.busy()) {
        return;
    }
    failure_.reset();
    bench_.start(
        [this, act = std::move(act), numbers = numbers_](std::stop_token stop) -> WorkBench::Continuation {
            workflows::DocumentIssue desk(*setup_.papers);
            auto done = act(desk, std::move(stop));
            auto papers = look_up(desk, numbers);
            return [this, numbers, done = std::move(done), papers = std::move(papers)] {
                if (numbers == numbers_) {  // else another visit began meanwhile
                    take(done, papers);
                }
            };
        },
        [this](const domain::Failure& crash) { take(crash, Papers(papers_)); });
    changes_.notify();
}

void SheetPresenter::take(const Result<Done>& done, const Result<Papers>& papers) {
    if (papers) {
        papers_ = *papers;
    }
    if (!done || !papers) {
        failure_ = done ? papers.error() : done.error();
    }
    changes_.notify();
}

void SheetPresenter::answer(workflows::SheetAnswer answer) {
    const auto* known = asked();
    if (known == nullptr) {
        return;
    }
    const auto actions = actions_for(known->paper);
    if (actions.answer && !(actions.spoiled_only && answer == workflows::SheetAnswer::Correct)) {
        run([officer = officer_, number = known->paper.number, answer](auto& desk, std::stop_token) -> Result<Done> {
            const auto told = desk.confirm(officer, number, answer);
            return told ? Result<Done>(Done{}) : told.error();
        });
    }
}

void SheetPresenter::print() {
    const auto* known = asked();
    if (known != nullptr && actions_for(known->paper).print) {
        run([this, number = known->paper.number](auto&, std::stop_token stop) {
            return print_issued(*setup_.papers, officer_, number, setup_.printer, std::move(stop));
        });
    }
}

Result<Done> print_issued(const workflows::PaperPorts& papers, const domain::Officer& officer,
                          const std::string& number, const std::string& printer, std::stop_token stop) {
    workflows::DocumentIssue desk(papers);
    const auto known = desk.find(number);
    if (!known) {
        return known.error();
    }
    if (!actions_for(known->paper).print) {
        return Done{};  // its sheet is out: the officer is asked about it
    }
    const bool own = !papers.set_up.printer_for(known->paper.kind).empty();
    const auto printed = desk.print(officer, number, own ? "" : printer, {}, std::move(stop));
    return printed ? Result<Done>(Done{}) : printed.error();
}

}  // namespace amphoe::gui
