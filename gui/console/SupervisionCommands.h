// training add, list; improvement add, list; satisfaction add: what the office writes down to become better (C49, W16).
#pragma once

#include "core/workflows/SupervisionDesk.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class SupervisionCommands {
  public:
    explicit SupervisionCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult add_training(const Arguments& arguments) const;
    CommandResult list_trainings(const Arguments& arguments) const;
    CommandResult add_improvement(const Arguments& arguments) const;
    CommandResult list_improvements(const Arguments& arguments) const;
    /// A citizen's answer, typed by an officer from a form; nobody is named.
    CommandResult add_answer(const Arguments& arguments) const;

  private:
    /// ServiceNotAvailable where no such book is kept; failures of the store.
    domain::Result<workflows::SupervisionPorts> ports() const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
