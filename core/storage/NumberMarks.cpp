#include "core/storage/NumberMarks.h"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "core/storage/DurableFile.h"

namespace amphoe::storage {
namespace {

constexpr std::int64_t kAhead = 20;

}  // namespace

NumberMarks::NumberMarks(const std::filesystem::path& database_file) : file_(database_file) {
    file_ += ".numbers";
    read();
}

void NumberMarks::ensure(const std::string& series, std::int64_t number, std::int64_t last) {
    if (const auto held = reserved_.find(series); held != reserved_.end() && held->second >= number) {
        return;
    }
    read();  // another program may have gone ahead
    auto& reserved = reserved_[series];
    if (reserved >= number) {
        return;
    }
    const auto before = reserved;
    reserved = std::min(number + kAhead - 1, last);
    std::string text;
    for (const auto& [name, until] : reserved_) {
        text += std::to_string(until) + ' ' + name + '\n';
    }
    try {
        write_durably(file_, text);
    } catch (...) {
        reserved = before;
        throw;
    }
    known_ = true;
}

void NumberMarks::read() {
    std::ifstream stream(file_);
    std::map<std::string, std::int64_t> found;
    bool readable = stream.is_open();
    for (std::string line; std::getline(stream, line);) {
        std::int64_t until = 0;
        const auto [end, problem] = std::from_chars(line.data(), line.data() + line.size(), until);
        readable = readable && problem == std::errc() && until >= 0 && end != line.data() + line.size() && *end == ' ';
        if (readable) {
            found[line.substr(static_cast<std::size_t>(end - line.data()) + 1)] = until;
        }
    }
    known_ = readable;
    if (readable) {
        reserved_ = std::move(found);
    }
}

}  // namespace amphoe::storage
