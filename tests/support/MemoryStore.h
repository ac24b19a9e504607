// CaseStore, Outbox, AuditLog and OfficerDirectory in memory, for tests of workflows and presenters.
#pragma once

#include <algorithm>
#include <map>
#include <mutex>

#include "core/ports/AuditLog.h"
#include "core/ports/CaseStore.h"
#include "core/ports/OfficerDirectory.h"
#include "core/ports/Outbox.h"
#include "core/ports/PaperBook.h"
#include "tests/support/MemoryDays.h"
#include "tests/support/MemoryStock.h"

namespace amphoe::testing {

/// Behaves as the ports promise; `fail_next` makes the next save fail with that code and keep nothing.
class MemoryStore final : public ports::CaseStore,
                          public ports::Outbox,
                          public ports::AuditLog,
                          public ports::OfficerDirectory,
                          public ports::PaperBook {
  public:
    domain::Result<domain::Done> save(const ports::StepRecord& step) override {
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
    domain::Result<std::string> next_case_number(domain::ServiceKind service, support::Timestamp) override {
        const std::scoped_lock lock(mutex_);
        return "9901-2569-" + std::string(domain::service_code(service)) + '-' + six_digits(++case_numbers_);
    }
    domain::Result<std::string> next_document_number(const std::string& kind, support::Timestamp) override {
        const std::scoped_lock lock(mutex_);
        return "9901-69-" + kind + '-' + six_digits(++document_numbers_) + "-0";
    }
    domain::Result<std::vector<ports::CaseSummary>> find_cases(const ports::CaseFilter& filter) override {
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
    domain::Result<ports::CaseSummary> find_case(const std::string& id_or_number) override {
        const std::scoped_lock lock(mutex_);
        for (const auto& record : cases) {
            if (record.id == id_or_number || record.number == id_or_number) {
                return summary_of(record);
            }
        }
        return domain::Failure{domain::FailureCode::CaseUnknown, ""};
    }
    domain::Result<std::vector<domain::CaseEvent>> events_of_case(const std::string& case_id) override {
        const std::scoped_lock lock(mutex_);
        return events_of(case_id);
    }
    domain::Result<std::vector<ports::Attachment>> attachments_of_visit(const std::string& visit_id) override {
        const std::scoped_lock lock(mutex_);
        std::vector<ports::Attachment> found;
        std::copy_if(attachments.begin(), attachments.end(), std::back_inserter(found),
                     [&](const auto& attachment) { return attachment.visit_id == visit_id; });
        return found;
    }
    domain::Result<std::string> blind_index(const domain::CitizenId& citizen) override {
        return "index-of-" + citizen.digits().substr(9);
    }

    domain::Result<std::vector<domain::OutboxItem>> items(bool open_only) override {
        const std::scoped_lock lock(mutex_);
        std::vector<domain::OutboxItem> found;
        std::copy_if(outbox.begin(), outbox.end(), std::back_inserter(found),
                     [&](const auto& item) { return !open_only || item.state != domain::OutboxState::Accepted; });
        return found;
    }
    domain::Result<std::vector<domain::SealedMessage>> due(support::Timestamp now, int limit) override {
        const std::scoped_lock lock(mutex_);
        std::vector<domain::SealedMessage> found;
        for (std::size_t index = 0; index < outbox.size() && static_cast<int>(found.size()) < limit; ++index) {
            const bool earlier_open = std::any_of(outbox.begin(), outbox.begin() + static_cast<long>(index),
                                                  [&](const auto& earlier) { return blocks(earlier, index); });
            if (outbox[index].state == domain::OutboxState::Queued && !earlier_open &&
                outbox[index].next_at.value_or(now) <= now) {
                found.push_back(messages[index]);
            }
        }
        return found;
    }
    domain::Result<domain::Done> record_attempt(const std::string& id, domain::FailureCode why,
                                                support::Timestamp next_at) override {
        const std::scoped_lock lock(mutex_);
        for (auto& item : outbox) {
            if (item.id == id) {
                ++item.attempts;
                item.why = domain::failure_name(why);
                item.next_at = next_at;
            }
        }
        return domain::Done{};
    }
    domain::Result<domain::Done> park(const std::string& id, domain::FailureCode why) override {
        const std::scoped_lock lock(mutex_);
        for (auto& item : outbox) {
            if (item.id == id) {
                item.state = domain::OutboxState::Parked;
                item.why = domain::failure_name(why);
                return domain::Done{};
            }
        }
        return domain::Failure{domain::FailureCode::CaseUnknown, ""};
    }
    domain::Result<std::optional<support::Timestamp>> oldest_waiting() override {
        const std::scoped_lock lock(mutex_);
        std::optional<support::Timestamp> oldest;
        for (const auto& item : outbox) {
            if (item.state == domain::OutboxState::Queued || item.state == domain::OutboxState::Parked) {
                oldest = std::min(oldest.value_or(item.created_at), item.created_at);
            }
        }
        return oldest;
    }
    domain::Result<std::vector<domain::SealedMessage>> waiting(int limit) override {
        const std::scoped_lock lock(mutex_);
        std::vector<domain::SealedMessage> found;
        for (std::size_t index = 0; index < outbox.size() && static_cast<int>(found.size()) < limit; ++index) {
            const auto state = outbox[index].state;
            if (state == domain::OutboxState::Queued || state == domain::OutboxState::Parked) {
                found.push_back(messages[index]);
            }
        }
        return found;
    }
    domain::Result<domain::Done> retry(const std::string& id) override {
        const std::scoped_lock lock(mutex_);
        for (auto& item : outbox) {
            if (item.id == id) {
                item.next_at.reset();
                return domain::Done{};
            }
        }
        return domain::Failure{domain::FailureCode::CaseUnknown, ""};
    }

    domain::Result<domain::Done> append(const domain::AuditNote& note) override {
        const std::scoped_lock lock(mutex_);
        notes.push_back(note);
        return domain::Done{};
    }
    domain::Result<domain::AuditVerification> verify(domain::AuditDepth) override {
        const std::scoped_lock lock(mutex_);
        return domain::AuditVerification{static_cast<std::int64_t>(notes.size()), std::nullopt, ""};
    }
    /// One for each note; the hash is the sequence with zeros in front.
    domain::Result<std::vector<domain::AuditEntry>> entries() override {
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
    domain::Result<domain::Officer> authenticate(const std::string& id, const support::Secret& pin) override {
        const std::scoped_lock lock(mutex_);
        const auto known = people.find(id);
        if (known == people.end() || known->second.second != pin.text()) {
            return domain::Failure{domain::FailureCode::SignInRefused, "wrong"};
        }
        return known->second.first;
    }
    domain::Result<domain::Done> enrol(const domain::Officer& officer, const support::Secret& pin) override {
        const std::scoped_lock lock(mutex_);
        people[officer.id] = {officer, std::string(pin.text())};
        return domain::Done{};
    }
    domain::Result<domain::Done> note_home(const std::string& officer_id, const domain::OfficerHome& home) override {
        const std::scoped_lock lock(mutex_);
        homes[officer_id] = home;
        return domain::Done{};
    }
    domain::Result<std::vector<domain::Officer>> officers() override {
        const std::scoped_lock lock(mutex_);
        std::vector<domain::Officer> all;
        for (const auto& [id, entry] : people) {
            all.push_back(entry.first);
        }
        return all;
    }

    domain::Result<std::vector<ports::PaperPlace>> papers_of_day(const std::string& date) override {
        const std::scoped_lock lock(mutex_);
        std::vector<ports::PaperPlace> found;
        for (const auto& event : events) {
            if (event.kind == domain::EventKind::DocumentIssued && support::bangkok_date(event.at) == date) {
                found.push_back({event.fields.at("document_number"), event.visit_id, event.case_id});
            }
        }
        return found;
    }
    domain::Result<ports::PaperPlace> find_paper(const std::string& number) override {
        const std::scoped_lock lock(mutex_);
        const auto found = std::find_if(attachments.begin(), attachments.end(),
                                        [&](const auto& one) { return one.kind == "document:" + number; });
        return found == attachments.end()
                   ? domain::Result<ports::PaperPlace>(domain::Failure{domain::FailureCode::DocumentUnknown, ""})
                   : ports::PaperPlace{number, found->visit_id, found->case_id};
    }

    /// Kinds of all events, in order: the usual assertion.
    std::vector<domain::EventKind> kinds() const {
        const std::scoped_lock lock(mutex_);
        std::vector<domain::EventKind> all;
        std::ranges::transform(events, std::back_inserter(all), &domain::CaseEvent::kind);
        return all;
    }

    std::optional<domain::FailureCode> fail_next;
    std::map<std::string, domain::Visit> visits;
    std::vector<domain::Case> cases;
    std::vector<domain::CaseEvent> events;
    std::vector<ports::Attachment> attachments;
    std::vector<domain::SealedMessage> messages;
    std::vector<domain::OutboxItem> outbox;
    std::vector<domain::AuditNote> notes;
    MemoryStock stock;
    MemoryDays days;
    std::map<std::string, std::pair<domain::Officer, std::string>> people;
    std::map<std::string, domain::OfficerHome> homes;  ///< as noted, by officer

  private:
    static std::string six_digits(int number) {
        const auto digits = std::to_string(number);
        return std::string(6 - digits.size(), '0') + digits;
    }
    bool blocks(const domain::OutboxItem& earlier, std::size_t index) const {
        const auto at = static_cast<std::size_t>(&earlier - outbox.data());
        return earlier.state != domain::OutboxState::Accepted && earlier.state != domain::OutboxState::Rejected &&
               messages[at].order_key == messages[index].order_key;
    }
    domain::OutboxItem item_for(const domain::SealedMessage& message) const {
        domain::OutboxItem item;
        item.id = message.id;
        item.kind = message.kind;
        item.case_id = message.case_id;
        item.created_at = message.created_at;
        for (const auto& record : cases) {
            if (record.id == message.case_id) {
                item.case_number = record.number;
            }
        }
        return item;
    }
    std::vector<domain::CaseEvent> events_of(const std::string& case_id) const {
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
    bool touched(const domain::Case& record, const std::pair<support::Timestamp, support::Timestamp>& period) const {
        return std::ranges::any_of(events, [&](const auto& event) {
            return event.case_id == record.id && event.at >= period.first && event.at < period.second;
        });
    }
    ports::CaseSummary summary_of(const domain::Case& record) const {
        const auto own = events_of(record.id);
        ports::CaseSummary summary{record, domain::derive_case_state(own), "", std::nullopt};
        if (!own.empty()) {
            summary.officer_id = own.front().officer_id;
            summary.last_event_at = own.back().at;
        }
        return summary;
    }

    mutable std::mutex mutex_;
    int case_numbers_ = 0;
    int document_numbers_ = 0;
};

}  // namespace amphoe::testing
