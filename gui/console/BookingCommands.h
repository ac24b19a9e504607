// queue book, queue bookings: times asked for before coming.
#pragma once

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

class BookingCommands {
  public:
    explicit BookingCommands(const CommandContext& context) : context_(context) {}
    static std::vector<CommandSpec> specs();

    /// A time on a later day, for somebody at the counter or on the telephone.
    CommandResult book(const Arguments& arguments) const;
    /// The day's bookings into the queue.
    CommandResult bookings(const Arguments& arguments) const;

  private:
    const CommandContext& context_;
};

}  // namespace amphoe::gui::console
