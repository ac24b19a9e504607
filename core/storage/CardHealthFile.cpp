#include "core/storage/CardHealthFile.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/support/Identifier.h"

namespace amphoe::storage {
namespace {

using Json = nlohmann::json;
using domain::CardFigures;
using domain::CardHealth;

constexpr std::uintmax_t kLargest = 1024 * 1024;

Json json_of(const CardFigures& row) {
    return {{"reader", row.reader},       {"generation", row.generation}, {"reads", row.reads},
            {"successes", row.successes}, {"retries", row.retries},       {"failures", row.failures},
            {"recent_ms", row.recent_ms}, {"recent", row.recent}};
}

template <class T>
void keep_newest(std::vector<T>& values) {
    if (values.size() > CardFigures::kRecent) {
        values.erase(values.begin(), values.end() - static_cast<std::ptrdiff_t>(CardFigures::kRecent));
    }
}

CardFigures row_of(const Json& json) {
    CardFigures row{json.at("reader"),  json.at("generation"), json.at("reads"),     json.at("successes"),
                    json.at("retries"), json.at("failures"),   json.at("recent_ms"), json.at("recent")};
    keep_newest(row.recent_ms);
    keep_newest(row.recent);
    return row;
}

}  // namespace

void CardHealthFile::record(const domain::CardAttempt& attempt) {
    const std::scoped_lock lock(mutex_);
    auto health = load();
    health.add(attempt);
    save(health);
}

CardHealth CardHealthFile::health() {
    const std::scoped_lock lock(mutex_);
    return load();
}

CardHealth CardHealthFile::load() const {
    std::error_code unreadable;
    const auto size = std::filesystem::file_size(file_, unreadable);
    if (unreadable || size > kLargest) {
        return {};
    }
    try {
        std::ifstream stream(file_);
        const auto json = Json::parse(stream);
        CardHealth health;
        for (const auto& row : json.at("rows")) {
            if (health.rows.size() < CardHealth::kMostRows) {
                health.rows.push_back(row_of(row));
            }
        }
        health.failures_in_row = json.at("failures_in_row");
        return health;
    } catch (const nlohmann::json::exception&) {
        return {};
    }
}

void CardHealthFile::save(const CardHealth& health) const {
    Json rows = Json::array();
    for (const auto& row : health.rows) {
        rows.push_back(json_of(row));
    }
    const Json json{{"rows", std::move(rows)}, {"failures_in_row", health.failures_in_row}};
    auto beside = file_;
    beside +=
        "." + support::new_identifier(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
    std::error_code ignored;
    {
        std::ofstream stream(beside);
        // A reader's name is whatever its driver says; it may be no UTF-8.
        stream << json.dump(1, ' ', false, Json::error_handler_t::replace);
        stream.close();
        if (!stream) {
            std::filesystem::remove(beside, ignored);
            return;
        }
    }
    std::filesystem::rename(beside, file_, ignored);
    if (ignored) {
        std::filesystem::remove(beside, ignored);
    }
}

}  // namespace amphoe::storage
