#include "gui/presenters/ExchangeTexts.h"

#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

template <class Duration>
std::map<std::string, std::string> counted(Duration limit) {
    return {{"n", std::to_string(limit.count())}};
}

std::string rules_text(const CounterStatus& status, const Texts& texts) {
    if (status.rules_of.empty()) {
        return {};
    }
    if (status.rules_are_todays) {
        return texts.tr("Newer rules cannot be read; those read earlier today count. Tell the supervisor.");
    }
    const auto day = domain::PartialDate::from_iso(status.rules_of);
    return filled(texts.tr("Today's rules cannot be read; those of {day} count. Tell the supervisor."),
                  {{"day", day ? date_text(*day, texts) : status.rules_of}});
}

}  // namespace

std::string power_text(const CounterStatus& status, const Texts& texts) {
    if (!status.power) {
        return {};
    }
    const std::map<std::string, std::string> level{{"n", std::to_string(status.power->percent)}};
    switch (status.power_standing) {
        case domain::PowerStanding::Critical:
            return filled(texts.tr("Battery {n} %! Connect power now; finished steps are saved"), level);
        case domain::PowerStanding::Low:
            return filled(texts.tr("Battery {n} %: connect power; finished steps are saved"), level);
        case domain::PowerStanding::Battery:
            return status.away ? filled(texts.tr("On the battery, {n} %"), level) : std::string{};
        case domain::PowerStanding::Mains:
            return status.away ? filled(texts.tr("Power connected, battery {n} %"), level) : std::string{};
    }
    return {};
}

std::string exchange_text(const CounterStatus& status, const Texts& texts) {
    auto text = filled(texts.tr("To be sent {n}"), {{"n", std::to_string(status.waiting)}});
    if (status.refused_today > 0) {
        text +=
            " · " + filled(texts.tr("refused by the centre today {n}"), {{"n", std::to_string(status.refused_today)}});
    }
    if (status.alarm == domain::OutboxAlarm::Late) {
        text += " · " + filled(texts.tr("waiting for over {n} hours!"), counted(status.outbox_limits.late));
    } else if (status.alarm == domain::OutboxAlarm::Overdue) {
        text += " · " + filled(texts.tr("waiting for over {n} hours! Tell the supervisor."),
                               counted(status.outbox_limits.overdue));
    }
    if (status.data_stale) {
        text += " · " + texts.tr("Reference data are old");
    }
    if (const auto rules = rules_text(status, texts); !rules.empty()) {
        text += " · " + rules;
    }
    if (status.clock == domain::ClockStanding::Warn) {
        text += " · " + filled(texts.tr("Clock wrong by over {n} minutes: set it"), counted(status.clock_limits.warns));
    } else if (status.clock == domain::ClockStanding::Blocked) {
        text += " · " + filled(texts.tr("Clock wrong by over {n} minutes! No certified papers, no OTP: set it"),
                               counted(status.clock_limits.blocks));
    }
    if (const auto power = power_text(status, texts); !power.empty()) {
        text += " · " + power;
    }
    return text;
}

std::string outbox_who(const domain::OutboxItem& item, support::Timestamp now, const Texts& texts) {
    switch (domain::outbox_advice(item, now).who) {
        case domain::OutboxActor::Nobody:
            return {};
        case domain::OutboxActor::Program:
            return texts.tr("by itself");
        case domain::OutboxActor::Officer:
            return texts.tr("officer");
        case domain::OutboxActor::Supervisor:
            return texts.tr("supervisor");
        case domain::OutboxActor::Administrator:
            return texts.tr("administrator");
    }
    return {};
}

std::vector<ConflictLine> conflict_lines(const domain::RecordConflict& conflict, const Texts& texts) {
    const auto version = [&](const char* whose, const std::string& number) {
        return filled(texts.tr(whose), {{"n", number.empty() ? "?" : number}});
    };
    std::vector<ConflictLine> lines{{"", texts.tr("Field"), version(msg("Here (version {n})"), conflict.our_version),
                                     version(msg("At the centre (version {n})"), conflict.central_version)}};
    for (const auto& row : conflict.rows) {
        lines.push_back({row.differs ? "≠" : "", row.field, row.ours, row.central});
    }
    return lines;
}

}  // namespace amphoe::gui
