#include "core/sync/HttpsCentre.h"

#include <algorithm>

#include "core/sync/CentreJson.h"
#include "core/sync/CmsReceipts.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

domain::Result<std::unique_ptr<HttpClient>> client_of(const WorkstationIdentity* identity, const HttpLimits& limits) {
    if (identity == nullptr) {
        return Failure{FailureCode::WorkstationNotProvisioned, "no workstation identity"};
    }
    auto key = identity->private_key();
    if (!key) {
        return key.error();
    }
    return HttpClient::create({identity->centre(), identity->ca_pem(), identity->certificate_pem(), std::move(*key),
                               identity->key_pins(), limits});
}

/// What an HTTP status other than 2xx means to the caller.
Failure refusal(const HttpResponse& response) {
    const auto code = problem_code(response.body);
    const auto detail = "HTTP " + std::to_string(response.status) + (code.empty() ? "" : " " + code);
    if (response.status == 401 || response.status == 403) {
        return {FailureCode::CentreRefusedConnection, detail};
    }
    const bool passing = response.status >= 500 || response.status == 408 || response.status == 429;
    return {passing ? FailureCode::CentreUnreachable : FailureCode::CentreRejected, detail};
}

support::Bytes bytes(const std::string& text) {
    return {text.begin(), text.end()};
}

/// The id becomes part of a path, so it must be of the contract's form (UUID characters).
bool path_safe(const std::string& id) {
    return id.size() == 36 && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
           });
}

}  // namespace

HttpsCentre::HttpsCentre(const WorkstationIdentity* identity, const HttpLimits& limits)
    : client_(client_of(identity, limits)),
      receipt_certificate_pem_(identity == nullptr ? "" : identity->receipt_certificate_pem()) {}

domain::Result<support::Bytes> HttpsCentre::ask(const HttpRequest& request, std::stop_token stop) {
    if (!client_) {
        return client_.error();
    }
    auto response = client_.value()->send(request, stop);
    if (!response) {
        return response.error();
    }
    if (response->status < 200 || response->status > 299) {
        return refusal(*response);
    }
    return std::move(response->body);
}

domain::Result<domain::CentreStatus> HttpsCentre::status(std::stop_token stop) {
    const auto asked_at = std::chrono::steady_clock::now();
    const auto body = ask({"GET", "/v1/status", "", {}}, stop);
    if (!body) {
        return body.error();
    }
    const auto status = read_status(*body);
    if (!status) {
        return Failure{FailureCode::CentreUnreachable, "status answer is outside the contract"};
    }
    if (auto* time = time_.load()) {
        time->note_centre_time(status->time, std::chrono::duration_cast<std::chrono::milliseconds>(
                                                 std::chrono::steady_clock::now() - asked_at));
    }
    return *status;
}

domain::Result<domain::CardStatusAnswer> HttpsCentre::card_status(const domain::IdentityCard& card,
                                                                  std::stop_token stop) {
    const auto question = card_status_json(card);
    if (!question) {
        return Failure{FailureCode::UnexpectedError, "card data are not valid UTF-8"};
    }
    const auto body = ask({"POST", "/v1/cards/status", "application/json", bytes(*question)}, stop);
    if (!body) {
        return body.error();
    }
    const auto answer = read_card_status(*body);
    if (!answer) {
        return Failure{FailureCode::CentreUnreachable, "card status answer is outside the contract"};
    }
    return *answer;
}

domain::Result<domain::CentreReceipt> HttpsCentre::submit(const domain::SealedMessage& message, std::stop_token stop) {
    if (!path_safe(message.id)) {
        return Failure{FailureCode::UnexpectedError, "message id is no UUID"};
    }
    auto body = ask({"PUT", "/v1/messages/" + message.id, "application/cms", message.sealed}, stop);
    if (!body) {
        return body.error();
    }
    const auto content = content_signed_by(*body, receipt_certificate_pem_);
    auto read = content ? read_receipt(*content) : std::nullopt;
    if (!read) {
        return Failure{FailureCode::CentreReceiptInvalid, "signature or form is wrong"};
    }
    if (read->receipt.message_id != message.id || read->message_sha256 != support::sha256_hex(message.sealed)) {
        return Failure{FailureCode::CentreReceiptInvalid, "receipt is for another message"};
    }
    read->receipt.signed_bytes = std::move(*body);
    return std::move(read->receipt);
}

}  // namespace amphoe::sync
