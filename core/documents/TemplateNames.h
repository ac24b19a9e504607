// The {field} marks of template texts, and the fields that every paper has.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace amphoe::documents {

/// Fields filled for every paper: number, office, times, officer, workstation, page.
const std::set<std::string>& common_fields();

/// Calls `text_part` and `field_part` for the pieces of a template text, in order.
void walk_template_text(std::string_view text, const std::function<void(std::string_view)>& text_part,
                        const std::function<void(const std::string&)>& field_part);

}  // namespace amphoe::documents
