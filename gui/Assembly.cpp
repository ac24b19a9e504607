// The only code of the product that sees core and devices together (architecture rule 5: constructor injection from
// here).
#include "gui/Assembly.h"

#include <fstream>
#include <mutex>

#include "core/configuration/RuleFiles.h"
#include "core/documents/CairoDocumentRenderer.h"
#include "core/documents/PadesSigner.h"
#include "core/face/DlibFaceMatcher.h"
#include "core/face/OpenCvPictureCodec.h"
#include "core/sync/OutboxPump.h"
#include "core/sync/Provisioner.h"
#include "devices/camera/OpenCvCamera.h"
#include "devices/card/pcsc/PcscCardReader.h"
#include "devices/keyvault/FileKeyVault.h"
#include "devices/printer/CupsPrinter_linux.h"
#include "devices/printer/PrinterRoute.h"
#include "gui/AssemblyParts.h"
#include "gui/Folders.h"
#include "gui/StoreCareSlot.h"
#include "gui/presenters/ThreadRunner.h"

namespace amphoe::gui {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

class WorkstationAssembly final : public Assembly {
  public:
    WorkstationAssembly(std::filesystem::path data, std::filesystem::path resources,
                        configuration::FailureCatalogue catalogue)
        : data_(std::move(data)),
          resources_(std::move(resources)),
          catalogue_(std::move(catalogue)),
          vault_(data_ / "keys" / "vault.key"),
          renderer_(resources_),
          store_care_(data_, resources_, vault_, clock_) {}

    const std::filesystem::path& data_folder() const override { return data_; }
    const std::filesystem::path& resources_folder() const override { return resources_; }
    const configuration::FailureCatalogue& catalogue() const override { return catalogue_; }
    Result<configuration::WorkstationSettings> settings() override {
        return configuration::load_workstation_settings(data_ / "config.json");
    }
    ports::Clock& clock() override { return clock_; }
    ports::BackgroundRunner& background() override { return background_; }
    ports::CardReader& card_reader() override { return card_reader_; }
    ports::Camera& camera() override { return camera_; }
    ports::PictureCodec& picture_codec() override { return picture_codec_; }
    ports::DocumentRenderer& renderer() override { return renderer_; }
    std::string key_protection() override { return vault_.protection(); }

    ports::DocumentPrinter& printer() override;
    Result<std::reference_wrapper<ports::FaceMatcher>> face_matcher() override;
    Result<std::reference_wrapper<Store>> store() override;
    Result<std::reference_wrapper<ports::StoreMaintenance>> store_maintenance() override {
        return store_care_.get(settings());
    }
    Result<std::reference_wrapper<ports::Centre>> centre() override;
    Result<std::reference_wrapper<ports::Delivery>> delivery() override;
    Result<std::reference_wrapper<ports::DocumentSigner>> signer() override;
    Result<Done> provision(const std::string& host, int port, int provision_port,
                           const std::filesystem::path& centre_ca_file, const support::Secret& token) override;
    Result<std::reference_wrapper<const workflows::CounterPorts>> counter() override;

  private:
    std::filesystem::path identity_folder() const { return data_ / "identity"; }
    Result<Done> open_line();
    Result<Done> open_store();
    Result<Done> load_rules(Counter& counter);

    std::filesystem::path data_;
    std::filesystem::path resources_;
    configuration::FailureCatalogue catalogue_;
    std::recursive_mutex mutex_;
    SystemClock clock_;
    ThreadRunner background_;
    devices::keyvault::FileKeyVault vault_;
    devices::card::PcscCardReader card_reader_;
    devices::camera::OpenCvCamera camera_;
    face::OpenCvPictureCodec picture_codec_;
    documents::CairoDocumentRenderer renderer_;
    std::unique_ptr<devices::printer::PrinterRoute> printer_;
    std::unique_ptr<face::DlibFaceMatcher> face_matcher_;
    StoreCareSlot store_care_;
    std::unique_ptr<OpenStore> store_;
    std::unique_ptr<Line> line_;
    std::unique_ptr<sync::OutboxPump> pump_;
    std::unique_ptr<documents::PadesSigner> signer_;
    std::unique_ptr<Counter> counter_;
};

ports::DocumentPrinter& WorkstationAssembly::printer() {
    const std::scoped_lock lock(mutex_);
    if (!printer_) {
        const auto configured = settings();
        auto queues = std::make_unique<devices::printer::CupsPrinter>(configured ? configured->print_server : "");
        printer_ = std::make_unique<devices::printer::PrinterRoute>(std::move(queues),
                                                                    configured ? configured->printer : "", data_);
    }
    return *printer_;
}

Result<std::reference_wrapper<ports::FaceMatcher>> WorkstationAssembly::face_matcher() {
    const std::scoped_lock lock(mutex_);
    if (!face_matcher_) {
        face::FaceModelSource source{default_models_folder()};
        if (const auto configured = settings()) {
            if (!configured->models_folder.empty()) {
                source.folder = data_ / configured->models_folder;
            }
            if (!configured->recognition_model_file.empty()) {
                source.own_recognition = face::OwnRecognitionModel{data_ / configured->recognition_model_file,
                                                                   configured->recognition_model_sha256};
            }
        }
        auto thresholds = face::load_face_thresholds(resources_ / "configuration" / "face-thresholds.json");
        if (!thresholds) {
            return thresholds.error();
        }
        auto opened = face::DlibFaceMatcher::open(source, *thresholds);
        if (!opened) {
            return opened.error();
        }
        face_matcher_ = std::move(*opened);
    }
    return std::reference_wrapper<ports::FaceMatcher>(*face_matcher_);
}

Result<Done> WorkstationAssembly::open_store() {
    if (store_) {
        return Done{};
    }
    const auto configured = settings();
    if (!configured) {
        return configured.error();
    }
    const auto& workstation = configured->workstation;
    auto database = storage::Database::open(store_file(data_, workstation), vault_, clock_,
                                            {workstation.id, workstation.rcode, workstation.training});
    if (!database) {
        return database.error();
    }
    store_ = std::make_unique<OpenStore>(std::move(*database));
    return Done{};
}

Result<std::reference_wrapper<Store>> WorkstationAssembly::store() {
    const std::scoped_lock lock(mutex_);
    if (auto opened = open_store(); !opened) {
        return opened.error();
    }
    return std::ref(store_->view);
}

Result<Done> WorkstationAssembly::open_line() {
    if (line_) {
        return Done{};
    }
    auto identity = sync::WorkstationIdentity::load(identity_folder(), vault_);
    if (!identity) {
        return identity.error();
    }
    line_ = std::make_unique<Line>(std::move(*identity));
    return Done{};
}

Result<std::reference_wrapper<ports::Centre>> WorkstationAssembly::centre() {
    const std::scoped_lock lock(mutex_);
    if (auto opened = open_line(); !opened) {
        return opened.error();
    }
    return std::reference_wrapper<ports::Centre>(line_->centre);
}

Result<std::reference_wrapper<ports::Delivery>> WorkstationAssembly::delivery() {
    const std::scoped_lock lock(mutex_);
    if (auto opened = open_store(); !opened) {
        return opened.error();
    }
    if (auto opened = open_line(); !opened) {
        return opened.error();
    }
    line_->centre.tell_time_to(store_->database->time());
    if (!pump_) {
        pump_ = std::make_unique<sync::OutboxPump>(store_->outbox, store_->cases, line_->centre, clock_);
    }
    return std::reference_wrapper<ports::Delivery>(*pump_);
}

Result<std::reference_wrapper<ports::DocumentSigner>> WorkstationAssembly::signer() {
    const std::scoped_lock lock(mutex_);
    if (!signer_) {
        if (auto opened = open_line(); !opened) {
            return opened.error();
        }
        auto key = line_->identity.private_key();
        if (!key) {
            return key.error();
        }
        signer_ = std::make_unique<documents::PadesSigner>(line_->identity.certificate_pem(), std::move(*key),
                                                           std::vector{line_->identity.ca_pem()});
    }
    return std::reference_wrapper<ports::DocumentSigner>(*signer_);
}

Result<Done> WorkstationAssembly::provision(const std::string& host, int port, int provision_port,
                                            const std::filesystem::path& centre_ca_file, const support::Secret& token) {
    const auto configured = settings();
    if (!configured) {
        return configured.error();
    }
    std::ifstream stream(centre_ca_file);
    const std::string ca_pem{std::istreambuf_iterator<char>(stream), {}};
    if (!stream || ca_pem.empty()) {
        return Failure{FailureCode::FileUnreadable, "the centre's CA file"};
    }
    const std::scoped_lock lock(mutex_);
    sync::Provisioner provisioner(identity_folder(), vault_);
    sync::ProvisioningRequest request;
    request.provisioning = {host, provision_port};
    request.centre = {host, port};
    request.ca_pem = ca_pem;
    request.token = token.duplicate();
    request.workstation_name = configured->workstation.id;
    auto identity = provisioner.provision(request, {});
    return identity ? Result<Done>(Done{}) : Result<Done>(identity.error());
}

Result<Done> WorkstationAssembly::load_rules(Counter& counter) {
    const auto configured = settings();
    if (!configured) {
        return configured.error();
    }
    counter.workstation = configured->workstation;
    auto notice = configuration::load_consent_notice(resources_ / "configuration" / "consent-notice.json");
    if (!notice) {
        return notice.error();
    }
    counter.notice = std::move(*notice);
    auto rules = configuration::load_enrolment_rules(resources_ / "configuration" / "enrolment-rules.json");
    if (!rules) {
        return rules.error();
    }
    counter.rules = std::move(*rules);
    return Done{};
}

Result<std::reference_wrapper<const workflows::CounterPorts>> WorkstationAssembly::counter() {
    const std::scoped_lock lock(mutex_);
    if (counter_) {
        return std::cref(*counter_->ports);
    }
    auto made = std::make_unique<Counter>();
    if (auto loaded = load_rules(*made); !loaded) {
        return loaded.error();
    }
    const auto matcher = face_matcher();
    if (!matcher) {
        return matcher.error();
    }
    const auto pump = delivery();
    if (!pump) {
        return pump.error();
    }
    const auto signing = signer();
    if (!signing) {
        return signing.error();
    }
    made->ports = std::make_unique<workflows::CounterPorts>(
        workflows::CounterPorts{card_reader_, camera_, matcher->get(), picture_codec_, store_->cases, store_->audit_log,
                                store_->officers, line_->sealer, line_->centre, pump->get(), renderer_, signing->get(),
                                printer(), clock_, made->workstation, made->notice, made->rules});
    counter_ = std::move(made);
    return std::cref(*counter_->ports);
}

}  // namespace

Result<std::unique_ptr<Assembly>> Assembly::open(const AssemblyOptions& options) {
    auto resources = options.resources.empty() ? default_resources_folder() : options.resources;
    auto catalogue = configuration::FailureCatalogue::load(resources / "failures" / "catalogue.json");
    if (!catalogue) {
        return catalogue.error();
    }
    auto data = std::filesystem::absolute(options.data.empty() ? default_data_folder() : options.data);
    return std::unique_ptr<Assembly>(
        std::make_unique<WorkstationAssembly>(std::move(data), std::move(resources), std::move(*catalogue)));
}

}  // namespace amphoe::gui
