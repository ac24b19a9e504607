// kpi report, baseline, reference.
#pragma once

#include "core/domain/Kpi.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class KpiCommands {
  public:
    explicit KpiCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult report(const Arguments& arguments) const;
    /// The period later ones are compared with: set once, by a person who supervises.
    CommandResult set_baseline(const Arguments& arguments) const;
    /// Figures somebody announced, with their day and source (C51). Help only: nothing is counted with them.
    CommandResult reference() const;

  private:
    /// The office's own kpi.json of the data folder, or the shipped one.
    domain::Result<domain::KpiRules> rules() const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
