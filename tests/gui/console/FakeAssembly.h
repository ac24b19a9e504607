// An assembly of fakes: a whole counter in memory whose parts a test may break one by one.
#pragma once

#include <functional>
#include <map>
#include <stdexcept>

#include "gui/Assembly.h"
#include "tests/gui/console/ScriptedDesks.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/FakeOneTimeCodes.h"
#include "tests/support/FakeScanner.h"
#include "tests/support/MemoryQueueBook.h"
#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::testing {

/// Sends the events a test prepared at once, and answers `readers` with what a test set.
class ScriptedCardReader final : public ports::CardReader {
  public:
    domain::Result<std::vector<ports::ReaderStatus>> readers() override { return readers_answer; }
    domain::Result<domain::IdentityCard> read(const ports::CardReadRequest& request,
                                              const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                              std::stop_token) override {
        last = request;
        if (on_progress) {
            on_progress({ports::CardReadProgress::Stage::Waiting, 0, std::nullopt});
        }
        return answer;
    }
    support::SubscriptionPtr watch(std::function<void(const ports::CardEvent&)> on_event) override {
        for (const auto& event : events) {
            on_event(event);
        }
        return std::make_unique<support::CallbackSubscription>([] {});
    }
    domain::CardHealth health() override { return health_answer; }
    domain::CardHealth health_answer;
    domain::Result<std::vector<ports::ReaderStatus>> readers_answer = std::vector<ports::ReaderStatus>{
        {"Fake Reader 00", ports::CardState::Card, "3B00"}, {"Fake Reader 01", ports::CardState::Empty, ""}};
    domain::Result<domain::IdentityCard> answer = sample_card();
    std::vector<ports::CardEvent> events;
    ports::CardReadRequest last;
};

/// "Prints" into a folder when the printer is "file:FOLDER", as the real one does.
class FolderPrinter final : public ports::DocumentPrinter {
  public:
    domain::Result<std::vector<ports::PrinterStatus>> printers() override { return printers_answer; }
    domain::Result<ports::PrintOutcome> print(const ports::PrintRequest& request,
                                              const std::function<void(const ports::PrintProgress&)>&,
                                              std::stop_token) override {
        if (failure) {
            return *failure;
        }
        if (request.before_sending) {
            if (const auto kept = request.before_sending({request.printer, "job-7"}); !kept) {
                return kept.error();
            }
        }
        requests.push_back(request);
        const bool to_file = request.printer.starts_with("file:");
        return ports::PrintOutcome{
            request.printer, to_file ? request.printer.substr(5) + "/" + request.title + ".pdf" : "job-7", "completed"};
    }
    domain::Result<ports::PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds,
                                               const std::function<void(const ports::PrintProgress&)>&,
                                               std::stop_token) override {
        return ports::PrintOutcome{ticket.printer, ticket.job, "completed"};
    }
    domain::Result<std::vector<ports::PrinterStatus>> printers_answer =
        std::vector<ports::PrinterStatus>{{"Fake", true, "idle", {}}};
    std::optional<domain::Failure> failure;
    std::vector<ports::PrintRequest> requests;
};

/// Files are judged by the signer above.
class ScriptedInspection final : public ports::PaperInspection {
  public:
    explicit ScriptedInspection(ScriptedSigner& signer) : signer_(signer) {}
    domain::Result<ports::PaperFinding> inspect_file(std::span<const std::uint8_t> bytes, std::stop_token) override {
        auto answer = signer_.verify(bytes);
        if (!answer) {
            return answer.error();
        }
        ports::PaperFinding finding;
        finding.document = *answer;
        return finding;
    }
    domain::Result<domain::PaperCodeVerdict> inspect_code(const std::string& text, std::stop_token) override {
        asked = text;
        return verdict;
    }
    domain::Result<domain::PaperCodeVerdict> inspect_frame(const domain::Picture&, std::stop_token) override {
        return verdict;
    }
    std::string asked;
    domain::PaperCodeVerdict verdict;

  private:
    ScriptedSigner& signer_;
};

/// The counter's centre with a clock of its own.
class CentreWithClock final : public ports::Centre {
  public:
    explicit CentreWithClock(FakeCentre& centre) : centre_(centre) {}
    domain::Result<domain::CentreStatus> status(std::stop_token stop) override {
        auto status = centre_.status(stop);
        if (status) {
            status->time = time;
        }
        return status;
    }
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                         std::stop_token stop) override {
        return centre_.card_status(card, stop);
    }
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                           std::stop_token stop) override {
        return centre_.card_by_laser(question, stop);
    }
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token stop) override {
        return centre_.submit(message, stop);
    }
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override {
        return centre_.compare_face(message, stop);
    }
    support::Timestamp time = ManualClock::start();

  private:
    FakeCentre& centre_;
};

/// Everything outlives the assemblies made of it, as a disk would.
struct ConsoleWorld {
    FakeCounter counter;
    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    CentreWithClock centre{counter.centre};
    ScriptedFaceMeasurement face_measurement{counter.face_matcher};
    gui::FaceSetUp face_set_up;
    ScriptedCardReader card_reader;
    FolderPrinter printer;
    FakeScanner scanner;
    ScriptedSigner signer;
    ScriptedInspection inspection{signer};
    ScriptedSyncDesk sync_desk;
    ScriptedAuditLog audit_log;
    bool scripted_audit = false;  ///< audit commands see `audit_log` instead of the store's
    configuration::WorkstationSettings settings;
    std::map<std::string, domain::Failure> broken;  ///< part -> why: "settings", "store", "centre", "face_matcher" ...
    std::filesystem::path data;
    std::filesystem::path resources;
    FakeStoreMaintenance maintenance;
    std::string provisioned;  ///< what was asked of `provision`
    bool throws = false;
    ports::FaceMatcher* matcher = nullptr;  ///< null: the counter's fake
    ports::TrustedTime* time = nullptr;
    ports::FeedTables* tables = nullptr;
    MemoryQueueBook queue_book;
    ports::OutreachBook* outreach = nullptr;
    MemorySupervisionBook supervision;
    BookingTables bookings;
};

class FakeAssembly final : public gui::Assembly {
  public:
    FakeAssembly(ConsoleWorld& world, configuration::FailureCatalogue catalogue)
        : world_(world),
          catalogue_(std::move(catalogue)),
          store_{world.counter.store,
                 world.counter.store,
                 world.scripted_audit ? static_cast<ports::AuditLog&>(world.audit_log) : world.counter.store,
                 world.counter.store,
                 world.counter.store,
                 world.counter.store.stock,
                 world.time,
                 world.tables,
                 world.outreach,
                 &world.supervision},
          ports_{world.card_reader,
                 world.counter.camera,
                 matcher_of(world),
                 world.counter.picture_codec,
                 world.counter.store,
                 world.counter.store,
                 world.counter.store,
                 world.counter.sealer,
                 world.counter.centre,
                 world.counter.delivery,
                 world.counter.renderer,
                 world.signer,
                 world.printer,
                 world.counter.clock,
                 world.counter.workstation,
                 world.counter.notice,
                 world.counter.rules,
                 world.counter.face_guards,
                 nullptr,
                 &world.counter.store.days},
          papers_{world.counter.store,
                  world.counter.store,
                  world.counter.store.stock,
                  world.counter.sealer,
                  world.counter.renderer,
                  world.signer,
                  world.printer,
                  world.counter.delivery,
                  world.counter.clock,
                  world.counter.workstation,
                  world.settings.papers,
                  nullptr,
                  &world.counter.medium} {}

    const std::filesystem::path& data_folder() const override { return world_.data; }
    const std::filesystem::path& resources_folder() const override { return world_.resources; }
    const configuration::FailureCatalogue& catalogue() const override { return catalogue_; }
    domain::Result<configuration::WorkstationSettings> settings() override {
        if (world_.throws) {
            throw std::runtime_error("a part nobody expected to break");
        }
        return given("settings", world_.settings);
    }
    ports::Clock& clock() override { return world_.counter.clock; }
    ports::BackgroundRunner& background() override { throw std::logic_error("the console has no background"); }
    ports::CardReader& card_reader() override { return world_.card_reader; }
    ports::Camera& camera() override { return world_.counter.camera; }
    ports::PictureCodec& picture_codec() override { return world_.counter.picture_codec; }
    ports::DocumentPrinter& printer() override { return world_.printer; }
    ports::Scanner& scanner() override { return world_.scanner; }
    ports::PageRaster& page_raster() override { throw std::logic_error("the console shows no pages"); }
    domain::Result<std::reference_wrapper<const workflows::PaperPorts>> papers() override {
        return given("papers", std::cref(papers_));
    }
    ports::DocumentRenderer& renderer() override { return world_.counter.renderer; }
    std::string key_protection() override { return "TPM 2.0"; }
    domain::Result<std::reference_wrapper<ports::FaceMatcher>> face_matcher() override {
        return given("face_matcher", std::ref(matcher_of(world_)));
    }
    domain::Result<std::reference_wrapper<ports::FaceMeasurement>> face_measurement() override {
        return given("face_matcher", std::ref<ports::FaceMeasurement>(world_.face_measurement));
    }
    domain::Result<gui::FaceSetUp> face_set_up() override { return given("face_matcher", world_.face_set_up); }
    domain::Result<std::reference_wrapper<gui::Store>> store() override { return given("store", std::ref(store_)); }
    domain::Result<std::reference_wrapper<ports::StoreMaintenance>> store_maintenance() override {
        return given("store_maintenance", std::ref<ports::StoreMaintenance>(world_.maintenance));
    }
    domain::Result<std::reference_wrapper<ports::Centre>> centre() override {
        return given("centre", std::ref<ports::Centre>(world_.centre));
    }
    domain::Result<std::reference_wrapper<ports::Delivery>> delivery() override {
        return given("delivery", std::ref<ports::Delivery>(world_.counter.delivery));
    }
    domain::Result<std::reference_wrapper<ports::SyncDesk>> sync_desk() override {
        return given("sync_desk", std::ref<ports::SyncDesk>(world_.sync_desk));
    }
    domain::Result<std::reference_wrapper<ports::DocumentSigner>> signer() override {
        return given("signer", std::ref<ports::DocumentSigner>(world_.signer));
    }
    domain::Result<std::reference_wrapper<ports::PaperInspection>> paper_inspection() override {
        return given("paper_inspection", std::ref<ports::PaperInspection>(world_.inspection));
    }
    domain::Result<std::reference_wrapper<const workflows::QueuePorts>> queue() override {
        return given("queue", std::cref(queue_));
    }
    domain::Result<domain::Done> provision(const std::string& host, int port, int provision_port,
                                           const std::filesystem::path& centre_ca_file,
                                           const support::Secret& token) override {
        world_.provisioned = host + ' ' + std::to_string(port) + ' ' + std::to_string(provision_port) + ' ' +
                             centre_ca_file.string() + ' ' + std::string(token.text());
        return given("provision", domain::Done{});
    }
    domain::Result<std::reference_wrapper<const workflows::CounterPorts>> counter() override {
        return given("counter", std::cref(ports_));
    }
    domain::Result<std::reference_wrapper<const workflows::ServicePorts>> services() override {
        const auto counted = counter();
        return counted ? given("services", std::cref(services_)) : counted.error();
    }

  private:
    static ports::FaceMatcher& matcher_of(ConsoleWorld& world) {
        return world.matcher != nullptr ? *world.matcher : world.counter.face_matcher;
    }
    template <class T>
    domain::Result<T> given(const std::string& part, T value) const {
        const auto broken = world_.broken.find(part);
        if (broken != world_.broken.end()) {
            return broken->second;
        }
        return value;
    }

    ConsoleWorld& world_;
    configuration::FailureCatalogue catalogue_;
    gui::Store store_;
    workflows::CounterPorts ports_;
    workflows::ServicePorts services_{ports_, world_.civil_register, world_.one_time_codes, world_.service_rules};
    workflows::PaperPorts papers_;
    workflows::QueuePorts queue_{world_.queue_book,     world_.bookings,      world_.counter.store,
                                 world_.counter.sealer, world_.counter.clock, world_.counter.workstation,
                                 world_.service_rules};
};

}  // namespace amphoe::testing
