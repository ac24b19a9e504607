// A printer that writes each paper into a folder.
#pragma once

#include <filesystem>
#include <mutex>

#include "core/ports/DocumentPrinter.h"

namespace amphoe::devices::printer {

/// The title, reduced to letters that every file system takes, becomes the name; a name in use gets "-2", "-3" ...
/// Files appear whole (written aside, then renamed) and are readable by the owner only. The folder is made when it is
/// missing.
class FilePrinter final : public ports::DocumentPrinter {
  public:
    explicit FilePrinter(std::filesystem::path folder);

    /// One printer called "file".
    domain::Result<std::vector<ports::PrinterStatus>> printers() override;
    /// The outcome's job is the file's path. FileNotWritable instead of the port's printer failures; PrintFailed when
    /// stopped before anything was written.
    domain::Result<ports::PrintOutcome> print(const ports::PrintRequest& request,
                                              const std::function<void(const ports::PrintProgress&)>& on_progress,
                                              std::stop_token stop) override;
    /// The job of a file is the file: there or not.
    domain::Result<ports::PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
                                               const std::function<void(const ports::PrintProgress&)>& on_progress,
                                               std::stop_token stop) override;

  private:
    std::filesystem::path folder_;
    std::mutex mutex_;  ///< between choosing a free name and taking it
};

}  // namespace amphoe::devices::printer
