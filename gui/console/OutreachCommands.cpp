#include "gui/console/OutreachCommands.h"

#include <charconv>
#include <sstream>

#include "core/documents/MeasurementPaper.h"
#include "core/workflows/OutreachLimits.h"
#include "core/workflows/SendNow.h"
#include "gui/OutreachPaper.h"
#include "gui/OutreachSlot.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/OutreachReport.h"
#include "gui/console/SignedInOfficer.h"

namespace amphoe::gui::console {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;
using workflows::OutreachDesk;

const OptionSpec kItems{"items", "LIST", "รายการ=จำนวน คั่นด้วยจุลภาค / ITEM=COUNT,ITEM=COUNT"};
const OptionSpec kOut{"out", "FILE", "ไฟล์ PDF / report and handover sheet"};

/// "laptop=1,forms=50".
Result<std::map<std::string, int>> items_of(const std::string& text) {
    std::map<std::string, int> items;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) {
        const auto equals = part.rfind('=');
        int count = -1;
        if (equals != std::string::npos) {
            const auto* end = part.data() + part.size();
            const auto read = std::from_chars(part.data() + equals + 1, end, count);
            count = read.ec == std::errc{} && read.ptr == end ? count : -1;
        }
        if (count < 0 || equals == 0 || !items.emplace(part.substr(0, equals), count).second) {
            return usage_error("--items must be ITEM=COUNT,ITEM=COUNT, each item once");
        }
    }
    return items;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; std::getline(stream, word, ',');) {
        words.push_back(word);
    }
    return words;
}

template <class Act>
auto command(Act act) {
    return [act](const CommandContext& context, const Arguments& arguments) {
        return (OutreachCommands(context).*act)(arguments);
    };
}

}  // namespace

std::vector<CommandSpec> OutreachCommands::specs() {
    return {{"outreach open",
             {},
             officer_options({{"title", "TEXT", "ชื่องาน / the event", true},
                              {"place", "TEXT", "สถานที่ / where", true},
                              {"moo", "TEXT", "หมู่ที่ / village number"},
                              {"date", "DATE", "วันที่ / YYYY-MM-DD; today when left out"},
                              {"team", "LIST", "รหัสเจ้าหน้าที่ / officers' codes, A,B; oneself when left out"},
                              kItems,
                              kOut}),
             "เปิดงานบริการนอกสถานที่",
             "Open an outreach event",
             command(&OutreachCommands::open)},
            {"outreach close",
             {},
             officer_options({kItems,
                              {"reason", "TEXT", "เหตุที่จำนวนต่าง / why a count differs"},
                              {"offline", "", "ยังไม่ส่งส่วนกลาง / do not send now"},
                              kOut}),
             "ปิดงาน นับของคืน และส่งงานเข้าส่วนกลาง",
             "Close it: count what came back, send what waits",
             command(&OutreachCommands::close)},
            {"outreach report",
             {"[EVENT]"},
             {kOut},
             "รายงานของงานบริการนอกสถานที่",
             "What was done at an event",
             command(&OutreachCommands::report)}};
}

Result<workflows::OutreachPorts> OutreachCommands::ports() const {
    return outreach_ports(context_.assembly);
}

CommandResult OutreachCommands::reported(const std::string& id, const std::string& file) const {
    const auto borrowed = ports();
    const auto settings = context_.assembly.settings();
    if (!borrowed || !settings) {
        return borrowed ? settings.error() : borrowed.error();
    }
    const auto report = OutreachDesk(*borrowed).report(id);
    if (!report) {
        return report.error();
    }
    if (!file.empty()) {
        const auto paper = documents::paint_measurement_report(outreach_paper(*report, borrowed->workstation),
                                                               context_.assembly.resources_folder());
        if (!paper || !write_private(file, *paper)) {
            return paper ? Failure{FailureCode::FileNotWritable, "--out"} : paper.error();
        }
    }
    return outreach_report(*report, settings->upload_bytes_per_s, file);
}

CommandResult OutreachCommands::open(const Arguments& arguments) const {
    const auto items = items_of(arguments.value("items"));
    const auto borrowed = items ? ports() : items.error();
    const auto person = borrowed ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : borrowed.error();
    if (!person) {
        return person.error();
    }
    domain::OutreachEvent wanted;
    wanted.title = arguments.value("title");
    wanted.place = arguments.value("place");
    wanted.moo = arguments.value("moo");
    wanted.date = arguments.value_or("date", support::bangkok_date(context_.assembly.clock().now()));
    wanted.team = words_of(arguments.value_or("team", person->officer().id));
    for (const auto& [name, count] : *items) {
        wanted.items.push_back({name, count});
    }
    const auto opened = OutreachDesk(*borrowed).open(std::move(wanted), person->officer());
    return opened ? reported(opened->id, arguments.value("out")) : CommandResult(opened.error());
}

CommandResult OutreachCommands::close(const Arguments& arguments) const {
    const auto back = items_of(arguments.value("items"));
    const auto borrowed = back ? ports() : back.error();
    const auto person = borrowed ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : borrowed.error();
    if (!person) {
        return person.error();
    }
    const auto closed = OutreachDesk(*borrowed).close(*back, arguments.value("reason"), person->officer());
    if (!closed) {
        return closed.error();
    }
    std::optional<Failure> not_sent;
    if (!arguments.has("offline")) {
        const auto pump = context_.assembly.delivery();
        const auto store = pump ? context_.assembly.store() : pump.error();
        not_sent = store ? workflows::send_now(store->get().outbox, pump->get(), context_.stop).failure
                         : std::optional(store.error());
    }
    auto said = reported(closed->id, arguments.value("out"));
    if (!said.failure) {
        said.failure = not_sent;
    }
    return said;
}

CommandResult OutreachCommands::report(const Arguments& arguments) const {
    return reported(arguments.count() == 0 ? "" : arguments.argument(0), arguments.value("out"));
}

Result<Done> refuse_visit_on_old_data(Assembly& assembly) {
    const auto store = assembly.store();
    if (!store || store->get().outreach == nullptr) {
        return store ? Result<Done>(Done{}) : store.error();
    }
    const auto event = workflows::open_event(*store->get().outreach);
    if (!event || !*event) {
        return event ? Result<Done>(Done{}) : event.error();
    }
    const auto ports = outreach_ports(assembly);
    return ports ? workflows::may_begin_visit(*ports) : ports.error();
}

Result<Done> refuse_in_outreach(Assembly& assembly, domain::ServiceKind kind) {
    const auto store = assembly.store();
    if (!store || store->get().outreach == nullptr) {
        return store ? Result<Done>(Done{}) : store.error();
    }
    return workflows::may_be_given_now(*store->get().outreach, kind);
}

}  // namespace amphoe::gui::console
