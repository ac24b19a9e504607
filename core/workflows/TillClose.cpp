#include "core/workflows/TillClose.h"

#include <chrono>
#include <cstdlib>
#include <sstream>

namespace amphoe::workflows {
namespace {

using std::chrono::milliseconds;

/// "2026-11-22 until=1795323600000 sheet=9901-69-D15-000001-2 visit=… counted=…"
std::optional<TillClosing> closing_of(const domain::AuditNote& note, const std::string& date) {
    std::istringstream words(note.reason);
    TillClosing closing;
    words >> closing.date;
    if (note.action != kCashClosed || closing.date != date) {
        return std::nullopt;
    }
    const auto value = [&](const char* key) {
        std::string word;
        words >> word;
        return word.starts_with(key) ? word.substr(std::string(key).size()) : std::string{};
    };
    closing.until = support::Timestamp(milliseconds(std::strtoll(value("until=").c_str(), nullptr, 10)));
    closing.sheet = value("sheet=");
    closing.visit_id = value("visit=");
    return closing.visit_id.empty() ? std::nullopt : std::optional(closing);
}

}  // namespace

std::string till_note(const TillClosing& closing, const std::string& rest) {
    const auto until = std::chrono::duration_cast<milliseconds>(closing.until.time_since_epoch()).count();
    return closing.date + " until=" + std::to_string(until) + " sheet=" + closing.sheet + " visit=" + closing.visit_id +
           ' ' + rest;
}

domain::Result<std::optional<TillClosing>> last_till_close(ports::AuditLog& log, const std::string& date) {
    const auto begins = support::bangkok_day_begins(date);
    auto entry = log.entry(0);
    while (begins) {
        if (!entry) {
            return entry.error();
        }
        if (!*entry || (*entry)->at < *begins) {
            break;
        }
        if (auto closing = closing_of((*entry)->note, date)) {
            return closing;
        }
        const auto before = (*entry)->sequence - 1;
        if (before < 1) {
            break;
        }
        entry = log.entry(before);
    }
    return std::optional<TillClosing>{};
}

}  // namespace amphoe::workflows
