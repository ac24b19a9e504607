// What a command has to say, in both forms, and how it ended.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/domain/Failure.h"

namespace amphoe::gui::console {

/// `json` is one JSON object without line breaks; `text` is for people, Thai first, ending with a line break.
struct Report {
    std::string json;
    std::string text;
};

/// A report, a failure, or both: a comparison that says no has a full report and a failure.
struct CommandResult {
    CommandResult() = default;
    CommandResult(Report said) : report(std::move(said)) {}
    CommandResult(domain::Failure why) : failure(std::move(why)) {}
    CommandResult(Report said, domain::Failure why) : report(std::move(said)), failure(std::move(why)) {}
    CommandResult(Report said, std::optional<domain::Failure> why) : report(std::move(said)), failure(std::move(why)) {}

    std::optional<Report> report;  ///< empty after a command that wrote its lines while it ran
    std::optional<domain::Failure> failure;
};

}  // namespace amphoe::gui::console
