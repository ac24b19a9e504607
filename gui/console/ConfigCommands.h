// config show, config check.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class ConfigCommands {
  public:
    explicit ConfigCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult show() const;
    /// Every file is checked, also after one that is wrong; the failure is the first one.
    CommandResult check() const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
