#include "gui/presenters/DayLog.h"

#include <algorithm>
#include <set>

#include "core/domain/PersonNames.h"

namespace amphoe::gui {
namespace {

bool fits(const ports::CaseSummary& summary, const DayLogFilter& filter) {
    return (!filter.state || *filter.state == summary.state) &&
           (filter.officer_id.empty() || filter.officer_id == summary.officer_id) &&
           (filter.text.empty() || domain::contains_nearly(summary.record.number, filter.text) ||
            domain::contains_nearly(summary.record.citizen_name_th, filter.text));
}

}  // namespace

DayLog::DayLog(const CounterSetup& setup, Post post) : setup_(setup), bench_(setup.background, std::move(post)) {}

std::vector<std::string> DayLog::officers() const {
    std::set<std::string> ids;
    for (const auto& summary : all_) {
        ids.insert(summary.officer_id);
    }
    return {ids.begin(), ids.end()};
}

void DayLog::set_filter(DayLogFilter filter) {
    filter_ = std::move(filter);
    apply_filter();
    changes_.notify();
}

void DayLog::apply_filter() {
    shown_.clear();
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(shown_),
                 [&](const auto& summary) { return fits(summary, filter_); });
}

void DayLog::refresh() {
    if (bench_.busy()) {
        again_ = true;
        return;
    }
    again_ = false;
    bench_.start(
        [this](std::stop_token) {
            ports::CaseFilter today;
            today.date = support::bangkok_date(setup_.counter.clock.now());
            auto found = setup_.counter.case_store.find_cases(today);
            return [this, found = std::move(found)] {
                failure_ = found ? std::nullopt : std::optional(found.error());
                if (found) {
                    all_ = *found;
                    std::stable_sort(all_.begin(), all_.end(), [](const auto& left, const auto& right) {
                        return left.record.opened_at != right.record.opened_at
                                   ? left.record.opened_at > right.record.opened_at
                                   : left.record.number > right.record.number;
                    });
                }
                apply_filter();
                changes_.notify();
                if (again_) {
                    refresh();
                }
            };
        },
        [this](const domain::Failure& crash) {
            failure_ = crash;
            changes_.notify();
        });
}

}  // namespace amphoe::gui
