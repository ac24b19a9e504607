// Sends a paper to where its printer's name says: a print queue, or a folder ("file:FOLDER").
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/ports/DocumentPrinter.h"

namespace amphoe::devices::printer {

/// Safe from any thread as far as `queues` is.
class PrinterRoute final : public ports::DocumentPrinter {
  public:
    /// `default_printer` is used for an empty name in a request; folders are relative to `base`.
    PrinterRoute(std::unique_ptr<ports::DocumentPrinter> queues, std::string default_printer,
                 std::filesystem::path base);

    /// The queues, or the folder when it is the default printer.
    domain::Result<std::vector<ports::PrinterStatus>> printers() override;
    domain::Result<ports::PrintOutcome> print(const ports::PrintRequest& request,
                                              const std::function<void(const ports::PrintProgress&)>& on_progress,
                                              std::stop_token stop) override;
    domain::Result<ports::PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
                                               const std::function<void(const ports::PrintProgress&)>& on_progress,
                                               std::stop_token stop) override;

  private:
    std::unique_ptr<ports::DocumentPrinter> folder_printer(const std::string& name) const;

    std::unique_ptr<ports::DocumentPrinter> queues_;
    std::string default_printer_;
    std::filesystem::path base_;
};

}  // namespace amphoe::devices::printer
