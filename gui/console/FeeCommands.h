// fee due, fee receipt, fee void, fee list, fee close, fee handover.
#pragma once

#include "core/workflows/FeeDesk.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class FeeCommands {
  public:
    explicit FeeCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult due(const Arguments& arguments) const;
    CommandResult handover(const Arguments& arguments) const;
    CommandResult take(const Arguments& arguments) const;
    CommandResult void_receipt(const Arguments& arguments) const;
    CommandResult list(const Arguments& arguments) const;
    CommandResult close(const Arguments& arguments) const;

  private:
    /// Of "officer" or, with a prefix, of the second person.
    domain::Result<domain::Officer> person(const Arguments& arguments, const std::string& id,
                                           const std::string& pin) const;
    domain::Result<workflows::FeeOrder> order_of(const Arguments& arguments) const;
    /// FeeTakenAlready when nothing is due.
    domain::Result<std::map<std::string, int>> items_due(const std::string& case_number) const;
    std::string day_of(const Arguments& arguments) const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
