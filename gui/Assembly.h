// The composition of both executables: chooses the adapters behind the ports. No window toolkit here.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/configuration/FailureCatalogue.h"
#include "core/configuration/WorkstationSettings.h"
#include "core/ports/BackgroundRunner.h"
#include "core/ports/FaceMeasurement.h"
#include "core/ports/FeedTables.h"
#include "core/ports/NumberBlocks.h"
#include "core/ports/Outbox.h"
#include "core/ports/OutreachBook.h"
#include "core/ports/PageRaster.h"
#include "core/ports/PaperBook.h"
#include "core/ports/PaperInspection.h"
#include "core/ports/PaperStock.h"
#include "core/ports/PowerSource.h"
#include "core/ports/Scanner.h"
#include "core/ports/StoreMaintenance.h"
#include "core/ports/SupervisionBook.h"
#include "core/ports/SyncDesk.h"
#include "core/ports/TrustedTime.h"
#include "core/workflows/DocumentIssue.h"
#include "core/workflows/QueuePorts.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::gui {

class DayRules;

struct AssemblyOptions {
    std::filesystem::path data;       ///< the workstation's data folder; empty: the platform's default
    std::filesystem::path resources;  ///< empty: beside the program, or the source tree of a build
};

/// The stored side of the workstation.
struct Store {
    ports::CaseStore& cases;
    ports::Outbox& outbox;
    ports::AuditLog& audit_log;
    ports::OfficerDirectory& officers;
    ports::PaperBook& papers;
    ports::PaperStock& stock;
    ports::TrustedTime* time = nullptr;             ///< null: nobody knows how far the clock can be believed
    ports::FeedTables* tables = nullptr;            ///< the centre's reference data; null: none are kept
    ports::OutreachBook* outreach = nullptr;        ///< null: no events are kept
    ports::SupervisionBook* supervision = nullptr;  ///< null: no training, improvements and answers are kept
    ports::NumberBlocks* numbers = nullptr;         ///< null: nobody leases numbers here
};

/// How faces are judged here; `face_matcher().thresholds().cohort` says whether the cohort is in use.
struct FaceSetUp {
    bool own_thresholds = false;     ///< the office's calibration; false: the shipped starting values
    bool thresholds_signed = false;  ///< checked against the certificate the settings name
    std::optional<domain::FaceCohort> cohort;
    std::size_t cohort_people = 0;
};

/// What of the counter does not need the whole: borrowed from the assembly, which must outlive all users.
/// Parts are made at first use, so that `card list` opens no database and `face compare` needs no settings.
/// Calls may come from any thread.
class Assembly {
  public:
    /// Reads the failure catalogue; everything else waits. ConfigurationInvalid.
    static domain::Result<std::unique_ptr<Assembly>> open(const AssemblyOptions& options);
    virtual ~Assembly() = default;

    virtual const std::filesystem::path& data_folder() const = 0;
    virtual const std::filesystem::path& resources_folder() const = 0;
    virtual const configuration::FailureCatalogue& catalogue() const = 0;
    virtual domain::Result<configuration::WorkstationSettings> settings() = 0;

    virtual ports::Clock& clock() = 0;
    /// What counts today, renewed on demand; null: what counted at the start does. Parts open with counter and queue.
    virtual DayRules* day_rules() { return nullptr; }
    virtual ports::BackgroundRunner& background() = 0;
    /// Null: nobody asks what feeds the machine.
    virtual ports::PowerSource* power() { return nullptr; }
    virtual ports::CardReader& card_reader() = 0;
    virtual ports::Camera& camera() = 0;
    virtual ports::PictureCodec& picture_codec() = 0;
    /// Printing by name: a CUPS queue, "file:FOLDER", or empty for the setting's printer.
    virtual ports::DocumentPrinter& printer() = 0;
    /// Scanning by name: a SANE device, "file:FOLDER", or empty for the setting's scanner.
    virtual ports::Scanner& scanner() = 0;
    virtual ports::PageRaster& page_raster() = 0;
    /// FaceModelMissing, FaceModelInvalid; loaded once.
    virtual domain::Result<std::reference_wrapper<ports::FaceMatcher>> face_matcher() = 0;
    /// The same matcher, for lists of labelled pictures; and how it was set up. Failures as `face_matcher`.
    virtual domain::Result<std::reference_wrapper<ports::FaceMeasurement>> face_measurement() = 0;
    virtual domain::Result<FaceSetUp> face_set_up() = 0;
    /// Opens and checks the database. STORE failures.
    virtual domain::Result<std::reference_wrapper<Store>> store() = 0;
    /// For the store's file itself; does not open the store. ConfigurationInvalid.
    virtual domain::Result<std::reference_wrapper<ports::StoreMaintenance>> store_maintenance() = 0;
    /// WorkstationNotProvisioned without an identity.
    virtual domain::Result<std::reference_wrapper<ports::Centre>> centre() = 0;
    virtual domain::Result<std::reference_wrapper<ports::Delivery>> delivery() = 0;
    /// What people ask of the exchange besides delivery: line check, feed, bundles.
    virtual domain::Result<std::reference_wrapper<ports::SyncDesk>> sync_desk() = 0;
    virtual domain::Result<std::reference_wrapper<ports::DocumentSigner>> signer() = 0;
    virtual ports::DocumentRenderer& renderer() = 0;
    /// Whether papers are genuine and still count. WorkstationNotProvisioned; without a store, void papers and other
    /// offices are not known.
    virtual domain::Result<std::reference_wrapper<ports::PaperInspection>> paper_inspection() = 0;
    /// Issuing, printing and ending papers. The first failure of any part.
    virtual domain::Result<std::reference_wrapper<const workflows::PaperPorts>> papers() = 0;
    /// Tickets, calls and bookings. The first failure of store, identity or rules.
    virtual domain::Result<std::reference_wrapper<const workflows::QueuePorts>> queue() = 0;
    virtual std::string key_protection() = 0;
    /// One-time token to certificate; the identity is stored in the data folder. `centre_ca_file`: the centre's CA
    /// (PEM).
    virtual domain::Result<domain::Done> provision(const std::string& host, int port, int provision_port,
                                                   const std::filesystem::path& centre_ca_file,
                                                   const support::Secret& token) = 0;
    /// Everything together, for a visit. The first failure of any part.
    virtual domain::Result<std::reference_wrapper<const workflows::CounterPorts>> counter() = 0;
    /// The same with register, one-time codes and the rules of the counter services.
    virtual domain::Result<std::reference_wrapper<const workflows::ServicePorts>> services() = 0;
};

}  // namespace amphoe::gui
