// The options and arguments one command was given.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/support/Secret.h"

namespace amphoe::gui::console {

/// A UsageError whose detail says what is wrong with the command line.
domain::Failure usage_error(const std::string& what);

/// Plain values; checked against the command's specification when made by CommandLine.
class Arguments {
  public:
    Arguments(std::vector<std::string> arguments, std::map<std::string, std::string> options)
        : arguments_(std::move(arguments)), options_(std::move(options)) {}

    const std::string& argument(std::size_t index) const { return arguments_.at(index); }
    std::size_t count() const { return arguments_.size(); }
    std::filesystem::path path(std::size_t index) const { return argument(index); }
    bool has(const std::string& option) const { return options_.contains(option); }
    /// Empty when the option was not given.
    std::string value(const std::string& option) const;
    std::string value_or(const std::string& option, const std::string& fallback) const;
    /// UsageError when it is no whole number within the limits.
    domain::Result<int> number(const std::string& option, int fallback, int least, int most) const;
    /// The secret in the environment variable whose NAME the option holds; secrets are never taken from the command
    /// line, which other users of the computer can see. UsageError when the variable is not set.
    domain::Result<support::Secret> secret(const std::string& option) const;

  private:
    std::vector<std::string> arguments_;
    std::map<std::string, std::string> options_;
};

}  // namespace amphoe::gui::console
