#include "core/workflows/ContentRecord.h"

#include <nlohmann/json.hpp>

namespace amphoe::workflows {
namespace {

using domain::Failure;
using domain::FailureCode;
using nlohmann::json;

json pictures_of(const domain::DocumentContent& content) {
    json pictures = json::object();
    for (const auto& [name, picture] : content.pictures) {
        pictures[name] = {{"jpeg", json::binary(picture.jpeg)}, {"width", picture.width}, {"height", picture.height}};
    }
    return pictures;
}

domain::DocumentContent content_of(const json& object) {
    domain::DocumentContent content;
    content.kind = domain::document_kind_from_name(object.at("kind").get<std::string>()).value();
    content.number = object.at("number");
    content.issued_at = support::from_iso8601(object.at("issued_at").get<std::string>()).value();
    content.training = object.at("training");
    content.centre_simulated = object.at("centre_simulated");
    content.office_th = object.at("office_th");
    content.rcode = object.at("rcode");
    content.workstation_id = object.at("workstation_id");
    content.officer_id = object.at("officer_id");
    content.fields = object.at("fields").get<domain::Fields>();
    content.tables = object.at("tables").get<std::map<std::string, std::vector<domain::Fields>>>();
    for (const auto& [name, picture] : object.at("pictures").items()) {
        content.pictures[name] = {picture.at("jpeg").get_binary(), picture.at("width"), picture.at("height")};
    }
    content.qr = object.at("qr");
    content.verification = object.at("verification");
    return content;
}

}  // namespace

domain::Result<std::vector<std::uint8_t>> content_bytes(const domain::DocumentContent& content) {
    const json object{{"kind", domain::document_kind_name(content.kind)},
                      {"number", content.number},
                      {"issued_at", support::to_iso8601(content.issued_at)},
                      {"training", content.training},
                      {"centre_simulated", content.centre_simulated},
                      {"office_th", content.office_th},
                      {"rcode", content.rcode},
                      {"workstation_id", content.workstation_id},
                      {"officer_id", content.officer_id},
                      {"fields", content.fields},
                      {"tables", content.tables},
                      {"pictures", pictures_of(content)},
                      {"qr", content.qr},
                      {"verification", content.verification}};
    try {
        (void)object.dump();  // CBOR would take any bytes for text
        return json::to_cbor(object);
    } catch (const json::exception&) {
        return Failure{FailureCode::DocumentInvalid, "a field is not UTF-8"};
    }
}

domain::Result<domain::DocumentContent> content_from(std::span<const std::uint8_t> bytes) {
    try {
        return content_of(json::from_cbor(bytes.begin(), bytes.end()));
    } catch (const std::exception&) {
        return Failure{FailureCode::StoreDamaged, "a stored content of a paper cannot be read"};
    }
}

}  // namespace amphoe::workflows
