// case list, case show, case decide.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class CaseCommands {
  public:
    explicit CaseCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult list(const Arguments& arguments) const;
    /// The look at a case is noted in the audit log.
    CommandResult show(const std::string& id_or_number) const;
    /// A second person signs in, decides a referred face, and is signed out again.
    CommandResult decide(const Arguments& arguments) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
