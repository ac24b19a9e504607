#include "core/storage/RememberingFeedStore.h"

#include "core/storage/Statement.h"
#include "core/storage/StoreMeta.h"

namespace amphoe::storage {
namespace {

constexpr const char* kRow = "workstation_standing";
constexpr FieldPlace kPlace{"meta", kRow, "value"};
constexpr const char* kRevoked = "revoked";

}  // namespace

domain::Result<domain::FeedState> RememberingFeedStore::state() {
    auto state = feed_.state();
    if (!state) {
        return state;
    }
    const auto before = remembered();
    const auto own = feed_.find("workstations", database_.workstation().id);
    if (!before || !own) {
        return before ? own.error() : before.error();
    }
    if (!*own) {
        state->revoked = *before;
        return state;
    }
    if (state->revoked != *before) {
        if (const auto noted = remember(state->revoked); !noted) {
            return noted.error();
        }
    }
    return state;
}

domain::Result<int> RememberingFeedStore::apply(const domain::FeedPage& page) {
    auto changed = feed_.apply(page);
    if (changed) {
        if (const auto noted = state(); !noted) {
            return noted.error();
        }
    }
    return changed;
}

domain::Result<bool> RememberingFeedStore::remembered() {
    return database_.read([&](Connection& connection) {
        const auto sealed = read_meta(connection, kRow);
        return sealed && database_.sealer().open_text(kPlace, *sealed) == kRevoked;
    });
}

domain::Result<domain::Done> RememberingFeedStore::remember(bool revoked) {
    return database_.write([&](Connection& connection) {
        Statement(connection, "DELETE FROM meta WHERE key = ?").text(kRow).run();
        write_meta(connection, kRow, database_.sealer().seal_text(kPlace, revoked ? kRevoked : "active"));
        domain::AuditNote note;
        note.action = revoked ? "WORKSTATION_REVOKED" : "WORKSTATION_REINSTATED";
        note.result = "ok";
        database_.audit().append(connection, note, database_.now());
        return domain::Done{};
    });
}

}  // namespace amphoe::storage
