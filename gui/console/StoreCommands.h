// store check, store backup, store restore, store salvage, store rotate-key, store retention.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class StoreCommands {
  public:
    explicit StoreCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult check() const;
    CommandResult backup(const std::string& out) const;
    CommandResult restore(const std::string& from) const;
    CommandResult salvage() const;
    CommandResult rotate_key() const;
    CommandResult retention() const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
