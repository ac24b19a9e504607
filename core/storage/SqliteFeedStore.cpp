#include "core/storage/SqliteFeedStore.h"

#include <algorithm>

#include "core/storage/KeyDerivation.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoredNames.h"
#include "core/storage/Transaction.h"
#include "core/support/AesGcm.h"
#include "core/support/Digest.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

constexpr const char* kPurpose = "feed-key";
constexpr int kSchema = 1;

void make_tables(Connection& connection) {
    connection.execute(
        "CREATE TABLE IF NOT EXISTS feed_meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;"
        "CREATE TABLE IF NOT EXISTS feed_items(row TEXT PRIMARY KEY, topic TEXT NOT NULL, version INTEGER NOT NULL,"
        " deleted INTEGER NOT NULL, state TEXT NOT NULL, effective_from TEXT NOT NULL, name BLOB NOT NULL,"
        " value BLOB NOT NULL) STRICT;"
        "CREATE INDEX IF NOT EXISTS feed_items_of_topic ON feed_items(topic);"
        "CREATE TABLE IF NOT EXISTS feed_earlier(row TEXT NOT NULL, topic TEXT NOT NULL, version INTEGER NOT NULL,"
        " deleted INTEGER NOT NULL, state TEXT NOT NULL, effective_from TEXT NOT NULL, name BLOB NOT NULL,"
        " value BLOB NOT NULL, PRIMARY KEY(row, version)) STRICT;");
}

std::optional<std::vector<std::uint8_t>> meta(Connection& connection, const char* name) {
    Statement query(connection, "SELECT value FROM feed_meta WHERE name = ?");
    return query.text(name).step() ? std::optional(query.blob_at(0)) : std::nullopt;
}

std::string meta_text(Connection& connection, const char* name) {
    const auto value = meta(connection, name);
    return value ? std::string(value->begin(), value->end()) : std::string{};
}

void set_meta(Connection& connection, const char* name, std::span<const std::uint8_t> value) {
    Statement(connection,
              "INSERT INTO feed_meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value")
        .text(name)
        .blob(value)
        .run();
}

void set_meta_text(Connection& connection, const char* name, const std::string& value) {
    set_meta(connection, name, {reinterpret_cast<const std::uint8_t*>(value.data()), value.size()});
}

support::Secret key_of(Connection& connection, ports::KeyVault& vault) {
    if (const auto wrapped = meta(connection, "key")) {
        auto key = vault.unwrap(*wrapped, kPurpose);
        if (!key) {
            throw StoreError(key.error().code, key.error().detail);
        }
        return std::move(*key);
    }
    const auto random = support::random_bytes(support::kAesKeySize);
    support::Secret key{std::span<const std::uint8_t>(random)};
    const auto wrapped = vault.wrap(key, kPurpose);
    if (!wrapped) {
        throw StoreError(wrapped.error().code, wrapped.error().detail);
    }
    set_meta(connection, "key", *wrapped);
    return key;
}

constexpr const char* kColumns = "SELECT row, topic, version, deleted, state, effective_from, name, value ";

domain::FeedItem item_of(const Statement& query, const FieldSealer& sealer) {
    const auto row = query.text_at(0);
    domain::FeedItem item;
    item.topic = query.text_at(1);
    item.version = query.integer_at(2);
    item.deleted = query.integer_at(3) != 0;
    item.state = query.text_at(4);
    item.effective_from = query.text_at(5);
    item.key = sealer.open_text({"feed_items", row, "name"}, query.blob_at(6));
    item.value = sealer.open_text({"feed_items", row, "value"}, query.blob_at(7));
    return item;
}

void sort_by_key(std::vector<domain::FeedItem>& items) {
    std::sort(items.begin(), items.end(), [](const auto& one, const auto& other) { return one.key < other.key; });
}

}  // namespace

void rewrap_feed_key(Connection& connection, ports::KeyVault& vault) {
    if (!meta(connection, "key")) {
        return;
    }
    const auto wrapped = vault.wrap(key_of(connection, vault), kPurpose);
    if (!wrapped) {
        throw StoreError(wrapped.error().code, wrapped.error().detail);
    }
    set_meta(connection, "key", *wrapped);
}

namespace {

void require_whole(Connection& connection) {
    Statement check(connection, "PRAGMA quick_check(1)");
    if (!check.step() || check.text_at(0) != "ok") {
        throw StoreError(FailureCode::StoreDamaged, "the feed's file is damaged");
    }
}

/// Where a damaged file rests; its companions of the write-ahead log go with it.
void move_aside(const std::filesystem::path& file) {
    std::error_code error;
    auto aside = file;
    for (int number = 1; number == 1 || std::filesystem::exists(aside, error); ++number) {
        aside = file;
        aside += ".damaged-" + std::to_string(number);
    }
    std::filesystem::rename(file, aside, error);
    for (const char* companion : {"-wal", "-shm"}) {
        auto path = file;
        path += companion;
        std::filesystem::remove(path, error);
    }
}

}  // namespace

SqliteFeedStore::SqliteFeedStore(std::unique_ptr<Connection> connection, support::Secret key,
                                 const Workstation& workstation)
    : connection_(std::move(connection)),
      index_key_(hkdf_sha256(key.bytes(), {}, "amphoedesk feed|index", support::kAesKeySize)),
      sealer_(hkdf_sha256(key.bytes(), {}, "amphoedesk feed|sealing", support::kAesKeySize)),
      workstation_(workstation) {}

std::unique_ptr<SqliteFeedStore> SqliteFeedStore::opened(const std::filesystem::path& file, ports::KeyVault& vault,
                                                         const Workstation& workstation) {
    std::error_code error;
    const auto opening =
        std::filesystem::exists(file, error) ? Connection::Opening::ExistingFile : Connection::Opening::NewFile;
    auto connection = std::make_unique<Connection>(file, opening);
    connection->execute("PRAGMA journal_mode = WAL");
    require_whole(*connection);
    Transaction transaction(*connection, Transaction::Kind::Writing);
    make_tables(*connection);
    const auto schema = meta_text(*connection, "schema");
    if (!schema.empty() && schema != std::to_string(kSchema)) {
        throw StoreError(FailureCode::StoreUnavailable, "the feed's file is of another version");
    }
    set_meta_text(*connection, "schema", std::to_string(kSchema));
    auto key = key_of(*connection, vault);
    transaction.commit();
    return std::unique_ptr<SqliteFeedStore>(new SqliteFeedStore(std::move(connection), std::move(key), workstation));
}

domain::Result<std::unique_ptr<SqliteFeedStore>> SqliteFeedStore::open(const std::filesystem::path& file,
                                                                       ports::KeyVault& vault,
                                                                       const Workstation& workstation) {
    for (int tried = 0;; ++tried) {
        try {
            return opened(file, vault, workstation);
        } catch (const StoreError& error) {
            if (error.failure().code != FailureCode::StoreDamaged || tried > 0) {
                return error.failure();
            }
            move_aside(file);
        }
    }
}

template <class Work>
auto SqliteFeedStore::run(bool writing, Work work) -> domain::Result<decltype(work())> {
    const std::scoped_lock lock(mutex_);
    try {
        Transaction transaction(*connection_, writing ? Transaction::Kind::Writing : Transaction::Kind::Reading);
        auto value = work();
        transaction.commit();
        return value;
    } catch (const StoreError& error) {
        return error.failure();
    }
}

std::string SqliteFeedStore::row_of(const std::string& topic, const std::string& key) const {
    return hmac_sha256_hex(index_key_.bytes(), topic + '|' + key);
}

domain::Result<domain::FeedState> SqliteFeedStore::state() {
    return run(false, [&] {
        domain::FeedState state;
        state.cursor = meta_text(*connection_, "cursor");
        state.issued_at = support::from_iso8601(meta_text(*connection_, "issued_at"));
        Statement own(*connection_, "SELECT 1 FROM feed_items WHERE row = ? AND deleted = 0 AND state = 'revoked'");
        state.revoked = own.text(row_of("workstations", workstation_.id)).step();
        return state;
    });
}

bool SqliteFeedStore::put(const domain::FeedItem& item) {
    const auto row = row_of(item.topic, item.key);
    Statement known(*connection_, "SELECT version FROM feed_items WHERE row = ?");
    if (known.text(row).step() && known.integer_at(0) >= item.version) {
        return false;
    }
    if (!item.effective_from.empty()) {
        // What it replaces only from a date on is still in force before that date.
        Statement(
            *connection_,
            "INSERT OR REPLACE INTO feed_earlier SELECT row, topic, version, deleted, state, effective_from, name, "
            "value FROM feed_items WHERE row = ?")
            .text(row)
            .run();
    }
    Statement(*connection_,
              "INSERT INTO feed_items(row, topic, version, deleted, state, effective_from, name, value) "
              "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(row) DO UPDATE SET version = excluded.version, deleted = "
              "excluded.deleted, state = excluded.state, effective_from = excluded.effective_from, name = "
              "excluded.name, value = excluded.value")
        .text(row)
        .text(item.topic)
        .integer(item.version)
        .integer(item.deleted ? 1 : 0)
        .text(item.state)
        .text(item.effective_from)
        .blob(sealer_.seal_text({"feed_items", row, "name"}, item.key))
        .blob(sealer_.seal_text({"feed_items", row, "value"}, item.value))
        .run();
    return true;
}

domain::Result<int> SqliteFeedStore::apply(const domain::FeedPage& page) {
    return run(true, [&] {
        int changed = 0;
        for (const auto& item : page.items) {
            changed += put(item) ? 1 : 0;
        }
        set_meta_text(*connection_, "cursor", page.cursor);
        const auto known = support::from_iso8601(meta_text(*connection_, "issued_at"));
        set_meta_text(*connection_, "issued_at",
                      support::to_iso8601(std::max(known.value_or(page.issued_at), page.issued_at)));
        return changed;
    });
}

domain::Result<std::vector<domain::FeedItem>> SqliteFeedStore::items(const std::string& topic) {
    return run(false, [&] {
        Statement query(*connection_, std::string(kColumns) + "FROM feed_items WHERE topic = ? AND deleted = 0");
        query.text(topic);
        std::vector<domain::FeedItem> found;
        while (query.step()) {
            found.push_back(item_of(query, sealer_));
        }
        sort_by_key(found);
        return found;
    });
}

domain::Result<std::vector<domain::FeedItem>> SqliteFeedStore::items_on(const std::string& topic,
                                                                        const std::string& date) {
    return run(false, [&] {
        // Per key the newest version that is in force, among the present ones and those a later one will replace.
        const std::string both = std::string(kColumns) + "FROM feed_items WHERE topic = ?1 AND effective_from <= ?2 " +
                                 "UNION ALL " + kColumns +
                                 "FROM feed_earlier WHERE topic = ?1 AND effective_from <= ?2";
        Statement query(*connection_, "SELECT * FROM (" + both + ") ORDER BY row, version DESC");
        query.text(topic).text(date);
        std::vector<domain::FeedItem> found;
        std::string row;
        while (query.step()) {
            if (query.text_at(0) != row && query.integer_at(3) == 0) {
                found.push_back(item_of(query, sealer_));
            }
            row = query.text_at(0);
        }
        sort_by_key(found);
        return found;
    });
}

domain::Result<std::optional<domain::FeedItem>> SqliteFeedStore::find(const std::string& topic,
                                                                      const std::string& key) {
    return run(false, [&] {
        Statement query(*connection_, std::string(kColumns) + "FROM feed_items WHERE row = ?");
        return query.text(row_of(topic, key)).step() ? std::optional(item_of(query, sealer_)) : std::nullopt;
    });
}

}  // namespace amphoe::storage
