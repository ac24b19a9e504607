// The source files of the product and what they include.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace amphoe::architecture {

struct Include {
    std::string path;
    bool angled = false;  ///< <...> rather than "..."
};

struct SourceFile {
    std::string path;  ///< relative to the root, with '/'
    std::vector<Include> includes;
    std::vector<std::string> lines;
};

/// The include directives among `lines`.
std::vector<Include> includes_in(const std::vector<std::string>& lines);

/// All .h and .cpp files below core, devices and gui.
std::vector<SourceFile> read_sources(const std::filesystem::path& root);

}  // namespace amphoe::architecture
