// officer add, officer list.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class OfficerCommands {
  public:
    explicit OfficerCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// Adds or replaces an officer and unlocks the account; noted in the audit log.
    CommandResult add(const Arguments& arguments) const;
    CommandResult list() const;

  private:
    domain::Result<domain::Officer> officer_of(const Arguments& arguments) const;
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
