// The walls of the house as checks (architecture.md, "The picture" and "Rules").
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/architecture/SourceTree.h"

namespace amphoe::architecture {

/// "core/domain", "devices/card/thai", "gui/desk", ...: the folder that is one target.
std::string module_of(const std::string& path);

/// One sentence per forbidden include.
std::vector<std::string> forbidden_includes(const std::vector<SourceFile>& sources);

/// One sentence per cycle between modules ("core/face -> core/documents -> core/face").
std::vector<std::string> module_cycles(const std::vector<SourceFile>& sources);

/// One sentence per file that names a foreign library's symbols outside its one place.
std::vector<std::string> foreign_symbols(const std::vector<SourceFile>& sources);

}  // namespace amphoe::architecture
