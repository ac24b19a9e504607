#include "core/storage/AuditVerifier.h"

#include <algorithm>

#include "core/storage/KeyDerivation.h"

namespace amphoe::storage {

domain::AuditVerification AuditVerifier::verify() const {
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        if (!genuine(index)) {
            return explain(index);
        }
    }
    return check_head();
}

bool AuditVerifier::genuine(std::size_t index) const {
    const auto& row = rows_[index];
    const auto place = static_cast<std::int64_t>(index) + 1;
    const auto previous = index == 0 ? std::string(64, '0') : rows_[index - 1].entry.hash;
    return row.entry.sequence == place && row.entry.previous_hash == previous && fits_at(row, place);
}

bool AuditVerifier::fits_at(const AuditRow& row, std::int64_t sequence) const {
    return equal_in_constant_time(row.mac, seal_.entry_code(sequence, row.entry.hash)) &&
           row.entry.hash == seal_.hash_of(row.entry, sequence);
}

bool AuditVerifier::has_genuine_row_for(std::int64_t sequence) const {
    return std::ranges::any_of(rows_, [&](const AuditRow& row) { return fits_at(row, sequence); });
}

domain::AuditVerification AuditVerifier::bad(std::int64_t sequence, const char* reason) const {
    return {static_cast<std::int64_t>(rows_.size()), sequence, reason};
}

domain::AuditVerification AuditVerifier::explain(std::size_t index) const {
    const auto place = static_cast<std::int64_t>(index) + 1;
    const auto& row = rows_[index];
    if (row.entry.sequence < place || (head_ && place > head_->sequence)) {
        return bad(row.entry.sequence, "inserted");
    }
    if (has_genuine_row_for(place)) {
        // The right entry exists elsewhere: either something was pushed in before it, or places were exchanged.
        const auto last = static_cast<std::int64_t>(rows_.size());
        return bad(place, head_ && last > head_->sequence ? "inserted" : "reordered");
    }
    if (row.entry.sequence > place) {
        return bad(place, "missing");
    }
    // The entry stands under the missing one's number when those behind were renumbered.
    for (auto later = place + 1; head_ && later <= head_->sequence; ++later) {
        if (fits_at(row, later)) {
            return bad(place, "missing");
        }
    }
    return bad(place, "altered");
}

domain::AuditVerification AuditVerifier::check_head() const {
    const auto last = static_cast<std::int64_t>(rows_.size());
    if (!head_) {
        return bad(last + 1, "truncated");
    }
    if (!equal_in_constant_time(head_->mac, seal_.head_code(head_->sequence, head_->hash))) {
        return bad(last + 1, "altered");
    }
    if (head_->sequence > last) {
        return bad(last + 1, "truncated");
    }
    if (head_->sequence < last) {
        return bad(head_->sequence + 1, "inserted");
    }
    if (last > 0 && head_->hash != rows_.back().entry.hash) {
        return bad(last, "altered");
    }
    return {last, std::nullopt, ""};
}

}  // namespace amphoe::storage
