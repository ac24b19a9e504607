#include "core/workflows/ReasonText.h"

#include "core/domain/FreeText.h"
#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {
namespace {

constexpr int kLongestReason = 300;  // letters

domain::Failure cannot_stay(const std::string& key, domain::FreeTextFault fault) {
    return invalid_field(key, std::string(domain::free_text_fault_name(fault)));
}

}  // namespace

domain::Result<std::string> reason_text(const std::string& text) {
    auto read = domain::read_free_text(text, {kLongestReason, true});
    if (!read && read.error() != domain::FreeTextFault::TooLong) {
        return cannot_stay("reason", read.error());
    }
    if (!read || read->empty()) {
        return domain::Failure{domain::FailureCode::ReasonMissing, "reason is empty or too long"};
    }
    return *std::move(read);
}

domain::Result<std::string> typed_line(const std::string& key, const std::string& text, int most_letters) {
    auto read = domain::read_free_text(text, {most_letters, false});
    if (!read) {
        return cannot_stay(key, read.error());
    }
    return read->empty() ? domain::Result<std::string>(invalid_field(key, "is empty")) : *std::move(read);
}

std::optional<support::Timestamp> typed_moment(const std::string& text) {
    constexpr auto kBangkok = std::chrono::hours(7);
    const auto as_utc = support::from_iso8601(text + ":00Z");
    return as_utc ? std::optional(*as_utc - kBangkok) : std::nullopt;
}

}  // namespace amphoe::workflows
