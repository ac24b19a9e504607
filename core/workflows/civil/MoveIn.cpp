#include "core/workflows/civil/MoveIn.h"

#include <algorithm>
#include <set>

#include "core/domain/HouseCode.h"
#include "core/domain/LegalDays.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/civil/HouseEntry.h"
#include "core/workflows/civil/MoveNotice.h"
#include "core/workflows/civil/MoveOut.h"
#include "core/workflows/civil/MoveRelations.h"
#include "core/workflows/civil/MoverNumbers.h"

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
    add_page([this] { return std::optional(consent_.page(house(), requester_id(), movers_)); },
             [this](const Fields& answers, auto) { return consent_.take(answers, house(), requester_id(), movers_); });
    add_page([this] { return std::optional(relations_page(movers_, house(), consent_.given_by())); },
             [this](const Fields& answers, auto) {
                 relations_ = answers;
                 return check_heads(movers_, answers, house(), consent_.given_by());
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
    movers_.clear();
    tr6_no_ = answer_at(answers, "tr6_no");
    auto found = look_up(domain::RegisterKind::MoveNotice, tr6_no_, stop);
    if (!found && waits_for_centre(found.error().code)) {
        // Nobody can look it up now: a word is no number all the same.
        return tr6_no_.find_first_not_of("0123456789-/") == std::string::npos
                   ? Result<Done>(Done{})
                   : invalid_field("tr6_no", "is digits with hyphens");
    }
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
    movers_ = notice_->items;
    return keep_apart(mover_ids(), {}, stop);
}

std::optional<FormPage> MoveIn::house_page() const {
    const auto destination = notice_ ? domain::HouseCode::parse(notice_->text("destination")) : std::nullopt;
    std::vector<domain::FormChoice> listed;
    FormPage page{"house", "บ้านที่ย้ายเข้า", "House they enter", {}};
    for (std::size_t at = 0; notice_ && at < notice_->items.size(); ++at) {
        const auto& mover = notice_->items[at];
        listed.push_back({answer_at(mover, "citizen_id"), person_name(mover), person_name(mover)});
        page.shown.push_back(mover_row(static_cast<int>(at) + 1, mover));
    }
    page.fields = {typed_field("house_code", "เลขรหัสประจำบ้านที่ย้ายเข้า", "House code", FormFieldType::HouseCode,
                               destination ? destination->digits() : ""),
                   notice_ ? many_field("movers", "ผู้ย้ายเข้า", "Movers", listed, lines_of(mover_ids()))
                           : typed_movers_field("เลขประจำตัวผู้ย้ายเข้าตาม ท.ร.6 บรรทัดละหนึ่งคน",
                                                "Numbers of the movers on the notice, one per line"),
                   typed_field("date_entered", "วันที่เข้าอยู่", "Day of moving in", FormFieldType::Date,
                               notice_ ? notice_->text("date_moved") : "")};
    return page;
}

std::vector<std::string> MoveIn::mover_ids() const {
    std::vector<std::string> ids;
    for (const auto& mover : movers_) {
        ids.push_back(answer_at(mover, "citizen_id"));
    }
    return ids;
}

Result<Done> MoveIn::take_movers(const std::string& lines) {
    const auto numbers = mover_numbers(lines);
    if (!numbers) {
        return numbers.error();
    }
    if (!notice_) {
        movers_.clear();
        for (const auto& number : *numbers) {
            movers_.push_back({{"citizen_id", number}});
        }
        return Done{};
    }
    const auto listed = mover_ids();
    return std::set(numbers->begin(), numbers->end()) == std::set(listed.begin(), listed.end())
               ? Result<Done>(Done{})
               : invalid_field("movers", "must be exactly the people of the notice");
}

Result<Done> MoveIn::take_house(const Fields& answers, std::stop_token stop) {
    house_.reset();
    if (auto same = take_movers(answer_at(answers, "movers")); !same) {
        return same;
    }
    const auto entered = answer_at(answers, "date_entered");
    if (entered > today()) {
        return invalid_field("date_entered", "is in the future");
    }
    house_code_ = answer_at(answers, "house_code");
    if (notice_ && house_code_ == notice_->text("house_code_from")) {
        return invalid_field("house_code", "is the house they left");
    }
    date_entered_ = entered;
    days_late_ = move_days_late(ports_.rules, entered, today());
    late_.clear();
    auto found = look_up(domain::RegisterKind::House, house_code_, stop);
    if (!found) {
        return waits_for_centre(found.error().code) ? keep_apart(mover_ids(), {house_code_}, stop) : found.error();
    }
    house_.emplace(std::move(*found));
    if (auto takes = house_->may_be_entered("house_code"); !takes) {
        return takes;
    }
    return keep_apart(mover_ids(), {house_code_}, stop);
}

std::optional<int> MoveIn::notice_age() const {
    return notice_ ? domain::LegalDays::days_between(notice_->text("issued").substr(0, 10), today()) : std::nullopt;
}

std::optional<domain::Fee> MoveIn::fine() const {
    const auto area = requester() != nullptr ? requester()->text("ccaatt") : std::string{};
    return move_fine(ports_.rules, today(), fee_areas(ports_.counter.workstation.rcode, area));
}

std::optional<domain::ApprovalNeed> MoveIn::approval_need() const {
    const auto age = notice_age();
    if (!notice_) {
        // Only the registrar may agree to a fresh notice and to an old one.
        return domain::ApprovalNeed{{domain::Role::Registrar},
                                    "นายทะเบียนอนุมัติการแจ้งย้ายเข้า ยังตรวจวันที่ออก ท.ร.6 กับส่วนกลางไม่ได้",
                                    "The registrar approves the move; the age of the notice is not known yet"};
    }
    if (age && *age <= ports_.rules.move_notice_stale_days) {
        return registrar_approval("นายทะเบียนอนุมัติการแจ้งย้ายเข้า", "The registrar approves the move");
    }
    const auto days = std::to_string(ports_.rules.move_notice_stale_days);
    return domain::ApprovalNeed{{domain::Role::Supervisor, domain::Role::Registrar},
                                "ท.ร.6 ออกไว้เกิน " + days + " วัน ต้องให้ผู้บังคับบัญชาอนุมัติ",
                                "The notice is older than " + days + " days: a supervisor has to agree"};
}

Fields MoveIn::act() const {
    const auto known = notice_ ? notice_->text("tr6_no") : std::string{};
    Fields act{{"tr6_no", known.empty() ? tr6_no_ : known},
               {"house_code", house_code_},
               {"movers", lines_of(mover_ids())},
               {"relations", relations_of(movers_, relations_)},
               {"date_entered", date_entered_},
               {"notice_date", today()},
               {"days_late", std::to_string(days_late_)}};
    late_.add_to(act);
    consent_.add_to(act);
    return act;
}

ChangedRecord MoveIn::changed() const {
    return house_ ? ChangedRecord{"house/" + house_->code(), house_->record().version} : ChangedRecord{};
}

Result<Done> MoveIn::complete_recalled(std::stop_token stop) {
    auto notice = look_up(domain::RegisterKind::MoveNotice, tr6_no_, stop);
    if (!notice) {
        return notice.error();
    }
    auto house = look_up(domain::RegisterKind::House, house_code_, std::move(stop));
    if (!house) {
        return house.error();
    }
    // The relations were answered in the order the movers were named in.
    for (auto& mover : movers_) {
        const auto named = std::ranges::find_if(notice->items, [&](const auto& item) {
            return answer_at(item, "citizen_id") == answer_at(mover, "citizen_id");
        });
        mover = named == notice->items.end() ? mover : *named;
    }
    notice_ = std::move(*notice);
    house_.emplace(std::move(*house));
    return Done{};
}

std::vector<domain::DocumentContent> MoveIn::papers_due() const {
    const auto answer = case_.answer();
    // Taken without the line there are only numbers to print: the paper follows when the register can be asked.
    if (!accepted() || !answer || !notice_ || !house_) {
        return {};
    }
    return {house_entry_content(*house_,
                                {tr6_no_, answer_at(*answer, "effective_date"), notice_->text("address_from"), movers_,
                                 relations_of(movers_, relations_), record().number, second_person().name_th})};
}

}  // namespace amphoe::workflows
