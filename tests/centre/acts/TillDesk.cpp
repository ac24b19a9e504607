#include "tests/centre/acts/TillDesk.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "tests/centre/PathPattern.h"
#include "tests/centre/acts/FeeTable.h"
#include "tests/centre/acts/PaperActDesk.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr int kMostItems = 10'000;

/// Whole, not negative, below ten million baht.
std::optional<long long> satang_of(const std::string& text) {
    long long satang = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), satang);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && !text.empty();
    return whole && satang >= 0 && satang < 1'000'000'000 ? std::optional(satang) : std::nullopt;
}

}  // namespace

std::string TillDesk::sum_objection() const {
    const auto total = satang_of(act_.text("total_satang"));
    const auto items = act_.pairs("items");
    if (!total || items.empty() || act_.names_twice("items") || act_.names_twice("counts")) {
        return "receipt.incomplete";
    }
    long long sum = 0;
    for (const auto& [item, amount] : items) {
        const auto satang = satang_of(amount);
        if (!satang) {
            return "receipt.incomplete";
        }
        sum += *satang;
    }
    if (act_.yes("waived")) {
        if (act_.text("waiver_reason").empty()) {
            return "waiver_reason.missing";
        }
        return act_.second_person() ? (*total == 0 ? "" : "receipt.sum_wrong") : "second_person.missing";
    }
    return sum == *total ? "" : "receipt.sum_wrong";
}

/// An office without a line goes by its file, one with a line by what the feed says; both are right.
std::vector<std::int64_t> TillDesk::prices(const std::string& item) const {
    const auto day = act_.day_of_act();
    auto found = FeeTable::shipped().prices(item, day);
    std::optional<FeedItem> newest;
    for (auto& told : OfficeRecords(act_.connection).feed_after(act_.caller.office, 0, kMostItems)) {
        const bool counts = told.topic == "fees" && told.key == item && told.effective_from <= day;
        if (counts && (!newest || newest->effective_from <= told.effective_from)) {
            newest = std::move(told);
        }
    }
    if (newest && !newest->deleted) {
        const auto value = json::parse(newest->value_json, nullptr, false);
        if (value.is_object() && value.contains("satang") && value["satang"].is_number_integer()) {
            found.push_back(value["satang"].get<std::int64_t>());
        }
    }
    return found;
}

std::string TillDesk::price_objection() const {
    if (act_.yes("waived")) {
        return "";  // nothing was taken
    }
    const auto counts = act_.pairs("counts");
    for (const auto& [item, amount] : act_.pairs("items")) {
        const auto told = counts.find(item);
        const auto count = told == counts.end() ? std::optional(1LL) : satang_of(told->second);
        const auto allowed = prices(item);
        const bool fits = count && *count >= 1 && std::any_of(allowed.begin(), allowed.end(), [&](auto price) {
                              return satang_of(amount) == price * *count;
                          });
        if (!fits) {
            return "receipt.price_wrong";
        }
    }
    return "";
}

ActVerdict TillDesk::void_receipt(RegisterPage* receipt) {
    if (receipt == nullptr) {
        return {"receipt.unknown"};
    }
    if (receipt->text("state") == "VOID") {
        return {"receipt.void_already"};
    }
    if (receipt->text("day") != act_.day_of_act()) {
        return {"receipt.void_late"};
    }
    if (!act_.second_person()) {
        return {"second_person.missing"};
    }
    receipt->set("state", "VOID");
    // The paper ends with its money; workstations learn of it by the list of void papers.
    const auto number = act_.text("receipt_no");
    auto* paper = act_.book.open(domain::RegisterKind::IssuedPaper, number);
    if (paper != nullptr && paper->text("kind") == kReceipt && paper->text("office") == act_.caller.office) {
        paper->set("state", "void");
        add_to_void_list(act_, number);
    }
    return {""};
}

bool TillDesk::is_free(const std::string& number) {
    const auto* paper = act_.book.open(domain::RegisterKind::IssuedPaper, number);
    return paper == nullptr || (paper->text("kind") == kReceipt && paper->text("office") == act_.caller.office &&
                                paper->text("state") == "valid" && paper->text("sha256") == act_.text("sha256"));
}

ActVerdict TillDesk::fee_receipt() {
    const auto number = act_.text("receipt_no");
    if (number.empty() || number.size() > 64) {
        return {"receipt.incomplete"};
    }
    const auto key = "fee_receipt/" + act_.caller.office + "/" + number;
    auto* known = act_.book.open(key);
    if (act_.yes("voided")) {
        return void_receipt(known);
    }
    if (known != nullptr || !is_free(number)) {
        return {"receipt.number_taken"};
    }
    if (!act_.one_of("method", {"CASH", "QR"})) {
        return {"method.invalid"};
    }
    if (auto objection = sum_objection(); !objection.empty()) {
        return {objection};
    }
    if (auto objection = price_objection(); !objection.empty()) {
        return {objection};
    }
    auto& receipt = act_.book.open_or_make(key);
    receipt.fields = {{"state", "PAID"},
                      {"day", act_.day_of_act()},
                      {"total_satang", act_.text("total_satang")},
                      {"method", act_.text("method")},
                      {"items", act_.text("items")}};
    receipt.set("payment_ref", act_.text("payment_ref"));
    receipt.changed = true;
    keep_paper(number);
    return {""};
}

/// So that a receipt somebody brings can be checked like any paper.
void TillDesk::keep_paper(const std::string& number) {
    if (!is_sha256(act_.text("sha256"))) {
        return;  // of a workstation that does not tell it
    }
    auto& paper = act_.book.open_or_make(record_key_of(domain::RegisterKind::IssuedPaper, number));
    const auto hash = act_.text("data_hash");
    paper.fields = {{"number", number},
                    {"kind", kReceipt},
                    {"issued", act_.day_of_act()},
                    {"office", act_.caller.office},
                    {"sha256", act_.text("sha256")},
                    {"data_hash", is_data_hash(hash) ? hash : ""},
                    {"state", "valid"}};
    paper.changed = true;
}

}  // namespace amphoe::centre
