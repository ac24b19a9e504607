// Where the program finds its files. Platform files by suffix.
#pragma once

#include <filesystem>

namespace amphoe::gui {

/// The data folder when none is given: the user's application data folder.
std::filesystem::path default_data_folder();

/// The shipped resources: beside the installed program, or the source tree of a development build.
std::filesystem::path default_resources_folder();

/// The face models made at set-up: beside the installed program, or the set-up folder of a development build.
std::filesystem::path default_models_folder();

}  // namespace amphoe::gui
