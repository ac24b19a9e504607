// document check-copy: is the copy somebody brings one that was issued (domain.md W11.9)?
#pragma once

#include <filesystem>
#include <string>

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class CopyCommands {
  public:
    explicit CopyCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// `file` may be empty: then only the number and the check code are compared. A copy that differs is a full report
    /// with DocumentSignatureWrong, one that was withdrawn or voided with DocumentVoid.
    CommandResult check(const std::string& scanned, const std::filesystem::path& file) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
