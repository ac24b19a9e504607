#include "tests/centre/UploadDesk.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/support/Identifier.h"
#include "tests/centre/PathPattern.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr std::int64_t kLargestUpload = 32 * 1024 * 1024;
constexpr int kMostUploads = 64;
constexpr auto kUploadLife = std::chrono::hours(24 * 7);

std::optional<Upload> read_announcement(const support::Bytes& body) {
    try {
        const auto value = json::parse(body);
        Upload upload;
        upload.sha256 = value.at("sha256").get<std::string>();
        upload.size = value.at("size").is_number_integer() ? value.at("size").get<std::int64_t>() : 0;
        upload.message_id = value.at("message_id").get<std::string>();
        const bool fits =
            value.size() == 3 && is_sha256(upload.sha256) && is_identifier(upload.message_id) && upload.size >= 1;
        return fits ? std::optional(upload) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

struct DeliveryQuestion {
    std::string upload_id;
    std::string message_id;
};

std::optional<DeliveryQuestion> read_delivery(const support::Bytes& body) {
    try {
        const auto value = json::parse(body);
        const DeliveryQuestion question{value.at("upload_id").get<std::string>(), value.at("id").get<std::string>()};
        const bool fits = value.size() == 2 && is_identifier(question.upload_id) && is_identifier(question.message_id);
        return fits ? std::optional(question) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::int64_t offset_of(const std::string& text) {
    std::int64_t offset = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset);
    return error == std::errc{} && end == text.data() + text.size() ? offset : -1;
}

CentreAnswer at_offset(CentreAnswer answer, std::int64_t offset) {
    answer.headers["Upload-Offset"] = std::to_string(offset);
    return answer;
}

CentreAnswer unknown_upload() {
    return problem(404, "upload.unknown", "No such upload");
}

}  // namespace

CentreAnswer UploadDesk::announce(const Caller& caller, const CentreRequest& request, support::Timestamp now) {
    auto upload = read_announcement(request.body);
    if (!upload) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    if (upload->size > kLargestUpload) {
        return problem(413, "upload.too_large", "The upload is larger than the centre takes");
    }
    const auto lease = database_.lease();
    Transaction transaction(*lease);
    OfficeRecords records(*lease);
    records.remove_uploads_before(caller, now - kUploadLife);
    auto known = records.upload_of_content(caller, upload->sha256);
    if (!known && records.open_uploads(caller) >= kMostUploads) {
        return passing_problem(429, "upload.too_many", "Too many uploads are open", 60);
    }
    upload->upload_id = support::new_identifier(now);
    if (!known && !records.add_upload(caller, *upload, now)) {
        known = records.upload_of_content(caller, upload->sha256);
    }
    if (known && (known->size != upload->size || known->message_id != upload->message_id)) {
        return problem(409, "upload.conflict", "This content was announced otherwise");
    }
    transaction.commit();
    const auto& upload_id = known ? known->upload_id : upload->upload_id;
    return at_offset(json_answer(201, json{{"upload_id", upload_id}}.dump()), known ? known->taken : 0);
}

CentreAnswer UploadDesk::offset(const Caller& caller, const std::string& upload_id) {
    const auto lease = database_.lease();
    const auto upload = OfficeRecords(*lease).upload(caller, upload_id);
    if (!upload) {
        return unknown_upload();
    }
    auto answer = at_offset(CentreAnswer{}, upload->taken);
    answer.headers["Upload-Length"] = std::to_string(upload->size);
    return answer;
}

CentreAnswer UploadDesk::append(const Caller& caller, const std::string& upload_id, const CentreRequest& request) {
    const auto offset = offset_of(request.header("Upload-Offset"));
    const auto sha256 = request.header("Upload-Piece-SHA256");
    if (offset < 0 || !is_sha256(sha256) || request.body.empty()) {
        return problem(400, "upload.headers_invalid", "Upload-Offset, Upload-Piece-SHA256 and a body are required");
    }
    if (support::sha256_hex(request.body) != sha256) {
        return problem(422, "upload.piece_damaged", "The piece is not what its SHA-256 says");
    }
    const auto lease = database_.lease();
    Transaction transaction(*lease);
    OfficeRecords records(*lease);
    auto upload = records.upload(caller, upload_id);
    if (!upload) {
        return unknown_upload();
    }
    const auto length = static_cast<std::int64_t>(request.body.size());
    if (upload->taken != offset || !records.add_piece(caller, upload_id, offset, request.body)) {
        return at_offset(problem(409, "upload.offset", "The upload stands at another offset"), upload->taken);
    }
    upload->taken += length;
    if (upload->taken > upload->size) {
        return problem(413, "upload.too_large", "The piece reaches over the announced size");
    }
    const auto answer = finish(*lease, caller, *upload);
    transaction.commit();
    return answer;
}

CentreAnswer UploadDesk::finish(Connection& connection, const Caller& caller, const Upload& upload) {
    OfficeRecords records(connection);
    const bool whole = upload.taken == upload.size;
    if (whole && support::sha256_hex(records.content(caller, upload.upload_id)) != upload.sha256) {
        records.start_again(caller, upload.upload_id);
        return at_offset(problem(422, "upload.damaged", "The whole is not what was announced; start again"), 0);
    }
    return at_offset(empty_answer(204, "Upload-Length", std::to_string(upload.size)), upload.taken);
}

CentreAnswer UploadDesk::deliver(const Caller& caller, const CentreRequest& request, support::Timestamp now) {
    const auto question = read_delivery(request.body);
    if (!question) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    support::Bytes sealed;
    {
        const auto lease = database_.lease();
        OfficeRecords records(*lease);
        const auto upload = records.upload(caller, question->upload_id);
        if (!upload) {
            // Perhaps delivered before and cleared away: then the receipt is known.
            const auto known = ActRecords(*lease).act(caller.office, question->message_id);
            const bool own = known && known->workstation_id == caller.workstation_id;
            return own ? cms_answer(200, known->receipt) : unknown_upload();
        }
        if (upload->message_id != question->message_id) {
            return problem(409, "upload.conflict", "This upload was announced for another message");
        }
        if (upload->taken != upload->size) {
            return at_offset(problem(409, "upload.unfinished", "The upload is not finished"), upload->taken);
        }
        sealed = records.content(caller, question->upload_id);
    }
    auto answer = messages_.take(caller, {question->message_id, std::move(sealed)}, now);
    if (answer.status == 200 || answer.status == 201) {
        const auto lease = database_.lease();
        Transaction transaction(*lease);
        OfficeRecords(*lease).remove_upload(caller, question->upload_id);
        transaction.commit();
    }
    return answer;
}

}  // namespace amphoe::centre
