#include "core/sync/FeedJson.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

namespace amphoe::sync {
namespace {

using nlohmann::json;

constexpr std::size_t kMostItems = 1000;
constexpr std::size_t kLongestName = 200;

bool topic_name(const std::string& text) {
    return !text.empty() && text.size() <= 40 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

bool date_or_empty(const std::string& text) {
    if (text.empty()) {
        return true;
    }
    return text.size() == 10 && support::from_iso8601(text + "T00:00:00Z").has_value();
}

domain::FeedItem item_of(const json& value) {
    domain::FeedItem item;
    item.topic = value.at("topic").get<std::string>();
    item.key = value.at("key").get<std::string>();
    item.version = value.at("version").get<std::int64_t>();
    item.deleted = value.value("deleted", false);
    item.effective_from = value.value("effective_from", "");
    const auto content = value.value("value", json::object());
    if (const auto state = content.find("state"); content.is_object() && state != content.end()) {
        item.state = state->get<std::string>().substr(0, 40);
    }
    item.value = (content.is_object() ? content : json(nullptr)).dump();
    return item;
}

bool well_formed(const domain::FeedItem& item) {
    return topic_name(item.topic) && !item.key.empty() && item.key.size() <= kLongestName && item.version >= 1 &&
           date_or_empty(item.effective_from) && item.value != "null";
}

std::optional<domain::FeedPage> page_of(const json& value) {
    domain::FeedPage page;
    page.office = value.at("office").get<std::string>();
    page.cursor = value.at("cursor").get<std::string>();
    page.more = value.at("more").get<bool>();
    const auto issued_at = support::from_iso8601(value.at("issued_at").get<std::string>());
    const auto& items = value.at("items");
    if (!issued_at || page.cursor.size() > kLongestName || !items.is_array() || items.size() > kMostItems) {
        return std::nullopt;
    }
    page.issued_at = *issued_at;
    // A workstation that begins afresh may get several versions of one thing at once; they come in their order.
    std::map<std::pair<std::string, std::string>, std::int64_t> newest;
    for (const auto& entry : items) {
        auto item = item_of(entry);
        auto& known = newest[{item.topic, item.key}];
        if (!well_formed(item) || item.version <= known) {
            return std::nullopt;
        }
        known = item.version;
        page.items.push_back(std::move(item));
    }
    return page;
}

}  // namespace

std::optional<domain::FeedPage> read_feed_page(std::span<const std::uint8_t> content) {
    try {
        return page_of(json::parse(content.begin(), content.end()));
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace amphoe::sync
