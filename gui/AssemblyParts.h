// Groups of adapters that are made together. Used by the assembly only.
#pragma once

#include <memory>
#include <utility>

#include "core/face/MemoryFaceGallery.h"
#include "core/storage/FolderMedium.h"
#include "core/storage/RememberingFeedStore.h"
#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteDayBook.h"
#include "core/storage/SqliteFeedStore.h"
#include "core/storage/SqliteNumberBlocks.h"
#include "core/storage/SqliteOfficerDirectory.h"
#include "core/storage/SqliteOutbox.h"
#include "core/storage/SqliteOutreachBook.h"
#include "core/storage/SqlitePaperBook.h"
#include "core/storage/SqlitePaperStock.h"
#include "core/storage/SqliteQueueBook.h"
#include "core/storage/SqliteSupervisionBook.h"
#include "core/sync/CmsMessageSealer.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/HttpsCivilRegister.h"
#include "core/sync/HttpsOneTimeCodes.h"
#include "core/sync/OfficeSync.h"
#include "core/sync/OutboxPump.h"
#include "core/sync/StandingOfficerDirectory.h"
#include "core/sync/StoredFeedTables.h"
#include "gui/Assembly.h"
#include "gui/StoreCareSlot.h"
#include "gui/presenters/TimeUnderRules.h"

namespace amphoe::gui {

/// Keeps a part that could be opened.
template <class Part>
domain::Result<domain::Done> kept(std::unique_ptr<Part>& place, domain::Result<std::unique_ptr<Part>> opened) {
    if (!opened) {
        return opened.error();
    }
    place = std::move(*opened);
    return domain::Done{};
}

class SystemClock final : public ports::Clock {
  public:
    support::Timestamp now() const override {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
};

/// What needs the database.
struct OpenStore {
    OpenStore(std::unique_ptr<storage::Database> opened, std::unique_ptr<storage::SqliteFeedStore> opened_feed,
              DayRules& dated)
        : database(std::move(opened)),
          feed_copy(std::move(opened_feed)),
          feed(*feed_copy, *database),
          time(database->time(), dated, feed),
          tables(feed),
          cases(*database),
          outbox(*database),
          audit_log(*database),
          known_officers(*database),
          officers(known_officers, feed),
          number_blocks(*database),
          papers(*database),
          stock(*database),
          queue_book(*database),
          outreach(*database),
          supervision(*database),
          days(*database),
          view{cases, outbox,  audit_log, officers,     papers,        stock,
               &time, &tables, &outreach, &supervision, &number_blocks} {}
    /// STORE failures.
    static domain::Result<std::unique_ptr<OpenStore>> open(
        const std::filesystem::path& data, const domain::Result<configuration::WorkstationSettings>& settings,
        ports::KeyVault& vault, const ports::Clock& clock, DayRules& dated) {
        if (!settings) {
            return settings.error();
        }
        const auto& workstation = settings->workstation;
        const storage::Workstation owner{workstation.id, workstation.rcode, workstation.training};
        auto database = storage::Database::open(store_file(data, workstation), vault, clock, owner);
        if (!database) {
            return database.error();
        }
        auto feed = storage::SqliteFeedStore::open(feed_file(data, workstation.training), vault, owner);
        if (!feed) {
            return feed.error();
        }
        return std::make_unique<OpenStore>(std::move(*database), std::move(*feed), dated);
    }
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<storage::SqliteFeedStore> feed_copy;
    storage::RememberingFeedStore feed;
    TimeUnderRules time;
    sync::StoredFeedTables tables;
    storage::SqliteCaseStore cases;
    storage::SqliteOutbox outbox;
    storage::SqliteAuditLog audit_log;
    storage::SqliteOfficerDirectory known_officers;
    sync::StandingOfficerDirectory officers;
    storage::SqliteNumberBlocks number_blocks;
    storage::SqlitePaperBook papers;
    storage::SqlitePaperStock stock;
    storage::SqliteQueueBook queue_book;
    storage::SqliteOutreachBook outreach;
    storage::SqliteSupervisionBook supervision;
    storage::SqliteDayBook days;
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
    /// WorkstationNotProvisioned and other failures of the identity.
    static domain::Result<std::unique_ptr<Line>> open(
        const std::filesystem::path& identity_folder, ports::KeyVault& vault,
        const domain::Result<configuration::WorkstationSettings>& settings) {
        auto identity = sync::WorkstationIdentity::load(identity_folder, vault);
        if (!identity || !settings) {
            return !identity ? identity.error() : settings.error();
        }
        return std::make_unique<Line>(std::move(*identity), *settings);
    }
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
    Exchange(Line& line, OpenStore& store, const std::filesystem::path& identity_folder, ports::Clock& clock,
             ports::KeyVault& vault)
        : pump(store.outbox, store.cases, line.centre, clock, &store.feed),
          desk({line.identity, line.wire, line.options, identity_folder, store.database->workstation().rcode,
                store.outbox, store.cases, store.feed, store.number_blocks, clock, vault}) {}
    sync::OutboxPump pump;
    sync::OfficeSync desk;
};

/// What a visit needs besides the rest.
struct Counter {
    /// Notice and rules of the resources folder. ConfigurationInvalid.
    static domain::Result<std::unique_ptr<Counter>> load(
        DayRules& dated, const domain::Result<configuration::WorkstationSettings>& settings) {
        if (!settings) {
            return settings.error();
        }
        if (auto opened = dated.open_proof(); !opened) {
            return opened.error();
        }
        auto made = std::make_unique<Counter>();
        made->workstation = settings->workstation;
        made->rules = dated.now();
        return made;
    }
    void guard_faces(ports::FaceMatcher& matcher, ports::Clock& clock, const DayRules& dated) {
        face_guards = std::make_unique<workflows::FaceGuards>(matcher, clock, dated.face(),
                                                              std::make_unique<face::MemoryFaceGallery>(),
                                                              std::make_unique<face::MemoryFaceGallery>());
    }
    void offer(OpenStore& store, const workflows::CounterPorts& borrowed) {
        ports = std::make_unique<workflows::CounterPorts>(borrowed);
        ports->days = &store.days;
        ports->outreach = &store.outreach;
    }
    domain::Workstation workstation;
    RulesNow rules;  ///< of the first use; a visit takes those of its beginning
    std::unique_ptr<workflows::FaceGuards> face_guards;
    std::unique_ptr<workflows::CounterPorts> ports;
};

/// What the counter services need besides the counter.
struct Services {
    Services(const workflows::CounterPorts& counter, const std::shared_ptr<sync::CentreLine>& wire,
             const DayRules& dated, ports::FeedTables& tables)
        : civil_register(wire),
          one_time_codes(wire),
          rules(dated.now().services),
          ports{counter, civil_register, one_time_codes, *rules, &tables} {}
    sync::HttpsCivilRegister civil_register;
    sync::HttpsOneTimeCodes one_time_codes;
    std::shared_ptr<const domain::ServiceRules> rules;  ///< of the first use
    workflows::ServicePorts ports;
};

/// What the queue needs; no face model and no printer.
struct Queue {
    Queue(OpenStore& store, Line& line, ports::Clock& clock, domain::Workstation owner, const DayRules& dated,
          std::string prefix)
        : workstation(std::move(owner)), ports{store.queue_book, store.tables,     store.cases,      line.sealer, clock,
                                               workstation,      dated.services(), std::move(prefix)} {}
    /// ConfigurationInvalid; failures of the store.
    static domain::Result<std::unique_ptr<Queue>> open(
        OpenStore& store, Line& line, ports::Clock& clock, DayRules& dated,
        const domain::Result<configuration::WorkstationSettings>& settings) {
        const auto opened = dated.open_services(store.feed);
        if (!opened || !settings) {
            return opened ? settings.error() : opened.error();
        }
        return std::make_unique<Queue>(store, line, clock, settings->workstation, dated, settings->ticket_prefix);
    }
    domain::Workstation workstation;
    workflows::QueuePorts ports;
};

/// What papers need, with the workstation they name.
struct PaperDesk {
    domain::Workstation workstation;
    storage::FolderMedium medium;
    std::unique_ptr<workflows::PaperPorts> ports;
};

}  // namespace amphoe::gui
