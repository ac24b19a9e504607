// rights add, answer, list; breach add, notify, close, list: the registers of the data protection law (C45, W17).
#pragma once

#include <functional>

#include "core/workflows/DataRightsDesk.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class RightsCommands {
  public:
    explicit RightsCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    CommandResult add_request(const Arguments& arguments) const;
    CommandResult answer_request(const Arguments& arguments) const;
    CommandResult list_requests(const Arguments& arguments) const;
    CommandResult add_breach(const Arguments& arguments) const;
    CommandResult notify_breach(const Arguments& arguments) const;
    CommandResult close_breach(const Arguments& arguments) const;
    CommandResult list_breaches(const Arguments& arguments) const;

  private:
    using Act =
        std::function<domain::Result<domain::RegisterEntry>(workflows::DataRightsDesk&, const domain::Officer&)>;
    /// ServiceNotAvailable where no such book is kept; failures of the store.
    domain::Result<std::vector<domain::RegisterEntry>> entries() const;
    /// Signs the officer in and does it. The entry made; failures of sign-in, rules and desk.
    domain::Result<domain::RegisterEntry> act(const Arguments& arguments, const Act& act) const;
    CommandResult requests(const std::string& only_id, bool only_open, const std::string& file) const;
    CommandResult breaches(const std::string& only_id, const std::string& file) const;
    domain::Result<domain::Done> write(const std::string& file) const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
