#include "tests/centre/acts/VerifyDesk.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

std::string requester_objection(const json& requester, const std::string& purpose, const std::string& today) {
    if (requester.value("state", "") != "live") {
        return "requester.not_live";
    }
    if (requester.value("standard", "").empty() || requester.value("certificate", "").empty()) {
        return "requester.not_certified";
    }
    if (requester.value("expires", "") < today) {
        return "requester.expired";
    }
    const auto purposes = requester.value("purposes", json::array());
    const bool allowed = std::any_of(purposes.begin(), purposes.end(),
                                     [&](const auto& known) { return known.is_string() && known == purpose; });
    return allowed ? "" : "requester.purpose";
}

}  // namespace

ActVerdict VerifyDesk::verify_only() {
    if (auto objection = citizen_objection(act_.text("citizen_id")); !objection.empty()) {
        return {objection};
    }
    const auto requester_id = act_.text("requester_id");
    const auto item = OfficeRecords(act_.connection).feed_item(act_.caller.office, "relying_parties", requester_id);
    if (!item || item->deleted) {
        return {"requester.unknown"};
    }
    const auto requester = json::parse(item->value_json, nullptr, false);
    if (auto objection = requester_objection(requester, act_.text("purpose"), act_.today()); !objection.empty()) {
        return {objection};
    }
    if (!act_.one_of("result", {"pass", "refer", "fail"})) {
        return {"result.invalid"};
    }
    const int quota = requester.value("quota", 0);
    auto& used = act_.book.open_or_make("requester/" + requester_id + "/" + act_.today().substr(0, 7));
    const int count = used.text("count").empty() ? 0 : std::stoi(used.text("count"));
    if (count >= quota) {
        return {"requester.quota"};
    }
    used.set("count", std::to_string(count + 1));
    return {"", {{"request_no", act_.new_number("VO")}, {"quota_left", std::to_string(quota - count - 1)}}};
}

}  // namespace amphoe::centre
