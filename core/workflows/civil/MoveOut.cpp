#include "core/workflows/civil/MoveOut.h"

#include <set>

#include "core/domain/HouseCode.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/civil/DelegationCheck.h"
#include "core/workflows/civil/MoveNotice.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::FormFieldType;
using domain::FormPage;
using domain::Result;

namespace {

std::vector<domain::FormChoice> informant_roles() {
    return {{"HEAD", "เจ้าบ้าน", "Head of the house"},
            {"SELF", "ผู้ย้ายแจ้งเอง", "The mover"},
            {"DELEGATE", "ผู้รับมอบหมาย", "Delegate"},
            {"GUARDIAN", "ผู้ปกครอง", "Guardian"}};
}

}  // namespace

domain::ApprovalNeed registrar_approval(const std::string& reason_th, const std::string& reason_en) {
    return {{domain::Role::AssistantRegistrar, domain::Role::Registrar}, reason_th, reason_en};
}

MoveOut::MoveOut(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::MoveOut) {
    add_page([this] { return informant_page(); },
             [this](const Fields& answers, auto stop) { return take_informant(answers, stop); });
    add_page([this] { return movers_page(); },
             [this](const Fields& answers, auto stop) { return take_movers(answers, stop); });
    add_page([this] { return destination_page(); },
             [this](const Fields& answers, auto stop) { return take_destination(answers, stop); });
    add_page([this] { return late_page(ports_.rules.move_notice_days, days_late_); },
             [this](const Fields& answers, auto) {
                 late_reason_ = answer_at(answers, "late_reason");
                 return Result<Done>(Done{});
             });
}

std::optional<FormPage> MoveOut::informant_page() const {
    const auto own_house = requester() != nullptr ? requester()->text("house_code") : std::string{};
    return FormPage{
        "informant",
        "ผู้แจ้งและบ้าน",
        "Informant and house",
        {choice_field("informant_role", "ผู้แจ้งเป็น", "The informant is", informant_roles(), "HEAD"),
         typed_field("house_code", "เลขรหัสประจำบ้านที่ย้ายออก", "House code", FormFieldType::HouseCode, own_house),
         optional(text_field("delegation_ref", "หนังสือมอบหมายเลขที่", "Delegation letter"))}};
}

Result<Done> MoveOut::take_informant(const Fields& answers, std::stop_token stop) {
    if (answer_at(answers, "informant_role") == "DELEGATE" && answer_at(answers, "delegation_ref").empty()) {
        return invalid_field("delegation_ref", "a delegate needs the letter");
    }
    informant_ = answers;
    house_.reset();
    const auto code = answer_at(answers, "house_code");
    auto found = look_up(domain::RegisterKind::House, code, stop);
    if (!found) {
        return waits_for_centre(found.error().code) ? Result<Done>(Done{}) : found.error();
    }
    house_.emplace(std::move(*found));
    if (auto allowed = house_->allows_moves("house_code"); !allowed) {
        return allowed;
    }
    if (auto may = informant_may_speak(stop); !may) {
        return may;
    }
    return keep_apart({}, {code}, stop);
}

Result<Done> MoveOut::informant_may_speak(std::stop_token stop) {
    const auto role = answer_at(informant_, "informant_role");
    if (role == "HEAD" && house_->head_id() != requester_id()) {
        return invalid_field("informant_role", "the informant is not the head of this house");
    }
    if (role == "SELF" && house_->person(requester_id()) == nullptr) {
        return invalid_field("informant_role", "the informant is not listed in this house");
    }
    return role == "DELEGATE" ? delegation_holds(stop) : Result<Done>(Done{});
}

Result<Done> MoveOut::delegation_holds(std::stop_token stop) {
    const auto found = look_up(domain::RegisterKind::Delegation, answer_at(informant_, "delegation_ref"), stop);
    if (!found) {
        // A letter on paper: the officer has it in hand.
        const auto code = found.error().code;
        const bool on_paper = code == domain::FailureCode::RegisterRecordUnknown || waits_for_centre(code);
        return on_paper ? Result<Done>(Done{}) : found.error();
    }
    const auto delegation = delegation_of(*found);
    return delegation.principal_id == house_->head_id()
               ? check_delegation(delegation, requester_id(), "move_out", today())
               : invalid_field("delegation_ref", "is not of the head of this house");
}

std::optional<FormPage> MoveOut::movers_page() const {
    const bool self = answer_at(informant_, "informant_role") == "SELF";
    FormPage page{"movers", "ผู้ย้ายและวันที่ย้าย", "Movers and day of moving", {}};
    if (house_) {
        page.shown = house_->rows();
        page.fields.push_back(
            many_field("movers", "ผู้ย้ายออก", "Movers", house_->movable(), self ? requester_id() : std::string{}));
    } else {
        page.fields.push_back(
            hinted(note_field("movers", "เลขประจำตัวผู้ย้าย บรรทัดละหนึ่งคน", "Numbers of the movers, one per line", 600),
                   "ติดต่อส่วนกลางไม่ได้ ส่วนกลางจะตรวจรายชื่อเมื่อรับเรื่อง", "Offline: the centre will check the list"));
    }
    page.fields.push_back(typed_field("date_moved", "วันที่ย้าย", "Day of moving", FormFieldType::Date, today()));
    page.fields.push_back(choice_field("reason_code", "เหตุที่ย้าย", "Reason", move_reasons()));
    page.fields.push_back(optional(text_field("reason", "รายละเอียดเหตุที่ย้าย", "Reason in words")));
    return page;
}

Result<Done> MoveOut::may_move(const std::string& citizen_id) const {
    if (!domain::CitizenId::parse(citizen_id)) {
        return invalid_field("movers", "a citizen number is wrong");
    }
    const auto role = answer_at(informant_, "informant_role");
    if (role == "SELF" && citizen_id != requester_id()) {
        return invalid_field("movers", "who speaks for the own move moves nobody else");
    }
    if (house_ && role == "GUARDIAN" &&
        age_on(answer_at(*house_->person(citizen_id), "birth_date"), today()) >= ports_.rules.age_of_majority) {
        return invalid_field("movers", "a guardian speaks for minors only");
    }
    return Done{};
}

Result<Done> MoveOut::take_movers(const Fields& answers, std::stop_token stop) {
    auto movers = list_of(answer_at(answers, "movers"));
    for (auto& mover : movers) {
        const auto id = domain::CitizenId::parse(mover);
        mover = id ? id->digits() : mover;
    }
    if (movers.empty() || std::set(movers.begin(), movers.end()).size() != movers.size()) {
        return invalid_field("movers", movers.empty() ? "nobody was chosen" : "somebody is named twice");
    }
    for (const auto& mover : movers) {
        if (auto may = may_move(mover); !may) {
            return may;
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
    return Done{};
}

std::optional<FormPage> MoveOut::destination_page() const {
    return FormPage{
        "destination",
        "ย้ายไปอยู่ที่",
        "Destination",
        {choice_field("destination_kind", "ปลายทาง", "Destination",
                      {{"HOUSE", "ทราบเลขรหัสประจำบ้าน", "House code known"},
                       {"TEXT", "ทราบที่อยู่", "Address known"},
                       {"UNKNOWN", "ไม่ทราบ", "Unknown"}},
                      "UNKNOWN"),
         optional(typed_field("destination_house", "เลขรหัสประจำบ้านปลายทาง", "House code", FormFieldType::HouseCode)),
         optional(text_field("destination_text", "ที่อยู่ปลายทาง", "Address", 200))}};
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
    return destination.allows_moves("destination_house");
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
    for (const auto& [key, value] : Fields{{"delegation_ref", answer_at(informant_, "delegation_ref")},
                                           {"reason", answer_at(movers_, "reason")},
                                           {"late_reason", late_reason_}}) {
        if (!value.empty()) {
            act[key] = value;
        }
    }
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
