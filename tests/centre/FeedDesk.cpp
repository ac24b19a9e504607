#include "tests/centre/FeedDesk.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/centre/FeedSeed.h"
#include "tests/centre/PathPattern.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr int kMostItems = 500;
constexpr int kUsualItems = 100;
constexpr std::size_t kLargestPage = 512 * 1024;  ///< bytes of values; a workstation takes answers up to 1 MiB
constexpr std::array<std::string_view, 12> kTopics{"officers",
                                                   "thresholds",
                                                   "fees",
                                                   "area_codes",
                                                   "bookings",
                                                   "online_cases",
                                                   "void_documents",
                                                   "card_status",
                                                   "relying_parties",
                                                   "workstations",
                                                   "office_certificates",
                                                   "moves_away"};

template <class Number>
std::optional<Number> number_of(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional(number)
                                                                                     : std::nullopt;
}

struct Question {
    std::int64_t position = 0;
    int limit = kUsualItems;
};

/// A cursor is the name of the database, a dot, and a position. One of another database starts from the beginning: the
/// centre was set up anew and everything must be told again.
std::optional<std::int64_t> position_of(const std::string& cursor, const std::string& database_name) {
    if (cursor.empty()) {
        return 0;
    }
    const auto dot = cursor.find('.');
    const auto position = dot == 12 && cursor.size() <= 40
                              ? number_of<std::int64_t>(std::string_view(cursor).substr(dot + 1))
                              : std::nullopt;
    if (!position || *position < 0) {
        return std::nullopt;
    }
    return cursor.substr(0, dot) == database_name ? *position : 0;
}

support::Result<Question, std::string> question_of(const std::string& path, const std::string& database_name) {
    using Asked = support::Result<Question, std::string>;
    const auto query = query_of(path);
    if (!query) {
        return Asked(std::string("query.invalid"));
    }
    Question question;
    for (const auto& [name, value] : *query) {
        if (name == "after") {
            const auto position = position_of(value, database_name);
            if (!position) {
                return Asked(std::string("feed.cursor_invalid"));
            }
            question.position = *position;
        } else if (name == "limit") {
            question.limit = number_of<int>(value).value_or(0);
        } else {
            return Asked(std::string("query.invalid"));
        }
    }
    const bool fits = question.limit >= 1 && question.limit <= kMostItems;
    return fits ? Asked(question) : Asked(std::string("query.invalid"));
}

json item_json(const FeedItem& item) {
    json value{{"deleted", item.deleted},
               {"key", item.key},
               {"topic", item.topic},
               {"value", json::parse(item.value_json)},
               {"version", item.version}};
    if (!item.effective_from.empty()) {
        value["effective_from"] = item.effective_from;
    }
    return value;
}

bool is_date(const std::string& text) {
    return support::from_iso8601(text + "T00:00:00Z").has_value();
}

FeedItem item_of(const json& value) {
    FeedItem item;
    item.office = value.value("office", "");
    item.topic = value.at("topic").get<std::string>();
    item.key = value.at("key").get<std::string>();
    item.deleted = value.value("deleted", false);
    item.effective_from = value.value("effective_from", "");
    item.value_json = value.value("value", json::object()).dump();
    const bool office_fits = item.office.empty() || (item.office.size() == 4 && number_of<int>(item.office));
    const bool fits = std::find(kTopics.begin(), kTopics.end(), item.topic) != kTopics.end() && !item.key.empty() &&
                      item.key.size() <= 128 && office_fits && item.value_json.front() == '{' &&
                      item.value_json.size() <= kLargestPage / 2 &&
                      (item.effective_from.empty() || is_date(item.effective_from));
    if (!fits) {
        throw std::runtime_error("a feed item does not fit the contract: " + item.topic + "/" + item.key);
    }
    return item;
}

std::vector<FeedItem> items_of(const std::string& json_text) {
    std::vector<FeedItem> items;
    try {
        const auto value = json::parse(json_text);
        for (const auto& member : value.is_array() ? value : json::array({value})) {
            items.push_back(item_of(member));
        }
    } catch (const json::exception& error) {
        throw std::runtime_error(std::string("a feed item does not fit the contract: ") + error.what());
    }
    return items;
}

}  // namespace

FeedDesk::FeedDesk(Database& database, const ReceiptSigner& signer) : database_(database), signer_(signer) {
    const auto lease = database_.lease();
    Transaction transaction(*lease);
    lease->lock_definitions();
    OfficeRecords records(*lease);
    database_name_ = records.database_name();
    if (records.feed_is_empty()) {
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        for (const auto& item : items_of(feed_seed_json(now))) {
            records.add_feed_item(item);
        }
    }
    transaction.commit();
}

CentreAnswer FeedDesk::page(const Caller& caller, const std::string& path, support::Timestamp now) {
    const auto question = question_of(path, database_name_);
    if (!question) {
        return problem(400, question.error(), "The query is not as the contract says");
    }
    std::vector<FeedItem> found;
    {
        const auto lease = database_.lease();
        found = OfficeRecords(*lease).feed_after(caller.office, question->position, question->limit + 1);
    }
    json items = json::array();
    std::size_t bytes = 0;
    auto position = question->position;
    for (const auto& item : found) {
        bytes += item.value_json.size();
        const bool full = items.size() == static_cast<std::size_t>(question->limit) || bytes > kLargestPage;
        if (full && !items.empty()) {
            break;
        }
        items.push_back(item_json(item));
        position = item.position;
    }
    const bool more = items.size() < found.size();
    const json page{{"cursor", database_name_ + "." + std::to_string(position)},
                    {"issued_at", support::to_iso8601(now)},
                    {"items", std::move(items)},
                    {"more", more},
                    {"office", caller.office}};
    const auto text = page.dump();
    return cms_answer(200, signer_.sign_content({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
}

int FeedDesk::add(const std::string& json_text) {
    const auto items = items_of(json_text);
    const auto lease = database_.lease();
    Transaction transaction(*lease);
    OfficeRecords records(*lease);
    for (const auto& item : items) {
        records.add_feed_item(item);
    }
    transaction.commit();
    return static_cast<int>(items.size());
}

}  // namespace amphoe::centre
