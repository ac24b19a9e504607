#include "core/domain/LineCheck.h"

#include <array>

namespace amphoe::domain {

std::string_view check_step_name(CheckStep::Name name) {
    constexpr std::array<std::string_view, 6> names{"dns", "tcp", "proxy", "tls", "authentication", "contract"};
    return names[static_cast<std::size_t>(name)];
}

std::string_view check_state_name(CheckStep::State state) {
    constexpr std::array<std::string_view, 4> names{"ok", "failed", "not_reached", "not_used"};
    return names[static_cast<std::size_t>(state)];
}

}  // namespace amphoe::domain
