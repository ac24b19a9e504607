#include "core/workflows/EvidenceFields.h"

#include <cmath>
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

/// The reader's name without what stands in brackets: drivers put serial numbers there.
std::string model_of(const std::string& reader) {
    std::string name;
    int open = 0;
    for (const char letter : reader) {
        open += letter == '[' || letter == '(' ? 1 : 0;
        if (open == 0 && !(letter == ' ' && (name.empty() || name.back() == ' '))) {
            name.push_back(letter);
        }
        open -= open > 0 && (letter == ']' || letter == ')') ? 1 : 0;
    }
    return name;
}

std::string joined(const std::vector<std::string>& keys) {
    std::string text;
    for (const auto& key : keys) {
        text += (text.empty() ? "" : ",") + key;
    }
    return text;
}

void add_probes(domain::Fields& fields, const std::vector<ProbePicture>& probes) {
    fields["probe_count"] = std::to_string(probes.size());
    for (std::size_t index = 0; index < probes.size(); ++index) {
        // The first keeps the plain keys.
        const auto number = index == 0 ? std::string{} : std::to_string(index + 1);
        fields["probe" + number + "_sha256"] = probes[index].sha256;
        for (const auto& [component, value] : probes[index].assessment.components) {
            fields["quality" + number + '.' + component] = std::to_string(value);
        }
    }
}

void add_presence(domain::Fields& fields, const domain::FaceEvidence& evidence) {
    if (evidence.presence) {
        fields["presence_score"] = std::to_string(evidence.presence->score);
        fields["presence_signs"] = joined(evidence.presence->signs);
        fields["presence_faults"] = joined(evidence.presence->faults);
    }
}

void add_centre(domain::Fields& fields, const domain::FaceEvidence& evidence) {
    if (evidence.own_band) {
        fields["own_band"] = domain::band_name(*evidence.own_band);
    }
    if (evidence.centre_ms) {
        fields["fvs_ms"] = std::to_string(*evidence.centre_ms);
    }
    if (!evidence.centre) {
        fields["fvs_result"] = "not-compared";
        fields["fvs_why"] = evidence.centre_why;
        return;
    }
    fields["fvs_result"] = evidence.centre->result;
    fields["fvs_score"] = std::to_string(evidence.centre->score);
    fields["fvs_model"] = evidence.centre->model;
}

}  // namespace

domain::Fields fields_of_consent(const domain::Consent& consent) {
    domain::Fields fields{{"consent_id", consent.id},
                          {"notice_version", consent.notice_version},
                          {"face", consent.face ? "yes" : "no"},
                          {"legal_basis", std::string(domain::legal_basis_name(consent.legal_basis))}};
    if (!consent.legal_clause.empty()) {
        fields["legal_clause"] = consent.legal_clause;
    }
    return fields;
}

domain::Fields fields_of_card(const domain::IdentityCard& card) {
    return {{"citizen_id", card.citizen_id.digits()},
            {"name_th", card.name_th.full()},
            {"name_en", card.name_en.full()},
            {"birth_date", iso_or_empty(card.birth_date)},
            // As recorded: before 2484 the Gregorian date does not give it back (E1).
            {"birth_date_be", card.birth_date ? card.birth_date->buddhist() : ""},
            {"sex", card.sex ? (*card.sex == domain::Sex::Male ? "1" : "2") : ""},
            {"issuer", card.issuer},
            {"issue_date", iso_or_empty(card.issue_date)},
            {"expiry_date", card.expiry_date.lifelong ? "lifelong" : iso_or_empty(card.expiry_date.date)},
            {"address", card.address.one_line()},
            {"request_no", card.request_no},
            {"card_version", card.version},
            {"photo_sha256", card.photo ? card.photo->sha256 : ""},
            {"reader_model", model_of(card.reader)},
            {"provenance", domain::provenance_name(card.provenance)}};
}

domain::Fields fields_of_face(const domain::FaceEvidence& evidence, const ComparisonRecord& record) {
    domain::Fields fields{{"attempt", std::to_string(record.attempt)},
                          {"distance", decimal(evidence.distance)},
                          {"raw_distance", decimal(evidence.raw_distance)},
                          {"percent", std::to_string(evidence.percent)},
                          {"band", std::string(domain::band_name(evidence.band))},
                          {"thresholds_version", evidence.thresholds.version},
                          {"threshold_pass", decimal(evidence.thresholds.pass)},
                          {"threshold_refer", decimal(evidence.thresholds.refer)},
                          {"threshold_mode", evidence.thresholds.cohort ? "cohort" : "raw"},
                          {"threshold_probes", std::to_string(evidence.thresholds.probes)},
                          {"model_name", evidence.model.name},
                          {"model_sha256", evidence.model.sha256},
                          {"card_issue_date", iso_or_empty(record.card_issue_date)},
                          {"photo_sha256", record.photo_sha256},
                          {"evidence_binding", record.binding},
                          {"taken_by", record.taken_by_officer ? "officer" : "program"}};
    if (evidence.timing.total_ms > 0) {
        fields["compare_ms"] = std::to_string(std::lround(evidence.timing.total_ms));
    }
    if (record.photo_years) {
        fields["card_photo_years"] = std::to_string(*record.photo_years);
    }
    if (evidence.cohort) {
        fields["cohort_version"] = evidence.cohort->version;
        fields["cohort_sha256"] = evidence.cohort->sha256;
    }
    add_probes(fields, record.probes);
    add_presence(fields, evidence);
    add_centre(fields, evidence);
    if (record.warnings.officer_like) {
        fields["guard_officer_like"] = "yes";
    }
    if (record.warnings.same_face_today) {
        fields["guard_same_face_today"] = "yes";
    }
    return fields;
}

}  // namespace amphoe::workflows
