// Delivered messages with their receipts, the enrolments they made, and the versions of register entries.
#pragma once

#include <optional>
#include <string>

#include "core/support/Time.h"
#include "tests/centre/Caller.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

struct StoredAct {
    std::string workstation_id;
    std::string sealed_sha256;
    support::Bytes receipt;
};

struct Enrolment {
    std::string enrolment_id;
    std::string citizen_id;
    std::string message_id;
    std::string token_sha256;  ///< of the activation token; the token itself is only in the receipt
    support::Timestamp expires_at{};
};

struct RegisterEntry {
    std::int64_t version = 0;
    std::string content_json;  ///< an object of texts
};

/// A caller that needs several calls at once holds a Transaction.
class ActRecords {
  public:
    explicit ActRecords(Connection& connection) : connection_(connection) {}

    std::optional<StoredAct> act(const std::string& office, const std::string& id);
    /// Takes the id for this caller before anything is decided; false when it is taken already. A second instance
    /// that asks meanwhile waits for the end of the first one's transaction.
    bool claim(const Caller& caller, const std::string& id, const std::string& kind, const std::string& sealed_sha256,
               const support::Bytes& sealed, support::Timestamp now);
    void complete(const std::string& office, const std::string& id, const support::Bytes& receipt);
    /// A receipt of another message of this workstation; empty when there is none.
    support::Bytes other_receipt(const Caller& caller, const std::string& not_of);

    bool has_active_enrolment(const std::string& citizen_id, support::Timestamp now);
    void add_enrolment(const Enrolment& enrolment);

    std::optional<RegisterEntry> entry(const std::string& record_key);
    /// The entry, made with version 1 when absent, locked until the transaction ends.
    RegisterEntry locked_entry(const std::string& record_key, const std::string& first_content);
    void raise_version(const std::string& record_key);
    void set_entry(const std::string& record_key, const std::string& content_json);

    int act_count();
    int act_count_of(const std::string& office);

  private:
    Connection& connection_;
};

}  // namespace amphoe::centre
