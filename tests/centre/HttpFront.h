// One HTTPS listener in front of the service (Poco). TLS 1.3 only.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "tests/centre/FrontSettings.h"
#include "tests/centre/Service.h"

namespace amphoe::centre {

class HttpFront {
  public:
    /// Listens on 127.0.0.1; port 0 takes a free one. The Service listener demands a client certificate of the centre's
    /// CA in the handshake, the Provisioning listener asks for none. `server` and `service` must outlive the front.
    HttpFront(Service& service, Listener listener, int port, const std::filesystem::path& faults_file,
              const FrontSettings& settings = {});
    /// With another server certificate, for tests of clients.
    HttpFront(Service& service, Listener listener, int port, const std::filesystem::path& faults_file,
              const Credential& server, const FrontSettings& settings = {});
    ~HttpFront();
    int port() const;
    /// Connections taken since the start.
    int connections() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace amphoe::centre
