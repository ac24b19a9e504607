// A plain HTTPS caller for test programs: says exactly what it is told, also what a workstation never would.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <string>

#include "core/support/Digest.h"
#include "tests/centre/conformance/PlainIdentity.h"

namespace amphoe::centre {

struct Call {
    std::string method;
    std::string path;
    std::string content_type = {};  ///< empty: no body
    support::Bytes body = {};
    std::map<std::string, std::string> headers = {};
    bool chunked = false;
    std::chrono::milliseconds body_after{0};  ///< the body follows its headers that much later
    std::size_t cut_after = 0;                ///< not 0: only so many bytes of the body, then the connection is closed
};

struct Reply {
    int status = 0;  ///< 0: no answer (refused handshake, cut, time-out)
    std::string content_type = {};
    support::Bytes body = {};
    std::map<std::string, std::string> headers = {};  ///< names in lower case
    std::string header(const std::string& name) const;
    std::string text() const { return {body.begin(), body.end()}; }
};

enum class Handshake { Right, WithoutCertificate, OnlyTls12 };

/// One kept connection; a call that fails closes it. Used by one thread at a time.
class CentreCaller {
  public:
    /// `url`: https://host:port. Throws std::runtime_error when the URL or the identity cannot be used.
    CentreCaller(const std::string& url, const PlainIdentity& identity, Handshake handshake = Handshake::Right,
                 std::chrono::seconds patience = std::chrono::seconds(20));
    ~CentreCaller();
    Reply send(const Call& call);
    /// Follows the centre elsewhere, e.g. to another instance.
    void move_to(const std::string& url);

    /// Closes the connection and offers its TLS session to the next one.
    void reconnect_with_session();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace amphoe::centre
