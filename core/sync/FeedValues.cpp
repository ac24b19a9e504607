#include "core/sync/FeedValues.h"

#include <nlohmann/json.hpp>

#include "core/domain/LegalDays.h"

namespace amphoe::sync {
namespace {

using nlohmann::json;

template <class Read>
auto read_value(const domain::FeedItem& item, Read read) -> std::optional<decltype(read(json()))> {
    try {
        return read(json::parse(item.value));
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::string text(const json& value, const char* member) {
    return value.at(member).get<std::string>();
}

}  // namespace

std::optional<ports::Fee> fee_of(const domain::FeedItem& item) {
    auto fee = read_value(item, [&](const json& value) {
        // A fraction of a satang would be cut off in silence.
        const auto& amount = value.at("satang");
        const auto satang = amount.is_number_integer() ? amount.get<std::int64_t>() : std::int64_t{-1};
        return ports::Fee{item.key, text(value, "name_th"), satang, item.effective_from, item.version};
    });
    return fee && fee->satang >= 0 ? fee : std::nullopt;
}

std::optional<ports::VoidedDocument> voided_of(const domain::FeedItem& item) {
    return read_value(item, [&](const json& value) {
        return ports::VoidedDocument{item.key, text(value, "reason"), text(value, "voided_on")};
    });
}

std::optional<ports::CardStanding> card_standing_of(const domain::FeedItem& item) {
    return read_value(item, [](const json& value) {
        return ports::CardStanding{text(value, "code"), text(value, "text_th"), text(value, "as_of")};
    });
}

std::optional<ports::AreaName> area_of(const domain::FeedItem& item) {
    return read_value(item, [&](const json& value) {
        return ports::AreaName{item.key, text(value, "tambon_th"), text(value, "amphoe_th"),
                               text(value, "province_th")};
    });
}

std::optional<ports::RelyingParty> relying_party_of(const domain::FeedItem& item) {
    return read_value(item, [&](const json& value) {
        return ports::RelyingParty{item.key,
                                   text(value, "name_th"),
                                   value.at("purposes").get<std::vector<std::string>>(),
                                   value.at("fields").get<std::vector<std::string>>(),
                                   value.value("state", ""),
                                   value.value("standard", ""),
                                   value.value("certificate", ""),
                                   value.value("expires", "")};
    });
}

/// All three or nothing; text() throws for one that is missing.
domain::Fields authentication_in(const json& value) {
    if (!value.contains("authentication")) {
        return {};
    }
    const auto& said = value.at("authentication");
    return {{"by", text(said, "by")}, {"level", text(said, "level")}, {"at", text(said, "at")}};
}

bool authentication_holds(const domain::Fields& said) {
    return said.empty() ||
           (said.at("by") == "THAID" && !said.at("level").empty() && support::from_iso8601(said.at("at")).has_value());
}

std::optional<ports::Booking> booking_of(const domain::FeedItem& item) {
    const auto read = read_value(item, [&](const json& value) -> std::optional<ports::Booking> {
        const auto service = domain::service_from_name(text(value, "service"));
        const auto slot = support::from_iso8601(text(value, "slot"));
        const auto citizen = domain::CitizenId::parse(text(value, "citizen_id"));
        auto authentication = authentication_in(value);
        if (!service || !slot || !citizen || !authentication_holds(authentication)) {
            return std::nullopt;
        }
        return ports::Booking{item.key,
                              value.value("office", ""),
                              *service,
                              *slot,
                              text(value, "channel"),
                              *citizen,
                              text(value, "name_th"),
                              value.value("phone", ""),
                              value.value("state", "booked"),
                              std::move(authentication)};
    });
    return read ? *read : std::nullopt;
}

std::optional<ports::MoveAway> move_away_of(const domain::FeedItem& item) {
    auto read = read_value(item, [&](const json& value) {
        return ports::MoveAway{item.key, text(value, "house_code_from"), text(value, "house_code"),
                               text(value, "effective_date"), text(value, "by_office")};
    });
    return read && domain::LegalDays::is_date(read->effective_date) ? read : std::nullopt;
}

}  // namespace amphoe::sync
