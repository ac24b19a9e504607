#include "core/face/FileBytes.h"

#include <fstream>
#include <stdexcept>

namespace amphoe::face {

std::optional<std::vector<std::uint8_t>> read_file(const std::filesystem::path& path, std::size_t limit) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > limit) {
        return std::nullopt;
    }
    std::ifstream file(path, std::ios::binary);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (!file || static_cast<std::uintmax_t>(file.gcount()) != size) {
        return std::nullopt;
    }
    return bytes;
}

void write_file(const std::filesystem::path& path, std::span<const std::uint8_t> bytes) {
    auto half = path;
    half += ".part";
    {
        std::ofstream file(half, std::ios::binary | std::ios::trunc);
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        file.flush();
        if (!file) {
            throw std::runtime_error("cannot write " + half.filename().string());
        }
    }
    std::filesystem::rename(half, path);
}

}  // namespace amphoe::face
