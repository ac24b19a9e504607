#include "tests/centre/Caller.h"

namespace amphoe::centre {

std::string office_of_name(std::string_view workstation_id) {
    constexpr std::size_t kLength = 4;
    std::size_t digits = 0;
    for (std::size_t at = 0; at <= workstation_id.size(); ++at) {
        const bool digit = at < workstation_id.size() && workstation_id[at] >= '0' && workstation_id[at] <= '9';
        if (!digit && digits == kLength) {
            return std::string(workstation_id.substr(at - kLength, kLength));
        }
        digits = digit ? digits + 1 : 0;
    }
    return "0000";
}

}  // namespace amphoe::centre
