// One entry of the centre's registers as it is stored: texts, a list of texts, and its version.
#pragma once

#include <string>
#include <vector>

#include "core/domain/RegisterRecord.h"

namespace amphoe::centre {

struct RegisterPage {
    std::string record_key;  ///< "citizen/NUMBER", "house/CODE", "move_notice/NUMBER" ...
    std::int64_t version = 0;
    domain::Fields fields;
    std::vector<domain::Fields> items;
    bool changed = false;  ///< to be written when its book is saved
    bool fresh = false;    ///< made by this act: its first content is version 1

    std::string text(const std::string& field) const;
    /// Sets the field, or removes it when the text is empty; marks the page.
    void set(const std::string& field, const std::string& text);
    void add_item(domain::Fields item);
};

/// "citizen/..." for persons, otherwise the kind's name.
std::string record_key_of(domain::RegisterKind kind, const std::string& key);

/// An object of texts, with the items under "items".
std::string content_of(const RegisterPage& page);
/// Members that are no texts, and items that are no objects of texts, are left out.
void read_content(const std::string& content_json, RegisterPage& page);

}  // namespace amphoe::centre
