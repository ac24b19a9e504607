#include "gui/console/StockCommands.h"

#include <algorithm>

#include "core/domain/Document.h"
#include "core/domain/PartialDate.h"
#include "core/workflows/ReasonText.h"
#include "gui/console/PaperReport.h"
#include "gui/console/SignedInOfficer.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr int kLargestNumber = 99'999'999;
const OptionSpec kPaper{"paper", "KIND", "ชนิดเอกสาร / kind of document on the form, e.g. receipt", true};

template <class Act>
auto command(Act act) {
    return [act](const CommandContext& context, const Arguments& arguments) {
        return (StockCommands(context).*act)(arguments);
    };
}

/// Who serves, supervises or keeps the cash box looks after forms.
domain::Result<SignedInOfficer> keeper(const CommandContext& context, const Arguments& arguments) {
    auto person = SignedInOfficer::from(context, arguments, "officer", "pin-env");
    if (person && !domain::may_serve(person->officer().role) && !domain::may_supervise(person->officer().role) &&
        person->officer().role != domain::Role::Cashier) {
        return Failure{FailureCode::NotAuthorised, "role may not keep forms"};
    }
    return person;
}

/// Forms are named as the kind of document printed on them.
std::optional<Failure> unknown_paper(const Arguments& arguments) {
    return domain::document_kind_from_name(arguments.value("paper"))
               ? std::nullopt
               : std::optional(Failure{FailureCode::DocumentKindUnknown, "--paper"});
}

}  // namespace

std::vector<CommandSpec> StockCommands::specs() {
    return {
        {"stock receive",
         {},
         officer_options({kPaper,
                          {"first", "N", "เลขแรก / first number", true},
                          {"last", "N", "เลขสุดท้าย / last number", true},
                          {"prefix", "TEXT", "ตัวอักษรหน้าเลข / what stands before the number"},
                          {"digits", "N", "จำนวนหลัก / digits of the number; 6 when left out"}}),
         "รับแบบพิมพ์มีเลขเข้าคลัง",
         "Receive numbered forms",
         command(&StockCommands::receive)},
        {"stock show",
         {},
         {{"date", "DATE", "วันที่ / day in Bangkok, YYYY-MM-DD; today when left out"}},
         "ยอดแบบพิมพ์ของวัน",
         "How the forms balance on a day",
         command(&StockCommands::show)},
        {"stock spoil",
         {},
         officer_options(
             {kPaper, {"serial", "TEXT", "เลขแบบพิมพ์ / the form", true}, {"reason", "TEXT", "เหตุผล / why", true}}),
         "บันทึกแบบพิมพ์เสียก่อนพิมพ์",
         "A form spoiled before it was printed on",
         command(&StockCommands::spoil)},
        {"stock count",
         {},
         officer_options({kPaper,
                          {"counted", "N", "นับได้ / how many there are", true},
                          {"reason", "TEXT", "เหตุผลเมื่อไม่ตรง / why, where it differs"}}),
         "บันทึกผลนับแบบพิมพ์",
         "Record a count by hand",
         command(&StockCommands::count)},
    };
}

CommandResult StockCommands::balances(const std::string& date) const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto all = store->get().stock.balances(date);
    if (!all) {
        return all.error();
    }
    std::optional<Failure> answer;
    if (!std::all_of(all->begin(), all->end(), [](const auto& one) { return one.balanced(); })) {
        answer = Failure{FailureCode::StockUnsettled, "forms are open or the pile differs"};
    }
    return {stock_report(date, *all), answer};
}

CommandResult StockCommands::show(const Arguments& arguments) const {
    const auto date = arguments.value_or("date", support::bangkok_date(context_.assembly.clock().now()));
    const auto day = domain::PartialDate::from_iso(date);
    if (!day || day->precision() != domain::DatePrecision::Day) {
        return usage_error("--date must be YYYY-MM-DD");
    }
    return balances(date);
}

CommandResult StockCommands::receive(const Arguments& arguments) const {
    const auto first = arguments.number("first", 0, 0, kLargestNumber);
    const auto last = arguments.number("last", 0, 0, kLargestNumber);
    const auto digits = arguments.number("digits", 6, 1, 8);
    if (!first || !last || !digits) {
        return !first ? first.error() : !last ? last.error() : digits.error();
    }
    if (auto unknown = unknown_paper(arguments)) {
        return *unknown;
    }
    const auto person = keeper(context_, arguments);
    if (!person) {
        return person.error();
    }
    const domain::StockRange range{arguments.value("paper"), arguments.value("prefix"), *first, *last, *digits};
    const auto added = context_.assembly.store()->get().stock.receive(range, person->officer().id);
    return added ? CommandResult(received_report(range, *added)) : CommandResult(added.error());
}

CommandResult StockCommands::spoil(const Arguments& arguments) const {
    const auto person = keeper(context_, arguments);
    if (!person) {
        return person.error();
    }
    const auto why = workflows::reason_text(arguments.value("reason"));
    if (!why) {
        return why.error();
    }
    const auto spoiled = context_.assembly.store()->get().stock.spoil(
        arguments.value("paper"), arguments.value("serial"), *why, person->officer().id);
    return spoiled ? balances(support::bangkok_date(context_.assembly.clock().now())) : CommandResult(spoiled.error());
}

CommandResult StockCommands::count(const Arguments& arguments) const {
    const auto counted = arguments.number("counted", 0, 0, kLargestNumber);
    if (!counted) {
        return counted.error();
    }
    const auto person = keeper(context_, arguments);
    if (!person) {
        return person.error();
    }
    // A pile that is right needs no reason; the store asks for one where it is not.
    const auto given = arguments.value("reason");
    const auto why = given.empty() ? domain::Result<std::string>(given) : workflows::reason_text(given);
    if (!why) {
        return why.error();
    }
    const auto noted =
        context_.assembly.store()->get().stock.count(arguments.value("paper"), *counted, *why, person->officer().id);
    return noted ? balances(support::bangkok_date(context_.assembly.clock().now())) : CommandResult(noted.error());
}

}  // namespace amphoe::gui::console
