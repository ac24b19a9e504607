// doctor.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class DoctorCommand {
  public:
    explicit DoctorCommand(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// The failure is the one of the first failed check.
    CommandResult run() const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
