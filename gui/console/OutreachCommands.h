// outreach open, status, close, report: a day of work in a community.
#pragma once

#include "core/workflows/OutreachDesk.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class OutreachCommands {
  public:
    explicit OutreachCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult open(const Arguments& arguments) const;
    /// Hands over what waits for the centre first; what cannot go yet keeps, and the report says so.
    CommandResult close(const Arguments& arguments) const;
    CommandResult report(const Arguments& arguments) const;

  private:
    CommandResult reported(const std::string& id, const std::string& file) const;
    /// ConfigurationInvalid, failures of the store.
    domain::Result<workflows::OutreachPorts> ports() const;

    const CommandContext& context_;
};

/// Whether a paper the law wants certified may be made now: not away from the office (domain.md W18). Ok, or
/// ServiceNotAvailable.
domain::Result<domain::Done> refuse_in_outreach(Assembly& assembly, domain::ServiceKind kind);

/// Whether a new visit may begin: not away from the office on data that are out of date. Ok, or OutreachDataOld.
domain::Result<domain::Done> refuse_visit_on_old_data(Assembly& assembly);

}  // namespace amphoe::gui::console
