// day open, day close, day report.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui {
class DayDesk;
}

namespace amphoe::gui::console {

class DayCommands {
  public:
    explicit DayCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult open(const Arguments& arguments) const;
    CommandResult close(const Arguments& arguments) const;
    CommandResult report(const Arguments& arguments) const;

  private:
    domain::Result<std::unique_ptr<DayDesk>> desk() const;
    std::string date_of(const Arguments& arguments) const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
