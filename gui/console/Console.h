// amphoectl as a function: a command line in, two streams and an exit code out.
#pragma once

#include <functional>
#include <iosfwd>
#include <stop_token>

#include "gui/Assembly.h"

namespace amphoe::gui::console {

/// Makes the assembly of one command; Assembly::open in the program, fakes in tests.
using AssemblyFactory = std::function<domain::Result<std::unique_ptr<Assembly>>(const AssemblyOptions&)>;

class Console {
  public:
    /// Runs one command line (argv[0] is the program). Never throws: what nobody expected is UNEXPECTED_ERROR.
    /// `stop` ends long commands early; the work saved until then is kept.
    static int run(int argc, const char* const* argv, const AssemblyFactory& factory, std::ostream& out,
                   std::ostream& err, std::stop_token stop = {});
};

}  // namespace amphoe::gui::console
