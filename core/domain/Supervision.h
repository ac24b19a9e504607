// What an office writes down to become better: training, improvements, citizens' answers (domain.md C49, C52, W16).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/domain/Officer.h"
#include "core/domain/Visit.h"

namespace amphoe::domain {

struct TrainingRecord {
    std::string id;
    std::string officer_id;
    std::string course;
    std::string date;           ///< ISO, the last day of the course
    std::string result;         ///< "passed", "failed" or "attended"
    std::string valid_until{};  ///< ISO, the last day; empty: does not expire
    std::string recorded_by{};
    support::Timestamp recorded_at{};

    /// Passed by that day and not expired on it.
    bool valid_on(const std::string& day) const;
};
/// ผ่าน, ไม่ผ่าน, เข้าร่วม; empty for no result.
std::string_view training_result_th(std::string_view result);

/// Officers with a valid training on that day, of all officers of the directory.
struct TrainedOfficers {
    int valid = 0;
    int all = 0;
};
TrainedOfficers trained_officers(const std::vector<Officer>& officers, const std::vector<TrainingRecord>& trainings,
                                 const std::string& day);

/// A heading of Government 4.0 (C52): not a function, an order for the log.
struct ImprovementHeading {
    std::string_view key;  ///< "open_connected" ...
    std::string_view title_th;
    std::string_view title_en;
};
const std::vector<ImprovementHeading>& improvement_headings();
/// Null for no heading.
const ImprovementHeading* improvement_heading(std::string_view key);

struct Improvement {
    std::string id;
    std::string kpi;      ///< "K1" ... "K10"
    std::string heading;  ///< key of a heading
    std::string text;
    std::string date;  ///< ISO
    std::string recorded_by{};
    support::Timestamp recorded_at{};
};
bool is_kpi_id(std::string_view id);

/// The period every later one is compared with (K3, K7): set once, then it stays.
struct KpiBaseline {
    std::string from;   ///< ISO, first day
    std::string until;  ///< ISO, last day, included
    std::string recorded_by{};
    support::Timestamp recorded_at{};
};

/// Answers of citizens, 1 (worst) to 5: how often each was given. Anonymous: nothing says who or when within the day.
struct SatisfactionCounts {
    std::map<std::pair<ServiceKind, int>, int> answers;

    int all() const;
    int of(int score) const;
    std::optional<double> mean() const;
};
inline constexpr int kLeastScore = 1;
inline constexpr int kBestScore = 5;

}  // namespace amphoe::domain
