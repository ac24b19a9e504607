#include "tests/gui/console/FakeAssembly.h"

#include <functional>
#include <stdexcept>

namespace amphoe::testing {

FakeAssembly::FakeAssembly(ConsoleWorld& world, configuration::FailureCatalogue catalogue)
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

FakeAssembly::~FakeAssembly() = default;

const std::filesystem::path& FakeAssembly::data_folder() const {
    return world_.data;
}

const std::filesystem::path& FakeAssembly::resources_folder() const {
    return world_.resources;
}

const configuration::FailureCatalogue& FakeAssembly::catalogue() const {
    return catalogue_;
}

domain::Result<configuration::WorkstationSettings> FakeAssembly::settings() {
    if (world_.throws) {
        throw std::runtime_error("a part nobody expected to break");
    }
    return given("settings", world_.settings);
}

ports::Clock& FakeAssembly::clock() {
    return world_.counter.clock;
}

ports::BackgroundRunner& FakeAssembly::background() {
    throw std::logic_error("the console has no background");
}

ports::CardReader& FakeAssembly::card_reader() {
    return world_.card_reader;
}

ports::Camera& FakeAssembly::camera() {
    return world_.counter.camera;
}

ports::PictureCodec& FakeAssembly::picture_codec() {
    return world_.counter.picture_codec;
}

ports::DocumentPrinter& FakeAssembly::printer() {
    return world_.printer;
}

ports::Scanner& FakeAssembly::scanner() {
    return world_.scanner;
}

ports::PageRaster& FakeAssembly::page_raster() {
    throw std::logic_error("the console shows no pages");
}

domain::Result<std::reference_wrapper<const workflows::PaperPorts>> FakeAssembly::papers() {
    return given("papers", std::cref(papers_));
}

ports::DocumentRenderer& FakeAssembly::renderer() {
    return world_.counter.renderer;
}

std::string FakeAssembly::key_protection() {
    return "TPM 2.0";
}

domain::Result<std::reference_wrapper<ports::FaceMatcher>> FakeAssembly::face_matcher() {
    return given("face_matcher", std::ref(matcher_of(world_)));
}

domain::Result<std::reference_wrapper<ports::FaceMeasurement>> FakeAssembly::face_measurement() {
    return given("face_matcher", std::ref<ports::FaceMeasurement>(world_.face_measurement));
}

domain::Result<gui::FaceSetUp> FakeAssembly::face_set_up() {
    return given("face_matcher", world_.face_set_up);
}

domain::Result<std::reference_wrapper<gui::Store>> FakeAssembly::store() {
    return given("store", std::ref(store_));
}

domain::Result<std::reference_wrapper<ports::StoreMaintenance>> FakeAssembly::store_maintenance() {
    return given("store_maintenance", std::ref<ports::StoreMaintenance>(world_.maintenance));
}

domain::Result<std::reference_wrapper<ports::Centre>> FakeAssembly::centre() {
    return given("centre", std::ref<ports::Centre>(world_.centre));
}

domain::Result<std::reference_wrapper<ports::Delivery>> FakeAssembly::delivery() {
    return given("delivery", std::ref<ports::Delivery>(world_.counter.delivery));
}

domain::Result<std::reference_wrapper<ports::SyncDesk>> FakeAssembly::sync_desk() {
    return given("sync_desk", std::ref<ports::SyncDesk>(world_.sync_desk));
}

domain::Result<std::reference_wrapper<ports::DocumentSigner>> FakeAssembly::signer() {
    return given("signer", std::ref<ports::DocumentSigner>(world_.signer));
}

domain::Result<std::reference_wrapper<ports::PaperInspection>> FakeAssembly::paper_inspection() {
    return given("paper_inspection", std::ref<ports::PaperInspection>(world_.inspection));
}

domain::Result<std::reference_wrapper<const workflows::QueuePorts>> FakeAssembly::queue() {
    return given("queue", std::cref(queue_));
}

domain::Result<domain::Done> FakeAssembly::provision(const std::string& host, int port, int provision_port,
                                                     const std::filesystem::path& centre_ca_file,
                                                     const support::Secret& token) {
    world_.provisioned = host + ' ' + std::to_string(port) + ' ' + std::to_string(provision_port) + ' ' +
                         centre_ca_file.string() + ' ' + std::string(token.text());
    return given("provision", domain::Done{});
}

domain::Result<std::reference_wrapper<const workflows::CounterPorts>> FakeAssembly::counter() {
    return given("counter", std::cref(ports_));
}

domain::Result<std::reference_wrapper<const workflows::ServicePorts>> FakeAssembly::services() {
    const auto counted = counter();
    return counted ? given("services", std::cref(services_)) : counted.error();
}

ports::FaceMatcher& FakeAssembly::matcher_of(ConsoleWorld& world) {
    return world.matcher != nullptr ? *world.matcher : world.counter.face_matcher;
}

}  // namespace amphoe::testing
