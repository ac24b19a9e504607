// audit verify, audit export.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class AuditCommands {
  public:
    explicit AuditCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// A chain that does not hold is a full report with AuditChainBroken.
    CommandResult verify(domain::AuditDepth depth) const;
    /// Exports also a broken chain, and says so. `out` empty: into the report itself.
    CommandResult export_log(const std::string& out) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
