// stock receive, show, spoil, count: the pile of numbered forms.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class StockCommands {
  public:
    explicit StockCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult receive(const Arguments& arguments) const;
    /// Forms that do not balance are a full report with StockUnsettled.
    CommandResult show(const Arguments& arguments) const;
    CommandResult spoil(const Arguments& arguments) const;
    CommandResult count(const Arguments& arguments) const;

  private:
    CommandResult balances(const std::string& date) const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
