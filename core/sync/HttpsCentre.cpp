#include "core/sync/HttpsCentre.h"

#include <algorithm>
#include <charconv>

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

/// A verdict waits at most three seconds (enrolment-rules.json); the stop token ends the rest.
HttpLimits quick(HttpLimits limits) {
    limits.connect_timeout = std::min(limits.connect_timeout, std::chrono::milliseconds(1000));
    limits.answer_timeout = std::min(limits.answer_timeout, std::chrono::milliseconds(2000));
    return limits;
}

std::optional<domain::CentreFaceAnswer> face_answer_of(const domain::Fields& fields) {
    const auto text = [&](const char* key) {
        const auto found = fields.find(key);
        return found == fields.end() ? std::string{} : found->second;
    };
    domain::CentreFaceAnswer answer{text("fvs.result"), -1, text("fvs.model").substr(0, 100)};
    const auto score = text("fvs.score");
    const auto [end, error] = std::from_chars(score.data(), score.data() + score.size(), answer.score);
    const bool known = answer.result == "match" || answer.result == "no_match" || answer.result == "unsure";
    if (!known || error != std::errc{} || end != score.data() + score.size() || answer.score < 0 ||
        answer.score > 100) {
        return std::nullopt;
    }
    return answer;
}

}  // namespace

HttpsCentre::HttpsCentre(const WorkstationIdentity* identity, const HttpLimits& limits)
    : client_(client_of(identity, limits)),
      quick_client_(client_of(identity, quick(limits))),
      receipt_certificate_pem_(identity == nullptr ? "" : identity->receipt_certificate_pem()) {}

domain::Result<support::Bytes> HttpsCentre::ask(const Client& client, const HttpRequest& request,
                                                std::stop_token stop) {
    if (!client) {
        return client.error();
    }
    auto response = client.value()->send(request, stop);
    if (!response) {
        return response.error();
    }
    if (response->status < 200 || response->status > 299) {
        return refusal(*response);
    }
    return std::move(response->body);
}

domain::Result<domain::CentreStatus> HttpsCentre::status(std::stop_token stop) {
    const auto body = ask(client_, {"GET", "/v1/status", "", {}}, stop);
    if (!body) {
        return body.error();
    }
    const auto status = read_status(*body);
    if (!status) {
        return Failure{FailureCode::CentreUnreachable, "status answer is outside the contract"};
    }
    return *status;
}

domain::Result<domain::CardStatusAnswer> HttpsCentre::card_status(const domain::IdentityCard& card,
                                                                  std::stop_token stop) {
    const auto question = card_status_json(card);
    if (!question) {
        return Failure{FailureCode::UnexpectedError, "card data are not valid UTF-8"};
    }
    const auto body = ask(client_, {"POST", "/v1/cards/status", "application/json", bytes(*question)}, stop);
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
    auto body = ask(client_, {"PUT", "/v1/messages/" + message.id, "application/cms", message.sealed}, stop);
    if (!body) {
        return body.error();
    }
    return receipt_for(message, std::move(*body));
}

domain::Result<domain::CentreReceipt> HttpsCentre::receipt_for(const domain::SealedMessage& message,
                                                               support::Bytes signed_bytes) const {
    const auto content = content_signed_by(signed_bytes, receipt_certificate_pem_);
    auto read = content ? read_receipt(*content) : std::nullopt;
    if (!read) {
        return Failure{FailureCode::CentreReceiptInvalid, "signature or form is wrong"};
    }
    if (read->receipt.message_id != message.id || read->message_sha256 != support::sha256_hex(message.sealed)) {
        return Failure{FailureCode::CentreReceiptInvalid, "receipt is for another message"};
    }
    read->receipt.signed_bytes = std::move(signed_bytes);
    return std::move(read->receipt);
}

domain::Result<domain::CentreFaceAnswer> HttpsCentre::compare_face(const domain::SealedMessage& message,
                                                                   std::stop_token stop) {
    auto body = ask(quick_client_, {"POST", "/v1/face-comparisons", "application/cms", message.sealed}, stop);
    if (!body) {
        return body.error();
    }
    const auto receipt = receipt_for(message, std::move(*body));
    if (!receipt) {
        return receipt.error();
    }
    if (!receipt->accepted) {
        return Failure{FailureCode::CentreRejected, receipt->reason};
    }
    const auto answer = face_answer_of(receipt->answer);
    if (!answer) {
        return Failure{FailureCode::CentreReceiptInvalid, "face answer is outside the contract"};
    }
    return *answer;
}

}  // namespace amphoe::sync
