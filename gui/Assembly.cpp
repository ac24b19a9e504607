// The only code of the product that sees core and devices together (architecture rule 5).
#include "gui/Assembly.h"

#include <mutex>

#include "core/face/OpenCvPictureCodec.h"
#include "core/storage/CardHealthFile.h"
#include "devices/camera/OpenCvCamera.h"
#include "devices/card/pcsc/PcscCardReader.h"
#include "devices/keyvault/FileKeyVault.h"
#include "devices/power/SysfsPower_linux.h"
#include "devices/printer/CupsPrinter_linux.h"
#include "devices/printer/PrinterRoute.h"
#include "devices/printer/ProgramPageRaster_linux.h"
#include "devices/scanner/ScannerRoute.h"
#include "devices/scanner/sane/SaneScanner.h"
#include "gui/AssemblyParts.h"
#include "gui/FaceMatchingSlot.h"
#include "gui/Folders.h"
#include "gui/PaperDeskParts.h"
#include "gui/PaperSlot.h"
#include "gui/StationIdentity.h"
#include "gui/StoreCareSlot.h"
#include "gui/presenters/ThreadRunner.h"

namespace amphoe::gui {
namespace {

using domain::Done;
using domain::Result;

class WorkstationAssembly final : public Assembly {
  public:
    WorkstationAssembly(std::filesystem::path data, std::filesystem::path resources,
                        configuration::FailureCatalogue catalogue)
        : data_(std::move(data)),
          resources_(std::move(resources)),
          catalogue_(std::move(catalogue)),
          vault_(data_ / "keys" / "vault.key"),
          renderer_(resources_, &paper_sealer_),
          faces_(data_, resources_, default_models_folder()),
          store_care_(data_, resources_, vault_, clock_) {}

    const std::filesystem::path& data_folder() const override { return data_; }
    const std::filesystem::path& resources_folder() const override { return resources_; }
    const configuration::FailureCatalogue& catalogue() const override { return catalogue_; }
    Result<configuration::WorkstationSettings> settings() override {
        return configuration::load_workstation_settings(data_ / "config.json");
    }
    ports::Clock& clock() override { return clock_; }
    DayRules* day_rules() override { return &day_rules_; }
    ports::BackgroundRunner& background() override { return background_; }
    ports::PowerSource* power() override { return &power_; }
    ports::CardReader& card_reader() override;
    ports::Camera& camera() override { return camera_; }
    ports::PictureCodec& picture_codec() override { return picture_codec_; }
    ports::DocumentRenderer& renderer() override { return renderer_; }
    std::string key_protection() override { return vault_.protection(); }
    ports::DocumentPrinter& printer() override {
        return paper_slot_.printer([this](const configuration::WorkstationSettings& chosen) {
            return std::make_unique<devices::printer::PrinterRoute>(
                std::make_unique<devices::printer::CupsPrinter>(chosen.print_server), chosen.printer, data_);
        });
    }
    ports::Scanner& scanner() override {
        return paper_slot_.scanner([this](const configuration::WorkstationSettings& chosen) {
            return std::make_unique<devices::scanner::ScannerRoute>(std::make_unique<devices::scanner::SaneScanner>(),
                                                                    chosen.scanner, data_, picture_codec_);
        });
    }
    ports::PageRaster& page_raster() override { return page_raster_; }
    Result<std::reference_wrapper<ports::FaceMatcher>> face_matcher() override { return faces_.matcher(settings()); }
    Result<std::reference_wrapper<ports::FaceMeasurement>> face_measurement() override {
        return faces_.measurement(settings());
    }
    Result<FaceSetUp> face_set_up() override { return faces_.set_up(settings()); }
    Result<std::reference_wrapper<Store>> store() override;
    Result<std::reference_wrapper<ports::StoreMaintenance>> store_maintenance() override {
        return store_care_.get(settings());
    }
    Result<std::reference_wrapper<ports::Centre>> centre() override;
    Result<std::reference_wrapper<ports::Delivery>> delivery() override;
    Result<std::reference_wrapper<ports::SyncDesk>> sync_desk() override;
    Result<std::reference_wrapper<ports::DocumentSigner>> signer() override;
    Result<std::reference_wrapper<ports::PaperInspection>> paper_inspection() override;
    Result<std::reference_wrapper<const workflows::PaperPorts>> papers() override;
    Result<std::reference_wrapper<const workflows::QueuePorts>> queue() override;
    Result<Done> provision(const std::string& host, int port, int provision_port,
                           const std::filesystem::path& centre_ca_file, const support::Secret& token) override;
    Result<std::reference_wrapper<const workflows::CounterPorts>> counter() override;
    Result<std::reference_wrapper<const workflows::ServicePorts>> services() override;

  private:
    std::filesystem::path identity_folder() const { return data_ / "identity"; }
    Result<Done> open_line() { return line_ ? Done{} : kept(line_, Line::open(identity_folder(), vault_, settings())); }
    Result<Done> open_exchange();
    Result<Done> open_store() {
        return store_ ? Done{} : kept(store_, OpenStore::open(data_, settings(), vault_, clock_, day_rules_));
    }
    Result<Done> open_papers();

    std::filesystem::path data_;
    std::filesystem::path resources_;
    configuration::FailureCatalogue catalogue_;
    std::recursive_mutex mutex_;
    SystemClock clock_;
    DayRules day_rules_{resources_ / "configuration", clock_};
    ThreadRunner background_;
    devices::power::SysfsPower power_;
    devices::keyvault::FileKeyVault vault_;
    storage::CardHealthFile card_book_{data_ / "card-health.json"};
    std::optional<devices::card::PcscCardReader> card_reader_;
    devices::camera::OpenCvCamera camera_;
    face::OpenCvPictureCodec picture_codec_;
    LatePaperSealer paper_sealer_;
    documents::CairoDocumentRenderer renderer_;
    PaperSlot paper_slot_{[this] { return settings(); }};
    devices::printer::ProgramPageRaster page_raster_;
    PaperDesk paper_desk_;
    FaceMatchingSlot faces_;
    StoreCareSlot store_care_;
    std::unique_ptr<OpenStore> store_;
    std::unique_ptr<Line> line_;
    std::unique_ptr<Exchange> exchange_;
    std::unique_ptr<PaperDeskParts> papers_;
    std::unique_ptr<Counter> counter_;
    std::unique_ptr<Services> services_;
    std::unique_ptr<Queue> queue_;
};

ports::CardReader& WorkstationAssembly::card_reader() {
    const std::scoped_lock lock(mutex_);
    if (!card_reader_) {
        const auto config = settings();
        card_reader_.emplace(devices::card::PcscTimings{}, config ? config->readers : domain::ReaderRoles{},
                             &card_book_, data_ / "card-families.txt");
    }
    return *card_reader_;
}

Result<std::reference_wrapper<Store>> WorkstationAssembly::store() {
    const std::scoped_lock lock(mutex_);
    const auto opened = open_store();
    return opened ? Result<std::reference_wrapper<Store>>(store_->view) : opened.error();
}

Result<std::reference_wrapper<ports::Centre>> WorkstationAssembly::centre() {
    const std::scoped_lock lock(mutex_);
    const auto opened = open_line();
    return opened ? Result<std::reference_wrapper<ports::Centre>>(line_->centre) : opened.error();
}

Result<Done> WorkstationAssembly::open_exchange() {
    if (exchange_) {
        return Done{};
    }
    auto opened = open_store();
    opened = opened ? open_line() : opened;
    if (!opened) {
        return opened;
    }
    line_->centre.tell_time_to(store_->database->time());
    exchange_ = std::make_unique<Exchange>(*line_, *store_, identity_folder(), clock_, vault_);
    return Done{};
}

Result<std::reference_wrapper<ports::Delivery>> WorkstationAssembly::delivery() {
    const std::scoped_lock lock(mutex_);
    const auto opened = open_exchange();
    return opened ? Result<std::reference_wrapper<ports::Delivery>>(exchange_->pump) : opened.error();
}

Result<std::reference_wrapper<ports::SyncDesk>> WorkstationAssembly::sync_desk() {
    const std::scoped_lock lock(mutex_);
    const auto opened = open_exchange();
    return opened ? Result<std::reference_wrapper<ports::SyncDesk>>(exchange_->desk) : opened.error();
}

Result<Done> WorkstationAssembly::open_papers() {
    if (papers_) {
        return Done{};
    }
    if (auto opened = open_line(); !opened) {
        return opened;
    }
    auto key = line_->identity.private_key();
    if (!key) {
        return key.error();
    }
    ports::FeedStore* const feed = open_store() ? &store_->feed : nullptr;
    const auto& office = feed == nullptr ? std::string() : store_->database->workstation().rcode;
    paper_sealer_.open(line_->identity.certificate_pem(), key->duplicate());
    papers_ = std::make_unique<PaperDeskParts>(*line_, std::move(*key), feed, office, picture_codec_, resources_);
    return Done{};
}

Result<std::reference_wrapper<ports::DocumentSigner>> WorkstationAssembly::signer() {
    const std::scoped_lock lock(mutex_);
    const auto opened = open_papers();
    return opened ? Result<std::reference_wrapper<ports::DocumentSigner>>(papers_->signer) : opened.error();
}

Result<std::reference_wrapper<ports::PaperInspection>> WorkstationAssembly::paper_inspection() {
    const std::scoped_lock lock(mutex_);
    const auto opened = open_papers();
    return opened ? Result<std::reference_wrapper<ports::PaperInspection>>(papers_->inspector) : opened.error();
}

Result<std::reference_wrapper<const workflows::PaperPorts>> WorkstationAssembly::papers() {
    const std::scoped_lock lock(mutex_);
    if (!paper_desk_.ports) {
        const auto pump = delivery();
        const auto signing = pump ? signer() : pump.error();
        const auto configured = signing ? settings() : signing.error();
        if (!configured) {
            return configured.error();
        }
        paper_desk_.workstation = configured->workstation;
        paper_desk_.ports = std::make_unique<workflows::PaperPorts>(
            workflows::PaperPorts{store_->cases, store_->papers, store_->stock, line_->sealer, renderer_,
                                  signing->get(), printer(), pump->get(), clock_, paper_desk_.workstation,
                                  configured->papers, &store_->time, &paper_desk_.medium, &store_->outreach});
    }
    return std::cref(*paper_desk_.ports);
}

Result<std::reference_wrapper<const workflows::QueuePorts>> WorkstationAssembly::queue() {
    const std::scoped_lock lock(mutex_);
    auto opened = open_exchange();
    if (opened && !queue_) {
        opened = kept(queue_, Queue::open(*store_, *line_, clock_, day_rules_, settings()));
    }
    return opened ? Result<std::reference_wrapper<const workflows::QueuePorts>>(queue_->ports) : opened.error();
}

Result<Done> WorkstationAssembly::provision(const std::string& host, int port, int provision_port,
                                            const std::filesystem::path& centre_ca_file, const support::Secret& token) {
    const std::scoped_lock lock(mutex_);
    return obtain_identity({host, port, provision_port, centre_ca_file}, settings(), identity_folder(), vault_, token);
}

Result<std::reference_wrapper<const workflows::CounterPorts>> WorkstationAssembly::counter() {
    const std::scoped_lock lock(mutex_);
    if (counter_) {
        return std::cref(*counter_->ports);
    }
    auto made = Counter::load(day_rules_, settings());
    if (!made) {
        return made.error();
    }
    auto& counter = **made;
    const auto matcher = face_matcher();
    const auto pump = matcher ? delivery() : matcher.error();
    const auto signing = pump ? signer() : pump.error();
    if (!signing) {
        return signing.error();
    }
    counter.guard_faces(matcher->get(), clock_, day_rules_);
    counter.offer(*store_, workflows::CounterPorts{card_reader(), camera_, matcher->get(), picture_codec_,
                                                   store_->cases, store_->audit_log, store_->officers, line_->sealer,
                                                   line_->centre, pump->get(), renderer_, signing->get(), printer(),
                                                   clock_, counter.workstation, *counter.rules.notice,
                                                   *counter.rules.enrolment, *counter.face_guards, &store_->time});
    counter_ = *std::move(made);
    return std::cref(*counter_->ports);
}

Result<std::reference_wrapper<const workflows::ServicePorts>> WorkstationAssembly::services() {
    const std::scoped_lock lock(mutex_);
    if (!services_) {
        const auto base = counter();
        if (const auto opened = base ? day_rules_.open_services(store_->feed) : base.error(); !opened) {
            return opened.error();
        }
        services_ = std::make_unique<Services>(base->get(), line_->wire, day_rules_, store_->tables);
        // Without the queue a service says that no ticket could be taken.
        const auto tickets = queue();
        services_->ports.queue = tickets ? &tickets->get() : nullptr;
    }
    return std::cref(services_->ports);
}

}  // namespace

Result<std::unique_ptr<Assembly>> Assembly::open(const AssemblyOptions& options) {
    auto resources = options.resources.empty() ? default_resources_folder() : options.resources;
    auto catalogue = configuration::FailureCatalogue::load(resources / "failures" / "catalogue.json");
    if (!catalogue) {
        return catalogue.error();
    }
    return std::unique_ptr<Assembly>(std::make_unique<WorkstationAssembly>(
        std::filesystem::absolute(options.data.empty() ? default_data_folder() : options.data), std::move(resources),
        std::move(*catalogue)));
}

}  // namespace amphoe::gui
