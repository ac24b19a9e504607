#include "core/workflows/FormService.h"

#include <sstream>

#include "core/workflows/FormAnswers.h"
#include "core/workflows/OfficeOfHouse.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::RegisterKind;
using domain::Result;

FormService::FormService(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof,
                         domain::ServiceKind kind)
    : ports_(ports),
      journal_(journal),
      proof_(proof),
      case_(ports.counter, journal, proof, kind),
      kind_(kind),
      without_(ports, journal, proof, case_, kind, PersonWithoutCard::Vouched::First),
      conflict_(ports, journal, proof) {}

void FormService::add_page(PageMaker make, AnswerTaker take) {
    steps_.push_back({std::move(make), std::move(take)});
}

Result<Done> FormService::open(std::stop_token stop) {
    if (begun_) {
        return Failure{FailureCode::StepOutOfOrder, "open already"};
    }
    if (auto may = without_.may_begin(); !may) {
        return may;
    }
    if (without_.asked_for()) {
        return open_without_card(std::move(stop));
    }
    if (opens_with_card()) {
        if (!case_.is_open()) {
            if (auto opened = case_.open(); !opened) {
                return opened;
            }
        }
        if (auto met = meet_requester(stop); !met) {
            return met;
        }
    }
    auto begun = begin(stop);
    begun_ = begun.ok();
    return begun;
}

Result<Done> FormService::keep_apart(const std::vector<std::string>& citizens, const std::vector<std::string>& houses,
                                     std::stop_token stop) {
    return recalling_ ? Result<Done>(Done{}) : conflict_.keep_apart(citizens, houses, record().id, std::move(stop));
}

Result<Done> FormService::keep_authentication(Fields authentication) {
    return recalling_ || authentication.empty() ? Result<Done>(Done{})
                                                : case_.record_step("online_authentication", std::move(authentication));
}

Result<Done> FormService::work_for(const domain::CitizenId& citizen, const std::string& name_th) {
    return case_.is_open() ? Result<Done>(Done{}) : case_.open_for(citizen, name_th);
}

std::optional<domain::FormPage> FormService::page() const {
    if (!begun_) {
        return std::nullopt;
    }
    if (!without_.asked_for()) {
        return own_page();
    }
    if (auto first = without_.first_page()) {
        return first;
    }
    auto own = own_page();
    return own ? own : without_.last_page();
}

std::optional<domain::FormPage> FormService::own_page() const {
    for (auto at = at_; at < steps_.size(); ++at) {
        if (auto made = steps_[at].make()) {
            return made;
        }
    }
    return std::nullopt;
}

Result<Done> FormService::enter(const Fields& answers, std::stop_token stop) {
    const auto asked = page();
    if (!asked || case_.submitted()) {
        return Failure{FailureCode::StepOutOfOrder, "no page is asked for"};
    }
    auto checked = checked_answers(*asked, answers);
    if (!checked) {
        return checked.error();
    }
    if (without_.owns(asked->step)) {
        return enter_person(*asked, std::move(*checked), std::move(stop));
    }
    while (!steps_[at_].make()) {
        ++at_;
    }
    if (auto known = check_offices_of_houses(ports_.rules.offices, *asked, *checked); !known) {
        return known;
    }
    if (auto taken = steps_[at_].take(*checked, stop); !taken) {
        return taken;
    }
    auto saved = case_.record_step(asked->step, std::move(*checked));
    at_ += saved ? 1 : 0;
    return saved;
}

std::optional<domain::ApprovalNeed> FormService::approval() const {
    if (auto conflict = conflict_.approval()) {
        return conflict;
    }
    if (agreed_ || !begun_ || page() || (pays_before_signature() && !fee_settled_)) {
        return std::nullopt;
    }
    const auto vouched = without_.approval_need();
    if (auto need = approval_need()) {
        if (vouched) {
            need->reason_th += " " + vouched->reason_th;
            need->reason_en += ". " + vouched->reason_en;
        }
        return need;
    }
    if (vouched) {
        return vouched;
    }
    if (needs_passed_face() && proof_.state().card && !proof_.state().proven()) {
        return domain::ApprovalNeed{
            {domain::Role::AssistantRegistrar, domain::Role::Registrar, domain::Role::Supervisor},
            "ยังไม่ได้พิสูจน์ตัวตนด้วยใบหน้า ให้ผู้อนุมัติคนที่สองดูตัวบุคคล",
            "The face was not compared: a second person looks at the citizen"};
    }
    return std::nullopt;
}

Result<Done> FormService::approve(const domain::Officer& second_person, const std::string& reason) {
    const auto need = approval();
    if (!need) {
        return Failure{FailureCode::StepOutOfOrder, "nobody else has to agree"};
    }
    if (second_person.id != journal_.officer().id) {
        if (auto apart = conflict_.refuse_approver(second_person, record().id); !apart) {
            return apart;
        }
    }
    auto approved = case_.approve(*need, second_person, reason);
    if (!approved) {
        return approved;
    }
    if (conflict_.approval()) {
        conflict_.allow(second_person, reason);
    } else {
        second_person_ = second_person;
        agreed_ = true;
    }
    return approved;
}

Result<Done> FormService::check_proof() {
    const auto& state = proof_.state();
    if (!state.face || !state.card || record().citizen != state.card->citizen_id) {
        return Done{};
    }
    if (state.face_counts() || state.second_person || !needs_passed_face()) {
        return proof_.verify_evidence(record());
    }
    if (state.look_missing()) {
        return Failure{FailureCode::OfficerLookMissing, "pass band"};
    }
    return Failure{
        state.face->band == domain::FaceBand::Refer ? FailureCode::FaceReferred : FailureCode::FaceNotMatching,
        "face comparison"};
}

Result<Done> FormService::may_be_made() {
    if (!case_.is_open() || !begun_ || page()) {
        return Failure{FailureCode::StepOutOfOrder, "pages are open"};
    }
    if (case_.submitted()) {
        return Failure{FailureCode::StepOutOfOrder, "confirmed already"};
    }
    return Done{};
}

Result<Done> FormService::confirm() {
    if (auto may = may_be_made(); !may) {
        return may;
    }
    if (pays_before_signature() && !fee_settled_) {
        return Failure{FailureCode::FeeNotPaid, "before the signature"};
    }
    if (const auto need = approval()) {
        return Failure{FailureCode::SecondPersonNeeded, need->reason_en};
    }
    if (auto proven = check_proof(); !proven) {
        return proven;
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
    const auto change = changed();
    return case_.submit(std::move(fields), change.key, change.version);
}

Result<domain::RegisterRecord> FormService::look_up(RegisterKind kind, const std::string& key, std::stop_token stop) {
    if (recalling_) {
        return Failure{FailureCode::CentreUnreachable, "not asked again"};
    }
    // Before the case is open the visit says why somebody looks.
    const auto& about = record().id.empty() ? journal_.visit().id : record().id;
    auto found = ports_.civil_register.look_up({kind, key, about, std::string(domain::service_name(kind_))}, stop);
    if (found) {
        avoided_.note(kind, key);
    }
    return found;
}

void FormService::ask_again(const std::string& step) {
    for (std::size_t at = 0; at < steps_.size(); ++at) {
        if (const auto asked = steps_[at].make(); asked && asked->step == step) {
            at_ = at;
            agreed_ = false;
            return;
        }
    }
}

std::string FormService::requester_id() const {
    const auto& citizen = record().citizen;
    return citizen ? citizen->digits() : std::string{};
}

std::string FormService::today() const {
    return support::bangkok_date(journal_.now());
}

bool FormService::accepted() const {
    const auto state = case_.state();
    return state && *state == domain::CaseState::Accepted;
}

std::string answer_at(const Fields& answers, const std::string& key) {
    const auto found = answers.find(key);
    return found == answers.end() ? std::string{} : found->second;
}

std::vector<std::string> list_of(const std::string& lines) {
    std::vector<std::string> values;
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty()) {
            values.push_back(line);
        }
    }
    return values;
}

std::string lines_of(const std::vector<std::string>& values) {
    std::string lines;
    for (const auto& value : values) {
        lines += (lines.empty() ? "" : "\n") + value;
    }
    return lines;
}

}  // namespace amphoe::workflows
