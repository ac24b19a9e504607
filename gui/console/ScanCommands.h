// scan list, scan page: supporting papers of a case.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class ScanCommands {
  public:
    explicit ScanCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult list() const;
    CommandResult page(const Arguments& arguments) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
