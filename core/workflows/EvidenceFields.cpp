#include "core/workflows/EvidenceFields.h"

#include <cstdio>

namespace amphoe::workflows {
namespace {

std::string decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

std::string iso_or_empty(const std::optional<domain::PartialDate>& date) {
    return date ? date->iso() : std::string{};
}

}  // namespace

domain::Fields fields_of_consent(const domain::Consent& consent) {
    return {{"consent_id", consent.id},
            {"notice_version", consent.notice_version},
            {"face", consent.face ? "yes" : "no"},
            {"legal_basis", std::string(domain::legal_basis_name(consent.legal_basis))}};
}

domain::Fields fields_of_card(const domain::IdentityCard& card) {
    return {{"citizen_id", card.citizen_id.digits()},
            {"name_th", card.name_th.full()},
            {"name_en", card.name_en.full()},
            {"birth_date", iso_or_empty(card.birth_date)},
            {"sex", card.sex ? (*card.sex == domain::Sex::Male ? "1" : "2") : ""},
            {"issuer", card.issuer},
            {"issue_date", iso_or_empty(card.issue_date)},
            {"expiry_date", card.expiry_date.lifelong ? "lifelong" : iso_or_empty(card.expiry_date.date)},
            {"address", card.address.one_line()},
            {"request_no", card.request_no},
            {"card_version", card.version},
            {"photo_sha256", card.photo ? card.photo->sha256 : ""},
            {"provenance", domain::provenance_name(card.provenance)}};
}

domain::Fields fields_of_face(const domain::FaceEvidence& evidence, int attempt, const std::string& probe_sha256) {
    domain::Fields fields{{"attempt", std::to_string(attempt)},
                          {"distance", decimal(evidence.distance)},
                          {"percent", std::to_string(evidence.percent)},
                          {"band", std::string(domain::band_name(evidence.band))},
                          {"thresholds_version", evidence.thresholds.version},
                          {"threshold_pass", decimal(evidence.thresholds.pass)},
                          {"threshold_refer", decimal(evidence.thresholds.refer)},
                          {"model_name", evidence.model.name},
                          {"model_sha256", evidence.model.sha256},
                          {"probe_sha256", probe_sha256}};
    for (const auto& [component, value] : evidence.probe.components) {
        fields["quality." + component] = std::to_string(value);
    }
    return fields;
}

}  // namespace amphoe::workflows
