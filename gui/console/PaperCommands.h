// document list, issue, print-paper, give, confirm-print, reprint, void: issued papers by number.
#pragma once

#include <functional>

#include "core/workflows/DocumentIssue.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class PaperCommands {
  public:
    explicit PaperCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult list(const Arguments& arguments) const;
    /// Issues, tells the centre when the line is there, and prints when asked to.
    CommandResult issue(const Arguments& arguments) const;
    /// Accepted cases that lack a paper; with an officer and a case it makes the papers.
    CommandResult list_due(const Arguments& arguments) const;
    CommandResult issue_due(const Arguments& arguments) const;
    CommandResult print(const Arguments& arguments) const;
    CommandResult give(const Arguments& arguments) const;
    CommandResult confirm(const Arguments& arguments) const;
    /// Asks for a copy and prints it.
    CommandResult reprint(const Arguments& arguments) const;
    /// Two officers sign in.
    CommandResult end(const Arguments& arguments) const;

  private:
    domain::Result<domain::DocumentContent> content_for(const std::string& kind_name, const Arguments& arguments) const;
    using DeskAct = std::function<CommandResult(workflows::DocumentIssue&, const domain::Officer&)>;
    /// With the officer of --officer signed in for the time of the act.
    CommandResult at_the_desk(const Arguments& arguments, const DeskAct& act) const;
    CommandResult printed(workflows::DocumentIssue& desk, const domain::Officer& officer, const std::string& number,
                          const std::string& printer) const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
