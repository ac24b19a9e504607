#include "core/domain/Supervision.h"

#include <algorithm>
#include <array>

namespace amphoe::domain {

bool TrainingRecord::valid_on(const std::string& day) const {
    return result == "passed" && date <= day && (valid_until.empty() || day <= valid_until);
}

std::string_view training_result_th(std::string_view result) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kResults{
        {{"passed", "ผ่าน"}, {"failed", "ไม่ผ่าน"}, {"attended", "เข้าร่วม"}}};
    const auto* found = std::ranges::find(kResults, result, [](const auto& row) { return row.first; });
    return found == kResults.end() ? std::string_view{} : found->second;
}

TrainedOfficers trained_officers(const std::vector<Officer>& officers, const std::vector<TrainingRecord>& trainings,
                                 const std::string& day) {
    TrainedOfficers counts;
    for (const auto& officer : officers) {
        ++counts.all;
        counts.valid +=
            std::ranges::any_of(trainings,
                                [&](const auto& one) { return one.officer_id == officer.id && one.valid_on(day); })
                ? 1
                : 0;
    }
    return counts;
}

const std::vector<ImprovementHeading>& improvement_headings() {
    static const std::vector<ImprovementHeading> kHeadings{
        {"open_connected", "เปิดกว้างและเชื่อมโยงกัน", "Open and connected"},
        {"citizen_centred", "ยึดประชาชนเป็นศูนย์กลาง", "Citizen-centred"},
        {"capable_modern", "มีขีดสมรรถนะสูงและทันสมัย", "Capable and modern"},
        {"collaboration", "การสานพลังทุกภาคส่วน", "Collaboration"},
        {"innovation", "การสร้างนวัตกรรม", "Innovation"},
        {"digitalization", "การปรับสู่ความเป็นดิจิทัล", "Digitalization"}};
    return kHeadings;
}

const ImprovementHeading* improvement_heading(std::string_view key) {
    const auto& all = improvement_headings();
    const auto found = std::ranges::find(all, key, &ImprovementHeading::key);
    return found == all.end() ? nullptr : &*found;
}

bool is_kpi_id(std::string_view id) {
    return id == "K10" || (id.size() == 2 && id[0] == 'K' && id[1] >= '1' && id[1] <= '9');
}

int SatisfactionCounts::all() const {
    int sum = 0;
    for (const auto& [key, count] : answers) {
        sum += count;
    }
    return sum;
}

int SatisfactionCounts::of(int score) const {
    int sum = 0;
    for (const auto& [key, count] : answers) {
        sum += key.second == score ? count : 0;
    }
    return sum;
}

std::optional<double> SatisfactionCounts::mean() const {
    double points = 0;
    for (const auto& [key, count] : answers) {
        points += key.second * count;
    }
    const int given = all();
    return given > 0 ? std::optional(points / given) : std::nullopt;
}

}  // namespace amphoe::domain
