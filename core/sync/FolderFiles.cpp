#include "core/sync/FolderFiles.h"

#include <fstream>
#include <system_error>

namespace amphoe::sync {
namespace {

constexpr std::uintmax_t kLargest = 1024 * 1024;

}  // namespace

std::optional<support::Bytes> read_small_file(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size > kLargest) {
        return std::nullopt;
    }
    support::Bytes bytes(static_cast<std::size_t>(size));
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!stream || stream.gcount() != static_cast<std::streamsize>(bytes.size())) {
        return std::nullopt;
    }
    return bytes;
}

std::optional<std::string> read_small_text(const std::filesystem::path& file) {
    const auto bytes = read_small_file(file);
    return bytes ? std::optional(std::string(bytes->begin(), bytes->end())) : std::nullopt;
}

bool write_small_file(const std::filesystem::path& file, std::span<const std::uint8_t> bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    // Rights before content: the file is never readable by others while it holds something.
    std::error_code error;
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    return !error && !stream.fail();
}

bool write_small_text(const std::filesystem::path& file, const std::string& text) {
    return write_small_file(file, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

}  // namespace amphoe::sync
