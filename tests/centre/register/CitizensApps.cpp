#include "tests/centre/register/CitizensApps.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

void end_last_proof(RegisterPage& page, const char* result) {
    if (!page.items.empty()) {
        page.items.back()["result"] = result;
    }
}

}  // namespace

bool activated_by(const RegisterPage& thaid, support::Timestamp now) {
    const auto at = support::from_iso8601(thaid.text("activates_at"));
    const auto expires = support::from_iso8601(thaid.text("activation_expires_at"));
    return at && *at <= now && (!expires || *at < *expires);
}

bool CitizensApps::reached(const RegisterPage& page, const char* field) const {
    const auto at = support::from_iso8601(page.text(field));
    return at && *at <= now_;
}

std::optional<RegisterPage> CitizensApps::thaid(const std::string& citizen_id) {
    auto page = book_.read(RegisterKind::Thaid, citizen_id);
    if (!page || page->text("activation") != "ISSUED") {
        return page;
    }
    // It happened when it happened, whenever somebody looks.
    if (activated_by(*page, now_)) {
        auto& kept = *book_.open(page->record_key);
        kept.set("activation", "ACTIVATED");
        return kept;
    }
    if (reached(*page, "activation_expires_at")) {
        page->fields["activation"] = "EXPIRED";
    }
    return page;
}

bool CitizensApps::uses_thaid(const std::string& citizen_id) {
    const auto page = thaid(citizen_id);
    if (!page) {
        return false;
    }
    const auto state = page->text("state");
    const auto activation = page->text("activation");
    // An enrolment from before activations were kept counts as used.
    return (state == "SELF" || state == "OFFICER") && (activation.empty() || activation == "ACTIVATED");
}

void CitizensApps::confirm(RegisterPage& page) {
    page.set("level", "2");
    page.set("since", support::bangkok_date(now_));
    page.set("confirmation", "");
    page.set("confirmation_expires_at", "");
    page.set("confirms_at", "");
}

std::optional<RegisterPage> CitizensApps::tangrat(const std::string& citizen_id) {
    const auto page = book_.read(RegisterKind::Tangrat, citizen_id);
    if (page && page->text("level") == "2") {
        return page;
    }
    if (page && reached(*page, "confirms_at")) {
        auto& kept = *book_.open(page->record_key);
        end_last_proof(kept, "passed");
        confirm(kept);
        return kept;
    }
    if (uses_thaid(citizen_id)) {
        auto& kept = book_.open_or_make(record_key_of(RegisterKind::Tangrat, citizen_id), {{"level", "0"}});
        confirm(kept);
        kept.set("thaid_at", support::to_iso8601(now_));
        kept.add_item({{"at", support::bangkok_date(now_)}, {"channel", "DDOPA"}, {"result", "passed"}});
        return kept;
    }
    if (page && page->text("confirmation") == "WAITING" && reached(*page, "confirmation_expires_at")) {
        auto& kept = *book_.open(page->record_key);
        kept.set("confirmation", "EXPIRED");
        end_last_proof(kept, "expired");
        return kept;
    }
    return page;
}

}  // namespace amphoe::centre
