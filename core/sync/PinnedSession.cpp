#include "core/sync/PinnedSession.h"

#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/X509Certificate.h>

#include <algorithm>

#include "core/sync/Certificates.h"
#include "core/sync/HttpFailures.h"

namespace amphoe::sync {

PinnedSession::PinnedSession(const std::string& host, int port, Poco::Net::Context::Ptr context,
                             const std::vector<std::string>& key_pins, std::chrono::milliseconds settle_limit,
                             std::chrono::milliseconds answer_timeout, SocketWatch& watch)
    // Always host, port and context together: other constructors lose the server name (infra.md, trap 5).
    : HTTPSClientSession(host, static_cast<Poco::UInt16>(port), context),
      key_pins_(key_pins),
      settle_limit_(settle_limit),
      answer_timeout_(answer_timeout),
      watch_(watch) {}

void PinnedSession::connect(const Poco::Net::SocketAddress& address) {
    HTTPSClientSession::connect(address);
    // A handshake that drips must end too: twice the time of a connection covers both its waits (infra.md, trap 6).
    const std::chrono::microseconds patience_for_handshake(2 * socket().getReceiveTimeout().totalMicroseconds());
    watch_.arm(socket().impl()->sockfd(), std::chrono::steady_clock::now() + patience_for_handshake + settle_limit_);
    Poco::Net::SecureStreamSocket(socket()).completeHandshake();  // otherwise it waits for the first bytes of a request
    check_pins();
    settle();
    watch_.disarm();
    trusted_ = true;
    // A listener that never shakes hands must not cost the time of a slow answer: only now may waiting take longer.
    const Poco::Timespan patience(static_cast<Poco::Timespan::TimeDiff>(answer_timeout_.count()) * 1000);
    socket().setSendTimeout(patience);
    socket().setReceiveTimeout(patience);
}

bool PinnedSession::answer_begins() {
    // A readable socket is not enough: a late session ticket makes it readable too, and the next read would then block
    // for the whole time-out, deaf to a stop. peek() decrypts into the session's buffer, so nothing is lost.
    auto& tls = socket();
    const auto usual = tls.getReceiveTimeout();
    tls.setReceiveTimeout(
        Poco::Timespan(0, 50000));  // Poco waits twice: in the socket, then in poll (infra.md, trap 6)
    bool begun = true;
    try {
        peek();
    } catch (const Poco::TimeoutException&) {
        clearException();
        begun = false;
    }
    tls.setReceiveTimeout(usual);
    return begun;
}

void PinnedSession::check_pins() {
    if (key_pins_.empty()) {
        return;
    }
    const Poco::Net::X509Certificate server = serverCertificate();
    const auto pin = public_key_pin(const_cast<X509&>(*server.certificate()));
    if (std::find(key_pins_.begin(), key_pins_.end(), pin) == key_pins_.end()) {
        throw KeyPinWrong("the centre's key is not a pinned one");
    }
}

void PinnedSession::settle() {
    // In TLS 1.3 the client's handshake ends before the server has looked at the client certificate. The server then
    // sends either session tickets or an alert. Reading that record now gives a clear reason instead of a reset in the
    // middle of a request. A server without tickets costs `settle_limit` once per connection.
    auto& tls = socket();
    if (!tls.poll(Poco::Timespan(settle_limit_.count() * 1000), Poco::Net::Socket::SELECT_READ)) {
        return;
    }
    const auto usual = tls.getReceiveTimeout();
    tls.setReceiveTimeout(Poco::Timespan(0, 1000));
    try {
        char unused = 0;
        const int count = tls.receiveBytes(&unused, 1);
        throw ExchangeEnded(count == 0 ? "closed after the handshake" : "data before any request");
    } catch (const Poco::TimeoutException&) {
        // Only tickets: the connection stands.
    }
    tls.setReceiveTimeout(usual);
}

}  // namespace amphoe::sync
