#include "core/workflows/civil/DestinationMove.h"

#include <algorithm>

#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/ParentCheck.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/civil/HouseEntry.h"
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

std::string id_of(const MoverPresence::Mover& mover) {
    return answer_at(mover.person, "citizen_id");
}

}  // namespace

DestinationMove::DestinationMove(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::MoveDestination) {
    add_page([this] { return movers_page(); },
             [this](const Fields& answers, auto stop) { return take_movers(answers, stop); });
    add_page([this] { return presence_.page(); },
             [this](const Fields& answers, auto stop) { return take_present(answers, stop); });
    add_page([this] { return destination_page(); },
             [this](const Fields& answers, auto stop) { return take_destination(answers, stop); });
    add_page([this] { return consent_page(); },
             [this](const Fields& answers, auto) { return consent_.take(answers, &*to_, requester_id(), movers_); });
    add_page([this] { return relations_page(); },
             [this](const Fields& answers, auto) { return take_relations(answers); });
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
    if (!from_) {
        return std::nullopt;  // the papers of an ended visit: they have moved
    }
    const auto most = std::to_string(ports_.rules.destination_persons);
    return FormPage{"movers",
                    "ผู้ย้าย",
                    "Movers",
                    {hinted(many_field("movers", "ผู้ย้าย", "Movers", from_->movable(), requester_id()),
                            "ย้ายได้ครั้งละไม่เกิน " + most + " คน ผู้ย้ายที่บรรลุนิติภาวะต้องมาด้วยตนเอง มอบหมายไม่ได้",
                            "At most " + most + " people at a time; adults come in person and cannot delegate")},
                    from_->rows()};
}

std::vector<MoverPresence::Mover> DestinationMove::with_majority(const std::vector<std::string>& movers) const {
    std::vector<MoverPresence::Mover> all;
    for (const auto& mover : movers) {
        const auto& person = *from_->person(mover);
        all.push_back({person, majority_on(answer_at(person, "birth_date"), today(), ports_.rules.age_of_majority)});
    }
    return all;
}

Result<Done> DestinationMove::have_parents(const std::vector<std::string>& minors, std::stop_token stop) {
    std::vector<std::string> grown{requester_id()};
    for (const auto& mover : presence_.movers()) {
        if (mover.majority != Majority::Minor && !among(id_of(mover), minors)) {
            grown.push_back(id_of(mover));
        }
    }
    return check_parents(minors, grown, [&](const auto& id) { return look_up(domain::RegisterKind::Birth, id, stop); });
}

Result<Done> DestinationMove::take_movers(const Fields& answers, std::stop_token stop) {
    const auto movers = list_of(answer_at(answers, "movers"));
    const auto limit = ports_.rules.destination_persons;
    if (static_cast<int>(movers.size()) > limit) {
        return Failure{FailureCode::LimitReached, "movers: at most " + std::to_string(limit)};
    }
    presence_.ask(with_majority(movers), requester_id());
    std::vector<std::string> minors;
    movers_.clear();
    for (const auto& mover : presence_.movers()) {
        // Only minors: a parent of theirs speaks, who need not move.
        if (mover.majority == Majority::OfAge && !among(requester_id(), movers)) {
            return invalid_field("movers", "an adult's move cannot be delegated");
        }
        if (mover.majority == Majority::Minor) {
            minors.push_back(id_of(mover));
        }
        movers_.push_back(mover.person);
    }
    if (auto spoken_for = have_parents(minors, stop); !spoken_for) {
        return spoken_for;
    }
    return keep_apart(movers, {}, stop);
}

Result<Done> DestinationMove::take_present(const Fields& answers, std::stop_token stop) {
    // Asked for by the visit: the centre gives a one-time code to one visit only.
    const auto ask_for_code = [&](const std::string& code) {
        auto shown = ports_.civil_register.look_up({domain::RegisterKind::DigitalCardCode, code, journal_.visit().id,
                                                    std::string(domain::service_name(kind()))},
                                                   stop);
        return shown ? shown : Result<domain::RegisterRecord>(offline(shown.error()));
    };
    if (auto taken = presence_.take(answers, ask_for_code); !taken) {
        return taken;
    }
    for (std::size_t index = 0; index < presence_.movers().size(); ++index) {
        const auto& mover = presence_.movers()[index];
        const bool as_child = mover.majority == Majority::Unsettled && !presence_.counts_as_adult(mover);
        const auto parents = as_child ? have_parents({id_of(mover)}, stop) : Result<Done>(Done{});
        if (!parents) {
            return parents.error().code == domain::FailureCode::FieldInvalid
                       ? invalid_field(MoverPresence::key_of(index),
                                       "the register names other parents or guardians; an adult shows the card")
                       : parents;
        }
    }
    return Done{};
}

std::optional<FormPage> DestinationMove::destination_page() const {
    return FormPage{"destination",
                    "บ้านที่ย้ายเข้า",
                    "House they enter",
                    {typed_field("house_code", "เลขรหัสประจำบ้านที่ย้ายเข้า", "House code", FormFieldType::HouseCode)}};
}

Result<Done> DestinationMove::take_destination(const Fields& answers, std::stop_token stop) {
    const auto code = answer_at(answers, "house_code");
    destination_ = code;
    if (from_ && code == from_->code()) {
        return invalid_field("house_code", "is the house they leave");
    }
    auto to = house_at(code, stop);
    if (!to) {
        return to.error();
    }
    to_ = std::move(*to);
    if (auto takes = to_->may_be_entered("house_code"); !takes) {
        return takes;
    }
    return keep_apart({}, {code}, stop);
}

std::optional<FormPage> DestinationMove::consent_page() const {
    return to_ ? std::optional(consent_.page(&*to_, requester_id(), movers_)) : std::nullopt;
}

std::optional<FormPage> DestinationMove::relations_page() const {
    return std::optional(workflows::relations_page(movers_, to_ ? &*to_ : nullptr, consent_.given_by()));
}

Result<Done> DestinationMove::take_relations(const Fields& answers) {
    relations_ = answers;
    return check_heads(movers_, answers, to_ ? &*to_ : nullptr, consent_.given_by());
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
               {"relations", relations_of(movers_, relations_)},
               {"present", presence_.lines()},
               {"present_visit", journal_.visit().id},
               {"interview_code", answer_at(interview_, "interview_code")},
               {"interview_note", answer_at(interview_, "interview_note")}};
    consent_.add_to(act);
    return act;
}

ChangedRecord DestinationMove::changed() const {
    return {"house/" + to_->code(), to_->record().version};
}

Result<Done> DestinationMove::complete_recalled(std::stop_token stop) {
    const auto answer = case_.answer();
    if (!answer) {
        return answer.error();
    }
    // They live elsewhere meanwhile; the notice the centre keeps still tells who moved from where.
    auto notice = look_up(domain::RegisterKind::MoveNotice, answer_at(*answer, "tr6_no"), stop);
    if (!notice) {
        return notice.error();
    }
    forget_relations(*notice);
    movers_ = notice->items;
    notice->fields["house_code"] = notice->text("house_code_from");
    notice->fields["address"] = notice->text("address_from");
    from_.emplace(std::move(*notice));
    auto to = look_up(domain::RegisterKind::House, destination_, std::move(stop));
    if (!to) {
        return to.error();
    }
    to_.emplace(std::move(*to));
    return Done{};
}

std::vector<domain::DocumentContent> DestinationMove::papers_due() const {
    const auto answer = case_.answer();
    if (!accepted() || !answer || !from_ || !to_) {
        return {};
    }
    const auto code = answer_at(interview_, "interview_code");
    MoveNoticeFacts facts;
    facts.tr6_no = answer_at(*answer, "tr6_no");
    facts.from_house = from_->line();
    facts.to_house = to_->line();
    facts.date_moved = answer_at(*answer, "effective_date");
    facts.reason = move_reason_text(code, code == "OTHER" ? answer_at(interview_, "interview_note") : "");
    facts.informant = record().citizen_name_th;
    facts.registrar = second_person().name_th;
    facts.movers = movers_;
    return {move_notice_content(facts),
            house_entry_content(*to_, {facts.tr6_no, facts.date_moved, address_of(from_->record().fields), movers_,
                                       relations_of(movers_, relations_), record().number, facts.registrar})};
}

}  // namespace amphoe::workflows
