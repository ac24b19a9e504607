#include "tests/support/MemoryStore.h"

#include <algorithm>
#include <iterator>

namespace amphoe::testing {

MemoryStore::MemoryStore() = default;

MemoryStore::~MemoryStore() = default;

domain::Result<domain::Done> MemoryStore::save(const ports::StepRecord& step) {
    const std::scoped_lock lock(mutex_);
    if (fail_next) {
        const auto code = *fail_next;
        fail_next.reset();
        return domain::Failure{code, "asked to fail"};
    }
    if (step.settlement && !stock.settle(*step.settlement)) {
        return domain::Failure{domain::FailureCode::StepOutOfOrder, "the form is not out for a paper"};
    }
    if (step.day && !days.put(*step.day)) {
        return domain::Failure{domain::FailureCode::DayClosed, step.day->date};
    }
    if (step.visit) {
        visits[step.visit->id] = *step.visit;
    }
    if (step.opened_case) {
        cases.push_back(*step.opened_case);
    }
    for (auto event : step.events) {
        event.sequence = static_cast<std::int64_t>(events.size()) + 1;
        events.push_back(std::move(event));
    }
    attachments.insert(attachments.end(), step.attachments.begin(), step.attachments.end());
    if (step.message) {
        messages.push_back(*step.message);
        outbox.push_back(item_for(*step.message));
    }
    for (auto& item : outbox) {
        if (step.receipt && item.id == step.receipt->message_id) {
            item.state = step.receipt->accepted ? domain::OutboxState::Accepted : domain::OutboxState::Rejected;
        }
    }
    notes.push_back(step.audit);
    return domain::Done{};
}

domain::Result<std::string> MemoryStore::next_case_number(domain::ServiceKind service, support::Timestamp) {
    const std::scoped_lock lock(mutex_);
    return "9901-2569-" + std::string(domain::service_code(service)) + '-' + six_digits(++case_numbers_);
}

domain::Result<std::string> MemoryStore::next_document_number(const std::string& kind, support::Timestamp) {
    const std::scoped_lock lock(mutex_);
    return "9901-69-" + kind + '-' + six_digits(++document_numbers_) + "-0";
}

domain::Result<std::vector<ports::CaseSummary>> MemoryStore::find_cases(const ports::CaseFilter& filter) {
    const std::scoped_lock lock(mutex_);
    std::vector<ports::CaseSummary> found;
    for (const auto& record : cases) {
        auto summary = summary_of(record);
        if ((!filter.state || *filter.state == summary.state) &&
            (!filter.service || *filter.service == record.service) &&
            (filter.officer_id.empty() || filter.officer_id == summary.officer_id) &&
            (filter.date.empty() || filter.date == support::bangkok_date(record.opened_at)) &&
            (!filter.citizen || filter.citizen == record.citizen) &&
            (filter.number.empty() || filter.number == record.number) &&
            (!filter.touched || touched(record, *filter.touched))) {
            found.push_back(std::move(summary));
        }
    }
    return found;
}

domain::Result<ports::CaseSummary> MemoryStore::find_case(const std::string& id_or_number) {
    const std::scoped_lock lock(mutex_);
    for (const auto& record : cases) {
        if (record.id == id_or_number || record.number == id_or_number) {
            return summary_of(record);
        }
    }
    return domain::Failure{domain::FailureCode::CaseUnknown, ""};
}

domain::Result<std::vector<domain::CaseEvent>> MemoryStore::events_of_case(const std::string& case_id) {
    const std::scoped_lock lock(mutex_);
    return events_of(case_id);
}

domain::Result<std::vector<ports::Attachment>> MemoryStore::attachments_of_visit(const std::string& visit_id) {
    const std::scoped_lock lock(mutex_);
    std::vector<ports::Attachment> found;
    std::copy_if(attachments.begin(), attachments.end(), std::back_inserter(found),
                 [&](const auto& attachment) { return attachment.visit_id == visit_id; });
    return found;
}

domain::Result<std::string> MemoryStore::blind_index(const domain::CitizenId& citizen) {
    return "index-of-" + citizen.digits().substr(9);
}

domain::Result<domain::Done> MemoryStore::append(const domain::AuditNote& note) {
    const std::scoped_lock lock(mutex_);
    notes.push_back(note);
    return domain::Done{};
}

domain::Result<domain::AuditVerification> MemoryStore::verify(domain::AuditDepth) {
    const std::scoped_lock lock(mutex_);
    return domain::AuditVerification{static_cast<std::int64_t>(notes.size()), std::nullopt, ""};
}

domain::Result<std::vector<domain::AuditEntry>> MemoryStore::entries() {
    const std::scoped_lock lock(mutex_);
    std::vector<domain::AuditEntry> all;
    for (const auto& note : notes) {
        domain::AuditEntry entry;
        entry.sequence = static_cast<std::int64_t>(all.size()) + 1;
        entry.note = note;
        entry.at = support::Timestamp::max();  // always of the newest day
        const auto digits = std::to_string(entry.sequence);
        entry.hash = std::string(64 - digits.size(), '0') + digits;
        all.push_back(std::move(entry));
    }
    return all;
}

domain::Result<domain::Officer> MemoryStore::authenticate(const std::string& id, const support::Secret& pin) {
    const std::scoped_lock lock(mutex_);
    const auto known = people.find(id);
    if (known == people.end() || known->second.second != pin.text()) {
        return domain::Failure{domain::FailureCode::SignInRefused, "wrong"};
    }
    return known->second.first;
}

domain::Result<domain::Done> MemoryStore::enrol(const domain::Officer& officer, const support::Secret& pin) {
    const std::scoped_lock lock(mutex_);
    people[officer.id] = {officer, std::string(pin.text())};
    return domain::Done{};
}

domain::Result<domain::Done> MemoryStore::note_home(const std::string& officer_id, const domain::OfficerHome& home) {
    const std::scoped_lock lock(mutex_);
    homes[officer_id] = home;
    return domain::Done{};
}

domain::Result<std::vector<domain::Officer>> MemoryStore::officers() {
    const std::scoped_lock lock(mutex_);
    std::vector<domain::Officer> all;
    for (const auto& [id, entry] : people) {
        all.push_back(entry.first);
    }
    return all;
}

domain::Result<std::vector<ports::PaperPlace>> MemoryStore::papers_of_day(const std::string& date) {
    const std::scoped_lock lock(mutex_);
    std::vector<ports::PaperPlace> found;
    for (const auto& event : events) {
        if (event.kind == domain::EventKind::DocumentIssued && support::bangkok_date(event.at) == date) {
            found.push_back({event.fields.at("document_number"), event.visit_id, event.case_id});
        }
    }
    return found;
}

domain::Result<ports::PaperPlace> MemoryStore::find_paper(const std::string& number) {
    const std::scoped_lock lock(mutex_);
    const auto found = std::find_if(attachments.begin(), attachments.end(),
                                    [&](const auto& one) { return one.kind == "document:" + number; });
    return found == attachments.end()
               ? domain::Result<ports::PaperPlace>(domain::Failure{domain::FailureCode::DocumentUnknown, ""})
               : ports::PaperPlace{number, found->visit_id, found->case_id};
}

std::vector<domain::EventKind> MemoryStore::kinds() const {
    const std::scoped_lock lock(mutex_);
    std::vector<domain::EventKind> all;
    std::ranges::transform(events, std::back_inserter(all), &domain::CaseEvent::kind);
    return all;
}

std::string MemoryStore::six_digits(int number) {
    const auto digits = std::to_string(number);
    return std::string(6 - digits.size(), '0') + digits;
}

std::vector<domain::CaseEvent> MemoryStore::events_of(const std::string& case_id) const {
    std::string visit_id;
    for (const auto& record : cases) {
        visit_id = record.id == case_id ? record.visit_id : visit_id;
    }
    std::vector<domain::CaseEvent> found;
    std::copy_if(events.begin(), events.end(), std::back_inserter(found), [&](const auto& event) {
        return event.visit_id == visit_id && (event.case_id.empty() || event.case_id == case_id);
    });
    return found;
}

bool MemoryStore::touched(const domain::Case& record,
                          const std::pair<support::Timestamp, support::Timestamp>& period) const {
    return std::ranges::any_of(events, [&](const auto& event) {
        return event.case_id == record.id && event.at >= period.first && event.at < period.second;
    });
}

ports::CaseSummary MemoryStore::summary_of(const domain::Case& record) const {
    const auto own = events_of(record.id);
    ports::CaseSummary summary{record, domain::derive_case_state(own), "", std::nullopt};
    if (!own.empty()) {
        summary.officer_id = own.front().officer_id;
        summary.last_event_at = own.back().at;
    }
    return summary;
}

}  // namespace amphoe::testing
