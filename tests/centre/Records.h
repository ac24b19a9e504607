// What the reference centre remembers: tokens, workstations, messages with receipts, enrolments.
#pragma once

#include <optional>
#include <string>

#include "core/support/Time.h"
#include "tests/centre/Database.h"

namespace amphoe::centre {

struct StoredMessage {
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

/// Each call is one statement; a caller that needs several at once holds a Transaction. Not thread-safe.
class Records {
  public:
    explicit Records(const std::filesystem::path& file);
    Database& database() { return database_; }

    void add_token(const std::string& token, const std::string& workstation_id, support::Timestamp expires_at);
    /// The workstation's id, once; nothing when the token is unknown, used or expired.
    std::optional<std::string> use_token(const std::string& token, support::Timestamp now);
    void add_workstation(const std::string& fingerprint, const std::string& workstation_id);
    std::optional<std::string> workstation_of(const std::string& fingerprint);
    std::optional<StoredMessage> message(const std::string& id);
    void add_message(const std::string& id, const StoredMessage& message, const support::Bytes& sealed,
                     support::Timestamp at);
    bool has_active_enrolment(const std::string& citizen_id, support::Timestamp now);
    void add_enrolment(const Enrolment& enrolment);
    int message_count();

  private:
    Database database_;
};

}  // namespace amphoe::centre
