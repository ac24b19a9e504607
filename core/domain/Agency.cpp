#include "core/domain/Agency.h"

#include <array>
#include <sstream>
#include <utility>

namespace amphoe::domain {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 8> kFieldWords{{
    {"pid", "เลขประจำตัวประชาชน"},
    {"name", "ชื่อและนามสกุล"},
    {"name_th", "ชื่อและนามสกุล"},
    {"given_name", "ชื่อตัว"},
    {"family_name", "นามสกุล"},
    {"birthdate", "วันเดือนปีเกิด"},
    {"gender", "เพศ"},
    {"address", "ที่อยู่ตามทะเบียนบ้าน"},
}};

/// In halves, so that nothing is rounded before the end.
struct Points {
    int got = 0;
    int most = 0;

    void add(int weight, const std::string& answer) {
        most += 2 * weight;
        got += answer == "yes" ? 2 * weight : answer == "partly" ? weight : 0;
    }
    int percent() const { return most == 0 ? 0 : got * 100 / most; }
};

}  // namespace

ReadinessResult judge_readiness(const ConnectionForms& forms, const ReadinessAnswers& answers) {
    ReadinessResult result;
    Points all;
    std::map<std::string, Points> sections;
    for (const auto& question : forms.questions) {
        const auto& answer = answers.at(question.key);
        all.add(question.weight, answer);
        sections[question.section_th].add(question.weight, answer);
        if (answer != "yes") {
            result.open_th.push_back(question.text_th);
        }
    }
    result.percent = all.percent();
    for (const auto& [section, points] : sections) {
        result.section_percent[section] = points.percent();
    }
    for (const auto& level : forms.levels) {
        if (result.percent >= level.from_percent) {
            result.level = level;
        }
    }
    return result;
}

std::string released_field_th(const std::string& key) {
    for (const auto& [word, thai] : kFieldWords) {
        if (key == word) {
            return thai;
        }
    }
    return key;
}

std::string released_fields_th(const std::string& comma_list) {
    std::string words;
    std::istringstream fields(comma_list);
    for (std::string field; std::getline(fields, field, ',');) {
        words += (words.empty() ? "" : ", ") + released_field_th(field);
    }
    return words;
}

}  // namespace amphoe::domain
