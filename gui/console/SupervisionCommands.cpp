#include "gui/console/SupervisionCommands.h"

#include "gui/console/ReportPaper.h"
#include "gui/console/SignedInOfficer.h"
#include "gui/console/SupervisionReport.h"

namespace amphoe::gui::console {
namespace {

using domain::FailureCode;
using domain::Result;

const OptionSpec kOut{"out", "FILE", "ไฟล์ PDF / as a paper"};
const OptionSpec kDate{"date", "DATE", "วันที่ / day, YYYY-MM-DD; today when left out"};

template <class Act>
auto command(Act act) {
    return [act](const CommandContext& context, const Arguments& arguments) {
        return (SupervisionCommands(context).*act)(arguments);
    };
}

}  // namespace

std::vector<CommandSpec> SupervisionCommands::specs() {
    return {{"training add",
             {},
             officer_options({{"of", "ID", "เจ้าหน้าที่ที่เข้าอบรม / who was trained", true},
                              {"course", "TEXT", "หลักสูตร / course", true},
                              {"result", "RESULT", "ผล / passed, failed or attended", true},
                              {"valid-until", "DATE", "ใช้ได้ถึง / last day, YYYY-MM-DD"},
                              kDate}),
             "บันทึกการอบรมของเจ้าหน้าที่",
             "Enter a course into the training register",
             command(&SupervisionCommands::add_training)},
            {"training list",
             {},
             {{"of", "ID", "เจ้าหน้าที่ / of one officer"}, kOut},
             "ทะเบียนการอบรม",
             "Training register",
             command(&SupervisionCommands::list_trainings)},
            {"improvement add",
             {},
             officer_options({{"kpi", "KPI", "ตัวชี้วัด / K1 to K10", true},
                              {"heading", "HEADING",
                               "หัวข้อ / open_connected, citizen_centred, capable_modern, collaboration, innovation "
                               "or digitalization",
                               true},
                              {"text", "TEXT", "สิ่งที่ปรับปรุง / what was improved", true},
                              kDate}),
             "บันทึกการปรับปรุงงานตามตัวชี้วัด",
             "Enter an improvement tied to an indicator",
             command(&SupervisionCommands::add_improvement)},
            {"improvement list",
             {},
             {{"kpi", "KPI", "ตัวชี้วัด / of one indicator"}, kOut},
             "บันทึกการปรับปรุงงาน",
             "Improvement log",
             command(&SupervisionCommands::list_improvements)},
            {"satisfaction add",
             {"SCORE"},
             {{"service", "SERVICE", "บริการ / service, e.g. own_data", true}},
             "บันทึกคะแนนความพึงพอใจ 1 ถึง 5 (ไม่ระบุตัวบุคคล)",
             "A citizen's answer, 1 (worst) to 5; nobody is named",
             command(&SupervisionCommands::add_answer)}};
}

Result<workflows::SupervisionPorts> SupervisionCommands::ports() const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    if (store->get().supervision == nullptr) {
        return domain::Failure{FailureCode::ServiceNotAvailable, "no supervision book is kept"};
    }
    return workflows::SupervisionPorts{*store->get().supervision, store->get().officers, context_.assembly.clock()};
}

CommandResult SupervisionCommands::add_training(const Arguments& arguments) const {
    const auto books = ports();
    const auto person = books ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : books.error();
    if (!person) {
        return person.error();
    }
    domain::TrainingRecord record;
    record.officer_id = arguments.value("of");
    record.course = arguments.value("course");
    record.date = arguments.value_or("date", support::bangkok_date(books->clock.now()));
    record.result = arguments.value("result");
    record.valid_until = arguments.value("valid-until");
    const auto saved = workflows::SupervisionDesk(*books).record(person->officer(), std::move(record));
    return saved ? CommandResult(trainings_report({*saved}, "")) : CommandResult(saved.error());
}

CommandResult SupervisionCommands::list_trainings(const Arguments& arguments) const {
    const auto books = ports();
    auto records = books ? books->book.trainings() : books.error();
    if (!records) {
        return records.error();
    }
    if (const auto of = arguments.value("of"); !of.empty()) {
        std::erase_if(*records, [&](const auto& one) { return one.officer_id != of; });
    }
    const auto file = arguments.value("out");
    const auto written =
        write_report_paper(context_.assembly, trainings_paper(*records, report_footer(context_.assembly)), file);
    return written ? CommandResult(trainings_report(*records, file)) : CommandResult(written.error());
}

CommandResult SupervisionCommands::add_improvement(const Arguments& arguments) const {
    const auto books = ports();
    const auto person = books ? SignedInOfficer::from(context_, arguments, "officer", "pin-env") : books.error();
    if (!person) {
        return person.error();
    }
    domain::Improvement record;
    record.kpi = arguments.value("kpi");
    record.heading = arguments.value("heading");
    record.text = arguments.value("text");
    record.date = arguments.value_or("date", support::bangkok_date(books->clock.now()));
    const auto saved = workflows::SupervisionDesk(*books).record(person->officer(), std::move(record));
    return saved ? CommandResult(improvements_report({*saved}, "")) : CommandResult(saved.error());
}

CommandResult SupervisionCommands::list_improvements(const Arguments& arguments) const {
    const auto books = ports();
    auto records = books ? books->book.improvements() : books.error();
    if (!records) {
        return records.error();
    }
    if (const auto kpi = arguments.value("kpi"); !kpi.empty()) {
        std::erase_if(*records, [&](const auto& one) { return one.kpi != kpi; });
    }
    const auto file = arguments.value("out");
    const auto written =
        write_report_paper(context_.assembly, improvements_paper(*records, report_footer(context_.assembly)), file);
    return written ? CommandResult(improvements_report(*records, file)) : CommandResult(written.error());
}

CommandResult SupervisionCommands::add_answer(const Arguments& arguments) const {
    const auto& typed = arguments.argument(0);
    const auto service = domain::service_from_name(arguments.value("service"));
    const bool one_digit = typed.size() == 1 && typed[0] >= '1' && typed[0] <= '5';
    if (!one_digit || !service) {
        return usage_error(one_digit ? "--service must be a service such as own_data" : "SCORE must be 1 to 5");
    }
    const auto books = ports();
    if (!books) {
        return books.error();
    }
    const auto saved = workflows::SupervisionDesk(*books).answer(*service, typed[0] - '0');
    return saved ? CommandResult(answer_report(*service, typed[0] - '0')) : CommandResult(saved.error());
}

}  // namespace amphoe::gui::console
