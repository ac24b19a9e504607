#include "core/workflows/ReasonText.h"

#include <algorithm>

namespace amphoe::workflows {
namespace {

constexpr long kLongest = 300;  // letters

}  // namespace

domain::Result<std::string> reason_text(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    const auto trimmed = first == std::string::npos ? std::string{} : text.substr(first, last - first + 1);
    const auto letters = std::count_if(trimmed.begin(), trimmed.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
    if (letters == 0 || letters > kLongest) {
        return domain::Failure{domain::FailureCode::ReasonMissing, "reason is empty or too long"};
    }
    return trimmed;
}

}  // namespace amphoe::workflows
