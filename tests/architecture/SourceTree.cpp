#include "tests/architecture/SourceTree.h"

#include <fstream>
#include <regex>

namespace amphoe::architecture {

std::vector<Include> includes_in(const std::vector<std::string>& lines) {
    static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    for (const auto& line : lines) {
        std::smatch match;
        if (std::regex_search(line, match, directive)) {
            includes.push_back({match[2], match[1] == "<"});
        }
    }
    return includes;
}

std::vector<SourceFile> read_sources(const std::filesystem::path& root) {
    std::vector<SourceFile> sources;
    for (const auto* layer : {"core", "devices", "gui"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / layer)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp") {
                continue;
            }
            SourceFile source;
            source.path = entry.path().lexically_relative(root).generic_string();
            std::ifstream stream(entry.path());
            for (std::string line; std::getline(stream, line);) {
                source.lines.push_back(line);
            }
            source.includes = includes_in(source.lines);
            sources.push_back(std::move(source));
        }
    }
    return sources;
}

}  // namespace amphoe::architecture
