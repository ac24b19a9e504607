#include "devices/printer/PrinterRoute.h"

#include "devices/printer/simulated/FilePrinter.h"

namespace amphoe::devices::printer {
namespace {

constexpr std::string_view kFolderPrefix = "file:";
constexpr std::string_view kFolderQueue = "file";  // what FilePrinter calls its queue

}  // namespace

PrinterRoute::PrinterRoute(std::unique_ptr<ports::DocumentPrinter> queues, std::string default_printer,
                           std::filesystem::path base)
    : queues_(std::move(queues)), default_printer_(std::move(default_printer)), base_(std::move(base)) {}

std::unique_ptr<ports::DocumentPrinter> PrinterRoute::folder_printer(const std::string& name) const {
    if (!name.starts_with(kFolderPrefix)) {
        return nullptr;
    }
    return std::make_unique<FilePrinter>(base_ / name.substr(kFolderPrefix.size()));
}

domain::Result<std::vector<ports::PrinterStatus>> PrinterRoute::printers() {
    const auto folder = folder_printer(default_printer_);
    return folder ? folder->printers() : queues_->printers();
}

domain::Result<ports::PrintOutcome> PrinterRoute::print(
    const ports::PrintRequest& request, const std::function<void(const ports::PrintProgress&)>& on_progress,
    std::stop_token stop) {
    auto routed = request;
    if (routed.printer.empty()) {
        routed.printer = default_printer_;
    }
    const auto folder = folder_printer(routed.printer);
    return folder ? folder->print(routed, on_progress, stop) : queues_->print(routed, on_progress, stop);
}

domain::Result<ports::PrintOutcome> PrinterRoute::follow(
    const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
    const std::function<void(const ports::PrintProgress&)>& on_progress, std::stop_token stop) {
    if (ticket.printer == kFolderQueue) {
        return FilePrinter(std::filesystem::path(ticket.job).parent_path()).follow(ticket, timeout, on_progress, stop);
    }
    return queues_->follow(ticket, timeout, on_progress, stop);
}

}  // namespace amphoe::devices::printer
