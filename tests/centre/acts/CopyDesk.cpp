#include "tests/centre/acts/CopyDesk.h"

#include <charconv>

#include "core/support/Digest.h"
#include "tests/centre/PathPattern.h"
#include "tests/centre/acts/PaperActDesk.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

constexpr int kMostCopies = 10;
constexpr std::size_t kPurposeLetters = 60;

}  // namespace

std::string CopyDesk::request_objection(const RegisterPage& subject) {
    const auto count = act_.text("copies");
    int copies = 0;
    const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), copies);
    if (error != std::errc{} || end != count.data() + count.size() || copies < 1 || copies > kMostCopies) {
        return "copies.invalid";
    }
    const auto purpose = act_.text("purpose");
    const bool bare = purpose == "ใช้ทั่วไป" || purpose == "ทั่วไป" || purpose == "เพื่อใช้ทั่วไป";
    if (purpose.empty() || bare || letters(purpose) > kPurposeLetters) {
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
        return house != nullptr && house->text("head_id") == requester ? "" : "relation.not_head";
    }
    if (!act_.one_of("relation", {"INTEREST", "DELEGATE", "AGENCY"})) {
        return "relation.invalid";
    }
    return act_.text("proof_ref").empty() ? "proof.missing" : "";
}

RegisterPage* CopyDesk::source_of(RegisterPage& subject) {
    const auto person = subject.text("citizen_id");
    if (act_.one_of("copy_kind", {"TR14", "TR13"})) {
        return act_.house(subject.text("house_code"));
    }
    if (act_.one_of("copy_kind", {"KR6", "KR7"})) {
        return act_.book.open(RegisterKind::Divorce, person);
    }
    return act_.text("copy_kind") == "NAME" ? act_.book.open(RegisterKind::NameChange, person) : &subject;
}

std::string CopyDesk::papers_objection() {
    if (act_.pairs("papers").size() > std::stoul(act_.text("copies"))) {
        return "papers.too_many";
    }
    for (const auto& [number, sha256] : act_.pairs("papers")) {
        if (number.empty() || number.size() > 64 || !is_sha256(sha256)) {
            return "papers.invalid";
        }
        const auto* known = act_.book.open(RegisterKind::IssuedPaper, number);
        if (known != nullptr && known->text("sha256") != sha256) {
            return "paper.number_taken";
        }
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
    if (paper == nullptr || paper->text("office") != act_.caller.office) {
        return {"paper.unknown"};
    }
    if (paper->text("state") != "valid") {
        return {"paper.void_already"};
    }
    if (!act_.second_person()) {
        return {"second_person.missing"};
    }
    paper->set("state", "void");
    add_to_void_list(act_, paper->text("number"));
    return {""};
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
    if (auto objection = request_objection(*subject); !objection.empty()) {
        return {objection};
    }
    const auto* source = source_of(*subject);
    if (source == nullptr) {
        return {act_.one_of("copy_kind", {"TR14", "TR13"}) ? "house.unknown" : "copy_kind.no_record"};
    }
    if (const auto seen = act_.text("data_version"); !seen.empty() && seen != std::to_string(source->version)) {
        return conflict_with(*source);
    }
    if (auto objection = papers_objection(); !objection.empty()) {
        return {objection};
    }
    if (!act_.second_person()) {
        return {"second_person.missing"};
    }
    const auto hashes = act_.pairs("paper_hashes");
    for (const auto& [number, sha256] : act_.pairs("papers")) {
        const auto hash = hashes.find(number);
        auto& paper = act_.book.open_or_make(record_key_of(RegisterKind::IssuedPaper, number));
        paper.fields = {{"number", number},       {"kind", act_.text("copy_kind")},
                        {"issued", act_.today()}, {"office", act_.caller.office},
                        {"sha256", sha256},       {"data_hash", hash == hashes.end() ? "" : hash->second},
                        {"state", "valid"}};
        paper.changed = true;
    }
    return {"", {{"data_hash", support::sha256_hex_of_text(content_of(*source))}}};
}

}  // namespace amphoe::centre
