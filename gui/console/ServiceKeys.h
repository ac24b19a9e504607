// Which keys a service of a visit script may have, so that a misspelt one is refused before anybody sits down.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Visit.h"

namespace amphoe::gui::console {

/// Keys of the pages of that service on any of its ways, without "kind" and "second_person". "relation_" and "answer_"
/// stand for a row of keys each. A page with a new field has its key here too; a test compares them.
const std::vector<std::string>& service_keys(domain::ServiceKind kind);

bool is_service_key(domain::ServiceKind kind, const std::string& key);

}  // namespace amphoe::gui::console
