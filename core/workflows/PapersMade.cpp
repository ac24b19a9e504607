#include "core/workflows/PapersMade.h"

#include <algorithm>
#include <map>

namespace amphoe::workflows {

using domain::DocumentContent;
using domain::DocumentKind;

std::vector<domain::CaseEvent> of_case_only(std::vector<domain::CaseEvent> events, const std::string& case_id) {
    std::erase_if(events, [&](const auto& event) { return event.case_id != case_id; });
    return events;
}

std::size_t papers_made(const std::vector<domain::CaseEvent>& events, DocumentKind kind) {
    return static_cast<std::size_t>(std::ranges::count_if(events, [&](const auto& event) {
        const auto made = event.fields.find("document_kind");
        return event.kind == domain::EventKind::DocumentIssued && made != event.fields.end() &&
               made->second == domain::document_kind_name(kind);
    }));
}

std::vector<DocumentContent> not_made_yet(std::vector<DocumentContent> due,
                                          const std::vector<domain::CaseEvent>& events) {
    std::vector<DocumentContent> lacking;
    std::map<DocumentKind, std::size_t> passed;
    for (auto& content : due) {
        if (passed[content.kind]++ >= papers_made(events, content.kind)) {
            lacking.push_back(std::move(content));
        }
    }
    return lacking;
}

}  // namespace amphoe::workflows
