#include "core/configuration/HouseEvidenceFile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {
namespace {

using domain::HouseEvidenceList;
using nlohmann::json;

constexpr std::size_t kMostRows = 60;
constexpr std::size_t kMostLetters = 40;
const std::set<std::string> kVariants{"new", "split", "merge", "complete", "demolish", "correct"};

/// Empty when the key is not there or holds no text.
std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// The texts of a list; empty when it is none or holds something else.
std::vector<std::string> texts_of(const json& object, const char* key) {
    std::vector<std::string> texts;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array() || found->size() > kMostRows) {
        return texts;
    }
    for (const auto& one : *found) {
        if (!one.is_string()) {
            return {};
        }
        texts.push_back(one.get<std::string>());
    }
    return texts;
}

bool is_code(const std::string& text) {
    return !text.empty() && text.size() <= kMostLetters &&
           std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

std::string read_variants(const json& row, std::set<std::string>& variants) {
    for (auto& variant : texts_of(row, "variants")) {
        if (!kVariants.contains(variant)) {
            return "variants: " + variant + " is no request";
        }
        variants.insert(std::move(variant));
    }
    return variants.empty() ? "variants must name one or more requests" : "";
}

std::string read_paper(const json& row, HouseEvidenceList& list) {
    if (const auto unknown = unknown_keys(row, {"code", "title_th", "title_en", "variants"}); !unknown.empty()) {
        return unknown + " is not a known key";
    }
    domain::HouseEvidence paper{text_of(row, "code"), text_of(row, "title_th"), text_of(row, "title_en"), {}};
    if (!is_code(paper.code)) {
        return "code must be capital letters";
    }
    if (list.find(paper.code) != nullptr) {
        return paper.code + " stands twice";
    }
    if (paper.title_th.empty() || paper.title_en.empty()) {
        return std::string(paper.title_th.empty() ? "title_th" : "title_en") + " is missing";
    }
    auto objection = read_variants(row, paper.variants);
    list.papers.push_back(std::move(paper));
    return objection;
}

std::string read_need(const json& row, HouseEvidenceList& list) {
    if (const auto unknown = unknown_keys(row, {"variants", "when", "one_of"}); !unknown.empty()) {
        return unknown + " is not a known key";
    }
    domain::HouseEvidenceNeed need;
    if (auto objection = read_variants(row, need.variants); !objection.empty()) {
        return objection;
    }
    if (!domain::read_evidence_case(text_of(row, "when"), need.when)) {
        return "when must be always, with_permit, without_permit, outside_local_office or delegated";
    }
    need.one_of = texts_of(row, "one_of");
    if (need.one_of.empty()) {
        return "one_of must name one or more papers";
    }
    for (const auto& code : need.one_of) {
        const auto* paper = list.find(code);
        // A need nobody can tick would stop every request.
        if (paper == nullptr || !std::ranges::includes(paper->variants, need.variants)) {
            return "one_of: " + code + " is no paper of these requests";
        }
    }
    list.needs.push_back(std::move(need));
    return "";
}

template <class Read>
std::string read_rows(const json& object, const char* key, Read read) {
    const auto rows = object.find(key);
    if (rows == object.end() || !rows->is_array() || rows->empty() || rows->size() > kMostRows) {
        return std::string(key) + " must be a list of 1 to 60 rows";
    }
    for (std::size_t at = 0; at < rows->size(); ++at) {
        const auto& row = rows->at(at);
        const auto objection = row.is_object() ? read(row) : std::string("must be an object");
        if (!objection.empty()) {
            return std::string(key) + '[' + std::to_string(at) + "]: " + objection;
        }
    }
    return "";
}

std::string read_list(const json& object, HouseEvidenceList& list) {
    if (const auto unknown = unknown_keys(object, {"version", "effective_from", "note", "evidence", "needed"});
        !unknown.empty()) {
        return unknown + " is not a known key";
    }
    list.version = text_of(object, "version");
    list.effective_from = text_of(object, "effective_from");
    if (list.version.empty()) {
        return "version is missing";
    }
    if (!domain::LegalDays::is_date(list.effective_from)) {
        return "effective_from must be a date like 2026-10-01";
    }
    auto objection = read_rows(object, "evidence", [&](const json& row) { return read_paper(row, list); });
    return objection.empty() ? read_rows(object, "needed", [&](const json& row) { return read_need(row, list); })
                             : objection;
}

}  // namespace

domain::Result<HouseEvidenceList> load_house_evidence(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    HouseEvidenceList list;
    const auto objection = read_list(*object, list);
    return objection.empty() ? domain::Result<HouseEvidenceList>(std::move(list)) : invalid_file(file, objection);
}

}  // namespace amphoe::configuration
