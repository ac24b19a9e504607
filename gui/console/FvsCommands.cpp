#include "gui/console/FvsCommands.h"

#include "core/configuration/AgencyFiles.h"
#include "core/configuration/FvsRegistryFile.h"
#include "gui/RuleFile.h"
#include "gui/console/FvsReport.h"
#include "gui/console/ReportPaper.h"
#include "gui/console/ReportPeriod.h"

namespace amphoe::gui::console {

std::vector<CommandSpec> FvsCommands::specs() {
    return {{"fvs report",
             {},
             period_options({{"out", "FILE", "ไฟล์ PDF / as a paper"}}),
             "ผลการให้บริการเปรียบเทียบใบหน้า รายเดือนและรายหน่วยงาน",
             "Calls, response times, availability and verdicts of face verification, by month and agency",
             [](const auto& context, const auto& arguments) { return FvsCommands(context).report(arguments); }},
            {"fvs registry",
             {},
             {},
             "ผู้ให้บริการ ที่ปรึกษา และหน่วยงานที่ขอใช้ (อ่านอย่างเดียว)",
             "Operator, adviser and registered requesters of face verification (read-only)",
             [](const auto& context, const auto&) { return FvsCommands(context).registry(); }}};
}

domain::Result<domain::FvsRegistry> FvsCommands::roles() const {
    return load_rule_file(context_.assembly, "fvs-registry.json", configuration::load_fvs_registry);
}

CommandResult FvsCommands::report(const Arguments& arguments) const {
    const auto period = typed_period(arguments);
    const auto registry = period ? roles() : period.error();
    if (!registry) {
        return registry.error();
    }
    auto agencies = load_rule_file(context_.assembly, "agencies.json", configuration::load_agencies);
    const auto store = agencies ? context_.assembly.store() : agencies.error();
    if (!store) {
        return store.error();
    }
    if (const auto desk = context_.assembly.sync_desk()) {
        if (const auto items = desk->get().feed_items("relying_parties")) {
            // Entries that cannot be read keep their number for a name.
            (void)configuration::add_feed_agencies(*agencies, *items);
        }
    }
    auto figures = reports::fvs_figures(store->get().cases, *period);
    if (!figures) {
        return figures.error();
    }
    const FvsPerformance performance{*period, *registry, *std::move(figures), *std::move(agencies)};
    const auto out = arguments.value("out");
    const auto written =
        write_report_paper(context_.assembly, fvs_paper(performance, report_footer(context_.assembly)), out);
    return written ? CommandResult(fvs_report(performance, out)) : CommandResult(written.error());
}

CommandResult FvsCommands::registry() const {
    const auto registry = roles();
    if (!registry) {
        return registry.error();
    }
    std::vector<ports::RelyingParty> requesters;
    if (const auto store = context_.assembly.store(); store && store->get().tables != nullptr) {
        auto known = store->get().tables->relying_parties();
        if (!known) {
            return known.error();
        }
        requesters = *std::move(known);
    }
    return fvs_registry_report(*registry, requesters);
}

}  // namespace amphoe::gui::console
