// An outbox and its case store in memory, with the rules of the ports: order per key, one receipt closes one row.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

#include "core/ports/CaseStore.h"
#include "core/ports/Outbox.h"

namespace amphoe::testing {

/// Not thread-safe.
class FakeOutbox final : public ports::Outbox {
  public:
    struct Row {
        domain::SealedMessage message;
        domain::OutboxItem item;
    };

    void add(const domain::SealedMessage& message) {
        Row row;
        row.message = message;
        row.item.id = message.id;
        row.item.kind = message.kind;
        row.item.case_id = message.case_id;
        row.item.created_at = message.created_at;
        rows.push_back(row);
    }
    /// False when there is no open row of that id.
    bool close(const domain::CentreReceipt& receipt) {
        auto* row = find(receipt.message_id);
        if (row == nullptr || row->item.state == domain::OutboxState::Accepted ||
            row->item.state == domain::OutboxState::Rejected) {
            return false;
        }
        row->item.state = receipt.accepted ? domain::OutboxState::Accepted : domain::OutboxState::Rejected;
        return true;
    }
    Row* find(const std::string& id) {
        for (auto& row : rows) {
            if (row.item.id == id) {
                return &row;
            }
        }
        return nullptr;
    }

    domain::Result<std::vector<domain::OutboxItem>> items(bool open_only) override {
        std::vector<domain::OutboxItem> found;
        for (const auto& row : rows) {
            if (!open_only || row.item.state != domain::OutboxState::Accepted) {
                found.push_back(row.item);
            }
        }
        return found;
    }
    domain::Result<std::vector<domain::SealedMessage>> due(support::Timestamp now, int limit) override {
        std::map<std::string, int> seen;
        std::vector<domain::SealedMessage> found;
        for (const auto& row : rows) {
            const auto state = row.item.state;
            const bool open = state == domain::OutboxState::Queued || state == domain::OutboxState::Parked;
            if (!open || seen[row.message.order_key]++ > 0 || state == domain::OutboxState::Parked) {
                continue;
            }
            if ((!row.item.next_at || *row.item.next_at <= now) && static_cast<int>(found.size()) < limit) {
                found.push_back(row.message);
            }
        }
        return found;
    }
    domain::Result<domain::Done> record_attempt(const std::string& id, domain::FailureCode why,
                                                support::Timestamp next_at) override {
        auto* row = find(id);
        ++row->item.attempts;
        row->item.why = domain::failure_name(why);
        row->item.next_at = next_at;
        return domain::Done{};
    }
    domain::Result<domain::Done> park(const std::string& id, domain::FailureCode why) override {
        auto* row = find(id);
        row->item.state = domain::OutboxState::Parked;
        row->item.why = domain::failure_name(why);
        return domain::Done{};
    }
    domain::Result<std::optional<support::Timestamp>> oldest_waiting() override {
        std::optional<support::Timestamp> oldest;
        for (const auto& row : rows) {
            const auto state = row.item.state;
            if (state == domain::OutboxState::Queued || state == domain::OutboxState::Parked) {
                oldest = std::min(oldest.value_or(row.item.created_at), row.item.created_at);
            }
        }
        return oldest;
    }
    domain::Result<std::vector<domain::SealedMessage>> waiting(int limit) override {
        std::vector<domain::SealedMessage> found;
        for (const auto& row : rows) {
            const auto state = row.item.state;
            const bool open = state == domain::OutboxState::Queued || state == domain::OutboxState::Parked;
            if (open && static_cast<int>(found.size()) < limit) {
                found.push_back(row.message);
            }
        }
        return found;
    }
    domain::Result<domain::Done> retry(const std::string& id) override {
        find(id)->item.state = domain::OutboxState::Queued;
        find(id)->item.next_at.reset();
        return domain::Done{};
    }

    std::vector<Row> rows;
};

/// Keeps the steps saved; `next_saves_fail` refuses that many saves without changing anything.
class FakeCaseStore final : public ports::CaseStore {
  public:
    explicit FakeCaseStore(FakeOutbox& outbox) : outbox_(outbox) {}

    domain::Result<domain::Done> save(const ports::StepRecord& step) override {
        if (on_save) {
            on_save(step);
        }
        if (next_saves_fail > 0) {
            --next_saves_fail;
            return domain::Failure{domain::FailureCode::StoreFull, "full (test)"};
        }
        if (step.receipt && !outbox_.close(*step.receipt)) {
            return domain::Failure{domain::FailureCode::StoreDamaged, "receipt for a closed row"};
        }
        if (step.message) {
            outbox_.add(*step.message);
        }
        steps.push_back(step);
        return domain::Done{};
    }
    domain::Result<std::string> next_case_number(domain::ServiceKind, support::Timestamp) override {
        return std::string("1001-2569-01-000001");
    }
    domain::Result<std::string> next_document_number(const std::string&, support::Timestamp) override {
        return std::string("1001-69-D7-000001-1");
    }
    domain::Result<std::vector<ports::CaseSummary>> find_cases(const ports::CaseFilter&) override {
        return std::vector<ports::CaseSummary>{};
    }
    domain::Result<ports::CaseSummary> find_case(const std::string&) override {
        return domain::Failure{domain::FailureCode::CaseUnknown, ""};
    }
    domain::Result<std::vector<domain::CaseEvent>> events_of_case(const std::string& case_id) override {
        std::vector<domain::CaseEvent> events;
        for (const auto& step : steps) {
            for (const auto& event : step.events) {
                if (event.case_id == case_id) {
                    events.push_back(event);
                }
            }
        }
        return events;
    }
    domain::Result<std::vector<ports::Attachment>> attachments_of_visit(const std::string&) override {
        return std::vector<ports::Attachment>{};
    }
    domain::Result<std::string> blind_index(const domain::CitizenId& citizen) override {
        return "blind:" + citizen.masked();
    }

    std::vector<ports::StepRecord> steps;
    int next_saves_fail = 0;
    std::function<void(const ports::StepRecord&)> on_save;

  private:
    FakeOutbox& outbox_;
};

}  // namespace amphoe::testing
