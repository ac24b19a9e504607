// tangrat leaflet: what level 2 of Tang Rat opens, for the citizen to take home (C27).
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class TangratCommands {
  public:
    explicit TangratCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// Information only: nothing is asked of the app or of the centre.
    CommandResult leaflet(const Arguments& arguments) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
