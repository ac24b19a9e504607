#include "tests/centre/ProvisioningDesk.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "core/sync/Certificates.h"
#include "tests/centre/CertificateRequests.h"
#include "tests/centre/PaperDesk.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

struct Question {
    std::string token;
    std::string request_pem;
};

std::optional<Question> read(const support::Bytes& body) {
    try {
        const auto value = json::parse(body);
        Question question{value.at("token").get<std::string>(), value.at("certificate_request_pem").get<std::string>()};
        const bool fits = value.size() == 2 && !question.token.empty() && question.token.size() <= 128;
        return fits ? std::optional(question) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::optional<std::string> read_renewal(const support::Bytes& body) {
    try {
        const auto value = json::parse(body);
        auto request = value.at("certificate_request_pem").get<std::string>();
        return value.size() == 1 ? std::optional(std::move(request)) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

CentreAnswer body_invalid() {
    return problem(400, "body.invalid", "The body is not as the contract says");
}

CentreAnswer request_unusable() {
    return problem(422, "request.unusable", "The certificate request cannot be used");
}

}  // namespace

std::string ProvisioningDesk::new_token(const Caller& station, support::Timestamp now) {
    auto token = support::to_hex(support::random_bytes(16));
    const auto lease = database_.lease();
    StationRecords(*lease).add_token(token, station, now + std::chrono::hours(24));
    return token;
}

CentreAnswer ProvisioningDesk::provision(const support::Bytes& body, support::Timestamp now) {
    const auto question = read(body);
    if (!question) {
        return body_invalid();
    }
    const auto key = requested_key(question->request_pem);
    if (!key) {
        return request_unusable();
    }
    const auto lease = database_.lease();
    Transaction transaction(*lease);
    StationRecords records(*lease);
    auto station = records.use_token(question->token, now);
    if (!station) {
        return problem(403, "token.refused", "The token is unknown, used or expired");
    }
    const auto certificate = keys_.authority().issue(*key, station->workstation_id, CertificateUse::Workstation);
    const auto pem = sync::to_pem(*certificate);
    station->fingerprint = sync::fingerprint(*certificate);
    records.add_certificate(*station, CertificateState::Active, pin_of_key(*key), pem);
    OfficeRecords(*lease).add_feed_item(certificate_item(station->office, pem));
    transaction.commit();
    return json_answer(201, papers_json(keys_, station->workstation_id, pem));
}

CentreAnswer ProvisioningDesk::renew(const Caller& caller, const support::Bytes& body) {
    const auto request_pem = read_renewal(body);
    if (!request_pem) {
        return body_invalid();
    }
    const auto key = requested_key(*request_pem);
    if (!key) {
        return request_unusable();
    }
    const auto lease = database_.lease();
    Transaction transaction(*lease);
    StationRecords records(*lease);
    const auto pin = pin_of_key(*key);
    auto pem = records.certificate_for_key(caller.workstation_id, pin);
    if (pem.empty()) {
        const auto certificate = keys_.authority().issue(*key, caller.workstation_id, CertificateUse::Workstation);
        pem = sync::to_pem(*certificate);
        records.add_certificate({caller.office, caller.workstation_id, sync::fingerprint(*certificate)},
                                CertificateState::Pending, pin, pem);
        OfficeRecords(*lease).add_feed_item(certificate_item(caller.office, pem));
    }
    transaction.commit();
    return json_answer(201, papers_json(keys_, caller.workstation_id, pem));
}

}  // namespace amphoe::centre
