#include "core/workflows/civil/DestinationMove.h"

#include <algorithm>

#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/ParentCheck.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/civil/MoveNotice.h"
#include "core/workflows/civil/MoveOut.h"
#include "core/workflows/civil/MoveRelations.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::FormFieldType;
using domain::FormPage;
using domain::Result;

namespace {

Failure offline(const Failure& failure) {
    return waits_for_centre(failure.code) ? Failure{FailureCode::OfflineNotAllowed, failure.detail} : failure;
}

bool among(const std::string& value, const std::vector<std::string>& values) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

DestinationMove::DestinationMove(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::MoveDestination) {
    add_page([this] { return movers_page(); },
             [this](const Fields& answers, auto stop) { return take_movers(answers, stop); });
    add_page([this] { return destination_page(); },
             [this](const Fields& answers, auto stop) { return take_destination(answers, stop); });
    add_page([this] { return std::optional(consent_.page(*to_, requester_id(), movers_)); },
             [this](const Fields& answers, auto) { return consent_.take(answers, *to_, requester_id(), movers_); });
    add_page([this] { return std::optional(relations_page(movers_, *to_, consent_.given_by())); },
             [this](const Fields& answers, auto) {
                 relations_ = relations_of(movers_, answers);
                 return check_heads(movers_, answers, *to_, consent_.given_by());
             });
    add_page([this] { return interview_page(); },
             [this](const Fields& answers, auto) {
                 interview_ = answers;
                 return Result<Done>(Done{});
             });
}

Result<HouseRecord> DestinationMove::house_at(const std::string& code, std::stop_token stop) {
    auto found = look_up(domain::RegisterKind::House, code, stop);
    return found ? Result<HouseRecord>(HouseRecord(std::move(*found))) : offline(found.error());
}

Result<Done> DestinationMove::begin(std::stop_token stop) {
    if (requester() == nullptr) {
        return Failure{FailureCode::OfflineNotAllowed, "the register is not reached"};
    }
    auto from = house_at(requester()->text("house_code"), stop);
    if (!from) {
        return from.error();
    }
    from_ = std::move(*from);
    return from_->allows_moves("house_code_from");
}

std::optional<FormPage> DestinationMove::movers_page() const {
    const auto listed = from_->movable();
    return FormPage{
        "movers",
        "ผู้ย้าย",
        "Movers",
        {hinted(many_field("movers", "ผู้ย้าย", "Movers", listed, requester_id()),
                "ย้ายได้ครั้งละไม่เกิน " + std::to_string(ports_.rules.destination_persons) + " คน",
                "At most " + std::to_string(ports_.rules.destination_persons) + " people at a time"),
         hinted(many_field("present", "ผู้ที่มาแสดงตนพร้อมบัตร", "Present with their cards", listed, requester_id()),
                "ผู้ย้ายที่บรรลุนิติภาวะต้องมาด้วยตนเอง มอบหมายไม่ได้", "Adults come in person and cannot delegate")},
        from_->rows()};
}

Result<Done> DestinationMove::came_in_person(const std::vector<std::string>& movers,
                                             const std::vector<std::string>& present) const {
    bool adults = false;
    for (const auto& mover : movers) {
        const bool adult = is_adult(mover);
        adults = adults || adult;
        if (adult && !among(mover, present)) {
            return invalid_field("present", "every adult mover has to come in person");
        }
    }
    // Only minors: a parent of theirs speaks, who need not move.
    return adults && !among(requester_id(), movers)
               ? Result<Done>(invalid_field("movers", "an adult's move cannot be delegated"))
               : Done{};
}

Result<Done> DestinationMove::minors_have_parents(const std::vector<std::string>& movers, std::stop_token stop) {
    std::vector<std::string> minors;
    std::vector<std::string> grown{requester_id()};
    for (const auto& mover : movers) {
        (is_adult(mover) ? grown : minors).push_back(mover);
    }
    return check_parents(minors, grown, [&](const auto& id) { return look_up(domain::RegisterKind::Birth, id, stop); });
}

bool DestinationMove::is_adult(const std::string& mover) const {
    const int age = age_on(answer_at(*from_->person(mover), "birth_date"), today());
    return age < 0 || age >= ports_.rules.age_of_majority;
}

Result<Done> DestinationMove::take_movers(const Fields& answers, std::stop_token stop) {
    const auto movers = list_of(answer_at(answers, "movers"));
    const auto limit = ports_.rules.destination_persons;
    if (static_cast<int>(movers.size()) > limit) {
        return Failure{FailureCode::LimitReached, "movers: at most " + std::to_string(limit)};
    }
    if (auto present = came_in_person(movers, list_of(answer_at(answers, "present"))); !present) {
        return present;
    }
    if (auto spoken_for = minors_have_parents(movers, stop); !spoken_for) {
        return spoken_for;
    }
    movers_.clear();
    for (const auto& mover : movers) {
        movers_.push_back(*from_->person(mover));
    }
    return keep_apart(movers, {}, stop);
}

std::optional<FormPage> DestinationMove::destination_page() const {
    return FormPage{"destination",
                    "บ้านที่ย้ายเข้า",
                    "House they enter",
                    {typed_field("house_code", "เลขรหัสประจำบ้านที่ย้ายเข้า", "House code", FormFieldType::HouseCode)}};
}

Result<Done> DestinationMove::take_destination(const Fields& answers, std::stop_token stop) {
    const auto code = answer_at(answers, "house_code");
    if (code == from_->code()) {
        return invalid_field("house_code", "is the house they leave");
    }
    auto to = house_at(code, stop);
    if (!to) {
        return to.error();
    }
    to_ = std::move(*to);
    if (auto takes = to_->allows_moves("house_code"); !takes) {
        return takes;
    }
    return keep_apart({}, {code}, stop);
}

std::optional<FormPage> DestinationMove::interview_page() const {
    return FormPage{"interview",
                    "บันทึกการสอบถาม",
                    "Interview",
                    {choice_field("interview_code", "เหตุที่ย้าย", "Reason", move_reasons()),
                     note_field("interview_note", "บันทึกถ้อยคำ", "What was said", 500)}};
}

Result<Done> DestinationMove::prepare() {
    const auto centre = ports_.counter.centre.status({});
    return centre ? Result<Done>(Done{}) : offline(centre.error());
}

std::optional<domain::ApprovalNeed> DestinationMove::approval_need() const {
    return registrar_approval("นายทะเบียนอนุมัติการย้ายปลายทาง", "The registrar approves the move");
}

Fields DestinationMove::act() const {
    std::vector<std::string> movers;
    for (const auto& mover : movers_) {
        movers.push_back(answer_at(mover, "citizen_id"));
    }
    Fields act{{"movers", lines_of(movers)},
               {"house_code_from", from_->code()},
               {"version_from", from_->record().version},
               {"house_code", to_->code()},
               {"relations", relations_},
               {"interview_code", answer_at(interview_, "interview_code")},
               {"interview_note", answer_at(interview_, "interview_note")}};
    consent_.add_to(act);
    return act;
}

ChangedRecord DestinationMove::changed() const {
    return {"house/" + to_->code(), to_->record().version};
}

}  // namespace amphoe::workflows
