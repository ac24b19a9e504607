// Time stamps on signatures (RFC 3161, ETSI EN 319 422) through OpenSSL's TS functions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/support/Time.h"

namespace amphoe::documents {

/// DER of a TimeStampReq for `data`: SHA-256, a random nonce, certificate wanted. Throws std::runtime_error.
std::vector<std::uint8_t> time_stamp_query(std::span<const std::uint8_t> data);

/// The token of an authority's answer to `query`, DER; nothing when the answer is a refusal, answers another query or
/// is not signed by an authority of `trusted_pem` that is certified for stamping.
std::optional<std::vector<std::uint8_t>> token_of_answer(std::span<const std::uint8_t> query,
                                                         std::span<const std::uint8_t> answer,
                                                         const std::vector<std::string>& trusted_pem);

enum class StampFinding { Good, Malformed, OtherData, UnknownAuthority };

struct StampCheck {
    StampFinding finding = StampFinding::Malformed;
    std::optional<support::Timestamp> at;  ///< genTime, read before anything is proved
    std::string authority;                 ///< common name of the authority's certificate
};
/// Does `token` stamp `data`? The authority's certificate must have been alive at the time it gives. Never throws.
StampCheck check_time_stamp(std::span<const std::uint8_t> token, std::span<const std::uint8_t> data,
                            const std::vector<std::string>& trusted_pem);

}  // namespace amphoe::documents
