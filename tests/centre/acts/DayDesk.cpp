#include "tests/centre/acts/DayDesk.h"

#include <charconv>
#include <optional>

#include "tests/centre/PathPattern.h"

namespace amphoe::centre {
namespace {

/// Whole, below ten million baht either way.
std::optional<long long> satang_of(const std::string& text) {
    long long satang = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), satang);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && !text.empty();
    return whole && satang > -1'000'000'000 && satang < 1'000'000'000 ? std::optional(satang) : std::nullopt;
}

}  // namespace

std::string DayDesk::objection() const {
    const auto day = act_.text("day");
    if (!is_day(day) || days_between(day, act_.today()) < 0 || act_.text("closed_by").empty() ||
        !is_sha256(act_.text("audit_head")) || !is_sha256(act_.text("report_sha256"))) {
        return "day.incomplete";
    }
    if (act_.text("workstation_id") != act_.caller.workstation_id) {
        return "day.other_workstation";
    }
    const auto counted = satang_of(act_.text("cash_counted_satang"));
    const auto system = satang_of(act_.text("cash_system_satang"));
    const auto difference = satang_of(act_.text("cash_difference_satang"));
    if (!counted || !system || !difference || *counted < 0 || *counted - *system != *difference) {
        return "day.sum_wrong";
    }
    if (*difference == 0) {
        return "";
    }
    if (act_.text("second_officer_reason").empty()) {
        return "second_officer_reason.missing";
    }
    const auto second = act_.text("second_officer");
    return second.empty() || second == act_.text("closed_by") ? "second_person.missing" : "";
}

ActVerdict DayDesk::day_close() {
    if (auto found = objection(); !found.empty()) {
        return {found};
    }
    const auto key = "day_close/" + act_.caller.office + "/" + act_.text("workstation_id") + "/" + act_.text("day");
    if (act_.book.open(key) != nullptr) {
        return {"day.closed_already"};
    }
    auto& page = act_.book.open_or_make(key);
    page.fields = {{"state", "CLOSED"}};
    for (const auto* field : {"day", "closed_by", "cash_counted_satang", "cash_system_satang", "cases", "visits",
                              "audit_sequence", "audit_head", "report_number", "report_sha256"}) {
        page.fields[field] = act_.text(field);
    }
    page.changed = true;
    return {""};
}

}  // namespace amphoe::centre
