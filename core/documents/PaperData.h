// What a paper says, as data: it is embedded in the electronic original and its hash stands in the paper's code.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/documents/ContentFields.h"

namespace amphoe::documents {

/// Name of the embedded file.
inline constexpr const char* kPaperDataFile = "amphoedesk-paper.json";

/// Canonical JSON (sorted keys, no spaces, UTF-8) of what the paper shows: only the fields that its template takes, so
/// nothing is embedded that is not printed; pictures as SHA-256.
std::string paper_data_json(const domain::DocumentContent& content, const DocumentTemplate& layout,
                            const ContentFields& fields);

/// SHA-256 of the canonical JSON, the first 16 bytes.
std::vector<std::uint8_t> paper_data_hash(const std::string& data_json);

/// The embedded file: the data and the code printed on the paper (may be empty).
std::string paper_file_json(const std::string& data_json, const std::string& code);

struct EmbeddedPaper {
    std::string number;
    std::string kind;
    std::string issued_at;
    std::string rcode;
    std::vector<std::uint8_t> hash;
    std::string code;
};
/// Nothing when the text is not such a file.
std::optional<EmbeddedPaper> read_paper_file(const std::string& text);

}  // namespace amphoe::documents
