#include "gui/presenters/RegistersTexts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/domain/CitizenId.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

using Words = std::pair<const char*, const char*>;

constexpr std::array kStates{Words{"invited", msg("invited")}, Words{"testing", msg("in test")},
                             Words{"live", msg("live")}, Words{"suspended", msg("suspended")}};
constexpr std::array kSectors{Words{"public", msg("Public sector")}, Words{"private", msg("Private sector")}};
constexpr std::array kRights{
    Words{"access", msg("to see the own data")}, Words{"correction", msg("to have data corrected")},
    Words{"erasure", msg("to have data erased")}, Words{"withdrawal", msg("to withdraw a consent")}};

template <class Table>
std::string word(const Table& table, const std::string& key, const Texts& texts) {
    const auto found = std::ranges::find_if(table, [&](const auto& entry) { return key == entry.first; });
    return found == table.end() ? key : texts.tr(found->second);
}

std::string field(const domain::RegisterEntry& entry, const char* key) {
    const auto found = entry.fields.find(key);
    return found == entry.fields.end() ? std::string{} : found->second;
}

/// "22 Dec 2026", as short as the columns are.
std::string iso_day(const std::string& iso, const Texts& texts) {
    const auto noon = support::from_iso8601(iso + "T05:00:00Z");
    return noon ? day_text(*noon, texts) : "–";
}

std::string moment(support::Timestamp at, const Texts& texts) {
    return day_text(at, texts) + " " + clock_text(at, texts);
}

std::string outcome(const domain::RightsMatter& matter, const std::string& today, const Texts& texts) {
    const auto said = matter.outcome.empty()          ? texts.tr("not answered yet")
                      : matter.outcome == "fulfilled" ? texts.tr("fulfilled")
                                                      : texts.tr("refused");
    return said + (matter.late_on(today) ? " · " + texts.tr("too late") : "");
}

std::string state(const domain::BreachMatter& matter, support::Timestamp now, const Texts& texts) {
    const auto said = matter.closed     ? texts.tr("closed")
                      : matter.notified ? texts.tr("notified")
                                        : texts.tr("not notified yet");
    const bool late = matter.late_at(now) && !(matter.closed && !matter.notified);
    return said + (late ? " · " + texts.tr("too late") : "");
}

}  // namespace

std::vector<std::string> agency_titles(const Texts& texts) {
    return {texts.tr("Agency"), texts.tr("Sector"), texts.tr("Connection")};
}

RegisterRows agency_rows(const Registers& registers, const Texts& texts) {
    RegisterRows rows;
    for (const auto& agency : registers.agencies.agencies) {
        rows.push_back({std::string(chosen(texts, agency.name_th, agency.name_en)),
                        word(kSectors, agency.sector, texts), word(kStates, agency.status, texts)});
    }
    return rows;
}

std::string agency_counts(const Registers& registers, const Texts& texts) {
    std::string text;
    const auto counts = registers.agencies.counts();
    for (const auto& [sector, title] : kSectors) {
        const auto found = counts.find(sector);
        if (found == counts.end()) {
            continue;
        }
        int all = 0;
        std::string parts;
        for (const auto& [name, count] : found->second) {
            all += count;
            parts += (parts.empty() ? "" : ", ") + word(kStates, name, texts) + " " + std::to_string(count);
        }
        text += (text.empty() ? "" : "\n") + texts.tr(title) + " " + std::to_string(all) + " (" + parts + ")";
    }
    const auto& announced = registers.agencies.announced;
    return text + "\n" +
           filled(texts.tr("Announced on {day}: {public} public, {private} private"),
                  {{"day", iso_day(announced.as_of, texts)},
                   {"public", std::to_string(announced.public_sector)},
                   {"private", std::to_string(announced.private_sector)}});
}

std::vector<std::string> move_titles(const Texts& texts) {
    return {texts.tr("Move notice (T.R.6)"), texts.tr("From house"), texts.tr("Effective"), texts.tr("Told at")};
}

RegisterRows move_rows(const Registers& registers, const Texts& texts) {
    RegisterRows rows;
    for (const auto& [move, by] : registers.moves) {
        rows.push_back({move.tr6_no, move.house_code_from, iso_day(move.effective_date, texts),
                        !by ? move.by_office : std::string(chosen(texts, by->name_th, by->name_en))});
    }
    return rows;
}

std::string move_counts(const Registers& registers, const Texts& texts) {
    return filled(texts.tr("Moved out of our houses by a notice at another office: {all}"),
                  {{"all", std::to_string(registers.moves.size())}});
}

std::vector<std::string> request_titles(const Texts& texts) {
    return {texts.tr("Asked for"), texts.tr("Citizen"), texts.tr("Last day"), texts.tr("Outcome")};
}

RegisterRows request_rows(const Registers& registers, const Texts& texts) {
    const auto today = support::bangkok_date(registers.at);
    RegisterRows rows;
    for (const auto& matter : registers.requests) {
        const auto citizen = domain::CitizenId::parse(field(matter.request, "citizen_id"));
        rows.push_back({word(kRights, matter.request.kind, texts), citizen ? citizen->masked() : "–",
                        iso_day(matter.due, texts), outcome(matter, today, texts)});
    }
    return rows;
}

std::string request_counts(const Registers& registers, const Texts& texts) {
    const auto today = support::bangkok_date(registers.at);
    const auto open = std::ranges::count_if(registers.requests, [](const auto& one) { return one.outcome.empty(); });
    const auto late = std::ranges::count_if(registers.requests, [&](const auto& one) { return one.late_on(today); });
    return filled(texts.tr("Requests of data subjects: {all}, open {open}, too late {late}"),
                  {{"all", std::to_string(registers.requests.size())},
                   {"open", std::to_string(open)},
                   {"late", std::to_string(late)}});
}

std::vector<std::string> breach_titles(const Texts& texts) {
    return {texts.tr("What happened"), texts.tr("People"), texts.tr("Notify by"), texts.tr("State")};
}

RegisterRows breach_rows(const Registers& registers, const Texts& texts) {
    RegisterRows rows;
    for (const auto& matter : registers.breaches) {
        const auto persons = field(matter.breach, "persons");
        rows.push_back({field(matter.breach, "text"), persons.empty() ? texts.tr("not known yet") : persons,
                        moment(matter.notice_due, texts), state(matter, registers.at, texts)});
    }
    return rows;
}

std::string breach_counts(const Registers& registers, const Texts& texts) {
    const auto open = std::ranges::count_if(registers.breaches, [](const auto& one) { return !one.closed; });
    return filled(texts.tr("Breaches of personal data: {all}, open {open}"),
                  {{"all", std::to_string(registers.breaches.size())}, {"open", std::to_string(open)}});
}

}  // namespace amphoe::gui
