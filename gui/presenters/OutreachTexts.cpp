#include "gui/presenters/OutreachTexts.h"

#include "gui/presenters/TextForms.h"

namespace amphoe::gui {

std::string away_text(const VisitFacts& facts, support::Timestamp now, const Texts& texts) {
    if (!facts.away) {
        return {};
    }
    const auto& event = *facts.away;
    const auto text = filled(texts.tr("Away from the office: {title}. No certified papers."), {{"title", event.title}});
    const auto until = day_text(event.package_until, texts) + " " + clock_text(event.package_until, texts);
    return text + " " +
           filled(now > event.package_until
                      ? texts.tr("The data taken along were good until {time}: fetch them anew before going on.")
                      : texts.tr("The data taken along are good until {time}."),
                  {{"time", until}});
}

}  // namespace amphoe::gui
