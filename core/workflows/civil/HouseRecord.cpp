#include "core/workflows/civil/HouseRecord.h"

#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormService.h"
#include "core/workflows/RegisterCodes.h"
#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::Result;

std::string HouseRecord::line() const {
    return house_text(code()) + " · " + address_of(record_.fields);
}

std::string HouseRecord::master_id() const {
    for (const auto* who : {"owner_id", "head_id", "last_head_id"}) {
        if (auto known = record_.text(who); !known.empty()) {
            return known;
        }
    }
    return {};
}

Result<Done> HouseRecord::allows_moves(const std::string& field) const {
    if (record_.text("state") == "DEMOLISHED") {
        return invalid_field(field, "the house is demolished");
    }
    if (record_.text("state") == "ENDED") {
        return invalid_field(field, "the house was split or merged and is no more");
    }
    if (!record_.text("block").empty()) {
        return invalid_field(field, "the register allows no move of this house");
    }
    return Done{};
}

Result<Done> HouseRecord::may_be_entered(const std::string& field) const {
    return record_.text("central_house") == "yes" ? invalid_field(field, "is the central house register")
                                                  : allows_moves(field);
}

const Fields* HouseRecord::person(const std::string& citizen_id) const {
    for (const auto& person : record_.items) {
        if (answer_at(person, "citizen_id") == citizen_id) {
            return &person;
        }
    }
    return nullptr;
}

std::vector<domain::FormChoice> HouseRecord::movable() const {
    std::vector<domain::FormChoice> choices;
    for (const auto& person : record_.items) {
        const auto status = answer_at(person, "status");
        if (answer_at(person, "moving") != "yes" && (status.empty() || status == "ALIVE")) {
            const auto id = answer_at(person, "citizen_id");
            choices.push_back({id, person_name(person), person_name(person)});
        }
    }
    return choices;
}

std::vector<Fields> HouseRecord::rows() const {
    std::vector<Fields> rows;
    for (const auto& person : record_.items) {
        rows.push_back({{"ชื่อ", person_name(person)},
                        {"เลขประจำตัว", citizen_text(answer_at(person, "citizen_id"))},
                        {"เกิด", thai_date(answer_at(person, "birth_date"))},
                        {"สถานภาพในบ้าน", relation_th(answer_at(person, "relation"))},
                        {"หมายเหตุ", answer_at(person, "moving") == "yes" ? "อยู่ระหว่างย้าย" : ""}});
    }
    return rows;
}

Fields mover_row(int order, const Fields& person) {
    return {{"order", std::to_string(order)},
            {"name_th", person_name(person)},
            {"citizen_id", citizen_text(answer_at(person, "citizen_id"))},
            {"sex", sex_th(answer_at(person, "sex"))},
            {"birth_date_th", thai_date(answer_at(person, "birth_date"))},
            {"nationality", answer_at(person, "nationality")},
            {"relation", relation_th(answer_at(person, "relation"))}};
}

}  // namespace amphoe::workflows
