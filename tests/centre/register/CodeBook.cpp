#include "tests/centre/register/CodeBook.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

constexpr auto kCodeLife = std::chrono::minutes(10);

}  // namespace

CodeBook::Found CodeBook::find(const std::string& text, CodeUse use, const std::string& asker) {
    const auto read = read_simulated_code(text, use);
    if (!read.refusal.empty()) {
        return {nullptr, "", read.refusal};
    }
    std::string citizen_id;
    for (const auto& candidate : read.candidates) {
        if (book_.read(RegisterKind::Person, candidate)) {
            citizen_id = candidate;
        }
    }
    if (citizen_id.empty()) {
        return {nullptr, "", "forged"};
    }
    if (read.fate != CodeFate::Fresh) {
        return {nullptr, citizen_id, read.fate == CodeFate::Used ? "used" : "expired"};
    }
    const auto kind = use == CodeUse::Tangrat ? RegisterKind::TangratCode : RegisterKind::DigitalCardCode;
    auto& page = book_.open_or_make(record_key_of(kind, text));
    if (page.text("expires_at").empty()) {
        // The citizen opened the app just now.
        page.set("expires_at", support::to_iso8601(now_ + kCodeLife));
        page.set("state", "OPEN");
    }
    if (page.text("state") == "USED") {
        return {nullptr, citizen_id, "used"};
    }
    if (const auto seen_by = page.text("seen_by"); !seen_by.empty()) {
        // Checked in time once: whoever checked it may finish, nobody else may begin.
        return seen_by == asker ? Found{&page, citizen_id, ""} : Found{nullptr, citizen_id, "used"};
    }
    const auto expires_at = support::from_iso8601(page.text("expires_at"));
    return expires_at && now_ < *expires_at ? Found{&page, citizen_id, ""} : Found{nullptr, citizen_id, "expired"};
}

}  // namespace amphoe::centre
