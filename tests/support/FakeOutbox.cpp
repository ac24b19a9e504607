#include "tests/support/FakeOutbox.h"

#include <algorithm>
#include <map>

namespace amphoe::testing {

FakeOutbox::FakeOutbox() = default;

FakeOutbox::~FakeOutbox() = default;

void FakeOutbox::add(const domain::SealedMessage& message) {
    Row row;
    row.message = message;
    row.item.id = message.id;
    row.item.kind = message.kind;
    row.item.case_id = message.case_id;
    row.item.created_at = message.created_at;
    rows.push_back(row);
}

bool FakeOutbox::close(const domain::CentreReceipt& receipt) {
    auto* row = find(receipt.message_id);
    if (row == nullptr || row->item.state == domain::OutboxState::Accepted ||
        row->item.state == domain::OutboxState::Rejected) {
        return false;
    }
    row->item.state = receipt.accepted ? domain::OutboxState::Accepted : domain::OutboxState::Rejected;
    return true;
}

FakeOutbox::Row* FakeOutbox::find(const std::string& id) {
    for (auto& row : rows) {
        if (row.item.id == id) {
            return &row;
        }
    }
    return nullptr;
}

domain::Result<std::vector<domain::OutboxItem>> FakeOutbox::items(bool open_only) {
    std::vector<domain::OutboxItem> found;
    for (const auto& row : rows) {
        if (!open_only || row.item.state != domain::OutboxState::Accepted) {
            found.push_back(row.item);
        }
    }
    return found;
}

domain::Result<std::vector<domain::SealedMessage>> FakeOutbox::due(support::Timestamp now, int limit) {
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

domain::Result<domain::Done> FakeOutbox::record_attempt(const std::string& id, domain::FailureCode why,
                                                        support::Timestamp next_at) {
    auto* row = find(id);
    ++row->item.attempts;
    row->item.why = domain::failure_name(why);
    row->item.next_at = next_at;
    return domain::Done{};
}

domain::Result<domain::Done> FakeOutbox::park(const std::string& id, domain::FailureCode why) {
    auto* row = find(id);
    row->item.state = domain::OutboxState::Parked;
    row->item.why = domain::failure_name(why);
    return domain::Done{};
}

domain::Result<std::optional<support::Timestamp>> FakeOutbox::oldest_waiting() {
    std::optional<support::Timestamp> oldest;
    for (const auto& row : rows) {
        const auto state = row.item.state;
        if (state == domain::OutboxState::Queued || state == domain::OutboxState::Parked) {
            oldest = std::min(oldest.value_or(row.item.created_at), row.item.created_at);
        }
    }
    return oldest;
}

domain::Result<std::vector<domain::SealedMessage>> FakeOutbox::waiting(int limit) {
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

domain::Result<domain::Done> FakeOutbox::retry(const std::string& id) {
    find(id)->item.state = domain::OutboxState::Queued;
    find(id)->item.next_at.reset();
    return domain::Done{};
}

FakeCaseStore::FakeCaseStore(FakeOutbox& outbox) : outbox_(outbox) {}

FakeCaseStore::~FakeCaseStore() = default;

domain::Result<domain::Done> FakeCaseStore::save(const ports::StepRecord& step) {
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

domain::Result<std::string> FakeCaseStore::next_case_number(domain::ServiceKind, support::Timestamp) {
    return std::string("1001-2569-01-000001");
}

domain::Result<std::string> FakeCaseStore::next_document_number(const std::string&, support::Timestamp) {
    return std::string("1001-69-D7-000001-1");
}

domain::Result<std::vector<ports::CaseSummary>> FakeCaseStore::find_cases(const ports::CaseFilter&) {
    return std::vector<ports::CaseSummary>{};
}

domain::Result<ports::CaseSummary> FakeCaseStore::find_case(const std::string&) {
    return domain::Failure{domain::FailureCode::CaseUnknown, ""};
}

domain::Result<std::vector<domain::CaseEvent>> FakeCaseStore::events_of_case(const std::string& case_id) {
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

domain::Result<std::vector<ports::Attachment>> FakeCaseStore::attachments_of_visit(const std::string&) {
    return std::vector<ports::Attachment>{};
}

domain::Result<std::string> FakeCaseStore::blind_index(const domain::CitizenId& citizen) {
    return "blind:" + citizen.masked();
}

}  // namespace amphoe::testing
