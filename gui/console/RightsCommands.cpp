#include "gui/console/RightsCommands.h"

#include "core/configuration/ServiceRuleFiles.h"
#include "gui/RuleFile.h"
#include "gui/console/ReportPaper.h"
#include "gui/console/RightsReport.h"
#include "gui/console/SignedInOfficer.h"

namespace amphoe::gui::console {
namespace {

using domain::FailureCode;
using domain::RegisterEntry;
using domain::Result;

const OptionSpec kOut{"out", "FILE", "ไฟล์ PDF ของทั้งสองทะเบียน / both registers as a paper"};

template <class Act>
auto command(Act act) {
    return [act](const CommandContext& context, const Arguments& arguments) {
        return (RightsCommands(context).*act)(arguments);
    };
}

OptionSpec text_option(const char* words) {
    return {"text", "TEXT", words, true};
}

std::vector<CommandSpec> rights_specs() {
    return {{"rights add",
             {"KIND"},
             officer_options({{"citizen", "ID", "เลขประจำตัวประชาชน / whose request", true},
                              {"name", "TEXT", "ชื่อ / name", true},
                              text_option("สิ่งที่ขอ / what is asked for"),
                              {"case", "NUMBER", "เลขที่เรื่อง / the case it is about"},
                              {"received", "DATE", "วันที่รับ / day, YYYY-MM-DD; today when left out"}}),
             "รับคำขอใช้สิทธิ: access, correction, erasure, withdrawal",
             "Enter a data subject's request; KIND is access, correction, erasure or withdrawal",
             command(&RightsCommands::add_request)},
            {"rights answer",
             {"REQUEST"},
             officer_options({{"outcome", "OUTCOME", "ผล / fulfilled or refused", true},
                              text_option("คำตอบ / what was done, or why not")}),
             "บันทึกคำตอบของคำขอใช้สิทธิ",
             "Answer a request",
             command(&RightsCommands::answer_request)},
            {"rights list",
             {},
             {{"open", "", "เฉพาะที่ยังไม่ตอบ / only those that are open"}, kOut},
             "ทะเบียนคำขอใช้สิทธิและวันครบกำหนด",
             "Requests with their last day",
             command(&RightsCommands::list_requests)}};
}

std::vector<CommandSpec> breach_specs() {
    return {{"breach add",
             {},
             officer_options({text_option("เกิดอะไรขึ้น / what happened"),
                              {"which", "TEXT", "ข้อมูลใด / which data", true},
                              {"persons", "N", "จำนวนคน / how many persons; unknown when left out"},
                              {"found-at", "TIME", "พบเมื่อ / YYYY-MM-DDTHH:MM; now when left out"}}),
             "บันทึกเหตุละเมิดข้อมูลส่วนบุคคล",
             "Enter a breach of personal data",
             command(&RightsCommands::add_breach)},
            {"breach notify",
             {"BREACH"},
             officer_options({text_option("แจ้งใคร ว่าอย่างไร / who was told what")}),
             "บันทึกการแจ้งเหตุ",
             "Note that the authority was told",
             command(&RightsCommands::notify_breach)},
            {"breach close",
             {"BREACH"},
             officer_options({text_option("แก้ไขอย่างไร / how it ended")}),
             "ปิดเรื่องเหตุละเมิด",
             "Close a breach",
             command(&RightsCommands::close_breach)},
            {"breach list",
             {},
             {kOut},
             "ทะเบียนเหตุละเมิดและกำหนดแจ้ง",
             "Breaches with the hour until which to notify",
             command(&RightsCommands::list_breaches)}};
}

}  // namespace

std::vector<CommandSpec> RightsCommands::specs() {
    auto all = rights_specs();
    auto breaches = breach_specs();
    std::move(breaches.begin(), breaches.end(), std::back_inserter(all));
    return all;
}

Result<std::vector<RegisterEntry>> RightsCommands::entries() const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    return store->get().supervision != nullptr
               ? store->get().supervision->entries()
               : domain::Failure{FailureCode::ServiceNotAvailable, "no registers are kept"};
}

Result<RegisterEntry> RightsCommands::act(const Arguments& arguments, const Act& act) const {
    const auto kept = entries();
    const auto rules = kept ? configuration::load_service_rules(context_.assembly.resources_folder() / "configuration",
                                                                rule_day(context_.assembly))
                            : kept.error();
    const auto person = rules ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : rules.error();
    if (!person) {
        return person.error();
    }
    const auto store = context_.assembly.store();
    workflows::DataRightsDesk desk(*store->get().supervision, context_.assembly.clock(), *rules);
    return act(desk, person->officer());
}

CommandResult RightsCommands::add_request(const Arguments& arguments) const {
    const workflows::RightsRequestEntry typed{arguments.argument(0),   arguments.value("citizen"),
                                              arguments.value("name"), arguments.value("text"),
                                              arguments.value("case"), arguments.value("received")};
    const auto made =
        act(arguments, [&](auto& desk, const domain::Officer& person) { return desk.receive(person, typed); });
    return made ? requests(made->id, false, "") : CommandResult(made.error());
}

CommandResult RightsCommands::answer_request(const Arguments& arguments) const {
    const auto made = act(arguments, [&](auto& desk, const domain::Officer& person) {
        return desk.answer(person, arguments.argument(0), arguments.value("outcome"), arguments.value("text"));
    });
    return made ? requests(made->about, false, "") : CommandResult(made.error());
}

CommandResult RightsCommands::list_requests(const Arguments& arguments) const {
    return requests("", arguments.has("open"), arguments.value("out"));
}

CommandResult RightsCommands::add_breach(const Arguments& arguments) const {
    const workflows::BreachEntry typed{arguments.value("text"), arguments.value("which"), arguments.value("persons"),
                                       arguments.value("found-at")};
    const auto made =
        act(arguments, [&](auto& desk, const domain::Officer& person) { return desk.report_breach(person, typed); });
    return made ? breaches(made->id, "") : CommandResult(made.error());
}

CommandResult RightsCommands::notify_breach(const Arguments& arguments) const {
    const auto made = act(arguments, [&](auto& desk, const domain::Officer& person) {
        return desk.note_notice(person, arguments.argument(0), arguments.value("text"));
    });
    return made ? breaches(made->about, "") : CommandResult(made.error());
}

CommandResult RightsCommands::close_breach(const Arguments& arguments) const {
    const auto made = act(arguments, [&](auto& desk, const domain::Officer& person) {
        return desk.close_breach(person, arguments.argument(0), arguments.value("text"));
    });
    return made ? breaches(made->about, "") : CommandResult(made.error());
}

CommandResult RightsCommands::list_breaches(const Arguments& arguments) const {
    return breaches("", arguments.value("out"));
}

domain::Result<domain::Done> RightsCommands::write(const std::string& file) const {
    const auto kept = entries();
    return kept ? write_report_paper(context_.assembly,
                                     registers_paper(domain::rights_matters(*kept), domain::breach_matters(*kept),
                                                     context_.assembly.clock().now(), report_footer(context_.assembly)),
                                     file)
                : kept.error();
}

CommandResult RightsCommands::requests(const std::string& only_id, bool only_open, const std::string& file) const {
    const auto kept = entries();
    const auto written = kept ? write(file) : kept.error();
    if (!written) {
        return written.error();
    }
    auto matters = domain::rights_matters(*kept);
    std::erase_if(matters, [&](const auto& one) {
        return (!only_id.empty() && one.request.id != only_id) || (only_open && !one.outcome.empty());
    });
    return rights_report(matters, context_.assembly.clock().now(), file);
}

CommandResult RightsCommands::breaches(const std::string& only_id, const std::string& file) const {
    const auto kept = entries();
    const auto written = kept ? write(file) : kept.error();
    if (!written) {
        return written.error();
    }
    auto matters = domain::breach_matters(*kept);
    std::erase_if(matters, [&](const auto& one) { return !only_id.empty() && one.breach.id != only_id; });
    return breaches_report(matters, context_.assembly.clock().now(), file);
}

}  // namespace amphoe::gui::console
