// workstation init, workstation provision.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class WorkstationCommands {
  public:
    explicit WorkstationCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// Writes config.json. A data folder never changes its workstation or its mode: training and live never share data.
    CommandResult init(const Arguments& arguments) const;
    /// Takes the one-time token from the environment and gets the workstation's certificate.
    CommandResult provision(const Arguments& arguments) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
