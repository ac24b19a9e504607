// Groups of adapters that are made together. Used by the assembly only.
#pragma once

#include <memory>
#include <utility>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOfficerDirectory.h"
#include "core/storage/SqliteOutbox.h"
#include "core/sync/CmsMessageSealer.h"
#include "core/sync/HttpsCentre.h"
#include "gui/Assembly.h"

namespace amphoe::gui {

class SystemClock final : public ports::Clock {
  public:
    support::Timestamp now() const override {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
};

/// What needs the database.
struct OpenStore {
    explicit OpenStore(std::unique_ptr<storage::Database> opened)
        : database(std::move(opened)),
          cases(*database),
          outbox(*database),
          audit_log(*database),
          officers(*database),
          view{cases, outbox, audit_log, officers} {}
    std::unique_ptr<storage::Database> database;
    storage::SqliteCaseStore cases;
    storage::SqliteOutbox outbox;
    storage::SqliteAuditLog audit_log;
    storage::SqliteOfficerDirectory officers;
    Store view;
};

/// What needs the workstation's identity.
struct Line {
    explicit Line(sync::WorkstationIdentity loaded)
        : identity(std::move(loaded)), centre(&identity), sealer(&identity) {}
    sync::WorkstationIdentity identity;
    sync::HttpsCentre centre;
    sync::CmsMessageSealer sealer;
};

/// What a visit needs besides the rest.
struct Counter {
    domain::Workstation workstation;
    domain::ConsentNotice notice;
    domain::EnrolmentRules rules;
    std::unique_ptr<workflows::FaceGuards> face_guards;
    std::unique_ptr<workflows::CounterPorts> ports;
};

}  // namespace amphoe::gui
