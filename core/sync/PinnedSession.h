// A Poco HTTPS session that trusts its connection only after two more checks. Private to HttpClient.
#pragma once

#include <Poco/Net/HTTPSClientSession.h>

#include <chrono>
#include <string>
#include <vector>

#include "core/sync/SocketWatch.h"

namespace amphoe::sync {

/// Right after the handshake, and before any byte of a request, it compares the server's key with the pins and waits
/// for the server's first TLS record, which says whether our client certificate was taken. The session's own time-outs
/// bound connection and handshake; `answer_timeout` holds afterwards.
class PinnedSession final : public Poco::Net::HTTPSClientSession {
  public:
    PinnedSession(const std::string& host, int port, Poco::Net::Context::Ptr context,
                  const std::vector<std::string>& key_pins, std::chrono::milliseconds settle_limit,
                  std::chrono::milliseconds answer_timeout, SocketWatch& watch);

    /// True once handshake, pins and the first record were in order.
    bool trusted() const { return trusted_; }
    /// True when the answer has begun (or the connection ended); false after about a tenth of a second of silence.
    bool answer_begins();

  protected:
    void connect(const Poco::Net::SocketAddress& address) override;

  private:
    void check_pins();
    void settle();

    std::vector<std::string> key_pins_;
    std::chrono::milliseconds settle_limit_;
    std::chrono::milliseconds answer_timeout_;
    SocketWatch& watch_;
    bool trusted_ = false;
};

}  // namespace amphoe::sync
