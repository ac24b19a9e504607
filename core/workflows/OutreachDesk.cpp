#include "core/workflows/OutreachDesk.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "core/domain/HouseCode.h"
#include "core/domain/LegalDays.h"
#include "core/workflows/OutreachLimits.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::CaseState;
using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::OutreachEvent;
using domain::Result;

namespace {

constexpr int kLongestText = 200;  // letters
constexpr std::size_t kMostItems = 50;
constexpr int kLongestEventDays = 31;
constexpr int kBuddhistEra = 543;

/// Two laptops of one office go out on the same day: the workstation's own name keeps their events apart. It carries
/// the office already ("WS-9901-02").
std::string name_of(const domain::Workstation& workstation) {
    const std::string usual = "WS-" + workstation.rcode + "-";
    return workstation.id.starts_with(usual) ? workstation.id.substr(3) : workstation.rcode + "-" + workstation.id;
}

/// Puts the line right in its place.
Result<Done> put_right(const char* key, std::string& text) {
    auto line = typed_line(key, text, kLongestText);
    if (line) {
        text = *std::move(line);
    }
    return line ? Result<Done>(Done{}) : line.error();
}

domain::AuditNote note_of(const char* action, const OutreachEvent& event, const std::string& officer_id) {
    domain::AuditNote note;
    note.action = action;
    note.officer_id = officer_id;
    note.result = "ok";
    note.reason = event.id;
    return note;
}

void add(OutreachLine& line, CaseState state) {
    ++line.cases;
    switch (state) {
        case CaseState::Accepted:
            ++line.accepted;
            break;
        case CaseState::Confirmed:
        case CaseState::WaitCentre:
            ++line.waiting;
            break;
        case CaseState::Rejected:
        case CaseState::Conflict:
            ++line.rejected;
            break;
        case CaseState::Draft:
        case CaseState::FaceReferred:
        case CaseState::Cancelled:
            ++line.unfinished;
            break;
    }
}

}  // namespace

std::string OutreachDesk::next_id(const std::vector<OutreachEvent>& events) const {
    const int year = (support::to_bangkok(ports_.clock.now()).year + kBuddhistEra) % 100;
    char running[32];
    std::snprintf(running, sizeof running, "-%02d-%03d", year, static_cast<int>(events.size()) + 1);
    return "OE-" + name_of(ports_.workstation) + running;
}

Result<Done> OutreachDesk::read_texts(OutreachEvent& wanted) {
    if (auto title = put_right("title", wanted.title); !title) {
        return title;
    }
    if (auto place = put_right("place", wanted.place); !place) {
        return place;
    }
    const auto moo = domain::read_moo(wanted.moo);
    if (!moo) {
        return Failure{FailureCode::FieldInvalid, "moo: must be 1 to 3 digits"};
    }
    wanted.moo = *moo;
    std::set<std::string> names;
    for (auto& item : wanted.items) {
        if (auto name = put_right("item", item.name); !name) {
            return name;
        }
        if (item.out < 1 || !names.insert(item.name).second) {
            return Failure{FailureCode::FieldInvalid, "item " + item.name};
        }
    }
    return Done{};
}

Result<Done> OutreachDesk::check(const OutreachEvent& wanted) {
    if (!domain::LegalDays::is_date(wanted.date)) {
        return Failure{FailureCode::FieldInvalid, "date"};
    }
    if (wanted.date < support::bangkok_date(ports_.clock.now())) {
        return Failure{FailureCode::FieldInvalid, "date: lies in the past"};
    }
    if (wanted.team.empty() || wanted.items.size() > kMostItems) {
        return Failure{FailureCode::FieldInvalid, wanted.team.empty() ? "team" : "items"};
    }
    const auto known = ports_.officers.officers();
    if (!known) {
        return known.error();
    }
    for (const auto& member : wanted.team) {
        // Away from the office nobody can be signed in whom this machine does not know.
        if (std::ranges::find(*known, member, &domain::Officer::id) == known->end()) {
            return Failure{FailureCode::SignInRefused, member};
        }
    }
    return Done{};
}

Result<OutreachEvent> OutreachDesk::open(OutreachEvent wanted, const domain::Officer& officer) {
    if (auto read = read_texts(wanted); !read) {
        return read.error();
    }
    if (auto checked = check(wanted); !checked) {
        return checked.error();
    }
    const auto events = ports_.book.events();
    const auto age = ports_.tables.age(ports_.clock.now());
    if (!events || !age) {
        return events ? age.error() : events.error();
    }
    const auto hours = std::chrono::hours(ports_.rules->outreach_package_hours);
    if (!age->issued_at || package_now(ports_) - *age->issued_at > hours) {
        return Failure{FailureCode::OfflineNotAllowed,
                       "the centre's data are older than " + std::to_string(hours.count()) + " hours: sync feed first"};
    }
    if (auto numbers = enough_numbers(ports_); !numbers) {
        return numbers.error();
    }
    wanted.id = next_id(*events);
    wanted.opened_by = officer.id;
    wanted.opened_at = ports_.clock.now();
    wanted.package_until = *age->issued_at + hours;
    wanted.closed_at.reset();
    auto saved = ports_.book.save(wanted, note_of("OUTREACH_OPENED", wanted, officer.id));
    return saved ? Result<OutreachEvent>(std::move(wanted)) : saved.error();
}

Result<std::optional<OutreachEvent>> OutreachDesk::current() {
    return open_event(ports_.book);
}

Result<OutreachEvent> OutreachDesk::close(const std::map<std::string, int>& back, const std::string& reason,
                                          const domain::Officer& officer) {
    auto found = current();
    if (!found || !*found) {
        return found ? Failure{FailureCode::StepOutOfOrder, "no event is open"} : found.error();
    }
    auto event = **found;
    for (auto& item : event.items) {
        const auto counted = back.find(item.name);
        if (counted == back.end() || counted->second < 0) {
            return Failure{FailureCode::FieldInvalid, "item " + item.name + " is not counted"};
        }
        item.back = counted->second;
    }
    if (back.size() != event.items.size()) {
        return Failure{FailureCode::FieldInvalid, "an item that did not go out"};
    }
    if (!event.complete() || !reason.empty()) {
        auto why = reason_text(reason);
        if (!why) {
            return why.error();
        }
        event.difference_reason = *std::move(why);
    }
    event.package_until = package_until(ports_, event);
    event.closed_by = officer.id;
    event.closed_at = ports_.clock.now();
    auto saved = ports_.book.save(event, note_of("OUTREACH_CLOSED", event, officer.id));
    return saved ? Result<OutreachEvent>(std::move(event)) : saved.error();
}

Result<Done> OutreachDesk::count_cases(OutreachReport& report) {
    const auto begin = report.event.opened_at;
    const auto end = report.event.closed_at.value_or(ports_.clock.now());
    const auto last_day = support::bangkok_date(end);
    const auto longest = support::bangkok_date(begin + std::chrono::days(kLongestEventDays - 1));
    report.counted_until = longest < last_day ? longest : "";
    std::set<std::string> visits;
    for (int day = 0; day < kLongestEventDays; ++day) {
        ports::CaseFilter filter;
        filter.date = support::bangkok_date(begin + std::chrono::days(day));
        filter.limit = 100000;
        if (filter.date > last_day) {
            break;
        }
        const auto cases = ports_.cases.find_cases(filter);
        if (!cases) {
            return cases.error();
        }
        for (const auto& one : *cases) {
            if (one.record.opened_at >= begin && one.record.opened_at <= end) {
                add(report.services[one.record.service], one.state);
                add(report.all, one.state);
                visits.insert(one.record.visit_id);
            }
        }
    }
    report.visits = static_cast<int>(visits.size());
    return Done{};
}

Result<OutreachReport> OutreachDesk::report(const std::string& id) {
    const auto events = ports_.book.events();
    const auto waiting = events ? ports_.outbox.acts(true) : events.error();
    if (!waiting) {
        return waiting.error();
    }
    OutreachReport report;
    const auto found =
        std::ranges::find_if(*events, [&](const auto& event) { return id.empty() ? event.open() : event.id == id; });
    if (found != events->end()) {
        report.event = *found;
    } else if (id.empty() && !events->empty()) {
        report.event = events->back();
    } else {
        return Failure{FailureCode::CaseUnknown, "outreach event"};
    }
    report.left = static_cast<int>(std::ranges::count_if(*waiting, [](const auto& item) {
        return item.state == domain::OutboxState::Queued || item.state == domain::OutboxState::Parked;
    }));
    if (report.event.open()) {
        report.package = weigh_package(ports_, report.event);
        report.event.package_until = report.package->until;
    }
    report.package_old = report.package ? report.package->stage == PackageStage::Old
                                        : *report.event.closed_at > report.event.package_until;
    const auto counted = count_cases(report);
    return counted ? Result<OutreachReport>(std::move(report)) : counted.error();
}

}  // namespace amphoe::workflows
