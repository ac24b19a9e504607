#include "core/storage/AttachmentBinding.h"

#include <algorithm>
#include <array>

#include "core/domain/Visit.h"
#include "core/storage/FieldsJson.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreMeta.h"
#include "core/support/Digest.h"

namespace amphoe::storage {
namespace {

constexpr const char* kBoundAction = "ATTACHMENTS_BOUND";
constexpr std::size_t kDigestLength = 64;
constexpr const char* kSelect = "SELECT id, visit_id, case_id, kind, event_id, sha256, content FROM attachments ";
constexpr std::array kNames{"id", "visit_id", "case_id", "kind", "event_id", "sha256", "content"};
constexpr int kFirstSealed = 5;

std::string erased_kind() {
    return std::string(domain::event_name(domain::EventKind::ImageErased));
}

/// Columns without a value are left out, so that a later column does not change the digests of older rows.
std::string digest_of(const Statement& row) {
    domain::Fields canonical;
    for (int column = 0; column < static_cast<int>(kNames.size()); ++column) {
        if (!row.null_at(column)) {
            canonical.emplace(kNames[static_cast<std::size_t>(column)],
                              column >= kFirstSealed ? support::sha256_hex(row.blob_at(column)) : row.text_at(column));
        }
    }
    return support::sha256_hex_of_text(fields_to_json(canonical));
}

std::vector<std::string> digests_in(Statement& rows) {
    std::vector<std::string> digests;
    while (rows.step()) {
        digests.push_back(digest_of(rows));
    }
    return digests;
}

std::vector<std::string> parted(const std::string& joined) {
    std::vector<std::string> digests;
    for (std::size_t place = 0; place < joined.size(); place += kDigestLength) {
        digests.push_back(joined.substr(place, kDigestLength));
    }
    return digests;
}

std::string joined(const std::vector<std::string>& digests) {
    std::string text;
    for (const auto& digest : digests) {
        text += digest;
    }
    return text;
}

std::vector<std::string> without(std::vector<std::string> all, const std::vector<std::string>& some) {
    std::erase_if(all, [&](const auto& digest) { return std::ranges::find(some, digest) != some.end(); });
    return all;
}

domain::AuditVerification misfit(std::int64_t sequence, const char* reason, const std::string& event_id) {
    domain::AuditVerification verification;
    verification.first_bad = sequence;
    verification.reason = reason;
    verification.event_id = event_id;
    return verification;
}

}  // namespace

std::string AttachmentBinding::digests_of_event(const std::string& event_id) {
    Statement rows(connection_, std::string(kSelect) + "WHERE event_id = ? ORDER BY rowid");
    rows.text(event_id);
    return joined(digests_in(rows));
}

std::string AttachmentBinding::digests_where(const std::string& condition, const std::string& visit_id) {
    Statement rows(connection_, std::string(kSelect) + "WHERE " + condition + " ORDER BY rowid");
    rows.text(visit_id);
    return joined(digests_in(rows));
}

void AttachmentBinding::bind_older_attachments(const AuditChain& chain, support::Timestamp now) {
    if (!read_meta(connection_, meta_keys::kAttachmentsToBind)) {
        return;
    }
    if (!has_bound_any()) {
        Statement rows(connection_, std::string(kSelect) + "WHERE event_id IS NULL ORDER BY rowid");
        domain::AuditNote note;
        note.action = kBoundAction;
        note.result = "ok";
        chain.append(connection_, note, now, joined(digests_in(rows)));
    }
    Statement(connection_, "DELETE FROM meta WHERE key = ?").text(meta_keys::kAttachmentsToBind).run();
}

bool AttachmentBinding::has_bound_any() {
    Statement entry(connection_,
                    "SELECT 1 FROM audit WHERE action = ? UNION ALL "
                    "SELECT 1 FROM case_events WHERE attachment_digests IS NOT NULL LIMIT 1");
    return entry.text(kBoundAction).step();
}

std::optional<domain::AuditVerification> AttachmentBinding::first_misfit(domain::AuditDepth depth) {
    read_ = depth == domain::AuditDepth::Attachments ? std::optional<std::int64_t>(0) : std::nullopt;
    if (auto found = misfit_of_events()) {
        return found;
    }
    if (auto found = stray_attachment()) {
        return found;
    }
    return misfit_of_older();
}

std::optional<domain::AuditVerification> AttachmentBinding::misfit_of_events() {
    Statement events(connection_,
                     "SELECT id, visit_id, audit_sequence, attachment_digests FROM case_events "
                     "WHERE attachment_digests IS NOT NULL AND kind <> ? ORDER BY audit_sequence");
    events.text(erased_kind());
    while (events.step()) {
        if (const auto* reason = judge(parted(events.text_at(3)), events.text_at(0), events.text_at(1))) {
            return misfit(events.integer_at(2), reason, events.text_at(0));
        }
    }
    return std::nullopt;
}

std::optional<domain::AuditVerification> AttachmentBinding::stray_attachment() {
    Statement stray(connection_,
                    "SELECT a.event_id, e.audit_sequence FROM attachments a LEFT JOIN case_events e ON e.id = "
                    "a.event_id WHERE a.event_id IS NOT NULL AND (e.attachment_digests IS NULL OR e.kind = ?) LIMIT 1");
    if (stray.text(erased_kind()).step()) {
        return misfit(stray.optional_integer_at(1).value_or(1), "attachment inserted", stray.text_at(0));
    }
    return std::nullopt;
}

std::optional<domain::AuditVerification> AttachmentBinding::misfit_of_older() {
    Digests written;
    std::int64_t bound_at = 1;
    Statement entry(connection_, "SELECT sequence, lower(hex(event_digests)) FROM audit WHERE action = ? LIMIT 1");
    if (entry.text(kBoundAction).step()) {
        bound_at = entry.integer_at(0);
        written = parted(entry.text_at(1));
    }
    if (const auto* reason = judge(written, "", "")) {
        return misfit(bound_at, reason, "");
    }
    return std::nullopt;
}

/// Null when what is there is what was written with the event, or before the upgrade when `event_id` is empty.
const char* AttachmentBinding::judge(const Digests& written, const std::string& event_id, const std::string& visit_id) {
    const std::string which = event_id.empty() ? "WHERE event_id IS NULL" : "WHERE event_id = ?";
    Statement rows(connection_,
                   read_ ? kSelect + which + " ORDER BY rowid" : "SELECT COUNT(*) FROM attachments " + which);
    if (!event_id.empty()) {
        rows.text(event_id);
    }
    if (!read_) {
        return compare_number(written, rows.step() ? static_cast<std::size_t>(rows.integer_at(0)) : 0, visit_id);
    }
    const auto found = digests_in(rows);
    *read_ += static_cast<std::int64_t>(found.size());
    return compare(written, found, visit_id);
}

const char* AttachmentBinding::compare_number(const Digests& written, std::size_t found, const std::string& visit_id) {
    if (found == written.size()) {
        return nullptr;
    }
    auto left = written;
    strike_out_erased(left, visit_id);
    return found == left.size() ? nullptr : found < left.size() ? "attachment missing" : "attachment inserted";
}

/// Null when both lists agree, apart from what was erased.
const char* AttachmentBinding::compare(const Digests& written, const Digests& found, const std::string& visit_id) {
    auto missing = without(written, found);
    const auto foreign = without(found, written);
    if (!missing.empty()) {
        strike_out_erased(missing, visit_id);
    }
    if (!foreign.empty()) {
        return missing.empty() ? "attachment inserted" : "attachment altered";
    }
    return missing.empty() ? nullptr : "attachment missing";
}

/// Erasures name what they erased, and are events bound to the log themselves. Without a visit: of any.
void AttachmentBinding::strike_out_erased(Digests& missing, const std::string& visit_id) {
    Statement erasures(connection_,
                       "SELECT attachment_digests FROM case_events WHERE attachment_digests IS NOT NULL AND kind = ?1 "
                       "AND " +
                           std::string(visit_id.empty() ? "?2 = ''" : "visit_id = ?2"));
    erasures.text(erased_kind()).text(visit_id);
    while (!missing.empty() && erasures.step()) {
        missing = without(std::move(missing), parted(erasures.text_at(0)));
    }
}

}  // namespace amphoe::storage
