// Codes in the apps of simulated citizens: "SIM-T-00000012-7". The serial names an entry of the centre, nobody else can
// tell whose it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace amphoe::centre {

/// What a code is for, as its letter.
enum class CodeUse : char { Tangrat = 'T', DigitalCard = 'D' };
/// Every person has one code of each; it decides what the centre says to it.
enum class CodeFate { Fresh = 0, Expired = 1, Used = 2 };

struct SimulatedCode {
    CodeUse use = CodeUse::Tangrat;
    CodeFate fate = CodeFate::Fresh;
    std::string citizen_id;
};

/// Nothing for a person who has no serial (neither generated nor of the demonstration).
std::optional<std::string> simulated_code(const SimulatedCode& code);

/// Whose code that may be: the serial alone does not tell the office of the number, so the register decides which of
/// these it knows. `refusal` otherwise: "other_system" or "forged".
struct ReadCode {
    CodeFate fate = CodeFate::Fresh;
    std::vector<std::string> candidates;
    std::string refusal;
};
ReadCode read_simulated_code(const std::string& text, CodeUse use);

}  // namespace amphoe::centre
