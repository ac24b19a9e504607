#include "core/storage/AuditVerifier.h"

#include <algorithm>

#include "core/storage/KeyDerivation.h"

namespace amphoe::storage {
namespace {

bool fits(const AuditSeal& seal, const AuditRow& row, std::int64_t sequence) {
    return equal_in_constant_time(row.mac, seal.entry_code(sequence, row.entry.hash)) &&
           row.entry.hash == seal.hash_of(row.entry, sequence);
}

}  // namespace

domain::AuditVerification AuditVerifier::verify() const {
    auto previous = std::string(64, '0');
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        if (!genuine(seal_, rows_[index], static_cast<std::int64_t>(index) + 1, previous)) {
            return explain(index);
        }
        previous = rows_[index].entry.hash;
    }
    return check_head(seal_, head_, static_cast<std::int64_t>(rows_.size()), previous);
}

bool AuditVerifier::genuine(const AuditSeal& seal, const AuditRow& row, std::int64_t place,
                            const std::string& previous) {
    return row.entry.sequence == place && row.entry.previous_hash == previous && fits(seal, row, place);
}

bool AuditVerifier::fits_at(const AuditRow& row, std::int64_t sequence) const {
    return fits(seal_, row, sequence);
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

domain::AuditVerification AuditVerifier::check_head(const AuditSeal& seal, const std::optional<AuditHead>& head,
                                                    std::int64_t last, const std::string& last_hash) {
    if (!head) {
        return {last, last + 1, "truncated"};
    }
    if (!equal_in_constant_time(head->mac, seal.head_code(head->sequence, head->hash))) {
        return {last, last + 1, "altered"};
    }
    if (head->sequence > last) {
        return {last, last + 1, "truncated"};
    }
    if (head->sequence < last) {
        return {last, head->sequence + 1, "inserted"};
    }
    if (last > 0 && head->hash != last_hash) {
        return {last, last, "altered"};
    }
    return {last, std::nullopt, ""};
}

}  // namespace amphoe::storage
