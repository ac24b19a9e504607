// face cohort build, face cohort show.
#pragma once

#include <filesystem>

#include "core/face/CohortFile.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class FaceCohortCommands {
  public:
    explicit FaceCohortCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// Measures one picture of each person of the list (columns picture,group). That nobody who is ever compared is in
    /// it, and that everybody agreed, is the duty of who builds it. Any picture that cannot be used ends the command:
    /// a cohort must be what its list says.
    CommandResult build(const Arguments& arguments) const;
    CommandResult show(const std::filesystem::path& file) const;

  private:
    domain::Result<face::CohortContent> measured(const std::filesystem::path& list) const;
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
