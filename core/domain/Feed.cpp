#include "core/domain/Feed.h"

#include <array>

namespace amphoe::domain {

std::span<const std::string_view> feed_topics() {
    static constexpr std::array<std::string_view, 12> topics{"officers",
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
    return topics;
}

bool feed_is_stale(const FeedState& state, support::Timestamp now) {
    return !state.issued_at || now - *state.issued_at > kFeedStaleAfter;
}

}  // namespace amphoe::domain
