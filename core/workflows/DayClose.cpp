#include "core/workflows/DayClose.h"

#include <algorithm>
#include <chrono>

#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/DaySheet.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::OfficeDay;
using domain::Result;
using domain::Role;

namespace {

bool may_agree(Role role) {
    return role == Role::Cashier || domain::may_serve(role) || domain::may_supervise(role);
}

domain::CaseEvent event_of(const OfficeDay& day, EventKind kind, const std::string& officer_id, support::Timestamp at) {
    domain::CaseEvent event;
    event.id = support::new_identifier(at);
    event.visit_id = day.visit_id;
    event.kind = kind;
    event.at = at;
    event.officer_id = officer_id;
    return event;
}

/// Events and papers of a day stand in a sitting of its own, so that they are sealed and chained like all others.
ports::StepRecord step_of(const OfficeDay& day, domain::CaseEvent event, const domain::Workstation& station) {
    ports::StepRecord step;
    step.day = day;
    step.visit =
        domain::Visit{day.visit_id, event.officer_id, station.rcode, station.id, station.training, event.at, event.at};
    step.audit.action = std::string(domain::event_name(event.kind));
    step.audit.officer_id = event.officer_id;
    step.audit.result = "ok";
    step.audit.reason = day.date;
    step.events.push_back(std::move(event));
    return step;
}

bool unsettled(const domain::StockBalance& balance) {
    return !balance.balanced();
}

}  // namespace

Result<OfficeDay> DayClose::day_of(const std::string& date, std::optional<Failure>& refusal) {
    const auto now = ports_.counter.clock.now();
    const auto begins = support::bangkok_day_begins(date);
    if (!begins || *begins > now) {
        return Failure{FailureCode::UsageError, "the day must be a date of today or before"};
    }
    const auto known = ports_.book.day(date);
    const auto newest = ports_.book.newest();
    if (!known || !newest) {
        return known ? newest.error() : known.error();
    }
    if (*known && (*known)->closed()) {
        refusal = Failure{FailureCode::DayClosed, date};
        return **known;
    }
    if (*newest && (*newest)->date > date) {
        refusal = Failure{FailureCode::DayClosed, (*newest)->date};
    } else if (*newest && !(*newest)->closed() && (*newest)->date < date) {
        refusal = Failure{FailureCode::DayNotClosed, (*newest)->date};
    }
    if (*known) {
        return **known;
    }
    OfficeDay day;
    day.date = date;
    day.visit_id = support::new_identifier(now);
    day.begins = *newest && (*newest)->ends ? *(*newest)->ends : support::Timestamp{};
    return day;
}

Result<domain::AuditVerification> DayClose::sound_log(const std::optional<OfficeDay>& before) {
    auto verified = ports_.counter.audit_log.verify();
    if (!verified || verified->first_bad || !before || !before->closed()) {
        return verified;
    }
    const auto sealed = ports_.counter.audit_log.entry(before->audit_sequence);
    if (!sealed) {
        return sealed.error();
    }
    if (!*sealed || (*sealed)->hash != before->audit_head) {
        verified.value().first_bad = before->audit_sequence;
        verified.value().reason = "not the entry the close of " + before->date + " signed";
    }
    return verified;
}

Result<DayStanding> DayClose::look(const std::string& date) {
    DayStanding standing;
    auto day = day_of(date, standing.refusal);
    if (!day) {
        return day.error();
    }
    standing.day = *std::move(day);
    const auto midnight = *support::bangkok_day_begins(date) + std::chrono::days(1);
    standing.until = standing.day.ends.value_or(std::min(midnight, ports_.counter.clock.now()));
    auto facts = ports_.reporter.facts(date, standing.day.begins, standing.until);
    auto cash = read_cash_period(ports_.counter.case_store, standing.day.begins, standing.until);
    auto forms = ports_.reporter.forms(date);
    auto waiting = ports_.outbox.acts(true);
    auto audit = sound_log(std::nullopt);
    if (!facts || !cash || !forms || !waiting || !audit) {
        return !facts     ? facts.error()
               : !cash    ? cash.error()
               : !forms   ? forms.error()
               : !waiting ? waiting.error()
                          : audit.error();
    }
    standing.facts = *std::move(facts);
    standing.cash = *std::move(cash);
    standing.cash.date = date;
    standing.fee_titles_th = fee_titles(standing.cash, ports_.rules ? ports_.rules->now().get() : nullptr);
    standing.forms = *std::move(forms);
    standing.waiting = *std::move(waiting);
    standing.audit = *std::move(audit);
    auto urgent = urgent_house_numbers(date);
    if (!urgent) {
        return urgent.error();
    }
    standing.house_numbers = *std::move(urgent);
    if (!standing.refusal && standing.audit.first_bad) {
        standing.refusal = Failure{FailureCode::AuditChainBroken, standing.audit.reason};
    }
    const auto open_form = std::ranges::find_if(standing.forms, unsettled);
    if (!standing.refusal && open_form != standing.forms.end()) {
        standing.refusal = Failure{FailureCode::StockUnsettled, open_form->paper};
    }
    return standing;
}

Result<std::vector<HouseNumberUnderWay>> DayClose::urgent_house_numbers(const std::string& date) const {
    if (!ports_.rules) {
        return std::vector<HouseNumberUnderWay>{};
    }
    const auto rules = ports_.rules->now();
    auto under_way = house_numbers_under_way(ports_.counter.case_store, *rules, ports_.counter.workstation.rcode, date);
    if (under_way) {
        std::erase_if(*under_way, [](const auto& one) { return !one.soon() && !one.over(); });
    }
    return under_way;
}

Result<OfficeDay> DayClose::open(const domain::Officer& officer) {
    if (!domain::may_serve(officer.role) && !domain::may_supervise(officer.role)) {
        return Failure{FailureCode::NotAuthorised, std::string(domain::role_name(officer.role))};
    }
    const auto now = ports_.counter.clock.now();
    std::optional<Failure> refusal;
    auto day = day_of(support::bangkok_date(now), refusal);
    const auto before = ports_.book.newest();
    if (!day || !before || refusal) {
        return !day ? day.error() : !before ? before.error() : *refusal;
    }
    if (day->opened_at) {
        return Failure{FailureCode::StepOutOfOrder, "open already"};
    }
    const auto log = sound_log(*before);
    if (!log || log->first_bad) {
        return !log ? log.error() : Failure{FailureCode::AuditChainBroken, log->reason};
    }
    auto opened = *std::move(day);
    opened.opened_at = now;
    opened.opened_by = officer.id;
    auto event = event_of(opened, EventKind::DayOpened, officer.id, now);
    event.fields = {{"day", opened.date}, {"audit_entries", std::to_string(log->entries)}};
    const auto saved = ports_.counter.case_store.save(step_of(opened, std::move(event), ports_.counter.workstation));
    return saved ? Result<OfficeDay>(opened) : saved.error();
}

Result<ClosedDay> DayClose::close(const DayClosing& wish, const domain::Officer& supervisor) {
    if (!domain::may_supervise(supervisor.role)) {
        return Failure{FailureCode::NotAuthorised, std::string(domain::role_name(supervisor.role))};
    }
    auto standing = look(wish.date);
    if (!standing || standing->refusal) {
        return standing ? *standing->refusal : standing.error();
    }
    auto cash = count_cash(standing->cash, wish.counted, wish.reason);
    auto agreement = cash ? agreed(*cash, wish, supervisor) : cash.error();
    const auto head = ports_.counter.audit_log.entry(0);
    if (!agreement || !head) {
        return agreement ? head.error() : agreement.error();
    }
    ClosedDay closed{*std::move(standing), *std::move(cash), {}, {}};
    auto& day = closed.standing.day;
    day.ends = closed.standing.until;
    day.closed_at = ports_.counter.clock.now();
    day.closed_by = supervisor.id;
    day.audit_sequence = *head ? (*head)->sequence : 0;
    day.audit_head = *head ? (*head)->hash : "";
    auto report = make_report(closed, wish, supervisor);
    if (!report) {
        return report.error();
    }
    day.report_number = report->number;
    closed.report = *std::move(report);
    if (auto saved = seal_and_save(closed, wish, supervisor); !saved) {
        return saved.error();
    }
    closed.afterwards = clean_up(wish.date);
    return closed;
}

Result<Done> DayClose::agreed(const CashClose& cash, const DayClosing& wish, const domain::Officer& supervisor) const {
    if (cash.difference == 0) {
        return Done{};
    }
    if (!wish.second || wish.second->id == supervisor.id) {
        return Failure{FailureCode::SecondPersonNeeded, "the cash differs"};
    }
    return may_agree(wish.second->role)
               ? Result<Done>(Done{})
               : Failure{FailureCode::NotAuthorised, std::string(domain::role_name(wish.second->role))};
}

Result<Done> DayClose::seal_and_save(const ClosedDay& closed, const DayClosing& wish,
                                     const domain::Officer& supervisor) {
    const auto& station = ports_.counter.workstation;
    const auto& day = closed.standing.day;
    auto event = event_of(day, EventKind::DayClosed, supervisor.id, *day.closed_at);
    event.fields = day_act(closed.standing, closed.cash);
    event.fields["report_number"] = closed.report.number;
    event.fields["report_sha256"] = support::sha256_hex(closed.report.pdf);
    event.fields["closed_by"] = supervisor.id;
    if (closed.cash.difference != 0) {
        event.fields["second_officer"] = wish.second->id;
        event.fields["second_officer_reason"] = closed.cash.reason;
    }
    domain::CentreMessage act{
        support::new_identifier(event.at), kDayAct, day.visit_id, closed.report.number, event.at, event.fields};
    act.fields.insert({{"officer_id", supervisor.id}, {"rcode", station.rcode}, {"workstation_id", station.id}});
    auto sealed = ports_.counter.sealer.seal(act);
    if (!sealed) {
        return sealed.error();
    }
    const auto report_sha256 = event.fields.at("report_sha256");
    auto step = step_of(day, std::move(event), station);
    step.attachments.push_back({support::new_identifier(act.at), day.visit_id, "", "document:" + closed.report.number,
                                report_sha256, closed.report.pdf});
    // Closes of one workstation reach the centre in their order.
    step.message =
        domain::SealedMessage{act.id, act.kind, day.visit_id, "", "day:" + station.id, act.at, std::move(*sealed)};
    return ports_.counter.case_store.save(step);
}

std::vector<Failure> DayClose::clean_up(const std::string& date) {
    std::vector<Failure> failures;
    ports_.counter.face_guards.forget();
    for (const auto& task : ports_.afterwards) {
        if (const auto done = task(date); !done) {
            failures.push_back(done.error());
        }
    }
    return failures;
}

}  // namespace amphoe::workflows
