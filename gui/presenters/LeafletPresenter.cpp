#include "gui/presenters/LeafletPresenter.h"

namespace amphoe::gui {

bool LeafletPresenter::offered(const VisitState& state) const {
    const bool its_step = state.facts.asked == domain::ServiceKind::TangratLevel2;
    return print_ && state.step == VisitStep::Service && (state.choosing || its_step);
}

void LeafletPresenter::print() {
    if (!print_ || bench_.busy()) {
        return;
    }
    forget();
    bench_.start(
        [this, print = print_](std::stop_token stop) -> WorkBench::Continuation {
            auto result = print(std::move(stop));
            return [this, result] { end(result); };
        },
        [this](const domain::Failure& crash) { end(crash); });
    changes_.notify();
}

void LeafletPresenter::forget() {
    printed_ = false;
    failure_.reset();
}

void LeafletPresenter::end(const domain::Result<domain::Done>& result) {
    printed_ = result.ok();
    failure_ = result ? std::nullopt : std::optional(result.error());
    changes_.notify();
}

}  // namespace amphoe::gui
