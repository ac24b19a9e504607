#include "core/storage/Migrations.h"

#include <array>

#include "core/storage/Statement.h"
#include "core/storage/Transaction.h"

namespace amphoe::storage {
namespace {

// A published migration is never changed; a new one is added below. Times are milliseconds since 1970 (UTC).
// Columns of the type BLOB hold sealed values, except meta.value, counters, salts and the outbox message, which is
// sealed for the centre already.

constexpr const char* kJournalAndAudit = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
CREATE TABLE counters(series TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE visits(
    id TEXT PRIMARY KEY, officer_id TEXT NOT NULL, rcode TEXT NOT NULL, workstation_id TEXT NOT NULL,
    opened_at INTEGER NOT NULL, closed_at INTEGER) STRICT;
CREATE TABLE cases(
    id TEXT PRIMARY KEY, visit_id TEXT NOT NULL REFERENCES visits(id), number TEXT NOT NULL UNIQUE CHECK(number <> ''),
    service TEXT NOT NULL, state TEXT NOT NULL, opened_at INTEGER NOT NULL,
    citizen_index TEXT, citizen_number BLOB, citizen_name BLOB NOT NULL) STRICT;
CREATE INDEX cases_by_visit ON cases(visit_id);
CREATE INDEX cases_by_day ON cases(opened_at);
CREATE INDEX cases_by_citizen ON cases(citizen_index);
CREATE TABLE case_events(
    id TEXT PRIMARY KEY, visit_id TEXT NOT NULL REFERENCES visits(id), case_id TEXT REFERENCES cases(id),
    sequence INTEGER NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, officer_id TEXT NOT NULL,
    fields BLOB NOT NULL, UNIQUE(visit_id, sequence)) STRICT;
CREATE TRIGGER case_events_keep BEFORE UPDATE ON case_events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER case_events_stay BEFORE DELETE ON case_events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TABLE attachments(
    id TEXT PRIMARY KEY, visit_id TEXT NOT NULL REFERENCES visits(id), case_id TEXT REFERENCES cases(id),
    kind TEXT NOT NULL, sha256 BLOB NOT NULL, content BLOB NOT NULL) STRICT;
CREATE INDEX attachments_by_visit ON attachments(visit_id);
CREATE TABLE audit(
    sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, workstation_id TEXT NOT NULL, action TEXT NOT NULL,
    officer_id TEXT NOT NULL, case_id TEXT NOT NULL, subject TEXT NOT NULL, result TEXT NOT NULL, reason TEXT NOT NULL,
    previous_hash TEXT NOT NULL, hash TEXT NOT NULL, mac TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_keep BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_stay BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TABLE audit_head(
    id INTEGER PRIMARY KEY CHECK(id = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL, mac TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
    BEGIN SELECT RAISE(ABORT, 'the audit head stays'); END;
)sql";

constexpr const char* kOutbox = R"sql(
CREATE TABLE outbox(
    position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    visit_id TEXT REFERENCES visits(id), case_id TEXT REFERENCES cases(id), order_key TEXT NOT NULL,
    created_at INTEGER NOT NULL, sealed BLOB NOT NULL, state TEXT NOT NULL DEFAULT 'queued',
    attempts INTEGER NOT NULL DEFAULT 0, refusals INTEGER NOT NULL DEFAULT 0, next_at INTEGER,
    why TEXT NOT NULL DEFAULT '',
    receipt_id TEXT, receipt_reason TEXT, receipt_at INTEGER, receipt_answer BLOB, receipt_signed BLOB) STRICT;
CREATE INDEX outbox_by_state ON outbox(state, position);
CREATE INDEX outbox_by_order ON outbox(order_key, state, position);
)sql";

constexpr const char* kOfficers = R"sql(
CREATE TABLE officers(
    id TEXT PRIMARY KEY, name_th TEXT NOT NULL, name_en TEXT NOT NULL, role TEXT NOT NULL, rcode TEXT NOT NULL,
    pin_salt BLOB NOT NULL, pin_cost INTEGER NOT NULL, pin_hash BLOB NOT NULL,
    failed_tries INTEGER NOT NULL DEFAULT 0) STRICT;
)sql";

/// Time of each act, events bound to the audit log, leased numbers, and indexes for a million cases. Events that are
/// there already are bound when the keys are at hand (EventBinding).
constexpr const char* kTimeAndNumbers = R"sql(
ALTER TABLE case_events ADD COLUMN saved_at INTEGER;
ALTER TABLE case_events ADD COLUMN monotonic_ms INTEGER;
ALTER TABLE case_events ADD COLUMN centre_at INTEGER;
ALTER TABLE case_events ADD COLUMN clock_offset_ms INTEGER;
ALTER TABLE case_events ADD COLUMN clock_error_ms INTEGER;
ALTER TABLE case_events ADD COLUMN clock_went_back INTEGER;
ALTER TABLE case_events ADD COLUMN audit_sequence INTEGER;
ALTER TABLE audit ADD COLUMN event_digests BLOB;
CREATE INDEX case_events_by_audit ON case_events(audit_sequence);
INSERT INTO meta(key, value) SELECT 'bind_events', x'01' WHERE EXISTS (SELECT 1 FROM case_events);
CREATE TABLE number_blocks(
    lease_id TEXT PRIMARY KEY, series TEXT NOT NULL, year INTEGER NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, next INTEGER NOT NULL) STRICT;
CREATE INDEX number_blocks_by_series ON number_blocks(series, year, first);
DROP INDEX cases_by_day;
CREATE INDEX cases_by_day ON cases(opened_at, id);
DROP INDEX cases_by_citizen;
CREATE INDEX cases_by_citizen ON cases(citizen_index, opened_at, id);
CREATE INDEX cases_by_state ON cases(state, opened_at, id);
CREATE INDEX attachments_by_kind ON attachments(kind);
CREATE INDEX outbox_by_visit ON outbox(visit_id);
)sql";

/// Papers of a day, and the forms an office counts one by one.
constexpr const char* kPapersAndStock = R"sql(
CREATE INDEX case_events_papers ON case_events(at) WHERE kind = 'DOCUMENT_ISSUED';
CREATE TABLE stock_sheets(
    paper TEXT NOT NULL, serial TEXT NOT NULL, position INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'remaining',
    document_number TEXT NOT NULL DEFAULT '', received_at INTEGER NOT NULL, changed_at INTEGER,
    why TEXT NOT NULL DEFAULT '', PRIMARY KEY(paper, serial)) STRICT;
CREATE INDEX stock_sheets_by_state ON stock_sheets(paper, state, position);
CREATE TRIGGER stock_sheets_stay BEFORE DELETE ON stock_sheets
    BEGIN SELECT RAISE(ABORT, 'numbered forms are never forgotten'); END;
CREATE TABLE stock_counts(
    id INTEGER PRIMARY KEY, paper TEXT NOT NULL, at INTEGER NOT NULL, counted INTEGER NOT NULL,
    expected INTEGER NOT NULL, officer_id TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
)sql";

/// Attachments bound to the events they were saved with, and so to the audit log. What is there already is bound when
/// the keys are at hand (AttachmentBinding).
constexpr const char* kBoundAttachments = R"sql(
ALTER TABLE attachments ADD COLUMN event_id TEXT;
ALTER TABLE case_events ADD COLUMN attachment_digests TEXT;
CREATE INDEX attachments_by_event ON attachments(event_id);
INSERT INTO meta(key, value) SELECT 'bind_attachments', x'01' WHERE EXISTS (SELECT 1 FROM attachments);
)sql";

/// The tickets of each day (W2). No ticket is ever forgotten: the day's figures are made of them.
constexpr const char* kQueue = R"sql(
CREATE TABLE queue_tickets(
    day TEXT NOT NULL, position INTEGER NOT NULL, number TEXT, booking_ref TEXT, service TEXT NOT NULL,
    lane TEXT NOT NULL, state TEXT NOT NULL, person_index TEXT, calls INTEGER NOT NULL, place INTEGER NOT NULL,
    slot_start INTEGER, arrived INTEGER, called INTEGER, started INTEGER, ended INTEGER, visit_id TEXT,
    PRIMARY KEY(day, position)) STRICT;
CREATE UNIQUE INDEX queue_tickets_by_number ON queue_tickets(day, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX queue_tickets_by_booking ON queue_tickets(day, booking_ref) WHERE booking_ref IS NOT NULL;
CREATE TRIGGER queue_tickets_stay BEFORE DELETE ON queue_tickets
    BEGIN SELECT RAISE(ABORT, 'tickets are never forgotten'); END;
)sql";

/// Days of work in communities (W18); what they were is sealed.
constexpr const char* kOutreach = R"sql(
CREATE TABLE outreach_events(
    id TEXT PRIMARY KEY, opened_at INTEGER NOT NULL, package_until INTEGER NOT NULL, closed_at INTEGER,
    content BLOB NOT NULL) STRICT;
CREATE TRIGGER outreach_events_stay BEFORE DELETE ON outreach_events
    BEGIN SELECT RAISE(ABORT, 'outreach events are never forgotten'); END;
)sql";

/// Working days; the cases in which something happened in a period.
constexpr const char* kOfficeDays = R"sql(
CREATE TABLE office_days(
    date TEXT PRIMARY KEY, visit_id TEXT NOT NULL REFERENCES visits(id), begins INTEGER NOT NULL,
    opened_at INTEGER, opened_by TEXT NOT NULL, ends INTEGER, closed_at INTEGER, closed_by TEXT NOT NULL,
    audit_sequence INTEGER NOT NULL, audit_head TEXT NOT NULL, report_number TEXT NOT NULL) STRICT;
CREATE TRIGGER office_days_stay BEFORE DELETE ON office_days BEGIN SELECT RAISE(ABORT, 'days are never forgotten'); END;
CREATE TRIGGER office_days_closed BEFORE UPDATE ON office_days WHEN old.closed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a closed day stays as it was signed'); END;
CREATE INDEX case_events_by_time ON case_events(at, case_id);
)sql";

/// Training register, improvement log (W16, C49): sealed, only ever added to. Citizens' answers are counts without time
/// or person.
constexpr const char* kSupervision = R"sql(
CREATE TABLE supervision_records(
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, recorded_at INTEGER NOT NULL, content BLOB NOT NULL) STRICT;
CREATE INDEX supervision_records_by_kind ON supervision_records(kind, recorded_at, id);
CREATE TRIGGER supervision_records_stay BEFORE DELETE ON supervision_records
    BEGIN SELECT RAISE(ABORT, 'records are never forgotten'); END;
CREATE TABLE satisfaction_answers(
    day TEXT NOT NULL, service TEXT NOT NULL, score INTEGER NOT NULL CHECK(score BETWEEN 1 AND 5),
    answers INTEGER NOT NULL CHECK(answers > 0), PRIMARY KEY(day, service, score)) STRICT;
CREATE TRIGGER satisfaction_answers_stay BEFORE DELETE ON satisfaction_answers
    BEGIN SELECT RAISE(ABORT, 'answers are never forgotten'); END;
)sql";

/// Entry n-1 leads from version n-1 to version n.
constexpr std::array kMigrations{kJournalAndAudit,  kOutbox, kOfficers, kTimeAndNumbers, kPapersAndStock,
                                 kBoundAttachments, kQueue,  kOutreach, kOfficeDays,     kSupervision};

void apply(Connection& connection, support::Timestamp now, int version) {
    Transaction transaction(connection, Transaction::Kind::Writing);
    if (schema_version(connection) >= version) {
        return;
    }
    if (version == 1) {
        connection.execute("CREATE TABLE schema_version(version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)");
    }
    connection.execute(kMigrations[static_cast<std::size_t>(version - 1)]);
    Statement(connection, "INSERT INTO schema_version(version, applied_at) VALUES(?, ?)")
        .integer(version)
        .integer(now.time_since_epoch().count())
        .run();
    transaction.commit();
}

}  // namespace

int latest_schema_version() {
    return static_cast<int>(kMigrations.size());
}

int schema_version(Connection& connection) {
    Statement table(connection, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'");
    if (!table.step()) {
        return 0;
    }
    Statement newest(connection, "SELECT MAX(version) FROM schema_version");
    return newest.step() ? static_cast<int>(newest.integer_at(0)) : 0;
}

void migrate(Connection& connection, support::Timestamp now, int target) {
    for (int version = schema_version(connection) + 1; version <= target; ++version) {
        apply(connection, now, version);
    }
}

}  // namespace amphoe::storage
