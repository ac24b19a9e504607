// One command of the console as data: its words, arguments, options and what runs it.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "gui/Assembly.h"
#include "gui/console/Arguments.h"
#include "gui/console/Output.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// What every command borrows while it runs.
struct CommandContext {
    Assembly& assembly;
    Output& output;
    std::stop_token stop;
};

struct OptionSpec {
    std::string name;      ///< "reader": --reader
    std::string argument;  ///< "NAME"; empty: a switch
    std::string help;
    bool required = false;
};

struct CommandSpec {
    std::string name;                    ///< "card read", "doctor"
    std::vector<std::string> arguments;  ///< names of the arguments without option; required but for "[FILE]"
    std::vector<OptionSpec> options;
    std::string help_th;
    std::string help_en;
    std::function<CommandResult(const CommandContext&, const Arguments&)> run;
    bool available = true;  ///< false: named by the contract, not offered by this version
};

}  // namespace amphoe::gui::console
