#include "tests/centre/acts/PaperActDesk.h"

#include <nlohmann/json.hpp>

#include "tests/centre/PathPattern.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

using domain::RegisterKind;

bool is_data_hash(const std::string& text) {
    return is_sha256(text + text);
}

void add_to_void_list(const ActCase& act, const std::string& number) {
    FeedItem item;
    item.topic = "void_documents";
    item.key = number;
    item.value_json = nlohmann::json{{"reason", "void"}, {"voided_on", act.today()}}.dump();
    OfficeRecords(act.connection).add_feed_item(std::move(item));
}

std::string told_again_objection(const ActCase& act, const RegisterPage& known, const std::string& sha256) {
    if (known.text("sha256") != sha256 || known.text("office") != act.caller.office) {
        return "paper.number_taken";
    }
    return known.text("state") == "valid" ? "" : "paper.void";
}

std::string end_objection(const ActCase& act, const RegisterPage* paper) {
    if (paper == nullptr || paper->text("office") != act.caller.office) {
        return "paper.unknown";
    }
    if (paper->text("kind") == kReceipt) {
        return "paper.invalid";
    }
    return paper->text("state") == "valid" ? "" : "paper.void_already";
}

ActVerdict PaperActDesk::issued() {
    const auto number = act_.text("document_number");
    const auto sha256 = act_.text("sha256");
    const auto data_hash = act_.text("data_hash");
    if (number.empty() || number.size() > 40 || !is_sha256(sha256) || !(data_hash.empty() || is_data_hash(data_hash))) {
        return {"paper.invalid"};
    }
    if (const auto* known = act_.book.open(RegisterKind::IssuedPaper, number)) {
        return {told_again_objection(act_, *known, sha256)};
    }
    auto& paper = act_.book.open_or_make(record_key_of(RegisterKind::IssuedPaper, number));
    paper.fields = {{"number", number},       {"kind", act_.text("document_kind")},
                    {"issued", act_.today()}, {"office", act_.caller.office},
                    {"sha256", sha256},       {"data_hash", data_hash},
                    {"state", "valid"}};
    paper.changed = true;
    return {""};
}

ActVerdict PaperActDesk::voided() {
    auto* paper = act_.book.open(RegisterKind::IssuedPaper, act_.text("document_number"));
    if (auto refused = end_objection(act_, paper); !refused.empty()) {
        return {refused};
    }
    if (act_.text("reason").empty()) {
        return {"reason.missing"};
    }
    const auto second = act_.text("second_officer");
    if (second.empty() || second == act_.text("officer")) {
        return {"second_person.missing"};
    }
    paper->set("state", "void");
    add_to_void_list(act_, paper->text("number"));
    return {""};
}

}  // namespace amphoe::centre
