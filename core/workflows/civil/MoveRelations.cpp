#include "core/workflows/civil/MoveRelations.h"

#include "core/workflows/FormFields.h"
#include "core/workflows/FormService.h"
#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {
namespace {

std::string key_of(std::size_t index) {
    return "relation_" + std::to_string(index + 1);
}

std::vector<domain::FormChoice> relations() {
    return {{"SPOUSE", "คู่สมรส", "Spouse"},        {"CHILD", "บุตร", "Child"},
            {"PARENT", "บิดามารดา", "Parent"},     {"SIBLING", "พี่น้อง", "Sibling"},
            {"GRANDCHILD", "หลาน", "Grandchild"}, {"RELATIVE", "ญาติ", "Relative"},
            {"OCCUPANT", "ผู้อาศัย", "Occupant"},    {"HEAD", "เจ้าบ้าน", "Head of the house"}};
}

}  // namespace

domain::FormPage relations_page(const std::vector<domain::Fields>& movers) {
    domain::FormPage page{"relations", "ความเกี่ยวพันกับเจ้าบ้าน", "Relation to the head", {}};
    for (std::size_t index = 0; index < movers.size(); ++index) {
        const auto name = person_name(movers[index]);
        page.fields.push_back(choice_field(key_of(index), name, name, relations(), "OCCUPANT"));
    }
    return page;
}

std::string relations_of(const std::vector<domain::Fields>& movers, const domain::Fields& answers) {
    std::vector<std::string> lines;
    for (std::size_t index = 0; index < movers.size(); ++index) {
        lines.push_back(answer_at(movers[index], "citizen_id") + "=" + answer_at(answers, key_of(index)));
    }
    return lines_of(lines);
}

}  // namespace amphoe::workflows
