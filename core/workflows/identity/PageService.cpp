#include "core/workflows/identity/PageService.h"

#include "core/workflows/FeeDue.h"
#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::Result;

PageService::PageService(domain::ServiceKind kind, const ServicePorts& ports, VisitJournal& journal,
                         IdentityProof& proof, PersonWithoutCard::Vouched when)
    : ports_(ports),
      journal_(journal),
      proof_(proof),
      case_(ports.counter, journal, proof, kind),
      without_(ports, journal, proof, case_, kind, when),
      kind_(kind),
      conflict_(ports, journal, proof) {}

Result<Done> PageService::open(std::stop_token stop) {
    if (auto may = without_.may_begin(); !may) {
        return may;
    }
    if (without_card()) {
        return open_without_card(std::move(stop));
    }
    if (auto opened = case_.is_open() ? Result<Done>(Done{}) : case_.open(); !opened) {
        return opened;
    }
    if (auto apart = keep_citizen_apart(stop); !apart) {
        return apart;
    }
    auto looked_up = look_up(std::move(stop));
    begun_ = looked_up.ok();
    return looked_up;
}

Result<Done> PageService::open_without_card(std::stop_token stop) {
    const auto taken_over = without_.take_over();
    if (!taken_over) {
        return taken_over.error();
    }
    auto met = *taken_over ? met_without_card(std::move(stop)) : Result<Done>(Done{});
    begun_ = met.ok();
    return met;
}

Result<Done> PageService::met_without_card(std::stop_token stop) {
    const auto& person = without_.person();
    if (auto apart = keep_apart({person.text("citizen_id")}, {person.text("house_code")}, stop); !apart) {
        return apart;
    }
    return look_up(std::move(stop));
}

std::string PageService::citizen_digits() const {
    return without_card() ? without_.person().text("citizen_id") : card().citizen_id.digits();
}

bool PageService::person_known() const {
    return without_card() ? without_.complete() : proof_.state().authenticated();
}

Result<Done> PageService::keep_citizen_apart(std::stop_token stop) {
    if (!record().citizen) {
        return Done{};
    }
    const auto& known = proof_.state().registry;
    auto house = known ? known->text("house_code") : std::string{};
    if (house.empty() && conflict_.knows_officer()) {
        const auto person = ask(domain::RegisterKind::Person, record().citizen->digits(), stop);
        house = person ? person->text("house_code") : std::string{};
        area_ = person ? person->text("ccaatt") : std::string{};
    }
    return keep_apart({record().citizen->digits()}, {house}, std::move(stop));
}

Result<Done> PageService::keep_apart(const std::vector<std::string>& citizens, const std::vector<std::string>& houses,
                                     std::stop_token stop) {
    return conflict_.keep_apart(citizens, houses, record().id, std::move(stop));
}

std::optional<domain::FormPage> PageService::page() const {
    if (!begun_ || confirmed_) {
        return std::nullopt;
    }
    if (auto first = without_card() ? without_.first_page() : std::nullopt) {
        return first;
    }
    auto own = next_page();
    return own || !without_card() ? own : without_.last_page();
}

Result<Done> PageService::enter(const Fields& answers, std::stop_token stop) {
    const auto asked = page();
    if (!asked) {
        return Failure{FailureCode::StepOutOfOrder, "nothing is asked"};
    }
    auto checked = checked_answers(*asked, answers);
    if (!checked) {
        return checked.error();
    }
    const bool of_person = without_.owns(asked->step);
    if (auto taken =
            of_person ? without_.take(asked->step, *checked, stop) : take(asked->step, *checked, std::move(stop));
        !taken) {
        return taken;
    }
    if (PersonWithoutCard::names_person(asked->step) && of_person) {
        if (auto met = met_without_card(std::move(stop)); !met) {
            return met;
        }
    }
    auto saved = case_.record_step(asked->step, *checked);
    if (saved && of_person) {
        without_.note(asked->step);
    } else if (saved) {
        entered_.insert(asked->step);
        for (auto& [key, value] : *checked) {
            answers_[key] = std::move(value);
        }
    }
    return saved;
}

std::optional<domain::ApprovalNeed> PageService::approval() const {
    if (auto conflict = conflict_.approval()) {
        return conflict;
    }
    if (agreed_ || !begun_ || page()) {
        return std::nullopt;
    }
    auto own = approval_need();
    return own ? own : without_.approval_need();
}

Result<Done> PageService::approve(const domain::Officer& second_person, const std::string& reason) {
    const auto need = approval();
    if (!need) {
        return Failure{FailureCode::StepOutOfOrder, "no second person is needed"};
    }
    if (second_person.id != journal_.officer().id) {
        if (auto apart = conflict_.refuse_approver(second_person, record().id); !apart) {
            return apart;
        }
    }
    auto approved = case_.approve(*need, second_person, reason);
    if (approved && conflict_.approval()) {
        conflict_.allow(second_person, reason);
    } else if (approved) {
        agreed_ = true;
    }
    return approved;
}

Result<Done> PageService::confirm() {
    if (!case_.is_open() || !begun_ || page() || approval()) {
        return Failure{FailureCode::StepOutOfOrder, "confirm"};
    }
    if (!person_known()) {
        return proof_.why_not_proven();
    }
    if (auto whole = proof_.verify_evidence(record()); !whole) {
        return whole;
    }
    if (!proof_.state().officer_looked) {
        if (auto recorded = proof_.record_officer_look(false); !recorded) {
            return recorded;
        }
    }
    if (auto ready = prepare(); !ready) {
        return ready;
    }
    if (auto noted = note_totals(); !noted) {
        return noted;
    }
    auto fields = act();
    fields.merge(conflict_.act_fields());
    fields.merge(Fields(without_.evidence()));
    auto sent = case_.submit(std::move(fields));
    confirmed_ = confirmed_ || sent;
    return sent;
}

std::string PageService::fee_area() const {
    if (without_card()) {
        return without_.person().text("ccaatt");
    }
    const auto& known = proof_.state().registry;
    return known ? known->text("ccaatt") : area_;
}

Result<Done> PageService::note_totals() {
    if (totals_noted_) {
        return Done{};
    }
    auto fees = fee_step(ports_.rules, fee_items(), today(), ports_.counter.workstation.rcode, fee_area());
    if (!fees.empty()) {
        if (auto noted = case_.record_step(kFeeDue, std::move(fees)); !noted) {
            return noted;
        }
    }
    auto saved = case_.record_step("copies_avoided", avoided_.step());
    totals_noted_ = saved.ok();
    return saved;
}

Result<Done> PageService::deliver(std::stop_token stop) {
    return case_.deliver(std::move(stop));
}

Result<std::vector<domain::RenderedDocument>> PageService::issue_papers() {
    return std::vector<domain::RenderedDocument>{};
}

std::string PageService::answer(const std::string& key) const {
    const auto found = answers_.find(key);
    return found == answers_.end() ? std::string{} : found->second;
}

Result<domain::RegisterRecord> PageService::ask(domain::RegisterKind kind, const std::string& key,
                                                std::stop_token stop) {
    auto found = ports_.civil_register.look_up({kind, key, case_.record().id, std::string(domain::service_name(kind_))},
                                               std::move(stop));
    if (found) {
        avoided_.note(kind, key);
    }
    return found;
}

}  // namespace amphoe::workflows
