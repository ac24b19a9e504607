#include "core/storage/StoreMeta.h"

#include "core/storage/Statement.h"

namespace amphoe::storage {

std::string mode_name(bool training) {
    return training ? "training" : "live";
}

std::optional<std::vector<std::uint8_t>> read_meta(Connection& connection, const std::string& key) {
    Statement query(connection, "SELECT value FROM meta WHERE key = ?");
    if (!query.text(key).step()) {
        return std::nullopt;
    }
    return query.blob_at(0);
}

std::string read_meta_text(Connection& connection, const std::string& key) {
    const auto value = read_meta(connection, key);
    return value ? std::string(value->begin(), value->end()) : std::string();
}

void write_meta(Connection& connection, const std::string& key, std::span<const std::uint8_t> value) {
    Statement(connection, "INSERT INTO meta(key, value) VALUES(?, ?)").text(key).blob(value).run();
}

void write_meta_text(Connection& connection, const std::string& key, const std::string& value) {
    write_meta(connection, key, {reinterpret_cast<const std::uint8_t*>(value.data()), value.size()});
}

}  // namespace amphoe::storage
