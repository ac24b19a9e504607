#include "core/storage/EventBinding.h"

#include <array>

#include "core/storage/FieldsJson.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreMeta.h"
#include "core/support/Digest.h"

namespace amphoe::storage {
namespace {

constexpr const char* kBoundAction = "EVENTS_BOUND";
constexpr std::size_t kDigestLength = 64;

constexpr const char* kColumns =
    "id, visit_id, case_id, sequence, kind, at, officer_id, fields, saved_at, monotonic_ms, centre_at, "
    "clock_offset_ms, clock_error_ms, clock_went_back, audit_sequence, attachment_digests FROM case_events ";
constexpr int kFields = 7;
constexpr int kAuditSequence = 14;
constexpr std::array kNames{"id",
                            "visit_id",
                            "case_id",
                            "sequence",
                            "kind",
                            "at",
                            "officer_id",
                            "fields",
                            "saved_at",
                            "monotonic_ms",
                            "centre_at",
                            "clock_offset_ms",
                            "clock_error_ms",
                            "clock_went_back",
                            "audit_sequence",
                            "attachment_digests"};

/// Columns without a value are left out, so that a later column does not change the digests of older rows.
std::string digest_of(const Statement& row) {
    domain::Fields canonical;
    for (int column = 0; column < static_cast<int>(kNames.size()); ++column) {
        if (!row.null_at(column)) {
            canonical.emplace(kNames[static_cast<std::size_t>(column)],
                              column == kFields ? support::sha256_hex(row.blob_at(column)) : row.text_at(column));
        }
    }
    return support::sha256_hex_of_text(fields_to_json(canonical));
}

domain::AuditVerification misfit(std::int64_t sequence, const char* reason, const std::string& event_id) {
    domain::AuditVerification verification;
    verification.first_bad = sequence;
    verification.reason = reason;
    verification.event_id = event_id;
    return verification;
}

/// Walks the events in the order of their audit entries.
class EventWalk {
  public:
    explicit EventWalk(Connection& connection)
        : events_(connection,
                  std::string("SELECT ") + kColumns + "WHERE audit_sequence > 0 ORDER BY audit_sequence, rowid") {
        there_ = events_.step();
    }
    bool there() const { return there_; }
    std::int64_t sequence() const { return events_.integer_at(kAuditSequence); }
    std::string id() const { return events_.text_at(0); }
    std::string digest() const { return digest_of(events_); }
    void next() { there_ = events_.step(); }

    /// Compares the events of one entry with the digests it holds.
    std::optional<domain::AuditVerification> compare(std::int64_t entry, const std::string& digests) {
        if (there_ && sequence() < entry) {
            return misfit(sequence(), "event inserted", id());
        }
        std::size_t place = 0;
        for (; there_ && sequence() == entry; next(), place += kDigestLength) {
            if (place >= digests.size()) {
                return misfit(entry, "event inserted", id());
            }
            const auto written = digests.substr(place, kDigestLength);
            if (const auto found = digest(); found != written) {
                // The digest standing further on means that the event before it is gone.
                return misfit(
                    entry, digests.find(found, place) == std::string::npos ? "event altered" : "event missing", id());
            }
        }
        if (place < digests.size()) {
            return misfit(entry, "event missing", "");
        }
        return std::nullopt;
    }

  private:
    Statement events_;
    bool there_ = false;
};

}  // namespace

std::string EventBinding::digests_of(std::int64_t audit_sequence) {
    Statement events(connection_, std::string("SELECT ") + kColumns + "WHERE audit_sequence = ? ORDER BY rowid");
    events.integer(audit_sequence);
    std::string digests;
    while (events.step()) {
        digests += digest_of(events);
    }
    return digests;
}

void EventBinding::bind_older_events(const AuditChain& chain, support::Timestamp now) {
    if (!read_meta(connection_, meta_keys::kEventsToBind)) {
        return;
    }
    if (!has_bound_entry()) {
        domain::AuditNote note;
        note.action = kBoundAction;
        note.result = "ok";
        chain.append(connection_, note, now, digest_of_unbound());
    }
    Statement(connection_, "DELETE FROM meta WHERE key = ?").text(meta_keys::kEventsToBind).run();
}

std::optional<domain::AuditVerification> EventBinding::first_misfit() {
    const auto unbound = digest_of_unbound();
    std::string bound;
    std::int64_t bound_at = 1;
    EventWalk walk(connection_);
    Statement entries(connection_,
                      "SELECT sequence, lower(hex(event_digests)), action FROM audit "
                      "WHERE event_digests IS NOT NULL AND action <> 'ATTACHMENTS_BOUND' ORDER BY sequence");
    while (entries.step()) {
        const bool older = entries.text_at(2) == kBoundAction;
        if (older) {
            bound = entries.text_at(1);
            bound_at = entries.integer_at(0);
        }
        if (auto found = walk.compare(entries.integer_at(0), older ? "" : entries.text_at(1))) {
            return found;
        }
    }
    if (walk.there()) {
        return misfit(walk.sequence(), "event inserted", walk.id());
    }
    if (bound != unbound) {
        return misfit(bound_at, bound.empty() ? "event inserted" : "event altered", "");
    }
    return std::nullopt;
}

std::string EventBinding::digest_of_unbound() {
    Statement events(connection_, std::string("SELECT ") + kColumns + "WHERE audit_sequence IS NULL ORDER BY rowid");
    std::string digest;
    while (events.step()) {
        digest = support::sha256_hex_of_text(digest + digest_of(events));
    }
    return digest;
}

bool EventBinding::has_bound_entry() {
    Statement entry(connection_,
                    "SELECT 1 FROM audit WHERE event_digests IS NOT NULL AND action <> 'ATTACHMENTS_BOUND' LIMIT 1");
    return entry.step();
}

}  // namespace amphoe::storage
