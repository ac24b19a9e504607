// A TLS server that says word for word what the test wrote: broken answers that no real server library would send.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "tests/centre/CertificateAuthority.h"

namespace amphoe::testing {

/// One answer per connection, in order; after it the connection is closed. An empty answer closes at once.
class RawTlsServer {
  public:
    /// As an answer: says nothing and keeps the connection until the client hangs up (ten seconds at most).
    static constexpr const char* silence = "\x01silence";

    /// Put before an answer: its bytes go out one by one, a few each second.
    static constexpr const char* drip = "\x02";

    /// `newest_tls` is OpenSSL's number of a protocol version; 0: whatever OpenSSL speaks.
    RawTlsServer(const centre::Credential& credential, std::vector<std::string> answers, int newest_tls = 0);
    ~RawTlsServer();
    static std::string answer_of(int status, const std::string& body,
                                 const std::string& content_type = "application/json",
                                 const std::string& more_headers = "");

    int port() const;
    /// Requests whose first line arrived.
    int requests() const;
    /// Waits, five seconds at most, until that many requests arrived.
    void wait_until_asked(int requests) const;
    /// Waits, five seconds at most, until that many connections were closed by the server.
    void wait_until_closed(int connections) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace amphoe::testing
