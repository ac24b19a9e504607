// Text from outside made fit for paper.
#pragma once

#include <optional>
#include <string>

namespace amphoe::documents {

/// White space and line breaks become one space, control, zero-width and direction characters are dropped: they could
/// make a paper read differently from what was stored. Nothing when the text is not UTF-8 or longer than `most` bytes.
std::optional<std::string> clean_text(const std::string& text, std::size_t most);

}  // namespace amphoe::documents
