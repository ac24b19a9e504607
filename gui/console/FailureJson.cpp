#include "gui/console/FailureJson.h"

#include <nlohmann/json.hpp>

namespace amphoe::gui::console {

Json failure_json(const domain::Failure& failure, const FailureWords& words) {
    const auto text = words.text(failure);
    Json object{{"code", domain::failure_name(failure.code)},
                {"message_th", text.message_th},
                {"message_en", text.message_en},
                {"remedy_th", text.remedy_th},
                {"remedy_en", text.remedy_en}};
    if (!failure.detail.empty()) {
        object["detail"] = failure.detail;
    }
    return object;
}

}  // namespace amphoe::gui::console
