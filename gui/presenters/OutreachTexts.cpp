#include "gui/presenters/OutreachTexts.h"

#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

using workflows::OutreachPackage;
using workflows::PackageStage;

namespace {

constexpr int kMinutes = 60;

std::string left_text(const OutreachPackage& package, const Texts& texts) {
    const auto minutes = package.left.count();
    return filled(minutes < kMinutes ? texts.tr("{minutes} min") : texts.tr("{hours} h {minutes} min"),
                  {{"hours", std::to_string(minutes / kMinutes)}, {"minutes", std::to_string(minutes % kMinutes)}});
}

std::string sentence_of(PackageStage stage, const Texts& texts) {
    switch (stage) {
        case PackageStage::Good:
            return texts.tr("The data taken along are good until {time}: {left} more.");
        case PackageStage::EndsSoon:
            return texts.tr(
                "The data taken along end soon: good until {time}, {left} more. Synchronize with the centre as soon as "
                "there is a line.");
        case PackageStage::Old:
            break;
    }
    return texts.tr(
        "The data taken along were good until {time}, so no new visit begins. What is saved is kept and will be sent; "
        "a visit that has begun can be finished. Go where there is a line and synchronize with the centre, or have the "
        "supervisor end the event on the Outreach page.");
}

}  // namespace

std::string package_text(const OutreachPackage& package, const Texts& texts) {
    return filled(sentence_of(package.stage, texts),
                  {{"time", day_text(package.until, texts) + " " + clock_text(package.until, texts)},
                   {"left", left_text(package, texts)}});
}

bool closed_to_new_visits(const std::optional<OutreachPackage>& away) {
    return away && away->stage == PackageStage::Old;
}

bool offers_refused_visit(const VisitState& state, const std::optional<OutreachPackage>& away) {
    if (!closed_to_new_visits(away)) {
        return false;
    }
    const auto next = next_act(state);
    return next == NextAct::StartVisit ||
           (next == NextAct::Retry && state.failure && state.failure->code == domain::FailureCode::OutreachDataOld);
}

std::string away_place_text(const OutreachPackage& package, const Texts& texts) {
    const auto& event = package.event;
    auto text = filled(texts.tr("Away from the office: {title}"), {{"title", event.title}}) + "\n" + event.place;
    if (!event.moo.empty()) {
        text += " " + filled(texts.tr("village no. {moo}"), {{"moo", event.moo}});
    }
    if (const auto date = domain::PartialDate::from_iso(event.date)) {
        text += " · " + date_text(*date, texts);
    }
    return text;
}

std::string away_text(const VisitFacts& facts, const Texts& texts) {
    if (!facts.away) {
        return {};
    }
    const auto title =
        filled(texts.tr("Away from the office: {title}. No certified papers."), {{"title", facts.away->event.title}});
    return title + " " + package_text(*facts.away, texts);
}

}  // namespace amphoe::gui
