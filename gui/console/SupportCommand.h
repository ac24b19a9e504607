// support-bundle: what support needs to know of this workstation, and nothing of its citizens.
#pragma once

#include <filesystem>

#include "gui/console/CommandSpec.h"
#include "gui/console/ZipFile.h"

namespace amphoe::gui::console {

/// A part that cannot be made says why in its place: the bundle is wanted when something is broken.
class SupportCommand {
  public:
    explicit SupportCommand(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult bundle(const std::filesystem::path& out) const;

  private:
    std::string versions() const;
    /// The newest entries of the audit log, only what was done and how it ended.
    std::string log() const;
    std::vector<ZipPart> parts() const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
