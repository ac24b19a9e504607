// From the words of a command line to a command and its checked arguments.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

/// What the person asked for.
struct Request {
    enum class Kind { Run, Help, Version };
    Kind kind = Kind::Run;
    const CommandSpec* command = nullptr;  ///< null: help for everything
    Arguments arguments{{}, {}};
    AssemblyOptions folders;
};

/// The first two words (one for "doctor") choose the command; options may stand anywhere, --json, --data and
/// --resources also before the words.
class CommandLine {
  public:
    explicit CommandLine(const std::vector<CommandSpec>& commands) : commands_(commands) {}

    /// UsageError naming what is wrong. The result points into the commands.
    domain::Result<Request> parse(const std::vector<std::string>& words) const;

    /// True when "--json" is among the words: needed also when they cannot be parsed.
    static bool wants_json(const std::vector<std::string>& words);

  private:
    const CommandSpec* find(const std::vector<std::string>& words, std::size_t& used) const;
    domain::Result<Request> parse_options(const CommandSpec* command, const std::vector<std::string>& words) const;

    const std::vector<CommandSpec>& commands_;
};

}  // namespace amphoe::gui::console
