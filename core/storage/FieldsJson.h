// Text fields as canonical JSON: one object, keys sorted by bytes, no spaces, UTF-8 unescaped.
#pragma once

#include <string>
#include <string_view>

#include "core/domain/Visit.h"

namespace amphoe::storage {

/// Equal fields give equal bytes. Throws StoreError (UsageError) when a key or value is not UTF-8.
std::string fields_to_json(const domain::Fields& fields);

/// Reads what fields_to_json wrote. Throws StoreError (StoreDamaged) for anything else.
domain::Fields fields_from_json(std::string_view json);

}  // namespace amphoe::storage
