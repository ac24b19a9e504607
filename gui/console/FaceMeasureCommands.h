// face calibrate, face evaluate: error rates of the matcher over a labelled list of pairs.
#pragma once

#include <filesystem>

#include "gui/console/CommandSpec.h"
#include "gui/console/FaceTrial.h"

namespace amphoe::gui::console {

class FaceMeasureCommands {
  public:
    explicit FaceMeasureCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// Proposes thresholds for the way the list compares (cohort or not, number of probes). With --out they are written
    /// into a copy of the base file, its other ways of comparing left as they are; with a signing key the file is
    /// CMS-signed.
    CommandResult calibrate(const Arguments& arguments) const;
    /// The report as PDF: the same list, pictures and set-up give the same bytes.
    CommandResult evaluate(const Arguments& arguments) const;

  private:
    CommandResult write_thresholds(const Arguments& arguments, const FaceTrial& trial,
                                   const face::DecisionMode& proposed, const Report& report) const;
    domain::Result<std::vector<std::uint8_t>> signed_if_asked(const Arguments& arguments,
                                                              const std::string& text) const;
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
