#include "gui/presenters/DayFiguresText.h"

#include "gui/presenters/TextForms.h"

namespace amphoe::gui {

std::string day_figures_text(const reports::DayFigures& figures, const Texts& texts) {
    std::string line = filled(texts.tr("Cases: {n}"), {{"n", std::to_string(figures.cases)}});
    const auto add = [&](const std::string& sentence, long number) {
        if (number > 0) {
            line += " · " + filled(sentence, {{"n", std::to_string(number)}});
        }
    };
    add(texts.tr("accepted {n}"), figures.in_state(domain::CaseState::Accepted));
    add(texts.tr("waiting for the centre {n}"), figures.in_state(domain::CaseState::WaitCentre));
    add(texts.tr("rejected {n}"), figures.in_state(domain::CaseState::Rejected));
    add(texts.tr("referred {n}"), figures.in_state(domain::CaseState::FaceReferred));
    add(texts.tr("median {n} s"), figures.median_seconds.value_or(0));
    return line;
}

}  // namespace amphoe::gui
