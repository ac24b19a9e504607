#include "gui/console/Version.h"

namespace amphoe::gui::console {

const char* program_version() {
    return AMPHOE_VERSION;
}

}  // namespace amphoe::gui::console
