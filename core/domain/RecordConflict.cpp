#include "core/domain/RecordConflict.h"

#include <algorithm>
#include <string_view>

namespace amphoe::domain {
namespace {

std::string field_or_empty(const Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

}  // namespace

std::optional<RecordConflict> conflict_in(const std::vector<CaseEvent>& events) {
    if (derive_case_state(events) != CaseState::Conflict) {
        return std::nullopt;
    }
    const auto answered = std::find_if(events.rbegin(), events.rend(),
                                       [](const auto& event) { return event.kind == EventKind::CentreConflict; });
    Fields ours;
    for (auto event = events.begin(); event != answered.base() - 1; ++event) {
        for (const auto& [key, value] : event->fields) {
            ours[key] = value;  // the last word of this counter
        }
    }
    RecordConflict conflict;
    conflict.our_version = field_or_empty(ours, kRecordVersionField);
    conflict.central_version = field_or_empty(answered->fields, kConflictVersionField);
    constexpr std::string_view prefix = kConflictCentralPrefix;
    for (const auto& [key, value] : answered->fields) {
        if (std::string_view(key).starts_with(prefix)) {
            const auto field = key.substr(prefix.size());
            const auto own = field_or_empty(ours, field);
            conflict.rows.push_back({field, own, value, own != value});
        }
    }
    return conflict;
}

}  // namespace amphoe::domain
