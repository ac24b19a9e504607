// The texts that a template may name as {field}: cleaned content and what is derived from it (dates in Thai and
// English).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/documents/DocumentTemplate.h"
#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::documents {

class ContentFields {
  public:
    /// Takes the fields, tables and pictures that the template names. Line breaks become spaces; control and direction
    /// characters are dropped. DocumentInvalid when a text is not UTF-8 or longer than any name or office can be, or a
    /// table has more rows than any house: neither belongs on an official paper.
    static domain::Result<ContentFields> of(const domain::DocumentContent& content, const DocumentTemplate& layout);

    /// `text` with every {field} replaced, its digits written as asked; nothing when one of them is empty.
    std::optional<std::string> fill(std::string_view text, Numerals numerals) const;

    /// A field with text, a table with rows, or a picture.
    bool has(const std::string& name) const;

    std::size_t rows(const std::string& table) const;
    /// All fields, with those of one row over them.
    ContentFields in_row(const std::string& table, std::size_t row) const;

    /// The cleaned text; empty when there is none.
    const std::string& value(const std::string& name) const;

    /// Null when the content has none of that name. Borrowed from the content.
    const domain::DocumentPicture* picture(const std::string& name) const;

    void set(const std::string& name, std::string value) { values_[name] = std::move(value); }

  private:
    using Values = std::map<std::string, std::string>;

    Values values_;
    std::map<std::string, std::vector<Values>> tables_;
    std::map<std::string, const domain::DocumentPicture*> pictures_;
};

}  // namespace amphoe::documents
