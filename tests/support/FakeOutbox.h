// An outbox and its case store in memory, with the rules of the ports: order per key, one receipt closes one row.
#pragma once

#include <functional>
#include <vector>

#include "core/ports/CaseStore.h"
#include "core/ports/Outbox.h"

namespace amphoe::testing {

/// Not thread-safe.
class FakeOutbox final : public ports::Outbox {
  public:
    FakeOutbox();
    ~FakeOutbox() override;

    struct Row {
        domain::SealedMessage message;
        domain::OutboxItem item;
    };

    void add(const domain::SealedMessage& message);
    /// False when there is no open row of that id.
    bool close(const domain::CentreReceipt& receipt);
    Row* find(const std::string& id);

    domain::Result<std::vector<domain::OutboxItem>> items(bool open_only) override;
    domain::Result<std::vector<domain::SealedMessage>> due(support::Timestamp now, int limit) override;
    domain::Result<domain::Done> record_attempt(const std::string& id, domain::FailureCode why,
                                                support::Timestamp next_at) override;
    domain::Result<domain::Done> park(const std::string& id, domain::FailureCode why) override;
    domain::Result<std::optional<support::Timestamp>> oldest_waiting() override;
    domain::Result<std::vector<domain::SealedMessage>> waiting(int limit) override;
    domain::Result<domain::Done> retry(const std::string& id) override;

    std::vector<Row> rows;
};

/// Keeps the steps saved; `next_saves_fail` refuses that many saves without changing anything.
class FakeCaseStore final : public ports::CaseStore {
  public:
    explicit FakeCaseStore(FakeOutbox& outbox);
    ~FakeCaseStore() override;

    domain::Result<domain::Done> save(const ports::StepRecord& step) override;
    domain::Result<std::string> next_case_number(domain::ServiceKind, support::Timestamp) override;
    domain::Result<std::string> next_document_number(const std::string&, support::Timestamp) override;
    domain::Result<std::vector<ports::CaseSummary>> find_cases(const ports::CaseFilter&) override;
    domain::Result<ports::CaseSummary> find_case(const std::string&) override;
    domain::Result<std::vector<domain::CaseEvent>> events_of_case(const std::string& case_id) override;
    domain::Result<std::vector<ports::Attachment>> attachments_of_visit(const std::string&) override;
    domain::Result<std::string> blind_index(const domain::CitizenId& citizen) override;

    std::vector<ports::StepRecord> steps;
    int next_saves_fail = 0;
    std::function<void(const ports::StepRecord&)> on_save;

  private:
    FakeOutbox& outbox_;
};

}  // namespace amphoe::testing
