// CaseStore, Outbox, AuditLog and OfficerDirectory in memory, for tests of workflows and presenters.
#pragma once

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
    MemoryStore();
    ~MemoryStore() override;

    domain::Result<domain::Done> save(const ports::StepRecord& step) override;
    domain::Result<std::string> next_case_number(domain::ServiceKind service, support::Timestamp) override;
    domain::Result<std::string> next_document_number(const std::string& kind, support::Timestamp) override;
    domain::Result<std::vector<ports::CaseSummary>> find_cases(const ports::CaseFilter& filter) override;
    domain::Result<ports::CaseSummary> find_case(const std::string& id_or_number) override;
    domain::Result<std::vector<domain::CaseEvent>> events_of_case(const std::string& case_id) override;
    domain::Result<std::vector<ports::Attachment>> attachments_of_visit(const std::string& visit_id) override;
    domain::Result<std::string> blind_index(const domain::CitizenId& citizen) override;

    domain::Result<std::vector<domain::OutboxItem>> items(bool open_only) override;
    domain::Result<std::vector<domain::SealedMessage>> due(support::Timestamp now, int limit) override;
    domain::Result<domain::Done> record_attempt(const std::string& id, domain::FailureCode why,
                                                support::Timestamp next_at) override;
    domain::Result<domain::Done> park(const std::string& id, domain::FailureCode why) override;
    domain::Result<std::optional<support::Timestamp>> oldest_waiting() override;
    domain::Result<std::vector<domain::SealedMessage>> waiting(int limit) override;
    domain::Result<domain::Done> retry(const std::string& id) override;

    domain::Result<domain::Done> append(const domain::AuditNote& note) override;
    domain::Result<domain::AuditVerification> verify(domain::AuditDepth) override;
    /// One for each note; the hash is the sequence with zeros in front.
    domain::Result<std::vector<domain::AuditEntry>> entries() override;
    domain::Result<domain::Officer> authenticate(const std::string& id, const support::Secret& pin) override;
    domain::Result<domain::Done> enrol(const domain::Officer& officer, const support::Secret& pin) override;
    domain::Result<domain::Done> note_home(const std::string& officer_id, const domain::OfficerHome& home) override;
    domain::Result<std::vector<domain::Officer>> officers() override;

    domain::Result<std::vector<ports::PaperPlace>> papers_of_day(const std::string& date) override;
    domain::Result<ports::PaperPlace> find_paper(const std::string& number) override;

    /// Kinds of all events, in order: the usual assertion.
    std::vector<domain::EventKind> kinds() const;

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
    static std::string six_digits(int number);
    bool blocks(const domain::OutboxItem& earlier, std::size_t index) const;
    domain::OutboxItem item_for(const domain::SealedMessage& message) const;
    std::vector<domain::CaseEvent> events_of(const std::string& case_id) const;
    bool touched(const domain::Case& record, const std::pair<support::Timestamp, support::Timestamp>& period) const;
    ports::CaseSummary summary_of(const domain::Case& record) const;

    mutable std::mutex mutex_;
    int case_numbers_ = 0;
    int document_numbers_ = 0;
};

}  // namespace amphoe::testing
