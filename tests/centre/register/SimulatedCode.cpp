#include "tests/centre/register/SimulatedCode.h"

#include <charconv>
#include <cstdio>

#include "tests/centre/register/DemonstrationRegister.h"
#include "tests/centre/register/Population.h"
#include "tests/centre/register/Seeds.h"

namespace amphoe::centre {
namespace {

/// Behind all generated persons.
constexpr int kFirstDemonstration = 9'000'000;

/// Position-weighted, so that neither a wrong digit nor a swap of neighbours passes.
char check_digit(const std::string& letter_and_serial) {
    int sum = 0;
    for (std::size_t at = 0; at < letter_and_serial.size(); ++at) {
        sum += static_cast<int>(at + 2) * letter_and_serial[at];
    }
    return static_cast<char>('0' + sum % 11 % 10);
}

std::vector<std::string> candidates_of(int serial) {
    if (serial > kFirstDemonstration) {
        auto known = demonstration_citizen(serial - kFirstDemonstration);
        return known.empty() ? std::vector<std::string>{} : std::vector{std::move(known)};
    }
    std::vector<std::string> candidates;
    for (const char type : std::string("1234567")) {
        for (const char* office : {"01", "98", "99"}) {
            char twelve[16];
            std::snprintf(twelve, sizeof twelve, "%c09%s%07d", type, office, serial);
            candidates.push_back(with_check_digit(twelve));
        }
    }
    return candidates;
}

}  // namespace

std::optional<std::string> simulated_code(const SimulatedCode& code) {
    const int demonstration = demonstration_index(code.citizen_id);
    const int serial = demonstration > 0 ? kFirstDemonstration + demonstration : population_index(code.citizen_id);
    if (serial == 0) {
        return std::nullopt;
    }
    char text[16];
    std::snprintf(text, sizeof text, "%c-%d%07d", static_cast<char>(code.use), static_cast<int>(code.fate), serial);
    return "SIM-" + std::string(text) + "-" + check_digit(text);
}

ReadCode read_simulated_code(const std::string& text, CodeUse use) {
    const std::string beginning = std::string("SIM-") + static_cast<char>(use) + "-";
    if (!text.starts_with(beginning)) {
        return {{}, {}, "other_system"};
    }
    int serial = 0;
    const auto digits = text.size() == 16 ? text.substr(7, 7) : std::string{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), serial);
    const bool whole = !digits.empty() && error == std::errc{} && end == digits.data() + digits.size() && serial > 0 &&
                       text[6] >= '0' && text[6] <= '2' && text[14] == '-' &&
                       text[15] == check_digit(text.substr(4, 10));
    auto candidates = whole ? candidates_of(serial) : std::vector<std::string>{};
    if (candidates.empty()) {
        return {{}, {}, "forged"};
    }
    return {static_cast<CodeFate>(text[6] - '0'), std::move(candidates), ""};
}

}  // namespace amphoe::centre
