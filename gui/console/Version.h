// The program's version, from the build.
#pragma once

namespace amphoe::gui::console {

const char* program_version();

}  // namespace amphoe::gui::console
