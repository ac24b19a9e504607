// Port: what the centre's reference data say today, as typed values with their age.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/CitizenId.h"
#include "core/domain/Failure.h"
#include "core/domain/Feed.h"
#include "core/domain/PartialDate.h"
#include "core/domain/Visit.h"

namespace amphoe::ports {

struct Fee {
    std::string key;  ///< "certified_copy"
    std::string name_th;
    std::int64_t satang = 0;
    std::string effective_from;  ///< "2026-10-01", empty: at once
    std::int64_t version = 0;
};

struct VoidedDocument {
    std::string number;
    std::string reason;     ///< a stable key, e.g. "misprint"
    std::string voided_on;  ///< ISO date
};

/// The centre's last list of cards; what card_status() of the centre says now counts more.
struct CardStanding {
    std::string code;  ///< "0" usable, as domain::CardStatusAnswer
    std::string text_th;
    std::string as_of;  ///< ISO time
};

struct AreaName {
    std::string code;
    std::string tambon_th;
    std::string amphoe_th;
    std::string province_th;
};

struct RelyingParty {
    std::string id;
    std::string name_th;
    std::vector<std::string> purposes;
    std::vector<std::string> fields;
    std::string state{};        ///< "invited", "testing", "live" or "suspended"
    std::string standard{};     ///< what it was certified for; empty: not certified
    std::string certificate{};  ///< empty: none
    std::string expires{};      ///< ISO date, the last day of the certificate
};

/// Somebody asked for a time at this office (domain.md W2).
struct Booking {
    std::string reference;
    std::string office;  ///< whose counter; empty: the office the feed is of
    domain::ServiceKind service = domain::ServiceKind::ThaidEnrolment;
    support::Timestamp slot{};
    std::string channel;  ///< "app", "web", "walk-in", "phone"
    domain::CitizenId citizen;
    std::string name_th;
    std::string phone;
    std::string state;  ///< "booked", "moved", "called", "served", "no_show", "cancelled"
    /// C36: "by" ("THAID"), "level" and "at" of who booked in the app or on the web; empty for other channels.
    domain::Fields authentication{};
};

/// People who moved from a house of this office and told the office they moved to (domain.md W8.7).
struct MoveAway {
    std::string tr6_no;
    std::string house_code_from;
    std::string house_code;      ///< where they live now
    std::string effective_date;  ///< ISO date
    std::string by_office;       ///< code of the office that took the notice
};

/// How old all of it is.
struct FeedAge {
    std::optional<support::Timestamp> issued_at;  ///< of the last page; none: never fetched
    bool stale = true;                            ///< older than domain::kFeedStaleAfter: to be named on screen
};

/// Safe from any thread. Failures of FeedStore; nothing (or an empty list) for what the centre never sent or has
/// withdrawn; CentreFeedInvalid for a signed value that lacks what its topic needs: it is never guessed.
class FeedTables {
  public:
    virtual ~FeedTables() = default;
    virtual domain::Result<FeedAge> age(support::Timestamp now) = 0;
    /// In force on that calendar day of Bangkok, sorted by key.
    virtual domain::Result<std::vector<Fee>> fees(const domain::PartialDate& day) = 0;
    virtual domain::Result<std::optional<Fee>> fee(const std::string& key, const domain::PartialDate& day) = 0;
    virtual domain::Result<std::optional<VoidedDocument>> voided(const std::string& document_number) = 0;
    virtual domain::Result<std::optional<CardStanding>> card_standing(const domain::CitizenId& citizen) = 0;
    virtual domain::Result<std::optional<AreaName>> area(const std::string& code) = 0;
    virtual domain::Result<std::vector<RelyingParty>> relying_parties() = 0;
    /// Sorted by reference, whatever their day and state.
    virtual domain::Result<std::vector<Booking>> bookings() = 0;
    /// Sorted by the number of ท.ร.6.
    virtual domain::Result<std::vector<MoveAway>> moves_away() = 0;
};

}  // namespace amphoe::ports
