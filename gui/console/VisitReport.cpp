#include "gui/console/VisitReport.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/workflows/EvidenceBinding.h"
#include "gui/console/FaceJson.h"
#include "gui/console/FaceReport.h"
#include "gui/console/FailureJson.h"
#include "gui/console/TextLines.h"
#include "gui/console/VisitSteps.h"

namespace amphoe::gui::console {
namespace {

Json centre_json(const domain::FaceEvidence& evidence) {
    if (!evidence.centre) {
        return {{"compared", false}, {"why", evidence.centre_why}};
    }
    return {{"compared", true},
            {"result", evidence.centre->result},
            {"score", evidence.centre->score},
            {"model", evidence.centre->model}};
}

/// What only the record knows: hashes of every picture, the binding, the card's age, warnings.
void add_recorded(Json& object, const domain::Fields& recorded) {
    const auto text = [&](const char* key) {
        const auto found = recorded.find(key);
        return found == recorded.end() ? Json(nullptr) : Json(found->second);
    };
    object["probes"] = workflows::probe_hashes(recorded);
    object["evidence_binding"] = text("evidence_binding");
    object["card_issue_date"] = text("card_issue_date");
    object["card_photo_years"] =
        text("card_photo_years").is_null() ? Json(nullptr) : Json(std::stoi(recorded.at("card_photo_years")));
    object["warnings"] = Json::array();
    for (const auto* guard : {"officer_like", "same_face_today"}) {
        if (recorded.contains(std::string("guard_") + guard)) {
            object["warnings"].push_back(guard);
        }
    }
}

Json proof_json(const std::optional<VisitOutcome::Proof>& proof) {
    if (!proof) {
        return nullptr;
    }
    const auto& evidence = proof->evidence;
    Json object{{"band", domain::band_name(evidence.band)},
                {"percent", evidence.percent},
                {"distance", evidence.distance},
                {"raw_distance", evidence.raw_distance},
                {"attempts", proof->attempts},
                {"level_label", proof->level_label},
                {"thresholds", thresholds_json(evidence.thresholds)},
                {"model", model_json(evidence.model)},
                {"reference", side_json(evidence.reference)},
                {"probe", side_json(evidence.probe)},
                {"officer_looked", proof->officer_looked},
                {"centre", centre_json(evidence)}};
    object["own_band"] = evidence.own_band ? Json(domain::band_name(*evidence.own_band)) : Json(nullptr);
    object["cohort"] = evidence.cohort
                           ? Json{{"version", evidence.cohort->version}, {"sha256", evidence.cohort->sha256}}
                           : Json(nullptr);
    object["presence"] = evidence.presence ? Json{{"score", evidence.presence->score},
                                                  {"signs", evidence.presence->signs},
                                                  {"faults", evidence.presence->faults}}
                                           : Json(nullptr);
    add_recorded(object, proof->recorded);
    return object;
}

Json steps_json(const std::vector<VisitStep>& steps, const FailureWords& words) {
    Json list = Json::array();
    for (const auto& step : steps) {
        Json entry{{"name", step.name}, {"outcome", step.outcome}, {"ms", step.ms}};
        if (step.verified) {
            entry["verified"] = *step.verified;
        }
        if (step.failure) {
            entry["failure"] = failure_json(*step.failure, words);
        }
        list.push_back(std::move(entry));
    }
    return list;
}

Json cases_json(const std::vector<VisitOutcome::CaseLine>& cases) {
    Json list = Json::array();
    for (const auto& line : cases) {
        list.push_back({{"id", line.record.id},
                        {"number", line.record.number},
                        {"service", domain::service_name(line.record.service)},
                        {"state", domain::case_state_name(line.state)},
                        {"answer", line.answer}});
    }
    return list;
}

Json documents_json(const std::vector<VisitOutcome::Document>& documents) {
    Json list = Json::array();
    for (const auto& document : documents) {
        list.push_back({{"number", document.number},
                        {"kind", document.kind},
                        {"pdf", document.pdf.empty() ? Json(nullptr) : Json(document.pdf)},
                        {"sha256", document.sha256},
                        {"given_as", document.given_as}});
    }
    return list;
}

Json registry_json(const std::optional<workflows::RegistryFindings>& findings) {
    if (!findings) {
        return nullptr;
    }
    Json differences = Json::array();
    for (const auto& one : findings->differences) {
        differences.push_back({{"field", one.field}, {"chip", one.chip}, {"registry", one.registry}});
    }
    Json object{{"compared", findings->compared}, {"differences", std::move(differences)}};
    if (!findings->why_not.empty()) {
        object["why_not"] = findings->why_not;
    }
    return object;
}

Json services_json(const std::vector<VisitOutcome::ServiceLine>& services) {
    Json list = Json::array();
    for (const auto& service : services) {
        Json pages = Json::array();
        for (const auto& page : service.pages) {
            pages.push_back({{"step", page.step}, {"fields", page.fields}, {"keystrokes", page.keystrokes}});
            if (!page.shown.empty()) {
                pages.back()["shown"] = page.shown;
            }
        }
        list.push_back({{"kind", domain::service_name(service.kind)},
                        {"case", service.case_number},
                        {"keystrokes", service.keystrokes},
                        {"pages", std::move(pages)}});
    }
    return list;
}

Json outcome_json(const VisitOutcome& outcome, const FailureWords& words) {
    Json object{{"visit_id", outcome.visit_id.empty() ? Json(nullptr) : Json(outcome.visit_id)},
                {"training", outcome.training},
                {"centre_simulated", outcome.centre_simulated}};
    object["citizen"] = nullptr;
    if (outcome.citizen) {
        object["citizen"] = {{"name_th", outcome.citizen->name_th},
                             {"citizen_id_masked", outcome.citizen->citizen_id_masked}};
    }
    object["registry"] = registry_json(outcome.registry);
    if (outcome.authentication) {
        object["authentication"] = {{"proof", outcome.authentication->proof_number},
                                    {"factors", outcome.authentication->factors}};
    }
    if (outcome.card_absence) {
        object["card_absence"] = domain::card_absence_name(*outcome.card_absence);
    }
    for (const auto& finding : outcome.factors) {
        object["factors"][std::string(finding.slot.name)] = workflows::factor_state_name(finding.state);
    }
    if (!outcome.activation.empty()) {
        object["activation"] = outcome.activation;
    }
    if (!outcome.level_two.empty()) {
        object["level_two"] = outcome.level_two;
    }
    object["copies_avoided"] = outcome.copies_avoided;
    object["cases"] = cases_json(outcome.cases);
    object["services"] = services_json(outcome.services);
    object["keystrokes"] = outcome.keystrokes;
    object["proof"] = proof_json(outcome.proof);
    if (!outcome.second_officer.empty()) {
        object["second_officer"] = outcome.second_officer;
    }
    object["documents"] = documents_json(outcome.documents);
    object["outbox"] = {{"queued", outcome.queued}};
    if (outcome.receipt) {
        object["receipt"] = {{"id", outcome.receipt->id}, {"at", outcome.receipt->at}};
    }
    object["steps"] = steps_json(outcome.steps, words);
    return object;
}

std::string mark_of(const std::string& outcome) {
    return outcome == "ok" ? "✓" : outcome == "failed" ? "✗" : outcome == "waiting" ? "…" : "–";
}

void write_factors(const VisitOutcome& outcome, TextLines& lines) {
    std::string text;
    for (const auto& [slot, state] : outcome.factors) {
        text += (text.empty() ? "" : " · ") + std::string(slot.title_th) +
                (state == workflows::FactorState::Shown      ? " ✓"
                 : state == workflows::FactorState::NotShown ? " –"
                                                             : ": " + std::string(domain::kNoDeviceTh));
    }
    if (!text.empty()) {
        lines.add("ปัจจัยยืนยันตัวตน", "Factors", text);
    }
}

void write_person(const VisitOutcome& outcome, TextLines& lines) {
    write_factors(outcome, lines);
    if (outcome.citizen) {
        lines.add("ผู้รับบริการ", "Citizen", outcome.citizen->name_th + "  " + outcome.citizen->citizen_id_masked);
    }
    if (outcome.proof) {
        const auto& proof = *outcome.proof;
        char distance[32];
        std::snprintf(distance, sizeof distance, "%.4f", proof.evidence.distance);
        lines.add("ใบหน้า", "Face",
                  band_words(proof.evidence.band) + "  " + std::to_string(proof.evidence.percent) + " %  (" + distance +
                      ", ถ่าย " + std::to_string(proof.attempts) + " ครั้ง / attempts)");
        lines.add("ระดับ", "Level", proof.level_label);
    }
}

void write_work(const VisitOutcome& outcome, TextLines& lines) {
    for (const auto& line : outcome.cases) {
        lines.add("เลขที่เรื่อง", "Case", line.record.number);
        lines.add("สถานะ", "State",
                  std::string(domain::case_state_title_th(line.state)) + " / " +
                      std::string(domain::case_state_title_en(line.state)));
    }
    for (const auto& document : outcome.documents) {
        lines.add("เอกสาร", "Document", document.number);
        if (!document.pdf.empty()) {
            lines.add("ไฟล์ PDF", "PDF file", document.pdf);
        }
    }
    if (outcome.receipt) {
        lines.add("ใบรับจากส่วนกลาง", "Centre's receipt", outcome.receipt->id + "  " + outcome.receipt->at);
    }
    lines.add("จำนวนการกดแป้น", "Keystrokes", std::to_string(outcome.keystrokes));
    if (outcome.queued > 0) {
        lines.add("รอส่งส่วนกลาง", "Waiting to be sent", std::to_string(outcome.queued));
    }
}

void write_registry(const VisitOutcome& outcome, TextLines& lines) {
    if (!outcome.registry || !outcome.registry->compared) {
        return;
    }
    if (outcome.registry->differences.empty()) {
        lines.add("เทียบกับทะเบียน", "Against the register", "ตรงกัน / the same");
    }
    for (const auto& one : outcome.registry->differences) {
        lines.add("≠ " + one.field, "differs", one.chip + " → " + one.registry);
    }
}

std::string titles_of(const std::vector<VisitOutcome::ServiceLine>& services, bool thai) {
    std::string titles;
    for (const auto& service : services) {
        titles += titles.empty() ? ": " : ", ";
        titles += thai ? domain::service_title_th(service.kind) : domain::service_title_en(service.kind);
    }
    return titles;
}

std::string outcome_text(const VisitOutcome& outcome, const FailureWords& words) {
    TextLines lines;
    lines.heading("การรับบริการ" + titles_of(outcome.services, true), "Visit" + titles_of(outcome.services, false));
    if (outcome.training || outcome.centre_simulated) {
        lines.line(std::string(outcome.training ? "  [โหมดฝึกอบรม / TRAINING]" : "") +
                   (outcome.centre_simulated ? "  [ส่วนกลางจำลอง / SIMULATED CENTRE]" : ""));
    }
    write_person(outcome, lines);
    write_registry(outcome, lines);
    write_work(outcome, lines);
    lines.heading("ขั้นตอน", "Steps");
    for (const auto& step : outcome.steps) {
        std::string line = "  " + mark_of(step.outcome) + ' ' + step_words(step.name);
        if (step.outcome != "skipped") {
            line += "  " + std::to_string(step.ms) + " ms";
        }
        if (step.verified && !*step.verified) {
            line += "  (ยังไม่ยืนยันด้วย OTP / not verified by a one-time code)";
        }
        lines.line(line);
        if (step.failure) {
            const auto text = words.text(step.failure->code);
            lines.line("      " + text.message_th + " / " + text.message_en);
        }
    }
    return lines.str();
}

}  // namespace

Report visit_report(const VisitOutcome& outcome, const FailureWords& words) {
    return {one_line(outcome_json(outcome, words)), outcome_text(outcome, words)};
}

}  // namespace amphoe::gui::console
