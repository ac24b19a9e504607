// The console's assembly, made of the fakes of a world.
#pragma once

#include "tests/gui/console/ConsoleWorld.h"

namespace amphoe::testing {

class FakeAssembly final : public gui::Assembly {
  public:
    FakeAssembly(ConsoleWorld& world, configuration::FailureCatalogue catalogue);
    ~FakeAssembly() override;

    const std::filesystem::path& data_folder() const override;
    const std::filesystem::path& resources_folder() const override;
    const configuration::FailureCatalogue& catalogue() const override;
    domain::Result<configuration::WorkstationSettings> settings() override;
    ports::Clock& clock() override;
    ports::BackgroundRunner& background() override;
    ports::PowerSource* power() override { return &world_.power; }
    ports::CardReader& card_reader() override;
    ports::Camera& camera() override;
    ports::PictureCodec& picture_codec() override;
    ports::DocumentPrinter& printer() override;
    ports::Scanner& scanner() override;
    ports::PageRaster& page_raster() override;
    domain::Result<std::reference_wrapper<const workflows::PaperPorts>> papers() override;
    ports::DocumentRenderer& renderer() override;
    std::string key_protection() override;
    domain::Result<std::reference_wrapper<ports::FaceMatcher>> face_matcher() override;
    domain::Result<std::reference_wrapper<ports::FaceMeasurement>> face_measurement() override;
    domain::Result<gui::FaceSetUp> face_set_up() override;
    domain::Result<std::reference_wrapper<gui::Store>> store() override;
    domain::Result<std::reference_wrapper<ports::StoreMaintenance>> store_maintenance() override;
    domain::Result<std::reference_wrapper<ports::Centre>> centre() override;
    domain::Result<std::reference_wrapper<ports::Delivery>> delivery() override;
    domain::Result<std::reference_wrapper<ports::SyncDesk>> sync_desk() override;
    domain::Result<std::reference_wrapper<ports::DocumentSigner>> signer() override;
    domain::Result<std::reference_wrapper<ports::PaperInspection>> paper_inspection() override;
    domain::Result<std::reference_wrapper<const workflows::QueuePorts>> queue() override;
    domain::Result<domain::Done> provision(const std::string& host, int port, int provision_port,
                                           const std::filesystem::path& centre_ca_file,
                                           const support::Secret& token) override;
    domain::Result<std::reference_wrapper<const workflows::CounterPorts>> counter() override;
    domain::Result<std::reference_wrapper<const workflows::ServicePorts>> services() override;

  private:
    static ports::FaceMatcher& matcher_of(ConsoleWorld& world);
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
