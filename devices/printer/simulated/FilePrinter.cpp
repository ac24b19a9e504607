#include "devices/printer/simulated/FilePrinter.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace amphoe::devices::printer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 80;

std::string safe_name(const std::string& title) {
    std::string name;
    for (const char letter : title.substr(0, kLongestName)) {
        const bool plain = (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= 'a' && letter <= 'z') || letter == '-';
        name += plain ? letter : '_';
    }
    const bool empty = name.find_first_not_of("_-") == std::string::npos;
    return empty ? "document" : name;
}

fs::path free_name(const fs::path& folder, const std::string& name) {
    fs::path file = folder / (name + ".pdf");
    for (int copy = 2; fs::exists(file); ++copy) {
        file = folder / (name + "-" + std::to_string(copy) + ".pdf");
    }
    return file;
}

/// Throws std::filesystem::filesystem_error or std::ios_base::failure.
void write_whole(const fs::path& file, const std::vector<std::uint8_t>& bytes) {
    const fs::path aside = file.string() + ".part";
    {
        std::ofstream stream;
        stream.exceptions(std::ios::failbit | std::ios::badbit);
        stream.open(aside, std::ios::binary | std::ios::trunc);
        fs::permissions(aside, fs::perms::owner_read | fs::perms::owner_write);
        stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        stream.close();
    }
    fs::rename(aside, file);
}

}  // namespace

FilePrinter::FilePrinter(fs::path folder) : folder_(std::move(folder)) {}

domain::Result<std::vector<ports::PrinterStatus>> FilePrinter::printers() {
    return std::vector{ports::PrinterStatus{"file", true, "idle", {}}};
}

domain::Result<ports::PrintOutcome> FilePrinter::print(
    const ports::PrintRequest& request, const std::function<void(const ports::PrintProgress&)>& on_progress,
    std::stop_token stop) {
    if (stop.stop_requested()) {
        return domain::Failure{domain::FailureCode::PrintFailed, "stopped before printing"};
    }
    const auto tell = [&](const char* state) {
        if (on_progress) {
            on_progress({state, {}});
        }
    };
    tell("processing");
    fs::path file;
    try {
        const std::scoped_lock lock(mutex_);
        fs::create_directories(folder_);
        file = free_name(folder_, safe_name(request.title));
        if (request.before_sending) {
            if (const auto kept = request.before_sending({"file", file.string()}); !kept) {
                return kept.error();
            }
        }
        write_whole(file, request.pdf);
    } catch (const std::exception&) {
        // The message would name the folder, perhaps a person's home: only the fact goes on.
        std::error_code ignored;
        fs::remove(file.string() + ".part", ignored);
        return domain::Failure{domain::FailureCode::FileNotWritable, "the folder for papers cannot be written"};
    }
    tell("completed");
    return ports::PrintOutcome{"file", file.string(), "completed"};
}

domain::Result<ports::PrintOutcome> FilePrinter::follow(
    const domain::PrintTicket& ticket, std::chrono::milliseconds,
    const std::function<void(const ports::PrintProgress&)>& on_progress, std::stop_token) {
    std::error_code ignored;
    const fs::path file = ticket.job;
    const bool ours = file.parent_path().lexically_normal() == folder_.lexically_normal();
    if (!ours || !fs::is_regular_file(file, ignored)) {
        return domain::Failure{domain::FailureCode::PrintFailed, "the file was not written"};
    }
    if (on_progress) {
        on_progress({"completed", {}});
    }
    return ports::PrintOutcome{"file", ticket.job, "completed"};
}

}  // namespace amphoe::devices::printer
