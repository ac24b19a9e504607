#include "core/sync/MessageUpload.h"

#include <algorithm>
#include <charconv>

#include "core/sync/CentreJson.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr int kMostOffsetQuarrels = 3;

bool path_safe(const std::string& id) {
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
}

domain::Result<std::size_t> offset_in(const HttpResponse& response) {
    const auto header = response.headers.find("upload-offset");
    std::size_t offset = 0;
    if (header != response.headers.end()) {
        const auto& text = header->second;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), offset);
        if (read.ec == std::errc{} && read.ptr == text.data() + text.size()) {
            return offset;
        }
    }
    return Failure{FailureCode::CentreAnswerInvalid, "upload without offset"};
}

bool offset_differs(const Failure& failure) {
    return failure.code == FailureCode::CentreRejected && failure.detail.starts_with("HTTP 409");
}

}  // namespace

domain::Result<std::string> MessageUpload::begin(const domain::SealedMessage& message, std::stop_token stop) {
    const auto body = upload_json(support::sha256_hex(message.sealed), message.sealed.size(), message.id);
    const auto answer = line_.ask({"POST", "/v1/uploads", "application/json", {body.begin(), body.end()}},
                                  CentreLine::Lane::Carriage, stop);
    if (!answer) {
        return answer.error();
    }
    auto id = read_upload_id(answer->body);
    if (!id || !path_safe(*id)) {
        return Failure{FailureCode::CentreAnswerInvalid, "upload without id"};
    }
    return std::move(*id);
}

domain::Result<std::size_t> MessageUpload::offset_of(const std::string& upload_id, std::stop_token stop) {
    const auto answer = line_.ask({"HEAD", "/v1/uploads/" + upload_id, "", {}}, CentreLine::Lane::Carriage, stop);
    return answer ? offset_in(*answer) : domain::Result<std::size_t>(answer.error());
}

domain::Result<std::size_t> MessageUpload::send_piece(const std::string& upload_id, const support::Bytes& content,
                                                      std::size_t offset, std::stop_token stop) {
    const auto first = content.begin() + static_cast<std::ptrdiff_t>(offset);
    const auto length = static_cast<std::ptrdiff_t>(std::min(kLargestPiece, content.size() - offset));
    HttpRequest request{"PATCH", "/v1/uploads/" + upload_id, "application/octet-stream", {first, first + length}};
    request.headers = {{"Upload-Offset", std::to_string(offset)},
                       {"Upload-Piece-SHA256", support::sha256_hex(request.body)}};
    const auto answer = line_.ask(request, CentreLine::Lane::Carriage, stop);
    if (!answer) {
        return answer.error();
    }
    const auto reached = offset_in(*answer);
    if (reached && *reached != offset + static_cast<std::size_t>(length)) {
        return Failure{FailureCode::CentreAnswerInvalid, "upload goes on elsewhere"};
    }
    return reached;
}

domain::Result<std::string> MessageUpload::complete(const domain::SealedMessage& message, std::stop_token stop) {
    auto id = begin(message, stop);
    if (!id) {
        return id;
    }
    auto offset = offset_of(*id, stop);
    for (int quarrels = 0; offset && *offset != message.sealed.size();) {
        if (*offset > message.sealed.size()) {
            return Failure{FailureCode::CentreAnswerInvalid, "upload is longer than the message"};
        }
        auto next = send_piece(*id, message.sealed, *offset, stop);
        if (!next && offset_differs(next.error()) && ++quarrels <= kMostOffsetQuarrels) {
            next = offset_of(*id, stop);
        }
        offset = next;
    }
    return offset ? id : domain::Result<std::string>(offset.error());
}

}  // namespace amphoe::sync
