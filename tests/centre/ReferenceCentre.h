// The whole reference centre: the service and its two listeners.
#pragma once

#include <filesystem>

#include "tests/centre/HttpFront.h"
#include "tests/centre/Service.h"

namespace amphoe::centre {

struct CentrePlace {
    std::filesystem::path folder;            ///< keys, centre.json, faults.json, and the database when it is SQLite
    int port = 0;                            ///< 0: a free one
    int provision_port = 0;                  ///< 0: a free one
    std::string database_url = {};           ///< empty: SQLite in the folder
    std::filesystem::path faults_file = {};  ///< empty: faults.json in the folder
};

/// Serves from construction to destruction. Several may share a folder and a database.
class ReferenceCentre {
  public:
    explicit ReferenceCentre(const CentrePlace& place);
    explicit ReferenceCentre(const std::filesystem::path& folder, int port = 0, int provision_port = 0)
        : ReferenceCentre(CentrePlace{folder, port, provision_port}) {}

    int port() const { return service_front_.port(); }
    int provision_port() const { return provisioning_front_.port(); }
    /// Connections to the service listener since the start.
    int service_connections() const { return service_front_.connections(); }
    Service& service() { return service_; }
    std::string ca_pem() const { return service_.keys().ca_pem(); }

  private:
    std::filesystem::path faults_file_;
    FrontSettings settings_;
    Service service_;
    HttpFront service_front_;
    HttpFront provisioning_front_;
};

}  // namespace amphoe::centre
