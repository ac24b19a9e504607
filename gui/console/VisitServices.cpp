#include "gui/console/VisitServices.h"

#include <algorithm>

#include "core/workflows/ThaidEnrolment.h"
#include "gui/console/EnvironmentSecret.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::ServiceKind;
using Rows = std::vector<domain::Fields>;

constexpr int kMostTurns = 40;
constexpr std::string_view kSimulatedCode = "simulated";  // what the simulated centre sent; empty from a real one

bool is_thaid(const ServiceScript& script) {
    return script.kind == ServiceKind::ThaidEnrolment;
}

/// An entry that could not be made has no service yet.
template <class Entry>
bool pays_first(const Entry& entry) {
    return entry.run && entry.run->pays_before_signature();
}

/// A page the script has nothing for.
bool is_passed_over(const domain::FormPage& page, const domain::Fields& answers) {
    return page.step != "phone" &&
           std::all_of(page.fields.begin(), page.fields.end(), [](const auto& field) { return !field.required; }) &&
           std::all_of(answers.begin(), answers.end(), [](const auto& answer) { return answer.second.empty(); });
}

}  // namespace

VisitServices::VisitServices(const ServiceSurroundings& around, VisitSteps& steps,
                             const std::vector<ServiceScript>& scripts)
    : around_(around), steps_(steps) {
    for (const auto& script : scripts) {
        entries_.push_back({&script, nullptr, {}, {}, false, false});
    }
}

domain::Result<domain::Done> VisitServices::make(workflows::VisitJournal& journal, workflows::IdentityProof& proof) {
    journal_ = &journal;
    for (auto& entry : entries_) {
        auto service = around_.catalogue.make(entry.script->kind, around_.ports, journal, proof);
        if (!service) {
            return service.error();
        }
        entry.run = std::make_unique<workflows::ServiceRun>(around_.ports.counter, journal, *std::move(service));
    }
    return domain::Done{};
}

std::string VisitServices::step_name(const Entry& entry, const std::string& part) const {
    static const std::map<std::string, std::string> of_contract{{"open", "case"},       {"phone", "phone"},
                                                                {"confirm", "confirm"}, {"sync", "sync"},
                                                                {"papers", "slip"},     {"print", "print"}};
    const auto kept = of_contract.find(part);
    return is_thaid(*entry.script) && kept != of_contract.end() ? kept->second : entry.script->name + '.' + part;
}

void VisitServices::open_first(bool known) {
    auto& first = entries_.front();
    steps_.run(step_name(first, "open"), [&] {
        auto end = open(first);
        return known && end.kind == StepEnd::Kind::Ok ? StepEnd::skipped() : end;
    });
}

StepEnd VisitServices::open(Entry& entry) {
    auto opened = entry.run->open(around_.stop);
    for (const auto& page : entry.run->entered()) {
        std::for_each(page.page.fields.begin(), page.page.fields.end(),
                      [&](const auto& field) { entry.used.insert(field.key); });
    }
    return allowed_later(entry, opened) ? StepEnd::waiting(opened.error(), false) : StepEnd::of(opened);
}

/// W1.6: a supervisor named in the script may allow what the officer alone may not.
bool VisitServices::allowed_later(const Entry& entry, const domain::Result<domain::Done>& result) {
    return !result && result.error().code == FailureCode::OwnRecordRefused && entry.script->second_person &&
           entry.run->approval();
}

void VisitServices::enter_all(const std::optional<std::string>& printer) {
    printer_ = printer;
    for (auto& entry : entries_) {
        enter(entry);
    }
}

void VisitServices::enter(Entry& entry) {
    if (&entry != &entries_.front()) {
        steps_.run(step_name(entry, "open"), [&] { return open(entry); });
    }
    if (steps_.blocked() && is_thaid(*entry.script)) {
        steps_.run("phone", [] { return StepEnd::skipped(); });
    }
    for (int turn = 0; turn < kMostTurns && !steps_.blocked(); ++turn) {
        if (!enter_next(entry)) {
            refuse_unused(entry);
            return;
        }
    }
}

bool VisitServices::enter_next(Entry& entry) {
    if (entry.run->approval()) {
        steps_.run(step_name(entry, "approve"), [&] { return approve(entry); });
        return true;
    }
    const auto page = entry.run->page();
    if (page) {
        const auto known = entry.run->papers().size();
        enter_page(entry, *page);
        if (entry.run->papers().size() > known) {
            steps_.run(step_name(entry, "request_receipt"), [&] { return hand_out(entry); });
        }
    }
    return page.has_value();
}

domain::Result<domain::Officer> VisitServices::second_person(const ServiceScript::SecondPerson& named) const {
    const auto pin = environment_secret(named.pin_env);
    if (pin.text().empty()) {
        // An empty PIN would count as a wrong one.
        return Failure{FailureCode::ScriptInvalid, "the variable " + named.pin_env + " is not set"};
    }
    return around_.ports.counter.officers.authenticate(named.id, pin);
}

StepEnd VisitServices::approve(Entry& entry) {
    const auto& person = entry.script->second_person;
    if (!person) {
        return StepEnd::failed({FailureCode::SecondPersonNeeded, entry.script->name + ".second_person"});
    }
    const auto officer = second_person(*person);
    return officer ? StepEnd::of(entry.run->approve(*officer, person->reason, around_.stop)) : StepEnd::of(officer);
}

void VisitServices::enter_page(Entry& entry, const domain::FormPage& page) {
    const auto answers = answers_for(entry, page);
    if (is_passed_over(page, answers) && entry.run->enter(answers, around_.stop)) {
        return;
    }
    steps_.run(step_name(entry, page.step), [&] {
        const auto entered = entry.run->enter(answers, around_.stop);
        auto end = allowed_later(entry, entered) ? StepEnd::waiting(entered.error(), false) : StepEnd::of(entered);
        if (page.step == "phone" || page.step == "otp") {
            end.verified = page.step == "otp" && end.kind == StepEnd::Kind::Ok;
        }
        return end;
    });
}

domain::Fields VisitServices::answers_for(Entry& entry, const domain::FormPage& page) const {
    domain::Fields answers;
    for (const auto& field : page.fields) {
        const auto& script = *entry.script;
        if (const auto given = script.answers.find(field.key); given != script.answers.end()) {
            const bool of_centre = field.key == "otp" && given->second == kSimulatedCode;
            answers[field.key] = of_centre ? entry.run->service().simulated_code() : given->second;
            entry.used.insert(field.key);
        } else if (const auto secret = script.secrets.find(field.key); secret != script.secrets.end()) {
            answers[field.key] = std::string(environment_secret(secret->second).text());
            entry.used.insert(field.key);
        }
    }
    return answers;
}

void VisitServices::refuse_unused(const Entry& entry) {
    for (const auto& [key, value] : entry.script->answers) {
        if (!entry.used.contains(key) && !is_thaid(*entry.script)) {
            steps_.run(step_name(entry, "answers"), [&, key = key] {
                return StepEnd::failed(
                    {FailureCode::ScriptInvalid, entry.script->name + '.' + key + " is not asked for"});
            });
            return;
        }
    }
}

void VisitServices::run_confirm(Entry& entry) {
    steps_.run(step_name(entry, "confirm"), [&] { return StepEnd::of(entry.run->confirm()); });
}

void VisitServices::run_deliver(Entry& entry, bool now) {
    steps_.run(step_name(entry, "sync"), [&] { return deliver(entry, now); });
}

void VisitServices::confirm_all() {
    for (auto& entry : entries_) {
        if (pays_first(entry)) {
            steps_.run(step_name(entry, "order"), [&] { return order(entry); });
        } else {
            run_confirm(entry);
        }
    }
}

void VisitServices::deliver_all(bool now) {
    for (auto& entry : entries_) {
        if (!pays_first(entry)) {
            run_deliver(entry, now);
        }
    }
}

StepEnd VisitServices::deliver(Entry& entry, bool now) {
    if (!now) {
        return StepEnd::skipped();
    }
    const auto delivered = entry.run->deliver(around_.stop);
    if (delivered) {
        entry.accepted = true;
        return StepEnd::ok();
    }
    if (workflows::waits_for_centre(delivered.error().code)) {
        return StepEnd::waiting(delivered.error(), true);
    }
    entry.refused = true;
    auto end = StepEnd::failed(delivered.error());
    end.goes_on = entries_.size() > 1;
    return end;
}

std::string VisitServices::first_case() const {
    return entries_.front().run ? entries_.front().run->record().id : std::string{};
}

std::vector<domain::Case> VisitServices::cases() const {
    std::vector<domain::Case> all;
    for (const auto& entry : entries_) {
        if (entry.run && entry.run->is_open()) {
            all.push_back(entry.run->record());
        }
    }
    return all;
}

std::vector<VisitOutcome::Document> VisitServices::documents() const {
    std::vector<VisitOutcome::Document> all;
    for (const auto& entry : entries_) {
        all.insert(all.end(), entry.documents.begin(), entry.documents.end());
    }
    for (const auto& entry : entries_) {
        if (entry.receipt) {
            all.push_back(entry.receipt_line);
        }
    }
    return all;
}

const domain::Case* VisitServices::accepted(domain::ServiceKind kind) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const auto& entry) { return entry.accepted && entry.script->kind == kind; });
    return found == entries_.end() ? nullptr : &found->run->record();
}

std::vector<VisitOutcome::ServiceLine> VisitServices::lines(bool shown) const {
    std::vector<VisitOutcome::ServiceLine> all;
    for (const auto& entry : entries_) {
        if (!entry.run || !entry.run->is_open()) {
            continue;
        }
        VisitOutcome::ServiceLine line{entry.script->kind, entry.run->record().number, entry.run->keystrokes(), {}};
        for (const auto& page : entry.run->entered()) {
            line.pages.push_back({page.page.step, {}, page.keystrokes, shown ? page.page.shown : Rows{}});
            for (const auto& field : page.page.fields) {
                line.pages.back().fields.push_back(field.key);
            }
        }
        // What stood on the page that nobody could answer, too.
        if (const auto asked = entry.run->page(); shown && asked) {
            line.pages.push_back({asked->step, {}, 0, asked->shown});
        }
        all.push_back(std::move(line));
    }
    return all;
}

}  // namespace amphoe::gui::console
