// What an office gets from the centre and leaves at it besides messages: feed items, number blocks, uploads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/support/Time.h"
#include "tests/centre/Caller.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

struct FeedItem {
    std::string office;  ///< empty: for every office
    std::string topic;
    std::string key;
    std::int64_t version = 0;
    std::int64_t position = 0;  ///< grows with every item, in the order of the commits
    bool deleted = false;
    std::string effective_from;  ///< "2026-11-22" or empty: at once
    std::string value_json;
};

struct NumberLease {
    std::string lease_id;
    std::string series;
    int be_year = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
};

struct Upload {
    std::string upload_id;
    std::string sha256;
    std::int64_t size = 0;
    std::int64_t taken = 0;  ///< bytes received
    std::string message_id;
};

class OfficeRecords {
  public:
    explicit OfficeRecords(Connection& connection) : connection_(connection) {}

    /// A random name of this database, made once: cursors of another database are recognised by it.
    std::string database_name();
    /// Adds the item with the next version of its key and the next position.
    void add_feed_item(FeedItem item);
    bool feed_is_empty();
    /// Items after a position, for everyone or for this office, at most `limit`.
    std::vector<FeedItem> feed_after(const std::string& office, std::int64_t position, int limit);
    /// The newest version of one item this office may see.
    std::optional<FeedItem> feed_item(const std::string& office, const std::string& topic, const std::string& key);

    std::optional<NumberLease> lease(const Caller& caller, const std::string& idempotency_key);
    NumberLease add_lease(const Caller& caller, const std::string& idempotency_key, NumberLease wanted,
                          std::int64_t count, support::Timestamp now);

    std::optional<Upload> upload(const Caller& caller, const std::string& upload_id);
    std::optional<Upload> upload_of_content(const Caller& caller, const std::string& sha256);
    /// False when the same content was announced meanwhile.
    bool add_upload(const Caller& caller, const Upload& upload, support::Timestamp now);
    int open_uploads(const Caller& caller);
    /// False when the upload is not at this offset (any more).
    bool add_piece(const Caller& caller, const std::string& upload_id, std::int64_t offset,
                   const support::Bytes& piece);
    support::Bytes content(const Caller& caller, const std::string& upload_id);
    void start_again(const Caller& caller, const std::string& upload_id);
    void remove_upload(const Caller& caller, const std::string& upload_id);
    void remove_uploads_before(const Caller& caller, support::Timestamp limit);

  private:
    std::int64_t next(const std::string& counter);
    Connection& connection_;
};

}  // namespace amphoe::centre
