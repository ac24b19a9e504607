// Groups of adapters that are made together. Used by the assembly only.
#pragma once

#include <memory>
#include <utility>

#include "core/configuration/RuleFiles.h"
#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteFeedStore.h"
#include "core/storage/SqliteNumberBlocks.h"
#include "core/storage/SqliteOfficerDirectory.h"
#include "core/storage/SqliteOutbox.h"
#include "core/storage/SqlitePaperBook.h"
#include "core/storage/SqlitePaperStock.h"
#include "core/sync/CmsMessageSealer.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/OfficeSync.h"
#include "core/sync/OutboxPump.h"
#include "core/sync/StandingOfficerDirectory.h"
#include "gui/Assembly.h"
#include "gui/StoreCareSlot.h"

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
    OpenStore(std::unique_ptr<storage::Database> opened, std::unique_ptr<storage::SqliteFeedStore> opened_feed)
        : database(std::move(opened)),
          feed(std::move(opened_feed)),
          cases(*database),
          outbox(*database),
          audit_log(*database),
          known_officers(*database),
          officers(known_officers, *feed),
          number_blocks(*database),
          papers(*database),
          stock(*database),
          view{cases, outbox, audit_log, officers, papers, stock} {}
    /// STORE failures.
    static domain::Result<std::unique_ptr<OpenStore>> open(const std::filesystem::path& data,
                                                           const domain::Workstation& workstation,
                                                           ports::KeyVault& vault, const ports::Clock& clock) {
        const storage::Workstation owner{workstation.id, workstation.rcode, workstation.training};
        auto database = storage::Database::open(store_file(data, workstation), vault, clock, owner);
        if (!database) {
            return database.error();
        }
        const std::string feed_file = workstation.training ? "feed-training.db" : "feed-live.db";
        auto feed = storage::SqliteFeedStore::open(data / feed_file, vault, owner);
        if (!feed) {
            return feed.error();
        }
        return std::make_unique<OpenStore>(std::move(*database), std::move(*feed));
    }
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<storage::SqliteFeedStore> feed;
    storage::SqliteCaseStore cases;
    storage::SqliteOutbox outbox;
    storage::SqliteAuditLog audit_log;
    storage::SqliteOfficerDirectory known_officers;
    sync::StandingOfficerDirectory officers;
    storage::SqliteNumberBlocks number_blocks;
    storage::SqlitePaperBook papers;
    storage::SqlitePaperStock stock;
    Store view;
};

/// What needs the workstation's identity.
struct Line {
    Line(sync::WorkstationIdentity loaded, const configuration::WorkstationSettings& settings)
        : identity(std::move(loaded)),
          options(line_options(settings)),
          wire(std::make_shared<sync::CentreLine>(&identity, options)),
          centre(wire),
          sealer(&identity) {}
    static sync::LineOptions line_options(const configuration::WorkstationSettings& settings) {
        sync::LineOptions made;
        made.bytes_per_second = settings.upload_bytes_per_s;
        if (const auto proxy = configuration::host_and_port(settings.proxy)) {
            made.proxy = {proxy->first, proxy->second};
        }
        return made;
    }
    sync::WorkstationIdentity identity;
    sync::LineOptions options;
    std::shared_ptr<sync::CentreLine> wire;
    sync::HttpsCentre centre;
    sync::CmsMessageSealer sealer;
};

/// What needs both.
struct Exchange {
    Exchange(Line& line, OpenStore& store, const std::filesystem::path& identity_folder, const std::string& office,
             ports::Clock& clock, ports::KeyVault& vault)
        : pump(store.outbox, store.cases, line.centre, clock, store.feed.get()),
          desk({line.identity, line.wire, line.options, identity_folder, office, store.outbox, store.cases, *store.feed,
                store.number_blocks, clock, vault}) {}
    sync::OutboxPump pump;
    sync::OfficeSync desk;
};

/// What a visit needs besides the rest.
struct Counter {
    /// Notice and rules of the resources folder. ConfigurationInvalid.
    domain::Result<domain::Done> load(const std::filesystem::path& resources, const domain::Workstation& here) {
        workstation = here;
        auto read_notice = configuration::load_consent_notice(resources / "configuration" / "consent-notice.json");
        if (!read_notice) {
            return read_notice.error();
        }
        auto read_rules = configuration::load_enrolment_rules(resources / "configuration" / "enrolment-rules.json");
        if (!read_rules) {
            return read_rules.error();
        }
        notice = std::move(*read_notice);
        rules = std::move(*read_rules);
        return domain::Done{};
    }
    domain::Workstation workstation;
    domain::ConsentNotice notice;
    domain::EnrolmentRules rules;
    std::unique_ptr<workflows::FaceGuards> face_guards;
    std::unique_ptr<workflows::CounterPorts> ports;
};

/// What papers need, with the workstation they name.
struct PaperDesk {
    domain::Workstation workstation;
    std::unique_ptr<workflows::PaperPorts> ports;
};

}  // namespace amphoe::gui
