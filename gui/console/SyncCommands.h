// outbox list, outbox show, outbox retry, sync now, sync status.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class SyncCommands {
  public:
    explicit SyncCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult list(bool open_only) const;
    CommandResult show(const std::string& id) const;
    CommandResult retry(const std::string& id) const;
    /// One round, without the pauses between two tries. A line in trouble is a failure with the report; a rejected item
    /// is a figure of the report.
    CommandResult now() const;
    /// Figures over everything stored; a centre that does not answer is a failure with the report.
    CommandResult status() const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
