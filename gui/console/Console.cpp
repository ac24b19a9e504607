#include "gui/console/Console.h"

#include <exception>

#include "gui/console/CommandLine.h"
#include "gui/console/CommandTable.h"
#include "gui/console/Help.h"

namespace amphoe::gui::console {
namespace {

int answer(const std::vector<std::string>& words, const AssemblyFactory& factory, Output& output,
           std::stop_token stop) {
    const auto commands = all_commands();
    const auto request = CommandLine(commands).parse(words);
    if (request && request->kind == Request::Kind::Version) {
        return output.finish(version_report());
    }
    if (request && request->kind == Request::Kind::Help) {
        return output.finish(help_report(commands, request->command));
    }
    const auto assembly = factory(request ? request->folders : AssemblyOptions{});
    if (assembly) {
        output.words().use((*assembly)->catalogue());
    }
    if (!request) {
        return output.finish(request.error());
    }
    if (!assembly) {
        return output.finish(assembly.error());
    }
    const CommandContext context{**assembly, output, stop};
    return output.finish(request->command->run(context, request->arguments));
}

}  // namespace

int Console::run(int argc, const char* const* argv, const AssemblyFactory& factory, std::ostream& out,
                 std::ostream& err, std::stop_token stop) {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    Output output(out, err, CommandLine::wants_json(words));
    try {
        return answer(words, factory, output, std::move(stop));
    } catch (const std::exception& unexpected) {
        // The catalogue is gone with its assembly.
        Output last_words(out, err, output.json());
        return last_words.finish(domain::Failure{domain::FailureCode::UnexpectedError, unexpected.what()});
    }
}

}  // namespace amphoe::gui::console
