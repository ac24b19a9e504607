// A transaction that is undone unless it is committed.
#pragma once

#include "core/storage/Connection.h"

namespace amphoe::storage {

/// Reading sees one state throughout; Writing takes the write lock at once, so that it cannot fail half-way for a lock.
class Transaction {
  public:
    enum class Kind { Reading, Writing };

    Transaction(Connection& connection, Kind kind);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    /// Durable when it returns (synchronous=FULL).
    void commit();

  private:
    Connection& connection_;
};

}  // namespace amphoe::storage
