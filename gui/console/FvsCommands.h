// fvs report, registry: how the face verification service performed, and who stands behind it.
#pragma once

#include "core/domain/FvsRegistry.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class FvsCommands {
  public:
    explicit FvsCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult report(const Arguments& arguments) const;
    /// Read-only: nothing of it can be changed here.
    CommandResult registry() const;

  private:
    domain::Result<domain::FvsRegistry> roles() const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
