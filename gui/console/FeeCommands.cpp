#include "gui/console/FeeCommands.h"

#include <charconv>
#include <sstream>

#include "core/domain/LegalDays.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/FeeReport.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

const OptionSpec kOfficer{"officer", "ID", "เจ้าหน้าที่ / officer", true};
const OptionSpec kPin{"pin-env", "VAR", "ตัวแปรที่เก็บ PIN / variable holding the PIN", true};
const OptionSpec kDate{"date", "DATE", "วันที่ / day in Bangkok, YYYY-MM-DD"};

/// "certified_copy=2,card_replacement"
Result<std::map<std::string, int>> items_of(const std::string& text) {
    std::map<std::string, int> items;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) {
        const auto equals = part.find('=');
        const auto name = part.substr(0, equals);
        int count = 1;
        if (equals != std::string::npos) {
            const auto digits = part.substr(equals + 1);
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), count);
            if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) {
                return usage_error("--items must be ITEM=COUNT,ITEM=COUNT");
            }
        }
        if (name.empty() || items.contains(name)) {
            return usage_error("--items names an item twice or none");
        }
        items[name] = count;
    }
    return items;
}

}  // namespace

std::vector<CommandSpec> FeeCommands::specs() {
    const OptionSpec second{"second-officer", "ID", "ผู้อนุมัติคนที่สอง / second person"};
    const OptionSpec second_pin{"second-pin-env", "VAR", "ตัวแปรที่เก็บ PIN ของผู้อนุมัติ / variable holding that PIN"};
    return {
        {"fee due",
         {"CASE"},
         {},
         "ค่าธรรมเนียมที่ต้องชำระของเรื่อง",
         "What a case still costs",
         [](const auto& context, const auto& arguments) { return FeeCommands(context).due(arguments); }},
        {"fee receipt",
         {"CASE"},
         {kOfficer,
          kPin,
          {"items", "LIST", "รายการ=จำนวน ไม่ระบุคือที่ค้างชำระ / ITEM=COUNT,ITEM=COUNT; without: what is due"},
          {"method", "CASH|QR", "วิธีชำระ / how it is paid"},
          {"payer", "TEXT", "ผู้ชำระ / payer"},
          second,
          second_pin,
          {"waive-reason", "TEXT", "เหตุยกเว้นค่าธรรมเนียม / why nothing is taken"},
          {"out", "FILE", "ไฟล์ PDF / the receipt"}},
         "รับเงินค่าธรรมเนียมและออกใบเสร็จ",
         "Take a fee and make the receipt",
         [](const auto& context, const auto& arguments) { return FeeCommands(context).take(arguments); }},
        {"fee void",
         {"RECEIPT"},
         {kOfficer,
          kPin,
          {"second-officer", "ID", second.help, true},
          {"second-pin-env", "VAR", second_pin.help, true},
          {"reason", "TEXT", "เหตุผล / why", true}},
         "ยกเลิกใบเสร็จของวันนี้",
         "Void a receipt of today",
         [](const auto& context, const auto& arguments) { return FeeCommands(context).void_receipt(arguments); }},
        {"fee list",
         {},
         {kDate},
         "ใบเสร็จของวัน",
         "Receipts of a day",
         [](const auto& context, const auto& arguments) { return FeeCommands(context).list(arguments); }},
        {"fee close",
         {},
         {kOfficer,
          kPin,
          kDate,
          {"counted", "SATANG", "เงินสดที่นับได้ เป็นสตางค์ / cash counted, in satang", true},
          {"reason", "TEXT", "เหตุผลเมื่อเงินไม่ตรง / why it differs"},
          {"out", "FILE", "ไฟล์ PDF ของใบนำส่งเงิน / the handover sheet"}},
         "ปิดยอดเงินสดและทำใบนำส่งเงิน",
         "Cash close: counted against the system, with the handover sheet",
         [](const auto& context, const auto& arguments) { return FeeCommands(context).close(arguments); }},
        {"fee handover",
         {},
         {kDate, {"out", "FILE", "ไฟล์ PDF / the sheet", true}},
         "ใบนำส่งเงินของวันตามที่ลงนามไว้",
         "The handover sheet of a day as it was signed",
         [](const auto& context, const auto& arguments) { return FeeCommands(context).handover(arguments); }},
    };
}

Result<domain::Officer> FeeCommands::person(const Arguments& arguments, const std::string& id,
                                            const std::string& pin) const {
    const auto secret = arguments.secret(pin);
    const auto store = context_.assembly.store();
    if (!secret || !store) {
        return secret ? store.error() : secret.error();
    }
    return store->get().officers.authenticate(arguments.value(id), *secret);
}

std::string FeeCommands::day_of(const Arguments& arguments) const {
    return arguments.value_or("date", support::bangkok_date(context_.assembly.clock().now()));
}

Result<workflows::FeeOrder> FeeCommands::order_of(const Arguments& arguments) const {
    const auto items = arguments.has("items") ? items_of(arguments.value("items")) : items_due(arguments.argument(0));
    const auto method = workflows::payment_method_from_name(arguments.value_or("method", "CASH"));
    if (!items || !method) {
        return items ? usage_error("--method must be CASH or QR") : Result<workflows::FeeOrder>(items.error());
    }
    workflows::FeeOrder order{arguments.argument(0), *items, *method, arguments.value("payer"), std::nullopt};
    if (arguments.has("waive-reason")) {
        const auto second = person(arguments, "second-officer", "second-pin-env");
        if (!second) {
            return second.error();
        }
        order.waived = workflows::SecondPerson{*second, arguments.value("waive-reason")};
    }
    return order;
}

Result<std::map<std::string, int>> FeeCommands::items_due(const std::string& case_number) const {
    const auto services = context_.assembly.services();
    if (!services) {
        return services.error();
    }
    const auto bill = workflows::FeeDesk(services->get().counter, services->get().rules).bill(case_number);
    if (!bill) {
        return bill.error();
    }
    return bill->lines.empty() ? Result<std::map<std::string, int>>(Failure{FailureCode::FeeTakenAlready, case_number})
                               : bill->items();
}

CommandResult FeeCommands::due(const Arguments& arguments) const {
    const auto services = context_.assembly.services();
    if (!services) {
        return services.error();
    }
    const auto bill = workflows::FeeDesk(services->get().counter, services->get().rules).bill(arguments.argument(0));
    return bill ? CommandResult(fee_bill_report(*bill)) : CommandResult(bill.error());
}

CommandResult FeeCommands::handover(const Arguments& arguments) const {
    const auto date = day_of(arguments);
    if (!domain::LegalDays::is_date(date)) {
        return usage_error("--date must be YYYY-MM-DD");
    }
    const auto services = context_.assembly.services();
    if (!services) {
        return services.error();
    }
    const auto sheet = workflows::FeeDesk(services->get().counter, services->get().rules).handover(date);
    if (!sheet) {
        return sheet.error();
    }
    if (!write_private(arguments.value("out"), sheet->pdf)) {
        return Failure{FailureCode::FileNotWritable, "--out"};
    }
    return handover_report(*sheet, arguments.value("out"));
}

CommandResult FeeCommands::take(const Arguments& arguments) const {
    const auto order = order_of(arguments);
    if (!order) {
        return order.error();
    }
    const auto services = context_.assembly.services();
    const auto officer = person(arguments, "officer", "pin-env");
    if (!services || !officer) {
        return services ? officer.error() : services.error();
    }
    const auto paper = workflows::FeeDesk(services->get().counter, services->get().rules).take(*order, *officer);
    if (!paper) {
        return paper.error();
    }
    const auto file = arguments.value("out");
    if (!file.empty() && !write_private(file, paper->pdf)) {
        return Failure{FailureCode::FileNotWritable, "--out"};
    }
    return fee_report(*paper, file);
}

CommandResult FeeCommands::void_receipt(const Arguments& arguments) const {
    const auto services = context_.assembly.services();
    const auto officer = person(arguments, "officer", "pin-env");
    if (!services || !officer) {
        return services ? officer.error() : services.error();
    }
    const auto second = person(arguments, "second-officer", "second-pin-env");
    if (!second) {
        return second.error();
    }
    const auto done = workflows::FeeDesk(services->get().counter, services->get().rules)
                          .void_receipt(arguments.argument(0), *officer, {*second, arguments.value("reason")});
    return done ? CommandResult(void_report(arguments.argument(0))) : CommandResult(done.error());
}

CommandResult FeeCommands::list(const Arguments& arguments) const {
    const auto date = day_of(arguments);
    if (!domain::LegalDays::is_date(date)) {
        return usage_error("--date must be YYYY-MM-DD");
    }
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto day = workflows::read_cash_day(store->get().cases, date);
    return day ? CommandResult(cash_day_report(*day)) : CommandResult(day.error());
}

CommandResult FeeCommands::close(const Arguments& arguments) const {
    const auto date = day_of(arguments);
    const auto counted = arguments.number("counted", 0, 0, 1'000'000'000);
    if (!counted || !domain::LegalDays::is_date(date)) {
        return counted ? usage_error("--date must be YYYY-MM-DD") : counted.error();
    }
    const auto services = context_.assembly.services();
    const auto officer = person(arguments, "officer", "pin-env");
    if (!services || !officer) {
        return services ? officer.error() : services.error();
    }
    const auto closed = workflows::FeeDesk(services->get().counter, services->get().rules)
                            .close(date, *counted, arguments.value("reason"), *officer);
    if (!closed) {
        return closed.error();
    }
    const auto file = arguments.value("out");
    if (!file.empty() && !write_private(file, closed->sheet.pdf)) {
        return Failure{FailureCode::FileNotWritable, "--out"};  // the sheet is kept: fee handover
    }
    return cash_close_report(*closed, file);
}

}  // namespace amphoe::gui::console
