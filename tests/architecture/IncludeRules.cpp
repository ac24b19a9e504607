#include "tests/architecture/IncludeRules.h"

#include <algorithm>
#include <functional>
#include <regex>

namespace amphoe::architecture {
namespace {

bool starts(const std::string& text, const std::string& prefix) {
    return text.rfind(prefix, 0) == 0;
}

std::string layer_of(const std::string& path) {
    return path.substr(0, path.find('/'));
}

bool is_assembly(const std::string& path) {
    return path == "gui/Assembly.cpp";
}

/// What core modules may include of the project. Implementations of ports see configuration's values, not each other.
const std::map<std::string, std::set<std::string>>& allowed_core_modules() {
    static const std::map<std::string, std::set<std::string>> allowed{
        {"core/support", {}},
        {"core/domain", {"core/support"}},
        {"core/ports", {"core/domain", "core/support"}},
        {"core/configuration", {"core/domain", "core/support"}},
        {"core/workflows", {"core/domain", "core/ports", "core/support"}},
    };
    return allowed;
}

std::set<std::string> allowed_for(const std::string& module) {
    const auto& named = allowed_core_modules();
    if (const auto found = named.find(module); found != named.end()) {
        return found->second;
    }
    return {"core/domain", "core/ports", "core/support", "core/configuration"};
}

std::string objection_to_project_include(const std::string& from, const std::string& to) {
    const auto from_module = module_of(from);
    const auto to_module = module_of(to);
    const auto from_layer = layer_of(from);
    const auto to_layer = layer_of(to);
    if (from_module == to_module || is_assembly(from)) {
        return {};
    }
    if (to_layer == "tests") {
        return "product code includes tests";
    }
    if (from_layer == "core" && to_layer != "core") {
        return "core includes " + to_layer;
    }
    if (from_layer == "devices" && to_layer == "gui") {
        return "devices include gui";
    }
    if (from_layer == "gui" && to_layer == "devices") {
        return "gui includes devices outside the assembly";
    }
    if (from_layer == "core" && !allowed_for(from_module).contains(to_module)) {
        return from_module + " may not know " + to_module;
    }
    if (from_layer == "devices" && to_layer == "core" &&
        !std::set<std::string>{"core/domain", "core/ports", "core/support"}.contains(to_module)) {
        return "devices may not know " + to_module;
    }
    return {};
}

struct ForeignRule {
    std::regex header;
    std::string where;  ///< regular expression of the paths that may include it
    std::string reason;
};

const std::vector<ForeignRule>& foreign_rules() {
    static const std::vector<ForeignRule> rules{
        {std::regex("^wx/"), "^gui/(?!console/|presenters/|Assembly)", "only windows know wx"},
        {std::regex("(^|/)(winscard|wintypes|pcsclite|reader)\\.h$"), "^devices/card/pcsc/",
         "only pcsc knows winscard"},
        {std::regex("^cups/"), "^devices/printer/", "only the printer adapter knows CUPS"},
        {std::regex("^dlib/"), "^core/face/", "only face knows dlib"},
        {std::regex("^opencv2?/"), "^(core/face|devices/camera)/", "only face and camera know OpenCV"},
        {std::regex("^(pango|cairo|qrencode|qpdf)"), "^core/documents/", "only documents draw pages"},
        {std::regex("^sqlite3\\.h$"), "^core/storage/", "only storage knows SQLite"},
        {std::regex("^Poco/"), "^(core/sync|gui/console)/", "only sync and the console know Poco"},
    };
    return rules;
}

std::string objection_to_foreign_include(const std::string& from, const std::string& header) {
    const bool standard_only = starts(from, "core/domain/") || starts(from, "core/ports/");
    if (standard_only && (header.find('/') != std::string::npos || header.ends_with(".h"))) {
        return "domain and ports use the standard library only";
    }
    for (const auto& rule : foreign_rules()) {
        if (std::regex_search(header, rule.header) && !std::regex_search(from, std::regex(rule.where))) {
            return rule.reason;
        }
    }
    return {};
}

}  // namespace

std::string module_of(const std::string& path) {
    const auto slash = path.rfind('/');
    auto folder = slash == std::string::npos ? std::string{} : path.substr(0, slash);
    // core and gui modules are the folders of the second level, deeper folders belong to them; devices go deeper.
    if (layer_of(path) != "devices") {
        const auto second = folder.find('/');
        const auto third = second == std::string::npos ? second : folder.find('/', second + 1);
        folder = folder.substr(0, third);
    }
    return folder;
}

std::vector<std::string> forbidden_includes(const std::vector<SourceFile>& sources) {
    std::vector<std::string> objections;
    for (const auto& source : sources) {
        for (const auto& include : source.includes) {
            const auto objection = include.angled ? objection_to_foreign_include(source.path, include.path)
                                                  : objection_to_project_include(source.path, include.path);
            if (!objection.empty()) {
                objections.push_back(source.path + " includes " + include.path + ": " + objection);
            }
        }
    }
    return objections;
}

std::vector<std::string> module_cycles(const std::vector<SourceFile>& sources) {
    std::map<std::string, std::set<std::string>> edges;
    for (const auto& source : sources) {
        for (const auto& include : source.includes) {
            const auto from = module_of(source.path);
            const auto to = module_of(include.path);
            if (!include.angled && from != to) {
                edges[from].insert(to);
            }
        }
    }
    std::vector<std::string> cycles;
    std::set<std::string> finished;
    std::vector<std::string> path;
    const std::function<void(const std::string&)> visit = [&](const std::string& module) {
        const auto open = std::find(path.begin(), path.end(), module);
        if (open != path.end()) {
            std::string cycle;
            std::for_each(open, path.end(), [&](const std::string& step) { cycle += step + " -> "; });
            cycles.push_back(cycle + module);
            return;
        }
        if (finished.contains(module)) {
            return;
        }
        path.push_back(module);
        for (const auto& next : edges[module]) {
            visit(next);
        }
        path.pop_back();
        finished.insert(module);
    };
    const auto modules = edges;
    for (const auto& [module, targets] : modules) {
        visit(module);
    }
    return cycles;
}

std::vector<std::string> foreign_symbols(const std::vector<SourceFile>& sources) {
    static const std::regex scard(R"(\b(SCARD_[A-Z]|SCard[A-Z]))");
    std::vector<std::string> objections;
    for (const auto& source : sources) {
        if (starts(source.path, "devices/card/pcsc/")) {
            continue;
        }
        for (const auto& line : source.lines) {
            if (std::regex_search(line, scard)) {
                objections.push_back(source.path + " speaks of SCARD codes: " + line);
            }
        }
    }
    return objections;
}

}  // namespace amphoe::architecture
