// Indicators of domain.md W16 as values: what was counted, by which formula, against which target.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/Visit.h"

namespace amphoe::domain {

/// First and last Bangkok day, both included, ISO.
struct KpiPeriod {
    std::string from;
    std::string until;
};

/// How many persons could enrol, as a statistic said on a day (K1).
struct EligiblePersons {
    std::string as_of;  ///< ISO
    int persons = 0;
    std::string source;
};

/// A figure somebody announced, for comparison in words only.
struct KpiReference {
    std::string text_th;
    std::string text_en;
    std::string as_of;  ///< ISO
    std::string source;
};

/// Targets, flags and the baseline: data with a date (kpi.json).
struct KpiRules {
    std::string version;
    std::string effective_from;
    std::optional<KpiPeriod> baseline;         ///< what is compared with; one set at the workstation goes before it
    std::vector<std::pair<int, int>> targets;  ///< fiscal year (BE) -> per cent of e-services with Digital ID
    std::set<ServiceKind> e_services;
    std::set<ServiceKind> digital_id_services;  ///< of the e-services
    std::vector<EligiblePersons> eligible{};    ///< oldest first; empty: the office has no statistic

    std::vector<KpiReference> references{};  ///< shown in help, never counted with

    /// The newest statistic of that day; null without one.
    const EligiblePersons* eligible_on(const std::string& day) const;
};

/// A part of an indicator: one service, one face figure, before or after.
struct KpiRow {
    std::string label;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> value;
    std::optional<double> before;  ///< the same in the baseline period
};

struct Kpi {
    std::string id;  ///< "K1" ... "K10"
    std::string name_th;
    std::string name_en;
    std::string formula_th;
    std::string formula_en;
    std::string unit;  ///< "percent", "points" (1 to 5), "mixed"
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> value;  ///< empty: no data
    std::optional<double> target;
    std::string note_th;  ///< what is missing or how an unclear term was read; may be empty
    std::string note_en;
    std::vector<KpiRow> rows;
};

/// Thai fiscal year (BE) of an ISO date: 1 October to 30 September, named by the year it ends in.
int fiscal_year_of(const std::string& date);

}  // namespace amphoe::domain
