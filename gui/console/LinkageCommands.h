// linkage ask, log: the population register asked as another agency would, simulated, and who asked for what (C40).
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class LinkageCommands {
  public:
    explicit LinkageCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// The fields of one citizen for one purpose of one agency. RequesterRefused with the centre's key.
    CommandResult ask(const Arguments& arguments) const;
    /// The centre's notes about a citizen or about an agency. NotAuthorised for a role that does not supervise.
    CommandResult log(const Arguments& arguments) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
