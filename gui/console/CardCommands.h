// card list, card read, card watch.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class CardCommands {
  public:
    explicit CardCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult list() const;
    /// In training a number that could belong to a person is refused and nothing of the card is shown or written.
    CommandResult read(const Arguments& arguments) const;
    /// Writes one line per event until the time is over or the person stops it.
    CommandResult watch(const Arguments& arguments) const;

  private:
    domain::Result<domain::Done> accept(const domain::IdentityCard& card) const;
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
