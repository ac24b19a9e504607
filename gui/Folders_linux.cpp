#include <cstdlib>

#include "gui/Folders.h"

namespace amphoe::gui {
namespace {

std::filesystem::path installed(const char* name) {
    std::error_code trouble;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", trouble);
    return trouble ? std::filesystem::path{} : program.parent_path().parent_path() / "share" / "amphoedesk" / name;
}

std::filesystem::path installed_or(const char* name, const char* development) {
    const auto folder = installed(name);
    std::error_code trouble;
    return !folder.empty() && std::filesystem::is_directory(folder, trouble) ? folder
                                                                             : std::filesystem::path(development);
}

}  // namespace

std::filesystem::path default_data_folder() {
    if (const char* data_home = std::getenv("XDG_DATA_HOME"); data_home != nullptr && *data_home != '\0') {
        return std::filesystem::path(data_home) / "amphoedesk";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : ".") / ".local" / "share" / "amphoedesk";
}

std::filesystem::path default_resources_folder() {
    return installed_or("resources", AMPHOE_SOURCE_RESOURCES);
}

std::filesystem::path default_models_folder() {
    return installed_or("models", AMPHOE_SETUP_MODELS);
}

}  // namespace amphoe::gui
