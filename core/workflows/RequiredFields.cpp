#include "core/workflows/RequiredFields.h"

#include <map>
#include <string>
#include <vector>

#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {
namespace {

using domain::DocumentKind;

struct Required {
    std::vector<std::string> fields;
    std::vector<std::string> tables;
};

const Required* required_of(DocumentKind kind) {
    static const std::map<DocumentKind, Required> all{
        {DocumentKind::MoveNotice,
         {{"tr6_no", "from_house", "to_house", "moved_date_th", "informant_name", "registrar_name"}, {"movers"}}},
        {DocumentKind::HouseNumberReceipt,
         {{"requester_name", "requester_citizen_id", "case_number", "site", "due_date_th"}, {}}}};
    const auto found = all.find(kind);
    return found == all.end() ? nullptr : &found->second;
}

}  // namespace

domain::Result<domain::Done> check_required_fields(const domain::DocumentContent& content) {
    const auto* const required = required_of(content.kind);
    if (required == nullptr) {
        return domain::Done{};
    }
    for (const auto& name : required->fields) {
        if (const auto found = content.fields.find(name); found == content.fields.end() || found->second.empty()) {
            return invalid_field(name, "is missing");
        }
    }
    for (const auto& name : required->tables) {
        if (const auto found = content.tables.find(name); found == content.tables.end() || found->second.empty()) {
            return invalid_field(name, "is missing");
        }
    }
    return domain::Done{};
}

}  // namespace amphoe::workflows
