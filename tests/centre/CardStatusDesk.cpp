#include "tests/centre/CardStatusDesk.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/SeedData.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {

using nlohmann::json;

namespace {

/// What somebody read off a card.
struct PrintedCard {
    std::string citizen_id;
    std::string first_name;
    std::string last_name;
    std::string birth_date;
    std::string laser_code;
};

std::optional<PrintedCard> printed_in(const support::Bytes& body) {
    try {
        const auto value = json::parse(body);
        PrintedCard card{value.at("citizen_id").get<std::string>(), value.at("first_name").get<std::string>(),
                         value.at("last_name").get<std::string>(), value.at("birth_date").get<std::string>(),
                         value.at("laser_code").get<std::string>()};
        return value.size() == 5 ? std::optional(card) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

/// YYYYMMDD as the register has it, 00 for unknown parts.
std::string birth_digits(const RegisterPage& person) {
    auto digits = person.text("birth_date");
    std::erase(digits, '-');
    digits.resize(8, '0');
    return digits;
}

json answer_to(const PrintedCard& card, const std::optional<RegisterPage>& person) {
    if (card.first_name.empty() || card.last_name.empty() || card.birth_date.empty() || card.laser_code.empty()) {
        return {{"code", "5"}, {"text_th", "ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ"}};
    }
    if (card.laser_code != simulated_laser_code(card.citizen_id)) {
        return {{"code", "4"}, {"text_th", "สถานะไม่ปกติ => ไม่พบเลข Laser จาก PID นี้"}};
    }
    const bool agrees = person && person->text("first") == card.first_name && person->text("last") == card.last_name &&
                        birth_digits(*person) == card.birth_date;
    if (!agrees) {
        return {{"code", "4"}, {"text_th", "สถานะไม่ปกติ => ข้อมูลไม่ตรง"}};
    }
    const auto* listed = find_seed_person(card.citizen_id);
    return listed == nullptr ? json{{"code", "0"}, {"text_th", "สถานะปกติ"}}
                             : json{{"code", listed->card_code}, {"text_th", listed->card_text_th}};
}

}  // namespace

std::string simulated_laser_code(const std::string& citizen_id) {
    if (citizen_id == "1999900001095") {
        return "ZZ9999000001";
    }
    return citizen_id == "1999900001109" ? "ZZ9999000002" : "JT" + citizen_id.substr(3);
}

CentreAnswer card_by_laser(Database& database, const support::Bytes& body) {
    const auto card = printed_in(body);
    if (!card) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    if (const auto objection = citizen_objection(card->citizen_id); !objection.empty()) {
        return problem(422, objection, "This citizen number is not taken");
    }
    const auto connection = database.lease();
    const auto person = RegisterBook(*connection).read(domain::RegisterKind::Person, card->citizen_id);
    return json_answer(200, answer_to(*card, person).dump());
}

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
