// queue ticket, list, call, skip, park, resume, transfer, no-show, serve, end; see BookingCommands for the rest.
#pragma once

#include "core/workflows/QueueDesk.h"
#include "gui/console/CommandSpec.h"
#include "gui/console/QueueReport.h"

namespace amphoe::gui::console {

class QueueCommands {
  public:
    explicit QueueCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// For a walk-in or somebody with a booking; nobody signs in, a ticket machine may call it.
    CommandResult ticket(const Arguments& arguments) const;
    CommandResult list(const Arguments& arguments) const;
    /// Nobody waiting is no failure: "called" is null.
    CommandResult call(const Arguments& arguments) const;
    /// The acts on one ticket that an officer does.
    using Act = domain::Result<domain::QueueTicket> (*)(workflows::QueueDesk& desk, const Arguments& arguments);
    CommandResult act(const Arguments& arguments, Act what) const;

  private:
    struct Comer {
        std::string index;  ///< empty: not known who
        std::string first_th;
        std::string last_th;
    };
    domain::Result<Comer> comer(const Arguments& arguments, const workflows::QueuePorts& ports) const;
    domain::Result<GivenTicket> given(const Arguments& arguments, const workflows::QueuePorts& ports,
                                      const Comer& comer) const;
    domain::Result<domain::Done> make_paper(const Arguments& arguments, const workflows::QueuePorts& ports,
                                            GivenTicket& given) const;

    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
