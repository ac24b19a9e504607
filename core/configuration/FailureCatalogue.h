// The sentences for people behind every FailureCode (promise 4 of product.md).
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/domain/Failure.h"

namespace amphoe::configuration {

/// What happened and what to do next, in both languages, and the console's exit code.
struct FailureText {
    std::string message_th;
    std::string message_en;
    std::string remedy_th;
    std::string remedy_en;
    int exit_code = 1;  ///< 1..8 as in console.md
    /// Instead of the message when the failure's detail fills its place: {date} (an ISO date), {n} (digits) or
    /// {reason}. Empty: there is no such sentence.
    std::string detailed_th{};
    std::string detailed_en{};
};

/// Immutable after loading; safe from any thread.
class FailureCatalogue {
  public:
    /// Reads resources/failures/catalogue.json. Every code of FailureCode must be there with all texts, and nothing
    /// else: otherwise ConfigurationInvalid.
    static domain::Result<FailureCatalogue> load(const std::filesystem::path& file);

    const FailureText& text(domain::FailureCode code) const;
    /// With what the detail tells, where the catalogue has a sentence for it (domain.md E8).
    FailureText text(const domain::Failure& failure) const;

  private:
    std::map<domain::FailureCode, FailureText> texts_;
};

}  // namespace amphoe::configuration
