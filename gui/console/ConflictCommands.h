// sync conflicts, conflict resolve.
#pragma once

#include "gui/console/Arguments.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class ConflictCommands {
  public:
    explicit ConflictCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult list() const;
    CommandResult resolve(const Arguments& arguments) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
