#include "core/workflows/identity/PageService.h"

#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::Result;

PageService::PageService(domain::ServiceKind kind, const ServicePorts& ports, VisitJournal& journal,
                         IdentityProof& proof)
    : ports_(ports), journal_(journal), proof_(proof), case_(ports.counter, journal, proof, kind), kind_(kind) {}

Result<Done> PageService::open(std::stop_token stop) {
    if (!case_.is_open()) {
        if (auto opened = case_.open(); !opened) {
            return opened;
        }
    }
    return look_up(std::move(stop));
}

std::optional<domain::FormPage> PageService::page() const {
    return case_.is_open() && !confirmed_ ? next_page() : std::nullopt;
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
    if (auto taken = take(asked->step, *checked, std::move(stop)); !taken) {
        return taken;
    }
    auto saved = case_.record_step(asked->step, *checked);
    if (saved) {
        entered_.insert(asked->step);
        for (auto& [key, value] : *checked) {
            answers_[key] = std::move(value);
        }
    }
    return saved;
}

Result<Done> PageService::approve(const domain::Officer& second_person, const std::string& reason) {
    const auto need = approval();
    return need ? case_.approve(*need, second_person, reason)
                : Result<Done>(Failure{FailureCode::StepOutOfOrder, "no second person is needed"});
}

Result<Done> PageService::confirm() {
    if (!case_.is_open() || page() || approval()) {
        return Failure{FailureCode::StepOutOfOrder, "confirm"};
    }
    if (!proof_.state().proven()) {
        return Failure{FailureCode::StepOutOfOrder, "identity proof"};
    }
    if (auto whole = proof_.verify_evidence(record()); !whole) {
        return whole;
    }
    if (!proof_.state().officer_looked) {
        if (auto recorded = proof_.record_officer_look(false); !recorded) {
            return recorded;
        }
    }
    auto sent = case_.submit(act());
    confirmed_ = confirmed_ || sent;
    return sent;
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
                                                std::stop_token stop) const {
    return ports_.civil_register.look_up({kind, key, case_.record().id, std::string(domain::service_name(kind_))},
                                         std::move(stop));
}

}  // namespace amphoe::workflows
