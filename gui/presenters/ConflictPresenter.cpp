#include "gui/presenters/ConflictPresenter.h"

#include <algorithm>

namespace amphoe::gui {

ConflictPresenter::ConflictPresenter(const CounterSetup& setup, Post post)
    : setup_(setup), list_(setup.background, post), case_(setup.background, post) {}

const workflows::ConflictingCase* ConflictPresenter::opened() const {
    const auto found = std::ranges::find_if(
        waiting_, [&](const auto& one) { return !opened_.empty() && one.summary.record.id == opened_; });
    return found == waiting_.end() ? nullptr : &*found;
}

void ConflictPresenter::fail(const domain::Failure& failure) {
    failure_ = failure;
    changes_.notify();
}

void ConflictPresenter::refresh() {
    if (list_.busy()) {
        return;
    }
    failure_.reset();
    list_.start(
        [this](std::stop_token) -> WorkBench::Continuation {
            auto read = workflows::ConflictDecision(setup_.counter.case_store, setup_.counter.clock).waiting();
            return [this, read = std::move(read)] {
                if (!read) {
                    fail(read.error());
                    return;
                }
                waiting_ = *read;
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

void ConflictPresenter::open(const std::string& case_id) {
    if (opened_ == case_id) {
        return;  // a table tells the same selection again when it is drawn anew
    }
    opened_ = case_id;
    decided_.clear();
    failure_.reset();
    changes_.notify();
}

void ConflictPresenter::decide(const domain::Officer& person, workflows::ConflictVerdict verdict,
                               const std::string& reason) {
    const auto* chosen = opened();
    if (case_.busy() || chosen == nullptr) {
        return;
    }
    failure_.reset();
    case_.start(
        [this, person, verdict, reason, record = chosen->summary.record](std::stop_token) -> WorkBench::Continuation {
            const auto decided = workflows::ConflictDecision(setup_.counter.case_store, setup_.counter.clock)
                                     .decide(person, record.id, verdict, reason);
            return [this, decided, number = record.number] {
                if (!decided) {
                    fail(decided.error());
                    return;
                }
                opened_.clear();
                decided_ = number;
                refresh();
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

}  // namespace amphoe::gui
