// sync check, sync feed, bundle export, bundle import-receipts, workstation renew.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class LineCommands {
  public:
    explicit LineCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// The first failed step is the failure.
    CommandResult check() const;
    /// Brings the reference data up to date; a cut line is a failure with the report.
    CommandResult feed() const;
    /// `since`: an ISO day or time, empty for everything that waits.
    CommandResult export_bundle(const std::string& file, const std::string& since) const;
    CommandResult import_receipts(const std::string& file) const;
    CommandResult renew() const;

  private:
    domain::Result<domain::Done> note(const std::string& action) const;
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
