// XMP metadata of an electronic original (ISO 16684-1, ISO 19005-3 section 6.6).
#pragma once

#include <string>

#include "core/support/Time.h"

namespace amphoe::documents {

struct XmpFacts {
    std::string title;
    std::string subject;
    std::string creator_tool;
    std::string producer;
    std::string document_id;  ///< "uuid:..."
    support::Timestamp created{};
};

/// Only properties of the predefined schemas, so that no extension schema is needed.
std::string xmp_packet(const XmpFacts& facts);

}  // namespace amphoe::documents
