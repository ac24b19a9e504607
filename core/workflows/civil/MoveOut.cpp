#include "core/workflows/civil/MoveOut.h"

#include "core/domain/HouseCode.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/ParentCheck.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/civil/DelegationCheck.h"
#include "core/workflows/civil/Majority.h"
#include "core/workflows/civil/MoveNotice.h"
#include "core/workflows/civil/MoverNumbers.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::FormPage;
using domain::Result;

domain::ApprovalNeed registrar_approval(const std::string& reason_th, const std::string& reason_en) {
    return {{domain::Role::AssistantRegistrar, domain::Role::Registrar}, reason_th, reason_en};
}

MoveOut::MoveOut(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::MoveOut) {
    add_page([this] { return informant_page(); },
             [this](const Fields& answers, auto stop) { return take_informant(answers, stop); });
    add_page([this] { return delegation_page(); },
             [this](const Fields& answers, auto stop) { return take_delegation(answers, stop); });
    add_page([this] { return movers_page(); },
             [this](const Fields& answers, auto stop) { return take_movers(answers, stop); });
    add_page([this] { return destination_page(); },
             [this](const Fields& answers, auto stop) { return take_destination(answers, stop); });
    add_page([this] { return late_page(ports_.rules.move_notice_days, days_late_, fine()); },
             [this](const Fields& answers, auto) {
                 late_.take(answers, fine());
                 return Result<Done>(Done{});
             });
}

Result<Done> MoveOut::take_informant(const Fields& answers, std::stop_token stop) {
    informant_ = answers;
    delegation_.clear();
    principal_id_.clear();
    house_.reset();
    const auto code = answer_at(answers, "house_code");
    auto found = look_up(domain::RegisterKind::House, code, stop);
    if (!found) {
        return waits_for_centre(found.error().code) ? keep_apart({}, {code}, stop) : found.error();
    }
    house_.emplace(std::move(*found));
    if (auto allowed = house_->allows_moves("house_code"); !allowed) {
        return allowed;
    }
    if (auto may = informant_may_speak(); !may) {
        return may;
    }
    return keep_apart({}, {code}, stop);
}

Result<Done> MoveOut::informant_may_speak() const {
    const auto role = answer_at(informant_, "informant_role");
    if (role == "HEAD" && house_->head_id() != requester_id()) {
        return invalid_field("informant_role", "the informant is not the head of this house");
    }
    if (role == "SELF" && house_->person(requester_id()) == nullptr) {
        return invalid_field("informant_role", "the informant is not listed in this house");
    }
    return Done{};
}

Result<Done> MoveOut::take_delegation(const Fields& answers, std::stop_token stop) {
    const DelegationUse use{"move_out", requester_id(), today(), ports_.rules.delegation_letter_days};
    auto principal = principal_of(answers, use, [&](const auto& reference) {
        return look_up(domain::RegisterKind::Delegation, reference, stop);
    });
    if (!principal) {
        return principal.error();
    }
    if (house_ && house_->head_id() != principal->id && house_->person(principal->id) == nullptr) {
        const bool paper = answer_at(answers, "delegation_kind") == "PAPER";
        return invalid_field(paper ? "principal_id" : "delegation_ref",
                             "is neither of the head of this house nor of somebody listed there");
    }
    delegation_ = answers;
    principal_id_ = principal->id;
    return keep_authentication(principal->authentication);
}

Result<Done> MoveOut::may_move(const std::string& citizen_id) const {
    const auto role = answer_at(informant_, "informant_role");
    if (role == "SELF" && citizen_id != requester_id()) {
        return invalid_field("movers", "who speaks for the own move moves nobody else");
    }
    if (house_ && role == "DELEGATE" && principal_id_ != house_->head_id() && citizen_id != principal_id_) {
        return invalid_field("movers", "whom a mover sent moves that mover only");
    }
    if (house_ && role == "GUARDIAN" &&
        majority_on(answer_at(*house_->person(citizen_id), "birth_date"), today(), ports_.rules.age_of_majority) ==
            Majority::OfAge) {
        return invalid_field("movers", "a guardian speaks for minors only");
    }
    return Done{};
}

Result<Done> MoveOut::take_movers(const Fields& answers, std::stop_token stop) {
    const auto numbers = mover_numbers(answer_at(answers, "movers"));
    if (!numbers) {
        return numbers.error();
    }
    const auto& movers = *numbers;
    for (const auto& mover : movers) {
        if (auto may = may_move(mover); !may) {
            return may;
        }
    }
    if (answer_at(informant_, "informant_role") == "GUARDIAN") {
        auto parent = check_parents(movers, {requester_id()},
                                    [&](const auto& id) { return look_up(domain::RegisterKind::Birth, id, stop); });
        if (!parent) {
            return parent;
        }
    }
    const auto moved = answer_at(answers, "date_moved");
    if (moved > today()) {
        return invalid_field("date_moved", "is in the future");
    }
    if (answer_at(answers, "reason_code") == "OTHER" && answer_at(answers, "reason").empty()) {
        return invalid_field("reason", "is missing");
    }
    if (auto apart = keep_apart(movers, {}, stop); !apart) {
        return apart;
    }
    movers_ = answers;
    movers_["movers"] = lines_of(movers);
    days_late_ = move_days_late(ports_.rules, moved, today());
    late_.clear();
    return Done{};
}

Result<Done> MoveOut::take_destination(const Fields& answers, std::stop_token stop) {
    const auto kind = answer_at(answers, "destination_kind");
    const auto code = answer_at(answers, "destination_house");
    const auto text = answer_at(answers, "destination_text");
    if (kind == "HOUSE" && code.empty()) {
        return invalid_field("destination_house", "is missing");
    }
    if (kind == "TEXT" && text.empty()) {
        return invalid_field("destination_text", "is missing");
    }
    destination_ = kind == "HOUSE" ? code : kind == "TEXT" ? text : "UNKNOWN";
    destination_line_ = kind == "HOUSE" ? house_text(code) : kind == "TEXT" ? text : "ไม่ทราบ";
    if (kind != "HOUSE") {
        return Done{};
    }
    if (code == answer_at(informant_, "house_code")) {
        return invalid_field("destination_house", "is the house they leave");
    }
    auto found = look_up(domain::RegisterKind::House, code, stop);
    if (!found) {
        return waits_for_centre(found.error().code) ? Result<Done>(Done{}) : found.error();
    }
    const HouseRecord destination(std::move(*found));
    destination_line_ = destination.line();
    return destination.may_be_entered("destination_house");
}

std::optional<domain::Fee> MoveOut::fine() const {
    const auto area = requester() != nullptr ? requester()->text("ccaatt") : std::string{};
    return move_fine(ports_.rules, today(), fee_areas(ports_.counter.workstation.rcode, area));
}

std::optional<domain::ApprovalNeed> MoveOut::approval_need() const {
    return registrar_approval("นายทะเบียนอนุมัติการแจ้งย้ายออก", "The registrar approves the move");
}

Fields MoveOut::act() const {
    Fields act{{"informant_role", answer_at(informant_, "informant_role")},
               {"house_code", answer_at(informant_, "house_code")},
               {"movers", answer_at(movers_, "movers")},
               {"date_moved", answer_at(movers_, "date_moved")},
               {"reason_code", answer_at(movers_, "reason_code")},
               {"destination", destination_},
               {"notice_date", today()},
               {"days_late", std::to_string(days_late_)}};
    if (!principal_id_.empty()) {
        act.merge(delegation_of_act(delegation_));
        act["principal_id"] = principal_id_;
    }
    if (const auto words = answer_at(movers_, "reason"); !words.empty()) {
        act["reason"] = words;
    }
    late_.add_to(act);
    return act;
}

ChangedRecord MoveOut::changed() const {
    return house_ ? ChangedRecord{"house/" + house_->code(), house_->record().version} : ChangedRecord{};
}

Result<Done> MoveOut::complete_recalled(std::stop_token stop) {
    const auto answer = case_.answer();
    if (!answer) {
        return answer.error();
    }
    // The people have left the house meanwhile; the notice the centre keeps still tells who they are.
    auto notice = look_up(domain::RegisterKind::MoveNotice, answer_at(*answer, "tr6_no"), stop);
    if (!notice) {
        return notice.error();
    }
    notice->fields["house_code"] = answer_at(informant_, "house_code");
    notice->fields["address"] = notice->text("address_from");
    forget_relations(*notice);
    house_.emplace(std::move(*notice));
    if (domain::HouseCode::parse(destination_)) {
        if (auto found = look_up(domain::RegisterKind::House, destination_, std::move(stop))) {
            destination_line_ = HouseRecord(std::move(*found)).line();
        }
    }
    return Done{};
}

std::vector<domain::DocumentContent> MoveOut::papers_due() const {
    const auto answer = case_.answer();
    if (!accepted() || !answer) {
        return {};
    }
    MoveNoticeFacts facts;
    facts.tr6_no = answer_at(*answer, "tr6_no");
    facts.from_house = house_ ? house_->line() : house_text(answer_at(informant_, "house_code"));
    facts.to_house = destination_line_;
    facts.date_moved = answer_at(movers_, "date_moved");
    facts.reason = move_reason_text(answer_at(movers_, "reason_code"), answer_at(movers_, "reason"));
    facts.informant = record().citizen_name_th;
    facts.registrar = second_person().name_th;
    for (const auto& mover : list_of(answer_at(movers_, "movers"))) {
        const auto* person = house_ ? house_->person(mover) : nullptr;
        facts.movers.push_back(person != nullptr ? *person : Fields{{"citizen_id", mover}});
    }
    return {move_notice_content(facts)};
}

}  // namespace amphoe::workflows
