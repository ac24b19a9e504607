#include "tests/centre/ActDesk.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/FaceDesk.h"
#include "tests/centre/SeedData.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

/// Acts a simulated register only takes note of: stored, receipted, and the entry's version raised.
constexpr std::array<std::string_view, 17> kNotedKinds{
    "booking_state",   "card_intake",       "certified_copy", "consent_record", "day_report",       "document_issued",
    "document_voided", "face_verification", "fee_receipt",    "house_number",   "move_destination", "move_in",
    "move_out",        "online_move",       "own_data",       "tangrat_level2", "verify_only"};

std::string field(const domain::Fields& fields, const char* name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
}

/// Members of a JSON object as texts.
domain::Fields texts_of(const std::string& object_json) {
    domain::Fields texts;
    const auto object = json::parse(object_json, nullptr, false);
    if (object.is_object()) {
        for (const auto& [name, value] : object.items()) {
            texts[name] = value.is_string() ? value.get<std::string>() : value.dump();
        }
    }
    return texts;
}

}  // namespace

struct ActDesk::Seen {
    std::int64_t version = 0;
    std::string content_json;
    std::string record_key;  ///< empty: an item of the feed, which acts do not change
};

std::optional<ActDesk::Seen> ActDesk::seen_entry(const domain::Fields& fields) {
    const auto named = field(fields, "record_key");
    if (const auto slash = named.find('/'); slash != std::string::npos) {
        const auto item = office_records_.feed_item(caller_.office, named.substr(0, slash), named.substr(slash + 1));
        return item ? std::optional(Seen{item->version, item->value_json, ""}) : std::nullopt;
    }
    const auto citizen_id = field(fields, "citizen_id");
    const auto house_code = field(fields, "house_code");
    const auto key = !citizen_id.empty()   ? "citizen/" + citizen_id
                     : !house_code.empty() ? "house/" + house_code
                                           : std::string{};
    if (key.empty()) {
        return std::nullopt;
    }
    const auto entry = records_.locked_entry(key, first_register_content(citizen_id));
    return Seen{entry.version, entry.content_json, key};
}

void ActDesk::decide(const domain::CentreMessage& message, domain::CentreReceipt& receipt) {
    const auto version = field(message.fields, "record_version");
    if (version.empty()) {
        decide_by_kind(message, receipt);
        return;
    }
    const auto seen = seen_entry(message.fields);
    if (!seen) {
        receipt.reason = "record.unknown";
        return;
    }
    if (std::to_string(seen->version) != version) {
        receipt.reason = "record.conflict";
        receipt.answer["conflict.version"] = std::to_string(seen->version);
        for (const auto& [name, value] : texts_of(seen->content_json)) {
            receipt.answer["conflict.central." + name] = value;
        }
        return;
    }
    decide_by_kind(message, receipt);
    if (receipt.accepted && !seen->record_key.empty()) {
        records_.raise_version(seen->record_key);
        receipt.answer["record.version"] = std::to_string(seen->version + 1);
    }
}

void ActDesk::decide_by_kind(const domain::CentreMessage& message, domain::CentreReceipt& receipt) {
    if (message.kind == "thaid_enrolment") {
        EnrolmentDesk(records_).decide(message, receipt);
    } else if (message.kind == "face_comparison") {
        decide_face_comparison(message.fields, receipt);
    } else if (std::find(kNotedKinds.begin(), kNotedKinds.end(), message.kind) != kNotedKinds.end()) {
        receipt.accepted = true;
    } else {
        receipt.reason = "message.kind_not_served";
    }
}

}  // namespace amphoe::centre
