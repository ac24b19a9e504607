#include "core/workflows/civil/MoveIn.h"

#include <set>

#include "core/domain/HouseCode.h"
#include "core/domain/LegalDays.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/MoveNotice.h"
#include "core/workflows/civil/MoveOut.h"
#include "core/workflows/civil/MoveRelations.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::FormFieldType;
using domain::FormPage;
using domain::Result;

MoveIn::MoveIn(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::MoveIn) {
    add_page([this] { return notice_page(); },
             [this](const Fields& answers, auto stop) { return take_notice(answers, stop); });
    add_page([this] { return house_page(); },
             [this](const Fields& answers, auto stop) { return take_house(answers, stop); });
    add_page([this] { return std::optional(consent_.page(*house_, requester_id(), notice_->items)); },
             [this](const Fields& answers, auto) {
                 return consent_.take(answers, *house_, requester_id(), notice_->items);
             });
    add_page([this] { return std::optional(relations_page(notice_->items, *house_, consent_.given_by())); },
             [this](const Fields& answers, auto) {
                 relations_ = relations_of(notice_->items, answers);
                 return check_heads(notice_->items, answers, *house_, consent_.given_by());
             });
    add_page([this] { return late_page(ports_.rules.move_notice_days, days_late_, fine()); },
             [this](const Fields& answers, auto) {
                 late_.take(answers, fine());
                 return Result<Done>(Done{});
             });
}

std::optional<FormPage> MoveIn::notice_page() const {
    return FormPage{"notice",
                    "ใบแจ้งการย้ายที่อยู่ (ท.ร.6)",
                    "Move notice",
                    {typed_field("tr6_no", "เลขที่ ท.ร.6", "Number of the notice", FormFieldType::Code)}};
}

Result<Done> MoveIn::take_notice(const Fields& answers, std::stop_token stop) {
    notice_.reset();
    auto found = look_up(domain::RegisterKind::MoveNotice, answer_at(answers, "tr6_no"), stop);
    if (!found) {
        return found.error();
    }
    const auto state = found->text("state");
    if (state != "OPEN") {
        return invalid_field("tr6_no", state == "USED" ? "was used already" : "is void");
    }
    if (found->items.empty()) {
        return invalid_field("tr6_no", "names nobody");
    }
    notice_ = std::move(*found);
    std::vector<std::string> movers;
    for (const auto& mover : notice_->items) {
        movers.push_back(answer_at(mover, "citizen_id"));
    }
    return keep_apart(movers, {}, stop);
}

std::optional<FormPage> MoveIn::house_page() const {
    const auto destination = domain::HouseCode::parse(notice_->text("destination"));
    std::vector<domain::FormChoice> listed;
    std::vector<std::string> all;
    FormPage page{"house", "บ้านที่ย้ายเข้า", "House they enter", {}};
    for (const auto& mover : notice_->items) {
        const auto id = answer_at(mover, "citizen_id");
        listed.push_back({id, person_name(mover), person_name(mover)});
        all.push_back(id);
        page.shown.push_back(mover_row(static_cast<int>(page.shown.size()) + 1, mover));
    }
    page.fields = {
        typed_field("house_code", "เลขรหัสประจำบ้านที่ย้ายเข้า", "House code", FormFieldType::HouseCode,
                    destination ? destination->digits() : ""),
        many_field("movers", "ผู้ย้ายเข้า", "Movers", listed, lines_of(all)),
        typed_field("date_entered", "วันที่เข้าอยู่", "Day of moving in", FormFieldType::Date, notice_->text("date_moved"))};
    return page;
}

Result<Done> MoveIn::movers_are_the_notice(const std::vector<std::string>& movers) const {
    std::set<std::string> listed;
    for (const auto& mover : notice_->items) {
        listed.insert(answer_at(mover, "citizen_id"));
    }
    return std::set(movers.begin(), movers.end()) == listed
               ? Result<Done>(Done{})
               : invalid_field("movers", "must be exactly the people of the notice");
}

Result<Done> MoveIn::take_house(const Fields& answers, std::stop_token stop) {
    house_.reset();
    if (auto same = movers_are_the_notice(list_of(answer_at(answers, "movers"))); !same) {
        return same;
    }
    const auto entered = answer_at(answers, "date_entered");
    if (entered > today()) {
        return invalid_field("date_entered", "is in the future");
    }
    const auto code = answer_at(answers, "house_code");
    if (code == notice_->text("house_code_from")) {
        return invalid_field("house_code", "is the house they left");
    }
    auto found = look_up(domain::RegisterKind::House, code, stop);
    if (!found) {
        return found.error();
    }
    house_.emplace(std::move(*found));
    if (auto takes = house_->allows_moves("house_code"); !takes) {
        return takes;
    }
    date_entered_ = entered;
    days_late_ = move_days_late(ports_.rules, entered, today());
    late_.clear();
    return keep_apart({}, {code}, stop);
}

bool MoveIn::stale() const {
    const auto days = domain::LegalDays::days_between(notice_->text("issued").substr(0, 10), today());
    return !days || *days > ports_.rules.move_notice_stale_days;
}

std::optional<domain::Fee> MoveIn::fine() const {
    const auto area = requester() != nullptr ? requester()->text("ccaatt") : std::string{};
    return move_fine(ports_.rules, today(), fee_areas(ports_.counter.workstation.rcode, area));
}

std::optional<domain::ApprovalNeed> MoveIn::approval_need() const {
    if (!stale()) {
        return registrar_approval("นายทะเบียนอนุมัติการแจ้งย้ายเข้า", "The registrar approves the move");
    }
    const auto days = std::to_string(ports_.rules.move_notice_stale_days);
    return domain::ApprovalNeed{{domain::Role::Supervisor, domain::Role::Registrar},
                                "ท.ร.6 ออกไว้เกิน " + days + " วัน ต้องให้ผู้บังคับบัญชาอนุมัติ",
                                "The notice is older than " + days + " days: a supervisor has to agree"};
}

Fields MoveIn::act() const {
    std::vector<std::string> movers;
    for (const auto& mover : notice_->items) {
        movers.push_back(answer_at(mover, "citizen_id"));
    }
    Fields act{{"tr6_no", notice_->text("tr6_no").empty() ? notice_->key : notice_->text("tr6_no")},
               {"house_code", house_->code()},
               {"movers", lines_of(movers)},
               {"relations", relations_},
               {"date_entered", date_entered_},
               {"notice_date", today()},
               {"days_late", std::to_string(days_late_)}};
    late_.add_to(act);
    consent_.add_to(act);
    return act;
}

ChangedRecord MoveIn::changed() const {
    return {"house/" + house_->code(), house_->record().version};
}

}  // namespace amphoe::workflows
