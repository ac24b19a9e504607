#include "tests/centre/CardStatusDesk.h"

#include <nlohmann/json.hpp>

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/SeedData.h"

namespace amphoe::centre {

using nlohmann::json;

CentreAnswer card_status(const support::Bytes& body) {
    std::string citizen_id;
    bool complete = false;
    try {
        const auto value = json::parse(body);
        citizen_id = value.at("citizen_id").get<std::string>();
        complete =
            !value.at("request_no").get<std::string>().empty() || !value.at("photo_no").get<std::string>().empty();
        if (value.size() != 4 || !value.at("card_version").is_string()) {
            return problem(400, "body.invalid", "The body is not as the contract says");
        }
    } catch (const json::exception&) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    const auto objection = citizen_objection(citizen_id);
    if (!objection.empty()) {
        return problem(422, objection, "This citizen number is not taken");
    }
    const auto* person = find_seed_person(citizen_id);
    json answer{{"code", "0"}, {"text_th", "สถานะปกติ"}};
    if (!complete) {
        answer = {{"code", "5"}, {"text_th", "ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ"}};
    } else if (person != nullptr) {
        answer = {{"code", person->card_code}, {"text_th", person->card_text_th}};
    }
    return json_answer(200, answer.dump());
}

}  // namespace amphoe::centre
