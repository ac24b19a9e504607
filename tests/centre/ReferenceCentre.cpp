#include "tests/centre/ReferenceCentre.h"

namespace amphoe::centre {

ReferenceCentre::ReferenceCentre(const CentrePlace& place)
    : faults_file_(place.faults_file.empty() ? place.folder / "faults.json" : place.faults_file),
      settings_(read_front_settings(place.folder / "centre.json")),
      service_(place.folder, place.database_url),
      service_front_(service_, Listener::Service, place.port, faults_file_, settings_),
      provisioning_front_(service_, Listener::Provisioning, place.provision_port, faults_file_, settings_) {}

}  // namespace amphoe::centre
