// agency list, show, checklist, readiness, receipt: agencies that rely on the proofs, and the way to connect.
#pragma once

#include "core/domain/Agency.h"
#include "core/workflows/identity/ReleaseReceipt.h"
#include "gui/KnownAgencies.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class AgencyCommands {
  public:
    explicit AgencyCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult list(const Arguments& arguments) const;
    CommandResult show(const Arguments& arguments) const;
    CommandResult checklist(const Arguments& arguments) const;
    CommandResult readiness(const Arguments& arguments) const;
    /// A paper for the citizen: what was released to whom. RequesterRefused without an accepted verify_only release to
    /// that agency, with consent; and for an agency that is not live or had no certificate on that day.
    CommandResult receipt(const Arguments& arguments) const;

  private:
    domain::Result<KnownAgencies> directory(const Arguments& arguments) const;
    domain::Result<domain::Agency> agency(const Arguments& arguments) const;
    domain::Result<domain::ConnectionForms> forms() const;
    domain::Result<workflows::Release> release(const domain::Agency& agency, const domain::Case& record) const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
