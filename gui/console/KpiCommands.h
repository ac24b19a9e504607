// kpi report.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class KpiCommands {
  public:
    explicit KpiCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult report(const Arguments& arguments) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
