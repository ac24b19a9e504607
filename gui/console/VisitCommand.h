// visit run.
#pragma once

#include <filesystem>

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class VisitCommand {
  public:
    explicit VisitCommand(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult run(const std::filesystem::path& script_file) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
