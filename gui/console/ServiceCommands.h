// service list: what may be done at this counter.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class ServiceCommands {
  public:
    explicit ServiceCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// ConfigurationInvalid names what is wrong with the rule files.
    CommandResult list() const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
