// The whole reference centre: the service and its two listeners.
#pragma once

#include <filesystem>

#include "tests/centre/HttpFront.h"
#include "tests/centre/Service.h"

namespace amphoe::centre {

/// Serves from construction to destruction. Data stay in `folder`.
class ReferenceCentre {
  public:
    explicit ReferenceCentre(const std::filesystem::path& folder, int port = 0, int provision_port = 0);

    int port() const { return service_front_.port(); }
    int provision_port() const { return provisioning_front_.port(); }
    /// Connections to the service listener since the start.
    int service_connections() const { return service_front_.connections(); }
    Service& service() { return service_; }
    std::string ca_pem() const { return service_.keys().ca_pem(); }

  private:
    Service service_;
    HttpFront service_front_;
    HttpFront provisioning_front_;
};

}  // namespace amphoe::centre
