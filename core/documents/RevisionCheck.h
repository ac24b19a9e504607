// Changes to a PDF that a signature does not show by itself (EN 319 142-1; "shadow attacks", NDSS 2021).
#pragma once

#include <qpdf/QPDF.hh>
#include <string_view>

namespace amphoe::documents {

/// What an update after the signature did to the paper.
enum class UpdateFinding { PagesChanged, ContentReplaced, DataReplaced, SignatureAdded, Other };

/// `whole` begins with the signed revision, which is `signed_size` bytes long.
UpdateFinding describe_update(QPDF& whole, std::string_view bytes, std::size_t signed_size);

/// One revision in the signed bytes: nothing lies beneath that a later update could bring up.
bool is_one_revision(QPDF& file, std::string_view bytes);

/// Something that changes what is shown without changing the file: scripts, actions, layers, forms, annotations
/// besides the one signature field.
bool has_active_parts(QPDF& file);

}  // namespace amphoe::documents
