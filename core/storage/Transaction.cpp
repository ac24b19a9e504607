#include "core/storage/Transaction.h"

#include "core/storage/StoreError.h"

namespace amphoe::storage {

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
    connection_.execute(kind == Kind::Writing ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
}

Transaction::~Transaction() {
    // SQLite undoes by itself after a full disk or an I/O error; then there is nothing left to undo.
    if (connection_.in_transaction()) {
        try {
            connection_.execute("ROLLBACK");
        } catch (const StoreError&) {
            // The first failure is already on its way to the caller; closing the connection undoes the rest.
        }
    }
}

void Transaction::commit() {
    connection_.execute("COMMIT");
}

}  // namespace amphoe::storage
