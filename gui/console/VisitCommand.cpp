#include "gui/console/VisitCommand.h"

#include "gui/console/EnvironmentSecret.h"
#include "gui/console/OutreachCommands.h"
#include "gui/console/VisitReport.h"
#include "gui/console/VisitRunner.h"

namespace amphoe::gui::console {

std::vector<CommandSpec> VisitCommand::specs() {
    return {{"visit run",
             {},
             {{"script", "FILE", "สคริปต์ JSON / the visit script", true}},
             "ทำการรับบริการทั้งรายตามสคริปต์",
             "A whole visit without a window",
             [](const auto& context, const auto& arguments) {
                 return VisitCommand(context).run(arguments.value("script"));
             }}};
}

CommandResult VisitCommand::run(const std::filesystem::path& script_file) const {
    const auto script = load_visit_script(script_file);
    if (!script) {
        return script.error();
    }
    const auto catalogue = workflows::standard_services();
    for (const auto& service : script->services) {
        if (!catalogue.offers(service.kind)) {
            return domain::Failure{domain::FailureCode::ServiceNotAvailable, service.name};
        }
    }
    const auto pin = environment_secret(script->officer.pin_env);
    if (pin.empty()) {
        return domain::Failure{domain::FailureCode::ScriptInvalid,
                               "officer.pin_env: the variable " + script->officer.pin_env + " is not set"};
    }
    const auto settings = context_.assembly.settings();
    if (!settings) {
        return settings.error();
    }
    const auto services = context_.assembly.services();
    if (!services) {
        return services.error();
    }
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    if (script->continue_case.empty() && script->continue_visit.empty()) {
        if (auto allowed = refuse_visit_on_old_data(context_.assembly); !allowed) {
            return allowed.error();
        }
    }
    for (const auto& service : script->services) {
        if (auto allowed = refuse_in_outreach(context_.assembly, service.kind); !allowed) {
            return allowed.error();
        }
    }
    // A live paper stays sealed in the store until somebody asks for it with `document render`.
    const auto papers =
        settings->workstation.training ? context_.assembly.data_folder() / "papers" : std::filesystem::path{};
    const auto queue = context_.assembly.queue();
    const auto paper_desk = context_.assembly.papers();
    if (script->give && !paper_desk) {
        return paper_desk.error();
    }
    const VisitSurroundings around{services->get(),
                                   catalogue,
                                   store->get().outbox,
                                   settings->camera_source,
                                   papers,
                                   [&](const std::string& text) { context_.output.note(text); },
                                   context_.stop,
                                   queue ? &queue->get() : nullptr,
                                   paper_desk ? &paper_desk->get() : nullptr};
    const auto outcome = VisitRunner(around, *script, pin).run();
    return {visit_report(outcome, context_.output.words()), outcome.failure};
}

}  // namespace amphoe::gui::console
