#include "core/domain/DataRights.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amphoe::domain {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kKinds{{
    {"access", "ขอเข้าถึงข้อมูล"},
    {"correction", "ขอแก้ไขข้อมูล"},
    {"erasure", "ขอลบข้อมูล"},
    {"withdrawal", "ถอนความยินยอม"},
}};

std::string text_of(const RegisterEntry& entry, const char* key) {
    const auto found = entry.fields.find(key);
    return found == entry.fields.end() ? std::string{} : found->second;
}

support::Timestamp time_of(const RegisterEntry& entry, const char* key) {
    return support::from_iso8601(text_of(entry, key)).value_or(entry.recorded_at);
}

/// Adds a later line to the matter it is about; lines about nothing are left out.
template <class Matter, class Add>
void add_to(std::vector<Matter>& matters, RegisterEntry Matter::*opened, const RegisterEntry& entry, Add add) {
    const auto found =
        std::ranges::find_if(matters, [&](const Matter& matter) { return (matter.*opened).id == entry.about; });
    if (found != matters.end()) {
        add(*found);
    }
}

}  // namespace

std::string_view rights_kind_th(std::string_view kind) {
    for (const auto& [name, thai] : kKinds) {
        if (name == kind) {
            return thai;
        }
    }
    return {};
}

std::vector<RightsMatter> rights_matters(const std::vector<RegisterEntry>& entries) {
    std::vector<RightsMatter> matters;
    for (const auto& entry : entries) {
        if (entry.book != "rights") {
            continue;
        }
        if (entry.about.empty()) {
            matters.push_back({entry, text_of(entry, "received"), text_of(entry, "due")});
            continue;
        }
        add_to(matters, &RightsMatter::request, entry, [&](RightsMatter& matter) {
            matter.outcome = entry.kind;
            matter.answered = text_of(entry, "answered");
            matter.answer = text_of(entry, "text");
        });
    }
    return matters;
}

std::vector<BreachMatter> breach_matters(const std::vector<RegisterEntry>& entries) {
    std::vector<BreachMatter> matters;
    for (const auto& entry : entries) {
        if (entry.book != "breach") {
            continue;
        }
        if (entry.about.empty()) {
            matters.push_back({entry, time_of(entry, "found"), time_of(entry, "notice_due"), std::nullopt});
            continue;
        }
        add_to(matters, &BreachMatter::breach, entry, [&](BreachMatter& matter) {
            if (entry.kind == "notified") {
                matter.notified = time_of(entry, "notified");
                matter.notice = text_of(entry, "text");
            } else {
                matter.closed = true;
                matter.ending = text_of(entry, "text");
            }
        });
    }
    return matters;
}

}  // namespace amphoe::domain
