#include "core/workflows/civil/MoveRelations.h"

#include <algorithm>

#include "core/workflows/FormAnswers.h"
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

domain::FormPage relations_page(const std::vector<domain::Fields>& movers, const HouseRecord* house,
                                const std::string& consenter) {
    domain::FormPage page{"relations", "ความเกี่ยวพันกับเจ้าบ้าน", "Relation to the head", {}};
    const bool headless = house != nullptr && house->head_id().empty();
    auto offered = relations();
    if (house != nullptr && !headless) {
        offered.pop_back();
    }
    const bool moves = std::any_of(movers.begin(), movers.end(),
                                   [&](const auto& mover) { return answer_at(mover, "citizen_id") == consenter; });
    for (std::size_t index = 0; index < movers.size(); ++index) {
        const auto known = person_name(movers[index]);
        const auto name = known.empty() ? citizen_text(answer_at(movers[index], "citizen_id")) : known;
        const bool head = headless && (moves ? answer_at(movers[index], "citizen_id") == consenter : index == 0);
        page.fields.push_back(choice_field(key_of(index), name, name, offered, head ? "HEAD" : "OCCUPANT"));
    }
    return page;
}

domain::Result<domain::Done> check_heads(const std::vector<domain::Fields>& movers, const domain::Fields& answers,
                                         const HouseRecord* house, const std::string& consenter) {
    if (house == nullptr) {
        return domain::Done{};
    }
    std::vector<std::string> heads;
    for (std::size_t index = 0; index < movers.size(); ++index) {
        if (answer_at(answers, key_of(index)) == "HEAD") {
            heads.push_back(answer_at(movers[index], "citizen_id"));
        }
    }
    if (!house->head_id().empty()) {
        return heads.empty() ? domain::Result<domain::Done>(domain::Done{})
                             : invalid_field(key_of(0), "the house has a head");
    }
    if (heads.size() != 1) {
        return invalid_field(key_of(0), "exactly one of them becomes the head of the house");
    }
    return house->owner_id().empty() && heads.front() != consenter
               ? domain::Result<domain::Done>(invalid_field(key_of(0), "who agreed for this house becomes its head"))
               : domain::Done{};
}

std::string relations_of(const std::vector<domain::Fields>& movers, const domain::Fields& answers) {
    std::vector<std::string> lines;
    for (std::size_t index = 0; index < movers.size(); ++index) {
        lines.push_back(answer_at(movers[index], "citizen_id") + "=" + answer_at(answers, key_of(index)));
    }
    return lines_of(lines);
}

}  // namespace amphoe::workflows
