// The part of a visit session about ThaID at the desk, chip against register, and drafts.
#include <algorithm>

#include "core/workflows/VisitDrafts.h"
#include "gui/presenters/VisitSession.h"

namespace amphoe::gui {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;
using domain::ServiceKind;

namespace {

/// As typed before the visit was left, so that it is not asked twice.
std::string recorded_phone(const std::vector<domain::CaseEvent>& events) {
    std::string phone;
    for (const auto& event : events) {
        if (const auto found = event.fields.find("phone");
            event.kind == domain::EventKind::PhoneRecorded && found != event.fields.end()) {
            phone = found->second;
        }
    }
    return phone;
}

}  // namespace

Result<Done> VisitSession::open_thaid(std::stop_token stop) {
    if (!thaid_) {
        return enrolment_.open();
    }
    auto opened = thaid_->open(stop);
    if (opened) {
        restore_thaid(std::move(stop));
    }
    // A supervisor may allow it at the service step (W1.6); until then the rest of the proof goes on.
    const bool later = !opened && opened.error().code == FailureCode::OwnRecordRefused;
    return later ? Result<Done>(Done{}) : opened;
}

void VisitSession::restore_thaid(std::stop_token stop) {
    // The phone is not entered again: that would send a code before anybody asked for it.
    const auto answerable = [this] {
        const auto next = thaid_->page();
        return next && next->step != "phone";
    };
    if (answerable()) {
        workflows::replay_answers(
            ports_.case_store, journal_, *thaid_, enrolment_.record().id,
            [answerable](const domain::FormPage&) { return answerable(); }, std::move(stop));
    }
}

Result<Done> VisitSession::compare_registry(std::stop_token stop) {
    if (services_ == nullptr || (facts_.registry && facts_.registry->compared)) {
        return Done{};
    }
    workflows::RegistryComparison comparison(services_->civil_register, journal_);
    const auto compared = comparison.compare(*proof_.state().card, enrolment_.record().id, std::move(stop));
    facts_.registry = comparison.findings();
    if (!compared) {
        return compared.error();
    }
    if (compared->compared) {
        proof_.note_registry(compared->person);
    }
    return Done{};
}

Result<Done> VisitSession::resume(const std::string& case_id, std::stop_token stop) {
    const auto summary = ports_.case_store.find_case(case_id);
    if (!summary) {
        return summary.error();
    }
    const auto events = ports_.case_store.events_of_case(summary->record.id);
    if (!events) {
        return events.error();
    }
    const bool accepted = std::any_of(events->begin(), events->end(),
                                      [](const auto& event) { return event.kind == domain::EventKind::FaceDecided; });
    if (services_ == nullptr) {
        auto resumed = enrolment_.resume(summary->record, *events);
        take_proof();
        return resumed;
    }
    if (accepted) {
        return resume_accepted(summary->record, *events);
    }
    auto resumed = workflows::resume_drafts(ports_.case_store, journal_, proof_, summary->record);
    if (resumed) {
        drafts_ = workflows::drafted_services(ports_.case_store, summary->record);
        facts_.thaid = std::find(drafts_.begin(), drafts_.end(), ServiceKind::ThaidEnrolment) != drafts_.end();
        std::erase(drafts_, ServiceKind::ThaidEnrolment);
        facts_.phone = recorded_phone(*events);
        facts_.card_absence = proof_.state().card_absence;
    }
    if (resumed && facts_.card_absence) {
        facts_.thaid = false;
        resumed = take_up_drafts(std::move(stop));
    }
    take_proof();
    return resumed;
}

/// Its service is begun once the card was read again.
Result<Done> VisitSession::resume_accepted(const domain::Case& record, const std::vector<domain::CaseEvent>& events) {
    auto resumed = workflows::resume_accepted(journal_, proof_, record, events);
    if (resumed) {
        facts_.thaid = record.service == ServiceKind::ThaidEnrolment;
        drafts_ = facts_.thaid ? std::vector<ServiceKind>{} : std::vector{record.service};
    }
    take_proof();
    return resumed;
}

Result<Done> VisitSession::take_up_drafts(std::stop_token stop) {
    while (added_ && !drafts_.empty()) {
        // One that cannot be opened now stays a draft in the log; it must not keep the others from going on.
        if (auto added = added_->add(drafts_.front(), stop); !added && !added_->has(drafts_.front())) {
            facts_.left_drafts.emplace_back(drafts_.front(), added.error().code);
        }
        drafts_.erase(drafts_.begin());
    }
    describe();
    return Done{};
}

Result<Done> VisitSession::record_phone(const std::string& phone, const std::string& email, bool by_sms) {
    const auto next = thaid_ ? thaid_->page() : std::nullopt;
    const bool asked_again = next && next->step == "phone";
    if (phone_recorded_ && !asked_again && phone == facts_.phone && by_sms == phone_by_sms_ &&
        email == email_recorded_) {
        return Done{};
    }
    if (thaid_ && phone_recorded_) {
        thaid_->ask_phone_again();
    }
    auto recorded =
        thaid_ ? thaid_->enter({{"phone", phone}, {"email", email}, {"activation_by", by_sms ? "SMS" : "QR"}}, {})
               : enrolment_.record_phone(phone, by_sms);
    if (recorded) {
        facts_.phone = phone;
        phone_recorded_ = true;
        phone_by_sms_ = by_sms;
        email_recorded_ = email;
        describe();
    }
    return recorded;
}

Result<Done> VisitSession::approve_thaid(const std::string& officer_id, const support::Secret& pin,
                                         const std::string& reason, std::stop_token stop) {
    const auto officer = ports_.officers.authenticate(officer_id, pin);
    if (!officer) {
        return officer.error();
    }
    const bool opened = facts_.thaid_opened;
    auto approved = thaid_->approve(*officer, reason);
    if (!approved || opened) {
        return approved;
    }
    auto begun = thaid_->open(stop);
    if (begun) {
        restore_thaid(std::move(stop));
    }
    return begun;
}

void VisitSession::describe() {
    if (!added_) {
        return;
    }
    added_->describe(facts_);
    facts_.asks_returning = authentication_.has_value();
    if (authentication_) {
        facts_.form = authentication_->page();
        return;
    }
    facts_.thaid_opened = thaid_ && thaid_->is_begun();
    if (!thaid_ || !facts_.thaid || facts_.thaid_confirmed || facts_.asked || enrolment_.record().id.empty()) {
        return;
    }
    facts_.phone_asked = thaid_->needs_phone();
    if (auto need = thaid_->approval()) {
        facts_.approval = std::move(need);
        facts_.asked = ServiceKind::ThaidEnrolment;
        return;
    }
    // The phone has a panel of its own, with the keyboard on it.
    if (auto page = thaid_->page(); page && page->step != "phone") {
        facts_.form = std::move(page);
        facts_.asked = ServiceKind::ThaidEnrolment;
    }
}

}  // namespace amphoe::gui
