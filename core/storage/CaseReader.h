// Reads cases, events and attachments inside the caller's transaction.
#pragma once

#include <string>
#include <vector>

#include "core/ports/CaseStore.h"
#include "core/storage/Database.h"
#include "core/storage/Statement.h"

namespace amphoe::storage {

/// Throws StoreError: CaseUnknown, StoreDamaged, UsageError (a filter date that is none).
class CaseReader {
  public:
    CaseReader(Connection& connection, const Database& database) : connection_(connection), database_(database) {}

    /// Newest first.
    std::vector<ports::CaseSummary> find_cases(const ports::CaseFilter& filter);
    /// The statement behind find_cases; the tests look at its query plan.
    static std::string list_query(const ports::CaseFilter& filter);
    static std::string single_query();
    ports::CaseSummary find_case(const std::string& id_or_number);
    std::vector<domain::CaseEvent> events_of_case(const std::string& case_id);
    std::vector<ports::Attachment> attachments_of_visit(const std::string& visit_id);

  private:
    ports::CaseSummary summary_of(const Statement& row) const;
    domain::CaseEvent event_of(const Statement& row) const;

    Connection& connection_;
    const Database& database_;
};

}  // namespace amphoe::storage
