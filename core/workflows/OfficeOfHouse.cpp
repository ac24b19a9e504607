#include "core/workflows/OfficeOfHouse.h"

#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Result;

Result<Done> check_office_of_house(const domain::OfficeTable& offices, const std::string& field,
                                   const std::string& house_code) {
    const auto code = house_code.substr(0, 4);
    if (offices.offices.empty() || offices.find(code) != nullptr) {
        return Done{};
    }
    return invalid_field(field, code + " is no registry office of today or of former times");
}

Result<Done> check_offices_of_houses(const domain::OfficeTable& offices, const domain::FormPage& page,
                                     const domain::Fields& answers) {
    for (const auto& field : page.fields) {
        const auto answer = answers.find(field.key);
        if (field.type != domain::FormFieldType::HouseCode || answer == answers.end() || answer->second.empty()) {
            continue;
        }
        if (auto known = check_office_of_house(offices, field.key, answer->second); !known) {
            return known;
        }
    }
    return Done{};
}

}  // namespace amphoe::workflows
