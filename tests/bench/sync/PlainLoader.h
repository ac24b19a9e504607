// The baseline: one keep-alive connection, HTTP/1.1 written by hand, answers read and thrown away.
#pragma once

#include <memory>
#include <string>

#include "core/support/Digest.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::bench {

/// Throws std::runtime_error when anything is not as expected.
class PlainLoader {
  public:
    explicit PlainLoader(const sync::WorkstationIdentity& identity);
    ~PlainLoader();
    /// PUT of one body; the HTTP status.
    int put(const std::string& path, const support::Bytes& body);

  private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace amphoe::bench
