#include "devices/card/pcsc/CardGeneration.h"

namespace amphoe::devices::card {
namespace {

constexpr std::string_view kThaiNationalId = "5448204E494420";  // "TH NID "
constexpr std::size_t kMostDigits = 2;

}  // namespace

std::string card_generation(std::string_view atr) {
    if (atr.empty()) {
        return "unknown";
    }
    const auto at = atr.find(kThaiNationalId);
    if (at == std::string_view::npos) {
        return atr.starts_with("3B67") ? "3B67" : "other";
    }
    // ASCII digits are 30 to 39 in hexadecimal; anything else ends the number.
    std::string number;
    auto rest = atr.substr(at + kThaiNationalId.size());
    while (rest.size() >= 2 && rest[0] == '3' && rest[1] >= '0' && rest[1] <= '9' && number.size() < kMostDigits) {
        number.push_back(rest[1]);
        rest.remove_prefix(2);
    }
    return "TH NID " + (number.empty() ? "?" : number);
}

}  // namespace amphoe::devices::card
