// The JSON of register questions and one-time codes, as the contract writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/ports/CivilRegister.h"
#include "core/ports/OneTimeCodes.h"

namespace amphoe::sync {

/// Nothing when a text is not UTF-8.
std::optional<std::string> register_question_json(const ports::RegisterQuestion& question);

/// Nothing when the body is no record of this question within the contract's limits: 500 items, 100 fields each, 4,000
/// bytes a value.
std::optional<domain::RegisterRecord> read_register_record(std::span<const std::uint8_t> body,
                                                           const ports::RegisterQuestion& question);

std::optional<std::string> one_time_code_json(const ports::CodeRequest& request);
/// Nothing when the reference is no UUID (it becomes part of a path) or a member is not as the contract says.
std::optional<ports::SentCode> read_sent_code(std::span<const std::uint8_t> body);

struct CodeVerdict {
    bool right = false;
    int tries_left = 0;
};
std::optional<std::string> code_answer_json(const std::string& code);
std::optional<CodeVerdict> read_code_verdict(std::span<const std::uint8_t> body);

/// A UUID in lower case.
bool is_reference(const std::string& text);

}  // namespace amphoe::sync
