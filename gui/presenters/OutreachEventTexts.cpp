// An outreach event as the supervisor's window shows it.
#include <array>

#include "gui/presenters/ObjectionTexts.h"
#include "gui/presenters/OutreachTexts.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {

using domain::FailureCode;
using workflows::OutreachLine;

namespace {

struct EventField {
    const char* key;  ///< what a FieldInvalid of OutreachDesk begins with
    const char* title;
};
// "items" before "item": the longer key is looked for first.
constexpr std::array<EventField, 8> kFields{{{"title", msg("Name of the event")},
                                             {"place", msg("Place")},
                                             {"moo", msg("Village no.")},
                                             {"date", msg("Day of the event")},
                                             {"team", msg("Team (officer codes)")},
                                             {"items", msg("Taken along")},
                                             {"item", msg("Taken along")},
                                             {"an item", msg("Taken along")}}};

std::string field_sentence(const std::string& detail, const Texts& texts) {
    for (const auto& field : kFields) {
        if (!detail.starts_with(field.key)) {
            continue;
        }
        const auto colon = detail.find(": ");
        auto sentence =
            colon == std::string::npos ? std::string{} : objection_sentence(detail.substr(colon + 2), texts);
        if (sentence.empty() && std::string_view(field.key).find("item") != std::string_view::npos) {
            sentence = texts.tr("name every thing once with its number, for example: laptop=1, forms=50");
        } else if (sentence.empty()) {
            sentence = texts.tr("is not right yet");
        }
        return texts.tr(field.title) + ": " + sentence;
    }
    return {};
}

std::string counts_text(const OutreachLine& line, const Texts& texts) {
    return filled(texts.tr("{cases} · accepted {accepted} · waiting {waiting} · refused {rejected} · unfinished "
                           "{unfinished}"),
                  {{"cases", std::to_string(line.cases)},
                   {"accepted", std::to_string(line.accepted)},
                   {"waiting", std::to_string(line.waiting)},
                   {"rejected", std::to_string(line.rejected)},
                   {"unfinished", std::to_string(line.unfinished)}});
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string moment_text(support::Timestamp at, const std::string& officer, const Texts& texts) {
    return day_text(at, texts) + " " + clock_text(at, texts) + " · " + officer;
}

std::string place_text(const domain::OutreachEvent& event, const Texts& texts) {
    return event.moo.empty() ? event.place
                             : event.place + " " + filled(texts.tr("village no. {moo}"), {{"moo", event.moo}});
}

void add_event(std::vector<OutreachLineText>& lines, const domain::OutreachEvent& event, const Texts& texts) {
    lines.push_back({texts.tr("Name of the event"), event.title + " (" + event.id + ")"});
    lines.push_back({texts.tr("Place"), place_text(event, texts)});
    if (const auto date = domain::PartialDate::from_iso(event.date)) {
        lines.push_back({texts.tr("Day of the event"), date_text(*date, texts)});
    }
    lines.push_back({texts.tr("Team (officer codes)"), joined(event.team)});
    lines.push_back({texts.tr("Begun"), moment_text(event.opened_at, event.opened_by, texts)});
    if (event.closed_at) {
        lines.push_back({texts.tr("Ended"), moment_text(*event.closed_at, event.closed_by, texts)});
    }
}

void add_items(std::vector<OutreachLineText>& lines, const domain::OutreachEvent& event, const Texts& texts) {
    for (const auto& item : event.items) {
        lines.push_back({texts.tr("Taken along") + ": " + item.name,
                         filled(texts.tr("{out} out · {back} back"),
                                {{"out", std::to_string(item.out)},
                                 {"back", item.back ? std::to_string(*item.back) : std::string("–")}})});
    }
    if (!event.difference_reason.empty()) {
        lines.push_back({texts.tr("Why a number differs"), event.difference_reason});
    }
}

}  // namespace

std::vector<OutreachLineText> outreach_lines(const workflows::OutreachReport& report, const Texts& texts) {
    std::vector<OutreachLineText> lines;
    add_event(lines, report.event, texts);
    lines.push_back({texts.tr("Visits"), std::to_string(report.visits)});
    lines.push_back({texts.tr("Cases"), counts_text(report.all, texts)});
    if (const auto last = domain::PartialDate::from_iso(report.counted_until)) {
        lines.push_back({texts.tr("Counted until"),
                         filled(texts.tr("{day} only: the event is open longer. End it and begin another."),
                                {{"day", date_text(*last, texts)}})});
    }
    for (const auto& [service, line] : report.services) {
        const auto title =
            std::string(chosen(texts, domain::service_title_th(service), domain::service_title_en(service)));
        lines.push_back({"   " + title, counts_text(line, texts)});
    }
    lines.push_back({texts.tr("Waits to be sent to the centre"), std::to_string(report.left)});
    add_items(lines, report.event, texts);
    return lines;
}

std::string outreach_headline(const std::optional<workflows::OutreachReport>& report, bool not_sent,
                              const Texts& texts) {
    if (!report) {
        return texts.tr("At the office. There was no outreach event on this workstation yet.");
    }
    if (report->package) {
        return away_place_text(*report->package, texts) + "\n" + package_text(*report->package, texts);
    }
    auto text = texts.tr("At the office. The last outreach event:");
    if (not_sent) {
        text += "\n" + texts.tr(
                           "The event is ended, but the centre was not reached. What is saved waits in the outbox "
                           "and is sent by itself when there is a line.");
    }
    return text;
}

ShownFailure outreach_failure(const domain::Failure& failure, const configuration::FailureCatalogue& catalogue,
                              const Texts& texts) {
    auto shown = shown_failure(failure.code, catalogue, texts);
    if (failure.code == FailureCode::FieldInvalid) {
        const auto sentence = field_sentence(failure.detail, texts);
        shown.message = texts.tr("What was entered is not right yet. Nothing was changed.") +
                        (sentence.empty() ? "" : "\n" + sentence);
    } else if (failure.code == FailureCode::SignInRefused) {
        shown.message =
            filled(texts.tr("This workstation does not know the officer {code}, who could not sign in out there."),
                   {{"code", failure.detail}});
        shown.remedy = texts.tr("Correct the code, or let the officer sign in here once before leaving.");
    } else if (failure.code == FailureCode::OfflineNotAllowed) {
        shown.message = texts.tr("The centre's data on this workstation are too old to leave the office with.");
        shown.remedy = texts.tr("Synchronize with the centre first, then begin the event again.");
    } else if (failure.code == FailureCode::NumbersExhausted) {
        shown.message = filled(texts.tr("Too few numbers leased from the centre are left to leave the office with "
                                        "({numbers}). The event was not begun."),
                               {{"numbers", failure.detail}});
        shown.remedy = texts.tr("Synchronize with the centre first, then begin the event again.");
    } else if (failure.code == FailureCode::ReasonMissing) {
        shown.message = texts.tr("A number that came back differs, and the reason is missing.");
        shown.remedy = texts.tr("Count again or type why it differs, then end the event.");
    }
    return shown;
}

}  // namespace amphoe::gui
