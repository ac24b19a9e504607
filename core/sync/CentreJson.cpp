#include "core/sync/CentreJson.h"

#include <nlohmann/json.hpp>

namespace amphoe::sync {
namespace {

using nlohmann::json;

std::optional<std::string> canonical(const json& value) {
    try {
        return value.dump();
    } catch (const json::exception&) {  // not UTF-8
        return std::nullopt;
    }
}

/// Runs a reader on a parsed body; every shape error of the JSON library ends here.
template <class Reader>
auto reading(std::string_view text, Reader reader) -> decltype(reader(json{})) {
    try {
        return reader(json::parse(text));
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::string_view as_text(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string text_at(const json& value, const char* key) {
    return value.at(key).get<std::string>();
}

}  // namespace

std::optional<std::string> message_json(const domain::CentreMessage& message, const std::string& workstation_id) {
    return canonical({{"at", support::to_iso8601(message.at)},
                      {"case_id", message.case_id},
                      {"case_number", message.case_number},
                      {"fields", message.fields},
                      {"id", message.id},
                      {"kind", message.kind},
                      {"schema", "amphoe.message/1"},
                      {"workstation_id", workstation_id}});
}

std::optional<std::string> card_status_json(const domain::IdentityCard& card) {
    return canonical({{"card_version", card.version},
                      {"citizen_id", card.citizen_id.digits()},
                      {"photo_no", card.photo_no},
                      {"request_no", card.request_no}});
}

std::optional<std::string> laser_json(const domain::LaserQuestion& question) {
    return canonical({{"birth_date", question.birth_date},
                      {"citizen_id", question.citizen_id.digits()},
                      {"first_name", question.first_name},
                      {"laser_code", question.laser.text()},
                      {"last_name", question.last_name}});
}

std::optional<std::string> provisioning_json(const std::string& token, const std::string& request_pem) {
    return canonical({{"certificate_request_pem", request_pem}, {"token", token}});
}

std::optional<domain::CentreStatus> read_status(std::span<const std::uint8_t> body) {
    return reading(as_text(body), [](const json& value) -> std::optional<domain::CentreStatus> {
        const auto time = support::from_iso8601(text_at(value, "time"));
        if (!time) {
            return std::nullopt;
        }
        return domain::CentreStatus{text_at(value, "name"), text_at(value, "contract_version"),
                                    value.at("simulated").get<bool>(), *time};
    });
}

std::optional<domain::CardStatusAnswer> read_card_status(std::span<const std::uint8_t> body) {
    return reading(as_text(body), [](const json& value) -> std::optional<domain::CardStatusAnswer> {
        return domain::CardStatusAnswer{text_at(value, "code"), text_at(value, "text_th")};
    });
}

std::optional<ReceiptContent> read_receipt(std::span<const std::uint8_t> content) {
    return reading(as_text(content), [](const json& value) -> std::optional<ReceiptContent> {
        const auto at = support::from_iso8601(text_at(value, "at"));
        if (!at || text_at(value, "schema") != "amphoe.receipt/1") {
            return std::nullopt;
        }
        ReceiptContent read;
        read.message_sha256 = text_at(value, "message_sha256");
        read.receipt.message_id = text_at(value, "message_id");
        read.receipt.receipt_id = text_at(value, "receipt_id");
        read.receipt.accepted = value.at("accepted").get<bool>();
        read.receipt.reason = text_at(value, "reason");
        read.receipt.at = *at;
        read.receipt.answer = value.at("answer").get<domain::Fields>();
        return read;
    });
}

std::optional<IdentityPapers> read_provisioning(std::span<const std::uint8_t> body) {
    return reading(as_text(body), [](const json& value) -> std::optional<IdentityPapers> {
        IdentityPapers papers;
        papers.workstation_id = text_at(value, "workstation_id");
        papers.certificate_pem = text_at(value, "certificate_pem");
        papers.ca_pem = text_at(value, "ca_chain_pem");
        papers.sealing_certificate_pem = text_at(value, "sealing_certificate_pem");
        papers.receipt_certificate_pem = text_at(value, "receipt_certificate_pem");
        return papers;
    });
}

std::string upload_json(const std::string& sha256, std::size_t size, const std::string& message_id) {
    return json{{"message_id", message_id}, {"sha256", sha256}, {"size", size}}.dump();
}

std::optional<std::string> read_upload_id(std::span<const std::uint8_t> body) {
    return reading(as_text(body),
                   [](const json& value) -> std::optional<std::string> { return text_at(value, "upload_id"); });
}

std::string uploaded_message_json(const std::string& upload_id, const std::string& message_id) {
    return json{{"id", message_id}, {"upload_id", upload_id}}.dump();
}

std::string frame_json(const std::string& id, const std::string& kind) {
    return json{{"id", id}, {"kind", kind}}.dump();
}

int read_frame_status(const std::string& header) {
    return reading(header, [](const json& value) -> std::optional<int> { return value.at("status").get<int>(); })
        .value_or(0);
}

std::string lease_json(const std::string& series, int year, int count) {
    return json{{"count", count}, {"series", series}, {"year", year}}.dump();
}

std::optional<ports::NumberBlock> read_lease(std::span<const std::uint8_t> body) {
    return reading(as_text(body), [](const json& value) -> std::optional<ports::NumberBlock> {
        return ports::NumberBlock{text_at(value, "lease_id"), text_at(value, "series"), value.at("year").get<int>(),
                                  value.at("first").get<long>(), value.at("last").get<long>()};
    });
}

std::string renewal_json(const std::string& request_pem) {
    return json{{"certificate_request_pem", request_pem}}.dump();
}

std::optional<std::string> read_renewal(std::span<const std::uint8_t> body) {
    return reading(as_text(body),
                   [](const json& value) -> std::optional<std::string> { return text_at(value, "certificate_pem"); });
}

std::string problem_code(std::span<const std::uint8_t> body) {
    const auto code = reading(as_text(body), [](const json& value) -> std::optional<std::string> {
        return text_at(value, "code").substr(0, 64);
    });
    return code.value_or("");
}

std::string identity_json(const IdentityPapers& papers) {
    const json value{{"ca_pem", papers.ca_pem},
                     {"centre_host", papers.centre.host},
                     {"centre_port", papers.centre.port},
                     {"certificate_pem", papers.certificate_pem},
                     {"key_pins", papers.key_pins},
                     {"receipt_certificate_pem", papers.receipt_certificate_pem},
                     {"sealing_certificate_pem", papers.sealing_certificate_pem},
                     {"workstation_id", papers.workstation_id}};
    return value.dump(1);
}

std::optional<IdentityPapers> read_identity(std::string_view text) {
    return reading(text, [](const json& value) -> std::optional<IdentityPapers> {
        IdentityPapers papers;
        papers.workstation_id = text_at(value, "workstation_id");
        papers.centre = {text_at(value, "centre_host"), value.at("centre_port").get<int>()};
        papers.certificate_pem = text_at(value, "certificate_pem");
        papers.ca_pem = text_at(value, "ca_pem");
        papers.sealing_certificate_pem = text_at(value, "sealing_certificate_pem");
        papers.receipt_certificate_pem = text_at(value, "receipt_certificate_pem");
        papers.key_pins = value.at("key_pins").get<std::vector<std::string>>();
        return papers;
    });
}

}  // namespace amphoe::sync
