// The texts that a template may name as {field}: cleaned content and what is derived from it (dates in Thai and
// English).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::documents {

/// The first {field} of a template text that no content can ever fill.
std::optional<std::string> first_unknown_field(std::string_view text);

class ContentFields {
  public:
    /// Line breaks become spaces; control and direction characters are dropped. DocumentInvalid when a text is not
    /// UTF-8 or longer than any name or office can be: neither belongs on an official paper.
    static domain::Result<ContentFields> of(const domain::DocumentContent& content);

    /// `text` with every {field} replaced; nothing when one of them is empty.
    std::optional<std::string> fill(std::string_view text) const;

    void set(const std::string& name, std::string value) { values_[name] = std::move(value); }

  private:
    std::map<std::string, std::string> values_;
};

}  // namespace amphoe::documents
