#include "gui/console/CommandLine.h"

#include <Poco/Exception.h>
#include <Poco/Util/Option.h>
#include <Poco/Util/OptionProcessor.h>
#include <Poco/Util/OptionSet.h>

#include <algorithm>

namespace amphoe::gui::console {
namespace {

using Poco::Util::Option;
using Words = std::vector<std::string>;

/// How many of the first words are options that may stand before the command.
std::size_t leading_options(const Words& words) {
    std::size_t at = 0;
    while (at < words.size() && words[at].starts_with("--")) {
        at += words[at] == "--data" || words[at] == "--resources" ? 2 : 1;
    }
    return std::min(at, words.size());
}

Poco::Util::OptionSet option_set(const CommandSpec* command) {
    Poco::Util::OptionSet set;
    set.addOption(Option("json", "", "JSON"));
    set.addOption(Option("help", "", "help"));
    set.addOption(Option("version", "", "version"));
    set.addOption(Option("data", "", "data folder").argument("DIR"));
    set.addOption(Option("resources", "", "resources folder").argument("DIR"));
    if (command != nullptr) {
        for (const auto& spec : command->options) {
            Option option(spec.name, "", spec.help);
            if (!spec.argument.empty()) {
                option.argument(spec.argument);
            }
            set.addOption(option);
        }
    }
    return set;
}

struct Parsed {
    Words arguments;
    std::map<std::string, std::string> options;
};

/// The one place where Poco's exceptions become our failure.
domain::Result<Parsed> process(const Poco::Util::OptionSet& set, const Words& words) {
    Parsed parsed;
    try {
        Poco::Util::OptionProcessor processor(set);
        for (const auto& word : words) {
            std::string name;
            std::string value;
            if (!processor.process(word, name, value)) {
                parsed.arguments.push_back(word);
            } else if (!name.empty()) {
                parsed.options[name] = value;
            }
        }
        processor.checkRequired();
    } catch (const Poco::Exception& wrong) {
        return usage_error(wrong.displayText());
    }
    return parsed;
}

std::string objection_to(const CommandSpec& command, const Parsed& parsed) {
    if (parsed.arguments.size() > command.arguments.size()) {
        return "one argument too many: " + parsed.arguments[command.arguments.size()];
    }
    if (parsed.arguments.size() < command.arguments.size() &&
        !command.arguments[parsed.arguments.size()].starts_with('[')) {
        return command.name + " needs " + command.arguments[parsed.arguments.size()];
    }
    for (const auto& option : command.options) {
        if (option.required && !parsed.options.contains(option.name)) {
            return command.name + " needs --" + option.name + ' ' + option.argument;
        }
    }
    return {};
}

}  // namespace

bool CommandLine::wants_json(const Words& words) {
    return std::find(words.begin(), words.end(), "--json") != words.end();
}

const CommandSpec* CommandLine::find(const Words& words, std::size_t& used) const {
    for (const std::size_t count : {std::size_t{3}, std::size_t{2}, std::size_t{1}}) {
        if (words.size() < count) {
            continue;
        }
        std::string name = words[0];
        for (std::size_t index = 1; index < count; ++index) {
            name += ' ' + words[index];
        }
        for (const auto& command : commands_) {
            if (command.name == name) {
                used = count;
                return &command;
            }
        }
    }
    return nullptr;
}

domain::Result<Request> CommandLine::parse(const Words& words) const {
    const auto leading = static_cast<std::ptrdiff_t>(leading_options(words));
    const Words rest(words.begin() + leading, words.end());
    std::size_t used = 0;
    const auto* command = find(rest, used);
    Words options(words.begin(), words.begin() + leading);
    options.insert(options.end(), rest.begin() + static_cast<std::ptrdiff_t>(used), rest.end());
    return parse_options(command, options);
}

domain::Result<Request> CommandLine::parse_options(const CommandSpec* command, const Words& words) const {
    Request request;
    request.command = command;
    if (command != nullptr && !command->available) {
        return request;  // whatever its options will be, the answer is the same
    }
    auto parsed = process(option_set(command), words);
    if (!parsed) {
        return parsed.error();
    }
    request.folders = {parsed->options["data"], parsed->options["resources"]};
    if (parsed->options.contains("version") || parsed->options.contains("help")) {
        request.kind = parsed->options.contains("help") ? Request::Kind::Help : Request::Kind::Version;
        return request;
    }
    if (command == nullptr) {
        return usage_error(parsed->arguments.empty() ? "no command" : "unknown command " + parsed->arguments.front());
    }
    if (const auto objection = objection_to(*command, *parsed); !objection.empty()) {
        return usage_error(objection);
    }
    request.arguments = Arguments(std::move(parsed->arguments), std::move(parsed->options));
    return request;
}

}  // namespace amphoe::gui::console
