#include "core/storage/Retention.h"

#include "core/storage/AttachmentBinding.h"
#include "core/storage/Statement.h"
#include "core/storage/StepWriter.h"
#include "core/storage/StoredNames.h"
#include "core/support/Identifier.h"

namespace amphoe::storage {
namespace {

/// Until the job comes again.
constexpr std::chrono::hours kPeriod{1};

}  // namespace

domain::Result<ports::RetentionReport> Retention::apply(support::Timestamp now) {
    const auto visits = database_.read([&](Connection& connection) { return overdue_visits(connection, now); });
    if (!visits) {
        return visits.error();
    }
    ports::RetentionReport report;
    for (const auto& visit_id : *visits) {
        const auto erased = database_.write([&](Connection& connection) { return erase(connection, visit_id, now); });
        if (!erased) {
            return erased.error();
        }
        report.erased += *erased;
        report.visits += *erased > 0 ? 1 : 0;
    }
    if (report.erased > 0) {
        if (const auto emptied = database_.empty_write_ahead_log(); !emptied) {
            return emptied.error();
        }
    }
    const auto waiting = database_.read([&](Connection& connection) {
        Statement query(connection, "SELECT COUNT(*) FROM attachments WHERE kind IN " + kinds_sql());
        return query.step() ? query.integer_at(0) : 0;
    });
    if (!waiting) {
        return waiting.error();
    }
    report.waiting = *waiting;
    return report;
}

std::vector<std::string> Retention::overdue_visits(Connection& connection, support::Timestamp now) const {
    const auto after = std::chrono::hours(rules_.live_image_hours);
    Statement query(connection,
                    "SELECT DISTINCT v.id FROM attachments a JOIN visits v ON v.id = a.visit_id WHERE a.kind IN " +
                        kinds_sql() +
                        " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.visit_id = v.id AND o.state IN "
                        "('queued','parked')) AND COALESCE((SELECT MAX(receipt_at) + ?1 FROM outbox o WHERE "
                        "o.visit_id = v.id), v.closed_at + ?1, v.opened_at + ?2) <= ?3");
    query.integer(std::chrono::milliseconds(after).count())
        .integer(std::chrono::milliseconds(std::chrono::days(rules_.draft_days)).count())
        .integer(to_stored(now + kPeriod));
    std::vector<std::string> visits;
    while (query.step()) {
        visits.push_back(query.text_at(0));
    }
    return visits;
}

std::int64_t Retention::erase(Connection& connection, const std::string& visit_id, support::Timestamp now) const {
    // A message may have been added since the visit was chosen.
    const std::string chosen = "visit_id = ?1 AND kind IN " + kinds_sql() +
                               " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.visit_id = ?1 AND o.state IN "
                               "('queued','parked'))";
    Statement counts(connection, "SELECT kind, COUNT(*) FROM attachments WHERE " + chosen + " GROUP BY kind");
    counts.text(visit_id);
    domain::CaseEvent event;
    std::string reason;
    std::int64_t erased = 0;
    while (counts.step()) {
        event.fields[counts.text_at(0)] = std::to_string(counts.integer_at(1));
        reason += (reason.empty() ? "" : " ") + counts.text_at(0) + '=' + std::to_string(counts.integer_at(1));
        erased += counts.integer_at(1);
    }
    if (erased == 0) {
        return 0;
    }
    const auto digests = AttachmentBinding(connection).digests_where(chosen, visit_id);
    Statement(connection, "DELETE FROM attachments WHERE " + chosen).text(visit_id).run();
    event.id = support::new_identifier(now);
    event.visit_id = visit_id;
    event.kind = domain::EventKind::ImageErased;
    event.at = now;
    event.fields["rules"] = rules_.version;
    ports::StepRecord step;
    step.events.push_back(std::move(event));
    step.audit.action = "ATTACHMENT_ERASED";
    step.audit.result = "ok";
    step.audit.reason = reason;
    StepWriter(connection, database_).write(step, digests);
    return erased;
}

std::string Retention::kinds_sql() const {
    std::string kinds;
    for (const auto& kind : rules_.live_image_kinds) {
        kinds += (kinds.empty() ? "('" : ",'") + kind + '\'';
    }
    return kinds.empty() ? "('')" : kinds + ')';
}

}  // namespace amphoe::storage
