#include "gui/console/ScanCommands.h"

#include <nlohmann/json.hpp>

#include "core/documents/CairoPageBinder.h"
#include "core/workflows/PaperScan.h"
#include "gui/console/JsonText.h"
#include "gui/console/SignedInOfficer.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Report scanners_report(const std::vector<ports::ScannerDevice>& scanners) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("เครื่องสแกน", "Scanners");
    for (const auto& scanner : scanners) {
        list.push_back({{"name", scanner.name}, {"model", scanner.model}});
        lines.line("  " + scanner.name + "  " + scanner.model);
    }
    return {one_line({{"scanners", list}}), lines.str()};
}

Report scanned_report(const workflows::ScannedPaper& paper) {
    TextLines lines;
    lines.heading("แนบเอกสารที่สแกนแล้ว", "Scanned papers attached")
        .add("เลขที่เรื่อง", "Case", paper.case_number)
        .add("หน้า", "Pages", std::to_string(paper.pages))
        .add("ขนาด (ไบต์)", "Bytes", std::to_string(paper.bytes));
    return {one_line({{"case", paper.case_number},
                      {"attachment", paper.attachment_id},
                      {"pages", paper.pages},
                      {"bytes", paper.bytes},
                      {"sha256", paper.sha256}}),
            lines.str()};
}

}  // namespace

std::vector<CommandSpec> ScanCommands::specs() {
    return {
        {"scan list",
         {},
         {},
         "เครื่องสแกนที่พบ",
         "Scanners that were found",
         [](const auto& context, const auto&) { return ScanCommands(context).list(); }},
        {"scan page",
         {},
         officer_options({{"case", "ID", "เรื่อง / case id or number", true},
                          {"title", "TEXT", "ชื่อเอกสาร / what the paper is, at most 100 letters", true},
                          {"scanner", "NAME", "เครื่องสแกน / as scan list says it, or file:FOLDER"},
                          {"feeder", "", "ทุกหน้าในถาดป้อน / all pages of the feeder"},
                          {"grey", "", "ไม่ใช้สี / without colour"},
                          {"dpi", "N", "ความละเอียด / dots per inch, 75 to 600; 200 when left out"}}),
         "สแกนเอกสารประกอบและแนบกับเรื่อง",
         "Scan supporting papers and attach them to a case",
         [](const auto& context, const auto& arguments) { return ScanCommands(context).page(arguments); }},
    };
}

CommandResult ScanCommands::list() const {
    const auto scanners = context_.assembly.scanner().scanners();
    return scanners ? CommandResult(scanners_report(*scanners)) : CommandResult(scanners.error());
}

CommandResult ScanCommands::page(const Arguments& arguments) const {
    ports::ScanRequest request;
    const auto dpi = arguments.number("dpi", request.dpi, 75, 600);
    if (!dpi) {
        return dpi.error();
    }
    request.dpi = *dpi;
    request.scanner = arguments.value("scanner");
    request.feeder = arguments.has("feeder");
    request.colour = !arguments.has("grey");
    const auto person = SignedInOfficer::from(context_, arguments, "officer", "pin-env");
    if (!person) {
        return person.error();
    }
    documents::CairoPageBinder binder;
    const workflows::ScanPorts ports{context_.assembly.scanner(), context_.assembly.picture_codec(), binder,
                                     context_.assembly.store()->get().cases, context_.assembly.clock()};
    const auto on_page = [&](int page) { context_.output.note("… หน้า / page " + std::to_string(page)); };
    const auto scanned = workflows::PaperScan(ports).scan(person->officer(), arguments.value("case"),
                                                          arguments.value("title"), request, on_page, context_.stop);
    return scanned ? CommandResult(scanned_report(*scanned)) : CommandResult(scanned.error());
}

}  // namespace amphoe::gui::console
