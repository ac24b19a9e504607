#include "core/configuration/RuleFiles.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/configuration/DatedValues.h"
#include "core/configuration/JsonFile.h"
#include "core/domain/PartialDate.h"

namespace amphoe::configuration {
namespace {

bool full_date(const std::string& text) {
    const auto date = domain::PartialDate::from_iso(text);
    return date && date->precision() == domain::DatePrecision::Day;
}

domain::AssuranceLevel level_of(const nlohmann::json& row) {
    return {row.at("label").get<std::string>(), row.at("evidence").get<std::set<std::string>>()};
}

domain::FaceRules face_rules_of(const nlohmann::json& object) {
    domain::FaceRules face;
    face.card_photo_old_years = object.at("card_photo_old_years");
    face.centre_comparison = object.at("centre_comparison");
    face.centre_wait_ms = object.at("centre_wait_ms");
    face.officer_distance = object.at("officer_distance");
    face.same_face_distance = object.at("same_face_distance");
    face.probe_longest_side = object.at("probe_longest_side");
    return face;
}

domain::EnrolmentRules rules_of(const nlohmann::json& object) {
    domain::EnrolmentRules rules;
    rules.version = object.at("version");
    rules.effective_from = object.at("effective_from");
    rules.minimum_age = object.at("minimum_age");
    rules.guardian_below_age = object.at("guardian_below_age");
    rules.captures_per_visit = object.at("captures_per_visit");
    rules.capture_timeout_s = object.at("capture_timeout_s");
    rules.steady_ms = object.at("steady_ms");
    for (const auto& row : object.at("levels")) {
        rules.levels.push_back(level_of(row));
    }
    rules.face = face_rules_of(object.at("face"));
    return rules;
}

/// A descriptor distance beyond 1 would warn of everybody; smaller pictures than 160 px could not be judged later.
bool sensible(const domain::FaceRules& face) {
    const auto distance = [](double value) { return value > 0 && value <= 1; };
    return face.card_photo_old_years >= 1 && face.centre_wait_ms >= 100 && face.centre_wait_ms <= 3000 &&
           distance(face.officer_distance) && distance(face.same_face_distance) && face.probe_longest_side >= 160 &&
           face.probe_longest_side <= 1280;
}

bool sensible(const domain::EnrolmentRules& rules) {
    return !rules.version.empty() && full_date(rules.effective_from) && rules.minimum_age >= 0 &&
           rules.guardian_below_age >= rules.minimum_age && rules.captures_per_visit >= 1 &&
           rules.capture_timeout_s >= 1 && rules.steady_ms >= 0 && !rules.levels.empty() && sensible(rules.face);
}

bool plain_kind(const std::string& kind) {
    return !kind.empty() && kind.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
}

bool sensible(const domain::RetentionRules& rules) {
    return !rules.version.empty() && full_date(rules.effective_from) && !rules.live_image_kinds.empty() &&
           std::all_of(rules.live_image_kinds.begin(), rules.live_image_kinds.end(), plain_kind) &&
           rules.live_image_hours >= 1 && rules.live_image_hours <= 24 && rules.draft_days >= 1 &&
           rules.draft_days <= 30;
}

domain::RetentionRules retention_of(const nlohmann::json& object) {
    return {object.at("version"), object.at("effective_from"),
            object.at("live_image_kinds").get<std::set<std::string>>(), object.at("live_image_hours"),
            object.at("draft_days")};
}

bool blank(const std::string& text) {
    return text.find_first_not_of(" \t\n") == std::string::npos;
}

/// What is wrong with the legal bases of a notice, or empty. A notice may have none: it compares by consent then.
std::string read_legal_bases(const nlohmann::json& object, domain::ConsentNotice& notice) {
    const auto clauses = object.value("legal_clauses", nlohmann::json::object());
    for (const auto& [name, words] : clauses.items()) {
        const auto basis = domain::legal_basis_from_name(name);
        if (!basis) {
            return "legal_clauses names the unknown basis " + name;
        }
        const domain::LegalClause clause{words.at("th"), words.at("en")};
        if (blank(clause.th) || blank(clause.en)) {
            return "legal_clauses." + name + " needs its words in Thai and English";
        }
        notice.clauses[*basis] = clause;
    }
    const auto name = object.value("legal_basis", std::string(domain::legal_basis_name(notice.basis)));
    const auto basis = domain::legal_basis_from_name(name);
    if (!basis) {
        return "legal_basis must be CONSENT_S26 or LEGAL_DUTY";
    }
    notice.basis = *basis;
    const bool without_words = *basis == domain::LegalBasis::LegalDuty && notice.clause_of(*basis).th.empty();
    return without_words ? "legal_basis LEGAL_DUTY needs its words in legal_clauses" : "";
}

/// The rules of `day`. Those of later days are read too, so that a mistake is found before its morning.
template <class Rules>
domain::Result<Rules> load_dated(const std::filesystem::path& file, const std::string& day,
                                 Rules (*of)(const nlohmann::json&), const std::string& complaint) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    if (const auto objection = objection_to_dated_values(*object); !objection.empty()) {
        return invalid_file(file, objection);
    }
    auto days = days_of_change(*object);
    std::erase_if(days, [&](const std::string& one) { return one <= day; });
    try {
        auto rules = of(values_on(*object, day));
        if (!sensible(rules)) {
            return invalid_file(file, complaint);
        }
        for (const auto& later : days) {
            if (!sensible(of(values_on(*object, later)))) {
                return invalid_file(file, complaint + " from " + later + " on");
            }
        }
        return rules;
    } catch (const nlohmann::json::exception& wrong) {
        return invalid_file(file, wrong.what());
    }
}

}  // namespace

domain::Result<domain::ConsentNotice> load_consent_notice(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    try {
        domain::ConsentNotice notice{object->at("version"),
                                     object->at("effective_from"),
                                     object->at("lines_th").get<std::vector<std::string>>(),
                                     object->at("lines_en").get<std::vector<std::string>>(),
                                     domain::LegalBasis::ConsentSection26,
                                     {}};
        if (notice.version.empty() || !full_date(notice.effective_from) || notice.lines_th.empty() ||
            notice.lines_th.size() != notice.lines_en.size()) {
            return invalid_file(file, "needs a version, a date and the same lines in Thai and English");
        }
        if (const auto objection = read_legal_bases(*object, notice); !objection.empty()) {
            return invalid_file(file, objection);
        }
        return notice;
    } catch (const nlohmann::json::exception& wrong) {
        return invalid_file(file, wrong.what());
    }
}

domain::Result<domain::EnrolmentRules> load_enrolment_rules(const std::filesystem::path& file, const std::string& day) {
    return load_dated<domain::EnrolmentRules>(file, day, rules_of, "has limits that contradict each other");
}

domain::Result<domain::RetentionRules> load_retention_rules(const std::filesystem::path& file, const std::string& day) {
    return load_dated<domain::RetentionRules>(file, day, retention_of, "has periods that are not allowed");
}

}  // namespace amphoe::configuration
