#include "core/workflows/identity/Authentication.h"

#include <algorithm>

#include "core/workflows/ClockCheck.h"
#include "core/workflows/LevelFields.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

constexpr std::size_t kFactorsNeeded = 2;

std::string text_at(const domain::Fields& fields, const char* key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

/// The case was made with a face that passed or that a second person accepted.
bool was_proven(const std::vector<domain::CaseEvent>& events) {
    return std::any_of(events.begin(), events.end(), [](const auto& event) {
        return (event.kind == EventKind::FaceCompared && text_at(event.fields, "band") == "pass") ||
               (event.kind == EventKind::FaceDecided && text_at(event.fields, "decision") == "accept");
    });
}

std::string verified_phone(const std::vector<domain::CaseEvent>& events) {
    std::string phone;
    for (const auto& event : events) {
        if (event.kind == EventKind::PhoneRecorded) {
            phone = text_at(event.fields, "verified") == "yes" ? text_at(event.fields, "phone") : "";
        }
    }
    return phone;
}

}  // namespace

Result<EarlierProof> Authentication::find(std::stop_token stop) {
    if (!proof_.state().card) {
        return Failure{FailureCode::StepOutOfOrder, "card"};
    }
    auto found = own_case();
    if (found && !*found) {
        found = at_the_centre(std::move(stop));
    }
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return Failure{FailureCode::RegisterRecordUnknown, "no earlier proofing"};
    }
    earlier_ = **found;
    return *earlier_;
}

Result<std::optional<EarlierProof>> Authentication::own_case() const {
    ports::CaseFilter filter;
    filter.citizen = proof_.state().card->citizen_id;
    filter.state = domain::CaseState::Accepted;
    const auto cases = ports_.counter.case_store.find_cases(filter);
    if (!cases) {
        return cases.error();
    }
    std::optional<EarlierProof> newest;
    support::Timestamp newest_at{};
    for (const auto& summary : *cases) {
        const auto events = ports_.counter.case_store.events_of_case(summary.record.id);
        if (!events) {
            return events.error();
        }
        if (was_proven(*events) && summary.record.opened_at >= newest_at) {
            newest = EarlierProof{summary.record.number, verified_phone(*events)};
            newest_at = summary.record.opened_at;
        }
    }
    return newest;
}

Result<std::optional<EarlierProof>> Authentication::at_the_centre(std::stop_token stop) const {
    const auto thaid = ports_.civil_register.look_up(
        {domain::RegisterKind::Thaid, proof_.state().card->citizen_id.digits(), journal_.visit().id, "authentication"},
        std::move(stop));
    if (!thaid) {
        const bool unknown = thaid.error().code == FailureCode::RegisterRecordUnknown;
        return unknown ? Result<std::optional<EarlierProof>>(std::optional<EarlierProof>{}) : thaid.error();
    }
    // Only an enrolment before an officer is a proofing in person.
    if (thaid->text("state") != "OFFICER") {
        return std::optional<EarlierProof>{};
    }
    const auto office = thaid->items.empty() ? std::string{} : text_at(thaid->items.back(), "office");
    return std::optional(EarlierProof{"ThaID " + thaid->text("since") + " " + office, ""});
}

Result<ports::SentCode> Authentication::send_code(std::stop_token stop) {
    if (!earlier_ || earlier_->phone.empty()) {
        return Failure{FailureCode::PhoneInvalid, "no verified phone"};
    }
    if (auto believed = refuse_wrong_clock(ports_.counter.time); !believed) {
        return believed.error();
    }
    auto sent = ports_.one_time_codes.send({earlier_->phone, "authentication"}, std::move(stop));
    if (sent) {
        sent_ = *sent;
    }
    return sent;
}

Result<Done> Authentication::show_code(const std::string& code, std::stop_token stop) {
    if (!sent_) {
        return Failure{FailureCode::StepOutOfOrder, "no code was sent"};
    }
    auto right = ports_.one_time_codes.verify(sent_->reference, code, std::move(stop));
    if (right) {
        shown_.insert("otp");
    }
    return right;
}

Result<Done> Authentication::show_thaid_qr(const std::string& code, std::stop_token stop) {
    if (!proof_.state().card) {
        return Failure{FailureCode::StepOutOfOrder, "card"};
    }
    const auto shown = ports_.civil_register.look_up(
        {domain::RegisterKind::DigitalCardCode, code, journal_.visit().id, "authentication"}, std::move(stop));
    if (!shown) {
        return shown.error();
    }
    if (shown->text("citizen_id") != proof_.state().card->citizen_id.digits()) {
        return Failure{FailureCode::CardNumberMismatch, "other_person"};
    }
    shown_.insert("thaid_qr");
    return Done{};
}

std::set<std::string> Authentication::factors() const {
    auto all = shown_;
    const auto& state = proof_.state();
    if (state.card && state.card_status && state.card_status->usable()) {
        all.insert("chip");
    }
    if (state.face_counts()) {
        all.insert("face");
    }
    return all;
}

Result<Done> Authentication::finish() {
    const auto all = factors();
    if (!earlier_ || all.size() < kFactorsNeeded) {
        return Failure{FailureCode::StepOutOfOrder, "two factors are needed"};
    }
    const ReturningPerson person{earlier_->number, all};
    auto step = fields_of_level(proof_);
    step.insert({{"step", "authentication"}, {"proof", person.proof_number}, {"factors", person.factor_text()}});
    auto saved = journal_.record(EventKind::StepRecorded, std::move(step), {});
    if (saved) {
        proof_.note_returning(person);
    }
    return saved;
}

}  // namespace amphoe::workflows
