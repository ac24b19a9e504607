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

ActVerdict PaperActDesk::issued() {
    const auto number = act_.text("document_number");
    const auto sha256 = act_.text("sha256");
    const auto data_hash = act_.text("data_hash");
    if (number.empty() || number.size() > 40 || !is_sha256(sha256) || !(data_hash.empty() || is_data_hash(data_hash))) {
        return {"paper.invalid"};
    }
    auto& paper = act_.book.open_or_make(record_key_of(RegisterKind::IssuedPaper, number));
    if (!paper.text("sha256").empty() && paper.text("sha256") != sha256) {
        return {"paper.number_taken"};
    }
    if (paper.text("state") == "void") {
        return {"paper.void"};
    }
    paper.fields = {{"number", number},       {"kind", act_.text("document_kind")},
                    {"issued", act_.today()}, {"office", act_.caller.office},
                    {"sha256", sha256},       {"data_hash", data_hash},
                    {"state", "valid"}};
    paper.changed = true;
    return {""};
}

ActVerdict PaperActDesk::voided() {
    auto* paper = act_.book.open(RegisterKind::IssuedPaper, act_.text("document_number"));
    if (paper == nullptr || paper->text("office") != act_.caller.office) {
        return {"paper.unknown"};
    }
    if (paper->text("state") != "valid") {
        return {"paper.void_already"};
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
