#include "gui/console/ConsoleFiles.h"

#include <fstream>
#include <string>

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

Failure unreadable(const std::filesystem::path& file, const char* reason) {
    return {FailureCode::FileUnreadable, file.filename().string() + ": " + reason};
}

}  // namespace

domain::Result<std::vector<std::uint8_t>> read_limited(const std::filesystem::path& file, std::size_t largest) {
    std::error_code trouble;
    if (!std::filesystem::is_regular_file(file, trouble)) {
        return unreadable(file, "is not there or is no file");
    }
    std::ifstream stream(file, std::ios::binary);
    const auto size = std::filesystem::file_size(file, trouble);
    if (!stream || trouble) {
        return unreadable(file, "cannot be opened");
    }
    if (size > largest) {
        return unreadable(file, "is too large");
    }
    std::vector<std::uint8_t> bytes(size);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (stream.gcount() != static_cast<std::streamsize>(size)) {
        return unreadable(file, "ended early");
    }
    return bytes;
}

domain::Result<domain::Done> write_private(const std::filesystem::path& file, std::span<const std::uint8_t> bytes) {
    const Failure not_writable{FailureCode::FileNotWritable, file.filename().string()};
    auto beside = file;
    beside += ".part";
    std::error_code trouble;
    std::filesystem::remove(beside, trouble);
    {
        std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
        std::filesystem::permissions(beside, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                     trouble);
        stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        stream.close();
        if (!stream) {
            std::filesystem::remove(beside, trouble);
            return not_writable;
        }
    }
    std::filesystem::rename(beside, file, trouble);
    if (trouble) {
        std::filesystem::remove(beside, trouble);
        return not_writable;
    }
    return domain::Done{};
}

}  // namespace amphoe::gui::console
