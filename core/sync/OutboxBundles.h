// The outbox on a stick: what waits goes out as a sealed file, the centre's receipts come back as one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/domain/Bundles.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"
#include "core/ports/Outbox.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

using domain::BundleExport;
using domain::BundleImport;

/// Not thread-safe. Exported messages stay in the outbox and may be sent on line meanwhile: the centre knows their ids.
class OutboxBundles {
  public:
    /// All must outlive it.
    OutboxBundles(ports::Outbox& outbox, ports::CaseStore& store, ports::Clock& clock,
                  const WorkstationIdentity& identity)
        : outbox_(outbox), store_(store), clock_(clock), identity_(identity) {}

    /// Writes everything waiting that was saved at or after `since`. FileNotWritable, and an existing file is never
    /// overwritten; the failures of the store and of the identity.
    domain::Result<BundleExport> export_to(const std::filesystem::path& file, std::optional<support::Timestamp> since);
    /// FileUnreadable; BundleInvalid when the signature is not the centre's, the form is wrong or the file is for
    /// another workstation. Importing a file again changes nothing.
    domain::Result<BundleImport> import_receipts(const std::filesystem::path& file);

  private:
    ports::Outbox& outbox_;
    ports::CaseStore& store_;
    ports::Clock& clock_;
    const WorkstationIdentity& identity_;
};

}  // namespace amphoe::sync
