// Stores as the earlier versions of the program left them: migrated up to that version only, filled with the SQL of
// that version.
#pragma once

#include <algorithm>
#include <filesystem>

#include "core/storage/FieldsJson.h"
#include "core/storage/Migrations.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreKeys.h"
#include "core/storage/StoreMeta.h"
#include "core/storage/StoredNames.h"
#include "core/storage/Transaction.h"
#include "core/support/Digest.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {

/// Case "c1" of visit "v1" with two events; from version 2 on, two messages wait: "m1" queued, "m2" parked.
class OldStore {
  public:
    OldStore(const std::filesystem::path& file, ports::KeyVault& vault, const Workstation& workstation, int version)
        : connection_(file, Connection::Opening::NewFile), workstation_(workstation), binds_events_(version >= 4) {
        connection_.execute("PRAGMA journal_mode=WAL");
        migrate(connection_, kMorning, version);
        fill(vault, version);
    }

  private:
    void fill(ports::KeyVault& vault, int version) {
        Transaction transaction(connection_, Transaction::Kind::Writing);
        add_identity(vault);
        connection_.execute("DROP TRIGGER case_events_keep; DROP TRIGGER audit_keep");
        add_case();
        connection_.execute(
            "CREATE TRIGGER case_events_keep BEFORE UPDATE ON case_events BEGIN SELECT RAISE(ABORT, 'events are "
            "append-only'); END; CREATE TRIGGER audit_keep BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit "
            "log is append-only'); END");
        if (version >= 2) {
            add_outbox();
        }
        transaction.commit();
    }
    void add_identity(ports::KeyVault& vault) {
        write_meta_text(connection_, meta_keys::kMode, mode_name(workstation_.training));
        write_meta_text(connection_, meta_keys::kOffice, workstation_.rcode);
        auto keys = create_store_keys(connection_, vault, workstation_.training);
        seal_ = std::make_unique<AuditSeal>(std::move(keys.audit));
        sealer_ = std::make_unique<FieldSealer>(std::move(keys.sealing));
        index_ = std::make_unique<BlindIndex>(std::move(keys.blind_index));
        write_meta(connection_, meta_keys::kIdentitySeal,
                   sealer_->seal_text({"meta", meta_keys::kIdentitySeal, "value"}, "live|1001"));
        Statement(connection_, "INSERT INTO audit_head(id, sequence, hash, mac) VALUES(1, 0, ?, ?)")
            .text(std::string(64, '0'))
            .text(seal_->head_code(0, std::string(64, '0')))
            .run();
    }
    void add_case() {
        Statement(connection_,
                  "INSERT INTO visits(id, officer_id, rcode, workstation_id, opened_at) "
                  "VALUES('v1','O-0001','1001','W-1',?)")
            .integer(to_stored(kMorning))
            .run();
        Statement(connection_,
                  "INSERT INTO cases(id, visit_id, number, service, state, opened_at, citizen_index, citizen_number, "
                  "citizen_name) VALUES('c1','v1','1001-2569-01-000001','thaid_enrolment','WAIT_CENTRE',?,?,?,?)")
            .integer(to_stored(kMorning))
            .text(index_->of(some_citizen()))
            .blob(sealer_->seal_text({"cases", "c1", "citizen_number"}, some_citizen().digits()))
            .blob(sealer_->seal_text({"cases", "c1", "citizen_name"}, "นางสาวทดสอบ ระบบดี"))
            .run();
        add_event("e1", 1, "VISIT_OPENED", "");
        add_event("e2", 2, "SUBMITTED", "c1");
    }
    void add_event(const std::string& id, int sequence, const std::string& kind, const std::string& case_id) {
        Statement(connection_,
                  "INSERT INTO case_events(id, visit_id, case_id, sequence, kind, at, officer_id, fields) "
                  "VALUES(?,'v1',?,?,?,?,'O-0001',?)")
            .text(id)
            .text_or_null(case_id)
            .integer(sequence)
            .text(kind)
            .integer(to_stored(kMorning))
            .blob(sealer_->seal_text({"case_events", id, "fields"}, "{}"))
            .run();
        add_audit(sequence, kind, case_id, binds_events_ ? bound_event(id, sequence, kind, case_id) : "");
    }
    /// As version 4 bound an event to its entry: the digest of all columns with a value.
    std::string bound_event(const std::string& id, int sequence, const std::string& kind, const std::string& case_id) {
        Statement(connection_, "UPDATE case_events SET audit_sequence = ? WHERE id = ?")
            .integer(sequence)
            .text(id)
            .run();
        Statement fields(connection_, "SELECT fields FROM case_events WHERE id = ?");
        fields.text(id).step();
        domain::Fields canonical{{"id", id},
                                 {"visit_id", "v1"},
                                 {"sequence", std::to_string(sequence)},
                                 {"kind", kind},
                                 {"at", std::to_string(to_stored(kMorning))},
                                 {"officer_id", "O-0001"},
                                 {"fields", support::sha256_hex(fields.blob_at(0))},
                                 {"audit_sequence", std::to_string(sequence)}};
        if (!case_id.empty()) {
            canonical["case_id"] = case_id;
        }
        return support::sha256_hex_of_text(fields_to_json(canonical));
    }
    void add_audit(int sequence, const std::string& action, const std::string& case_id, const std::string& events) {
        domain::AuditEntry entry{sequence, kMorning, workstation_.id, note(action), last_hash_, "", events};
        entry.note.case_id = case_id;
        last_hash_ = seal_->hash_of(entry, sequence);
        Statement(connection_,
                  "INSERT INTO audit(sequence, at, workstation_id, action, officer_id, case_id, subject, result, "
                  "reason, previous_hash, hash, mac) VALUES(?,?,?,?,'O-0001',?,'','ok','',?,?,?)")
            .integer(sequence)
            .integer(to_stored(kMorning))
            .text(workstation_.id)
            .text(action)
            .text(case_id)
            .text(entry.previous_hash)
            .text(last_hash_)
            .text(seal_->entry_code(sequence, last_hash_))
            .run();
        if (!events.empty()) {
            Statement(connection_, "UPDATE audit SET event_digests = ? WHERE sequence = ?")
                .blob(support::from_hex(events))
                .integer(sequence)
                .run();
        }
        Statement(connection_, "UPDATE audit_head SET sequence = ?, hash = ?, mac = ?")
            .integer(sequence)
            .text(last_hash_)
            .text(seal_->head_code(sequence, last_hash_))
            .run();
    }
    void add_outbox() {
        for (const auto* id : {"m1", "m2"}) {
            Statement(connection_,
                      "INSERT INTO outbox(id, kind, visit_id, case_id, order_key, created_at, sealed, state, attempts, "
                      "refusals, why) VALUES(?1,'thaid_enrolment','v1','c1','person',?2,x'010203',"
                      "iif(?1 = 'm2', 'parked', 'queued'), 3, 0, 'CENTRE_UNREACHABLE')")
                .text(id)
                .integer(to_stored(kMorning))
                .run();
        }
    }

    Connection connection_;
    Workstation workstation_;
    bool binds_events_;
    std::unique_ptr<AuditSeal> seal_;
    std::unique_ptr<FieldSealer> sealer_;
    std::unique_ptr<BlindIndex> index_;
    std::string last_hash_ = std::string(64, '0');
};

}  // namespace amphoe::storage
