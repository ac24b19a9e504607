#include "core/sync/HttpsCentre.h"

#include <algorithm>

#include "core/sync/BatchFrames.h"
#include "core/sync/CentreJson.h"
#include "core/sync/CentreRefusal.h"
#include "core/sync/FaceAnswer.h"
#include "core/sync/MessageUpload.h"
#include "core/sync/ReceiptReader.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;
using Lane = CentreLine::Lane;

support::Bytes bytes(const std::string& text) {
    return {text.begin(), text.end()};
}

/// The id becomes part of a path, so it must be of the contract's form (UUID characters).
bool path_safe(const std::string& id) {
    return id.size() == 36 && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
           });
}

Failure outside_contract(const char* what) {
    return {FailureCode::CentreAnswerInvalid, what};
}

/// Failures of one message; any other says something of the line, and those behind it are not tried.
bool concerns_one(FailureCode code) {
    return code == FailureCode::CentreRejected || code == FailureCode::CentreReceiptInvalid ||
           code == FailureCode::CentreAnswerInvalid;
}

bool is_cms(support::Bytes const& body) {
    return !body.empty() && body.front() == 0x30;  // a DER sequence; a problem begins with a brace
}

Frame frame_of(const domain::SealedMessage& message) {
    return {frame_json(message.id, message.kind), message.sealed};
}

/// The end of the run of messages from `first` that fit one batch; `first` itself when it is too large for any.
std::size_t end_of_batch(const std::vector<domain::SealedMessage>& messages, std::size_t first) {
    std::size_t size = 0;
    std::size_t end = first;
    while (end < messages.size() && end - first < kMostFrames && messages[end].sealed.size() <= kLargestPiece) {
        size += frame_size(frame_of(messages[end]));
        if (size > kLargestBatch) {
            break;
        }
        ++end;
    }
    return end;
}

}  // namespace

domain::Result<domain::CentreStatus> HttpsCentre::status(std::stop_token stop) {
    const auto asked_at = std::chrono::steady_clock::now();
    const auto answer = line_->ask({"GET", "/v1/status", "", {}}, Lane::Visit, stop);
    if (!answer) {
        return answer.error();
    }
    const auto status = read_status(answer->body);
    if (!status) {
        return outside_contract("status answer");
    }
    if (auto* time = time_.load()) {
        time->note_centre_time(status->time, std::chrono::duration_cast<std::chrono::milliseconds>(
                                                 std::chrono::steady_clock::now() - asked_at));
    }
    return *status;
}

domain::Result<domain::CardStatusAnswer> HttpsCentre::card_status(const domain::IdentityCard& card,
                                                                  std::stop_token stop) {
    return ask_about_card("/v1/cards/status", card_status_json(card), std::move(stop));
}

domain::Result<domain::CardStatusAnswer> HttpsCentre::card_by_laser(const domain::LaserQuestion& question,
                                                                    std::stop_token stop) {
    return ask_about_card("/v1/cards/laser", laser_json(question), std::move(stop));
}

domain::Result<domain::CardStatusAnswer> HttpsCentre::ask_about_card(const char* path,
                                                                     const std::optional<std::string>& question,
                                                                     std::stop_token stop) {
    if (!question) {
        return Failure{FailureCode::UnexpectedError, "card data are not valid UTF-8"};
    }
    const auto body = line_->ask({"POST", path, "application/json", bytes(*question)}, Lane::Visit, std::move(stop));
    if (!body) {
        return body.error();
    }
    const auto answer = read_card_status(body->body);
    if (!answer) {
        return outside_contract("card status answer");
    }
    return *answer;
}

HttpsCentre::Answer HttpsCentre::believed(const domain::SealedMessage& message, HttpResponse response) const {
    if (response.content_type != "application/cms") {
        return outside_contract("a receipt of another type");
    }
    return ReceiptReader(line_->receipt_certificate_pem()).read(message, std::move(response.body));
}

HttpsCentre::Answer HttpsCentre::submit(const domain::SealedMessage& message, std::stop_token stop) {
    if (!path_safe(message.id)) {
        return Failure{FailureCode::UnexpectedError, "message id is no UUID"};
    }
    if (message.sealed.size() > kLargestPiece) {
        return submit_uploaded(message, stop);
    }
    auto answer =
        line_->ask({"PUT", "/v1/messages/" + message.id, "application/cms", message.sealed}, Lane::Carriage, stop);
    return answer ? believed(message, std::move(*answer)) : Answer(answer.error());
}

HttpsCentre::Answer HttpsCentre::submit_uploaded(const domain::SealedMessage& message, std::stop_token stop) {
    // The answer to an earlier round may have been lost: then the act is there already, and asking costs one round
    // trip.
    auto known = line_->ask({"GET", "/v1/messages/" + message.id + "/receipt", "", {}}, Lane::Carriage, stop);
    if (known) {
        return believed(message, std::move(*known));
    }
    if (known.error().code != FailureCode::CentreRejected) {
        return known.error();
    }
    const auto upload_id = MessageUpload(*line_).complete(message, stop);
    if (!upload_id) {
        return upload_id.error();
    }
    auto answer =
        line_->ask({"POST", "/v1/messages", "application/json", bytes(uploaded_message_json(*upload_id, message.id))},
                   Lane::Carriage, stop);
    return answer ? believed(message, std::move(*answer)) : Answer(answer.error());
}

domain::Result<std::vector<HttpsCentre::Answer>> HttpsCentre::submit_batch(const Messages& messages, std::size_t first,
                                                                           std::size_t end, std::stop_token stop) {
    support::Bytes batch;
    for (auto at = first; at < end; ++at) {
        append_frame(batch, frame_of(messages[at]));
    }
    const auto response =
        line_->ask({"POST", "/v1/messages/batch", kBatchType, std::move(batch)}, Lane::Carriage, stop);
    if (!response) {
        return response.error();
    }
    auto frames = response->content_type == kBatchType ? read_frames(response->body) : std::nullopt;
    if (!frames || frames->size() != end - first) {
        return outside_contract("answer to a batch");
    }
    const ReceiptReader receipts(line_->receipt_certificate_pem());
    std::vector<Answer> answers;
    for (auto at = first; at < end; ++at) {
        auto& body = (*frames)[at - first].body;
        if (is_cms(body)) {
            answers.push_back(receipts.read(messages[at], std::move(body)));
        } else {
            answers.push_back(refusal_of(read_frame_status((*frames)[at - first].header), body));
        }
    }
    return answers;
}

domain::Result<std::vector<HttpsCentre::Answer>> HttpsCentre::submit_all(const Messages& messages,
                                                                         std::stop_token stop) {
    std::vector<Answer> answers;
    while (answers.size() < messages.size() && !stop.stop_requested()) {
        const auto first = answers.size();
        const auto end = batches_taken_ ? end_of_batch(messages, first) : first;
        if (end > first + 1) {
            auto batch = submit_batch(messages, first, end, stop);
            if (batch) {
                std::move(batch->begin(), batch->end(), std::back_inserter(answers));
                continue;
            }
            const auto& failure = batch.error();
            if (failure.code != FailureCode::CentreRejected) {
                return answers.empty() ? domain::Result<std::vector<Answer>>(failure) : answers;
            }
            batches_taken_ = !(failure.detail.starts_with("HTTP 404") || failure.detail.starts_with("HTTP 405"));
        }
        answers.push_back(submit(messages[first], stop));
        if (!answers.back() && !concerns_one(answers.back().error().code)) {
            break;
        }
    }
    return answers;
}

domain::Result<domain::CentreFaceAnswer> HttpsCentre::compare_face(const domain::SealedMessage& message,
                                                                   std::stop_token stop) {
    auto response = line_->ask({"POST", "/v1/face-comparisons", "application/cms", message.sealed}, Lane::Visit, stop);
    if (!response) {
        return response.error();
    }
    const auto receipt = believed(message, std::move(*response));
    if (!receipt) {
        return receipt.error();
    }
    if (!receipt->accepted) {
        return Failure{FailureCode::CentreRejected, receipt->reason};
    }
    const auto answer = read_face_answer(receipt->answer);
    if (!answer) {
        return Failure{FailureCode::CentreReceiptInvalid, "face answer is outside the contract"};
    }
    return *answer;
}

}  // namespace amphoe::sync
