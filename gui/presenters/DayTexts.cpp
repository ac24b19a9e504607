#include <algorithm>

#include "core/domain/AmountInWords.h"
#include "gui/presenters/DayPresenter.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

using domain::CaseState;

std::string minutes(std::optional<long> seconds, const Texts& texts) {
    return seconds ? filled(texts.tr("{n} min"), {{"n", std::to_string((*seconds + 30) / 60)}}) : "–";
}

/// "12 · accepted 10 · waiting 2 · 4 min"
std::string counted(const domain::CaseCounts& counts, const Texts& texts) {
    std::string line = std::to_string(counts.cases);
    const auto add = [&](const std::string& sentence, int number) {
        if (number > 0) {
            line += " · " + filled(sentence, {{"n", std::to_string(number)}});
        }
    };
    add(texts.tr("accepted {n}"), counts.in_state(CaseState::Accepted));
    add(texts.tr("waiting for the centre {n}"), counts.in_state(CaseState::WaitCentre));
    add(texts.tr("rejected {n}"), counts.in_state(CaseState::Rejected));
    return line + " · " + minutes(counts.mean_seconds(), texts);
}

std::string oldest_of(const std::vector<domain::OutboxItem>& waiting, const Texts& texts) {
    if (waiting.empty()) {
        return texts.tr("nothing waits");
    }
    const auto oldest = std::ranges::min_element(waiting, {}, &domain::OutboxItem::created_at);
    return filled(texts.tr("{n}, the oldest since {time}; they go on by themselves"),
                  {{"n", std::to_string(waiting.size())}, {"time", clock_text(oldest->created_at, texts)}});
}

void add_cash(const workflows::CashDay& cash, std::vector<DayLine>& lines, const Texts& texts) {
    lines.push_back({texts.tr("Cash by the system"), domain::amount_in_digits(cash.cash)});
    lines.push_back({texts.tr("Paid by QR (simulated)"), domain::amount_in_digits(cash.qr)});
    lines.push_back({texts.tr("Receipts"),
                     filled(texts.tr("{n} · void {v} · waived {w}"), {{"n", std::to_string(cash.receipts.size())},
                                                                      {"v", std::to_string(cash.voided)},
                                                                      {"w", std::to_string(cash.waived)}})});
}

std::string iso_day_text(const std::string& iso, const Texts& texts) {
    const auto begins = support::bangkok_day_begins(iso);
    return begins ? day_text(*begins, texts) : iso;
}

}  // namespace

std::vector<DayLine> day_lines(const workflows::DayStanding& standing, const Texts& texts) {
    const auto& facts = standing.facts;
    std::vector<DayLine> lines{{texts.tr("Visits"), std::to_string(facts.visits)},
                               {texts.tr("All cases"), counted(facts.all, texts)}};
    for (const auto& [service, counts] : facts.services) {
        lines.push_back(
            {"   " + std::string(chosen(texts, domain::service_title_th(service), domain::service_title_en(service))),
             counted(counts, texts)});
    }
    lines.push_back({texts.tr("Faces referred · overridden"),
                     std::to_string(facts.referred) + " · " + std::to_string(facts.overridden)});
    add_cash(standing.cash, lines, texts);
    for (const auto& form : standing.forms) {
        lines.push_back(
            {texts.tr("Numbered forms") + " " + form.paper,
             filled(texts.tr("issued {i} · spoiled {s} · left {l}"), {{"i", std::to_string(form.issued)},
                                                                      {"s", std::to_string(form.spoiled)},
                                                                      {"l", std::to_string(form.remaining)}}) +
                 (form.balanced() ? "" : "  ✕")});
    }
    for (const auto& one : facts.unfinished) {
        lines.push_back({texts.tr("Not finished"), one.number + " · " +
                                                       std::string(chosen(texts, domain::case_state_title_th(one.state),
                                                                          domain::case_state_title_en(one.state)))});
    }
    for (const auto& one : standing.house_numbers) {
        lines.push_back(
            {one.over() ? texts.tr("House number due") : texts.tr("House number nearly due"),
             filled(texts.tr("{case}: by {day}"), {{"case", one.number}, {"day", iso_day_text(one.due, texts)}}) +
                 (one.over() ? "  ✕" : "")});
    }
    lines.push_back({texts.tr("Waiting for the centre"), oldest_of(standing.waiting, texts)});
    return lines;
}

ShownFailure day_failure(domain::FailureCode code, const configuration::FailureCatalogue& catalogue,
                         const Texts& texts) {
    auto said = shown_failure(code, catalogue, texts);
    if (code == domain::FailureCode::ReasonMissing || code == domain::FailureCode::SecondPersonNeeded) {
        said.message = texts.tr("The cash counted differs from the receipts. The day is still open.");
        said.remedy = texts.tr("Count again. If it stays different, say why and let a second person sign with a PIN.");
    } else if (code == domain::FailureCode::FieldInvalid) {
        said.message = texts.tr("The cash counted is no amount in baht. The day is still open.");
        said.remedy = texts.tr("Type baht and satang, for example 1,240.50");
    }
    return said;
}

std::string day_headline(const workflows::DayStanding& standing, const Texts& texts) {
    const auto& day = standing.day;
    const auto name = day_text(support::bangkok_day_begins(day.date).value_or(day.begins), texts);
    if (day.closed()) {
        return "✓ " + filled(texts.tr("{day}: closed at {time} by {who}. Report {number}."),
                             {{"day", name},
                              {"time", clock_text(*day.closed_at, texts)},
                              {"who", day.closed_by},
                              {"number", day.report_number}});
    }
    return filled(texts.tr("{day}: open. Count the cash, then close the day."), {{"day", name}});
}

}  // namespace amphoe::gui
