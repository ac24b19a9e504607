// document render, document verify, document print.
#pragma once

#include <filesystem>

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class DocumentCommands {
  public:
    explicit DocumentCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult render(const std::string& kind_name, const std::string& case_id,
                         const std::filesystem::path& out) const;
    /// Not valid is a full report with DocumentSignatureWrong; on the centre's list of voided documents,
    /// DocumentVoid.
    CommandResult verify(const std::filesystem::path& file) const;
    CommandResult verify_code(const std::string& text) const;
    CommandResult print(const std::filesystem::path& file, const std::string& printer) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
