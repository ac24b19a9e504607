// face compare, face compare-list, face assess.
#pragma once

#include <filesystem>

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class FaceCommands {
  public:
    explicit FaceCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// Any band but pass is a full report with FaceReferred or FaceNotMatching.
    CommandResult compare(const std::filesystem::path& reference, const std::filesystem::path& probe) const;
    /// One line per pair. A pair that cannot be done has a failure in its line and does not end the list; the command
    /// succeeds when the list was walked to its end.
    CommandResult compare_list(const std::filesystem::path& list) const;
    /// FaceNone and FaceMany with the report; one face of low quality is an answer, not a failure.
    CommandResult assess(const std::filesystem::path& image) const;

  private:
    domain::Result<domain::Picture> picture(const std::filesystem::path& file) const;
    domain::Result<domain::FaceEvidence> evidence(const std::filesystem::path& reference,
                                                  const std::filesystem::path& probe) const;
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
