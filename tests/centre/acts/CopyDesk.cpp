#include "tests/centre/acts/CopyDesk.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/support/Digest.h"
#include "tests/centre/PathPattern.h"
#include "tests/centre/acts/PaperActDesk.h"
#include "tests/centre/acts/PersonDesk.h"
#include "tests/centre/register/PersonPapers.h"
#include "tests/centre/register/RegisterAnswers.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

/// Twelve hexadecimal digits in groups of four, as printed.
bool is_check_code(const std::string& text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool hex = (text[at] >= '0' && text[at] <= '9') || (text[at] >= 'A' && text[at] <= 'F');
        if (at % 5 == 4 ? text[at] != '-' : !hex) {
            return false;
        }
    }
    return text.size() == 14;
}

}  // namespace

std::string CopyDesk::request_objection(const RegisterPage& subject) {
    const auto count = act_.text("copies");
    int copies = 0;
    const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), copies);
    if (error != std::errc{} || end != count.data() + count.size() || copies < 1 ||
        copies > act_.limit("copies_at_most")) {
        return "copies.invalid";
    }
    const auto purpose = act_.text("purpose");
    const bool bare = purpose == "ใช้ทั่วไป" || purpose == "ทั่วไป" || purpose == "เพื่อใช้ทั่วไป";
    if (purpose.empty() || bare || letters(purpose) > static_cast<std::size_t>(act_.limit("purpose_letters"))) {
        return "purpose.invalid";
    }
    if (act_.one_of("copy_kind", {"TR1", "TR4"}) && !act_.list("hidden").empty()) {
        return "hidden.not_allowed";
    }
    const auto requester = act_.text("citizen_id");
    const auto relation = act_.text("relation");
    if (relation == "SELF") {
        return requester == subject.text("citizen_id") ? "" : "relation.not_self";
    }
    if (relation == "HEAD") {
        const auto* house = act_.house(subject.text("house_code"));
        const bool is_head = house != nullptr && !requester.empty() && house->text("head_id") == requester;
        return is_head ? "" : "relation.not_head";
    }
    if (!act_.one_of("relation", {"INTEREST", "DELEGATE", "AGENCY"})) {
        return "relation.invalid";
    }
    return act_.text("proof_ref").empty() ? "proof.missing" : "";
}

std::optional<CopyDesk::Source> CopyDesk::source_of(const RegisterPage& subject) {
    static const std::map<std::string, RegisterKind> kinds{
        {"TR14_1", RegisterKind::Person},  {"TR14", RegisterKind::House},
        {"TR13", RegisterKind::House},     {"TR1", RegisterKind::Birth},
        {"TR4", RegisterKind::Death},      {"KR2", RegisterKind::Marriage},
        {"KR3", RegisterKind::Marriage},   {"KR6", RegisterKind::Divorce},
        {"KR7", RegisterKind::Divorce},    {"CARD_REC", RegisterKind::CardHistory},
        {"NAME", RegisterKind::NameChange}};
    const auto kind = kinds.at(act_.text("copy_kind"));
    const auto key = subject.text(kind == RegisterKind::House ? "house_code" : "citizen_id");
    const Source source{std::string(domain::register_kind_name(kind)) + "/" + key, subject};
    if (kind == RegisterKind::Person) {
        return source;
    }
    if (kind == RegisterKind::Birth) {
        // Told from the child's own entry, and only where the mother is known.
        return subject.text("mother_id").empty() ? std::nullopt : std::optional(source);
    }
    if (const auto* page = act_.book.open(kind, key)) {
        return Source{source.record, *page};
    }
    // Cards of before the first request are worked out, not kept.
    return kind == RegisterKind::CardHistory ? std::optional(Source{source.record, card_history_page(act_.book, key)})
                                             : std::nullopt;
}

std::string CopyDesk::entry_objection(const Source& source) {
    const auto looked_at = act_.text("data_record");
    return looked_at.empty() || looked_at == source.record ? "" : "record.other";
}

std::string CopyDesk::papers_objection() {
    if (act_.names_twice("papers") || act_.names_twice("paper_hashes")) {
        return "papers.invalid";
    }
    if (act_.pairs("papers").size() > std::stoul(act_.text("copies"))) {
        return "papers.too_many";
    }
    for (const auto& [number, sha256] : act_.pairs("papers")) {
        if (number.empty() || number.size() > 64 || !is_sha256(sha256)) {
            return "papers.invalid";
        }
        const auto* known = act_.book.open(RegisterKind::IssuedPaper, number);
        if (known != nullptr) {
            if (auto refused = told_again_objection(act_, *known, sha256); !refused.empty()) {
                return refused;
            }
        }
    }
    if (const auto code = act_.text("check_code"); !code.empty() && !is_check_code(code)) {
        return "papers.invalid";
    }
    for (const auto& [number, hash] : act_.pairs("paper_hashes")) {
        if (!hash.empty() && !is_data_hash(hash)) {
            return "papers.invalid";
        }
    }
    return "";
}

ActVerdict CopyDesk::void_paper() {
    auto* paper = act_.book.open(RegisterKind::IssuedPaper, act_.text("void"));
    if (auto refused = end_objection(act_, paper); !refused.empty()) {
        return {refused};
    }
    if (!act_.second_person()) {
        return {"second_person.missing"};
    }
    paper->set("state", "void");
    add_to_void_list(act_, paper->text("number"));
    return {""};
}

void CopyDesk::keep_papers(const Source& source) {
    const auto slash = source.record.find('/');
    const auto kind = *domain::register_kind_from_name(source.record.substr(0, slash));
    const auto told = RegisterAnswers(act_.book, act_.now).answer(kind, source.record.substr(slash + 1));
    const auto hashes = act_.pairs("paper_hashes");
    for (const auto& [number, sha256] : act_.pairs("papers")) {
        if (act_.book.open(RegisterKind::IssuedPaper, number) != nullptr) {
            continue;  // told before, and kept as it was then
        }
        const auto hash = hashes.find(number);
        auto& paper = act_.book.open_or_make(record_key_of(RegisterKind::IssuedPaper, number));
        paper.fields = {{"number", number},       {"kind", act_.text("copy_kind")},
                        {"issued", act_.today()}, {"office", act_.caller.office},
                        {"sha256", sha256},       {"data_hash", hash == hashes.end() ? "" : hash->second},
                        {"state", "valid"},       {"check_code", act_.text("check_code")}};
        paper.items.clear();
        if (told) {
            keep_data(paper, *told, source.record);
        }
        paper.changed = true;
    }
}

void CopyDesk::keep_data(RegisterPage& paper, const domain::RegisterRecord& told, const std::string& record) {
    auto hidden = act_.text("hidden");
    std::replace(hidden.begin(), hidden.end(), '\n', ',');
    paper.set("hidden", hidden);
    paper.set("record", record);
    paper.set("record_version", told.version);
    const auto data_at = act_.text("data_at");
    paper.set("data_at", support::from_iso8601(data_at) ? data_at : support::to_iso8601(act_.now));
    const auto add = [&paper](domain::Fields fields, const char* part) {
        fields["part"] = part;
        paper.add_item(std::move(fields));
    };
    add(told.fields, "record");
    if (told.kind == RegisterKind::CardHistory || told.kind == RegisterKind::NameChange) {
        // These entries name nobody: whose they are stands on the paper, too.
        const auto person = RegisterAnswers(act_.book, act_.now).answer(RegisterKind::Person, told.key);
        add(person ? person->fields : domain::Fields{}, "person");
    }
    for (const auto& item : told.items) {
        add(item, "row");
    }
}

ActVerdict CopyDesk::certified_copy() {
    if (!act_.text("void").empty()) {
        return void_paper();
    }
    if (!act_.one_of("copy_kind",
                     {"TR14_1", "TR14", "TR13", "TR1", "TR4", "KR2", "KR3", "KR6", "KR7", "CARD_REC", "NAME"})) {
        return {"copy_kind.invalid"};
    }
    auto* subject = act_.person(act_.text("subject_id"));
    if (subject == nullptr) {
        return {"subject.unknown"};
    }
    if (auto objection = requester_objection(act_, act_.text("citizen_id")); !objection.empty()) {
        return {objection};
    }
    if (auto objection = request_objection(*subject); !objection.empty()) {
        return {objection};
    }
    const auto source = source_of(*subject);
    if (!source) {
        return {act_.one_of("copy_kind", {"TR14", "TR13"}) ? "house.unknown" : "copy_kind.no_record"};
    }
    if (auto objection = entry_objection(*source); !objection.empty()) {
        return {objection};
    }
    if (const auto seen = act_.text("data_version"); !seen.empty() && seen != std::to_string(source->page.version)) {
        return conflict_with(source->page);
    }
    if (auto objection = papers_objection(); !objection.empty()) {
        return {objection};
    }
    if (!act_.second_person()) {
        return {"second_person.missing"};
    }
    keep_papers(*source);
    return {"", {{"data_hash", support::sha256_hex_of_text(content_of(source->page))}}};
}

}  // namespace amphoe::centre
