#include "core/sync/PaperJson.h"

#include <nlohmann/json.hpp>

namespace amphoe::sync {

using nlohmann::json;

std::optional<domain::PaperStandingAnswer> read_paper_standing(std::span<const std::uint8_t> body) {
    try {
        const auto value = json::parse(body);
        const auto standing = domain::paper_standing_from_name(value.at("standing").get<std::string>());
        const auto as_of = support::from_iso8601(value.at("as_of").get<std::string>());
        if (!standing || !as_of) {
            return std::nullopt;
        }
        return domain::PaperStandingAnswer{*standing, value.at("data_hash").get<std::string>(), as_of};
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::optional<ports::OfficeCertificate> read_office_certificate(const std::string& value) {
    try {
        const auto item = json::parse(value);
        ports::OfficeCertificate certificate;
        certificate.certificate_pem = item.at("certificate_pem").get<std::string>();
        certificate.rcode = item.at("rcode").get<std::string>();
        const auto revoked = item.value("revoked_at", "");
        certificate.revoked_at = support::from_iso8601(revoked);
        const bool readable = revoked.empty() || certificate.revoked_at;
        return readable ? std::optional(certificate) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace amphoe::sync
