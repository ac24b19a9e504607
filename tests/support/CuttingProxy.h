// A TCP relay between workstation and centre that cuts connections where a test wants it: district lines in small.
#pragma once

#include <functional>
#include <memory>

namespace amphoe::testing {

/// Where one connection is cut. Bytes are counted from the client, TLS included.
struct Cut {
    enum class When {
        Never,
        AtOnce,           ///< before any byte is forwarded
        InTheRequest,     ///< when so many bytes came from the client
        BeforeTheAnswer,  ///< the client's bytes all arrive; the first bytes of the centre after `bytes` are swallowed
    };
    When when = When::Never;
    long bytes = 0;
};

/// Listens on a free port of 127.0.0.1 until destruction; one thread for each connection.
class CuttingProxy {
  public:
    /// `plan` is asked once for each connection, on the proxy's thread.
    CuttingProxy(int target_port, std::function<Cut()> plan);
    ~CuttingProxy();
    int port() const;
    /// Connections cut so far.
    int cuts() const;
    /// Of them those cut that way.
    int cuts(Cut::When when) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace amphoe::testing
