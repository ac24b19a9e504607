#include "tests/centre/ReferenceCentre.h"

namespace amphoe::centre {

ReferenceCentre::ReferenceCentre(const std::filesystem::path& folder, int port, int provision_port)
    : service_(folder),
      service_front_(service_, Listener::Service, port, folder / "faults.json"),
      provisioning_front_(service_, Listener::Provisioning, provision_port, folder / "faults.json") {}

}  // namespace amphoe::centre
