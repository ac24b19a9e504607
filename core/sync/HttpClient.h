// HTTPS to the centre: the one class with Poco's settings (infra.md section 4). TLS 1.3, the centre's CA only, strict
// host names, key pins before the first byte of a request, keep-alive, limits and time-outs.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/support/Digest.h"
#include "core/support/Secret.h"
#include "core/sync/LineManners.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

/// How long and how much; the defaults suit a slow district line.
struct HttpLimits {
    std::chrono::milliseconds connect_timeout{5000};
    std::chrono::milliseconds answer_timeout{20000};  ///< from the sent request to the complete answer
    std::chrono::milliseconds idle_limit{5000};       ///< an older kept connection is not used again
    std::size_t largest_answer = 1024 * 1024;         ///< bytes
};

struct HttpSettings {
    CentreAddress address;
    std::string ca_pem;
    std::string certificate_pem;        ///< client certificate; empty: none is shown
    support::Secret private_key_der;    ///< of the client certificate
    std::vector<std::string> key_pins;  ///< see IdentityPapers
    HttpLimits limits;
    CentreAddress proxy{};                   ///< HTTP proxy asked to CONNECT; no host: straight
    std::shared_ptr<LineManners> manners{};  ///< paces what is sent; null: as fast as the line takes it
};

struct HttpRequest {
    std::string method;
    std::string path;
    std::string content_type;  ///< empty: no body
    support::Bytes body;
    std::map<std::string, std::string> headers{};         ///< besides the usual ones
    std::optional<std::chrono::milliseconds> patience{};  ///< instead of both time-outs of the limits
};

struct HttpResponse {
    int status = 0;
    std::string content_type;
    support::Bytes body;
    std::map<std::string, std::string> headers{};  ///< names in lower case
};

struct HttpOutcome {
    domain::Result<HttpResponse> result;
    bool reached = false;  ///< the connection stood, handshake and certificate checks included
};

/// Safe from any thread; requests run one after another on one kept connection.
class HttpClient {
  public:
    /// WorkstationNotProvisioned when a certificate or key cannot be used.
    static domain::Result<std::unique_ptr<HttpClient>> create(HttpSettings settings);
    ~HttpClient();

    /// Any complete HTTP answer is a success here, whatever its status. Failures: CentreUnreachable (also when stopped,
    /// or cut), CentreAnswerInvalid (too large, without length, no HTTP), CentreCertificateWrong,
    /// CentreRefusedConnection. A request may reach the
    /// centre twice (one retry, only when a kept connection turned out dead), so it must be idempotent.
    domain::Result<HttpResponse> send(const HttpRequest& request, std::stop_token stop);
    /// The same, and whether the other side was reached at all.
    HttpOutcome exchange(const HttpRequest& request, std::stop_token stop);

  private:
    struct Connection;
    explicit HttpClient(std::unique_ptr<Connection> connection);
    std::mutex mutex_;
    std::unique_ptr<Connection> connection_;
};

}  // namespace amphoe::sync
