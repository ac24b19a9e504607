#include "gui/presenters/OutreachPresenter.h"

#include <sstream>

#include "core/domain/ThaiText.h"
#include "core/domain/TypedDate.h"
#include "core/workflows/SendNow.h"

namespace amphoe::gui {

using domain::Failure;
using domain::FailureCode;
using domain::Result;
using workflows::OutreachDesk;
using workflows::OutreachReport;

namespace {

constexpr std::size_t kMostDigits = 6;

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string> codes_in(std::string text) {
    for (auto& letter : text) {
        letter = letter == ',' ? ' ' : letter;
    }
    std::istringstream stream(text);
    std::vector<std::string> codes;
    for (std::string code; stream >> code;) {
        codes.push_back(code);
    }
    return codes;
}

/// Nothing before the first event.
Result<std::optional<OutreachReport>> present_report(OutreachDesk& desk) {
    auto report = desk.report("");
    if (report) {
        return std::optional(*std::move(report));
    }
    return report.error().code == FailureCode::CaseUnknown ? Result<std::optional<OutreachReport>>(std::nullopt)
                                                           : report.error();
}

}  // namespace

OutreachPresenter::OutreachPresenter(const CounterSetup& setup, Post post, SupervisorTools tools)
    : setup_(setup), tools_(std::move(tools)), work_(setup.background, std::move(post)) {}

void OutreachPresenter::run(Act act) {
    if (!available() || work_.busy()) {
        return;
    }
    work_.start(
        [this, act = std::move(act)](std::stop_token stop) -> WorkBench::Continuation {
            OutreachDesk desk(*setup_.outreach);
            const auto done = act(desk, std::move(stop));
            return [this, done, report = present_report(desk)] { take(done, report); };
        },
        [this](const Failure& crash) {
            failure_ = crash;
            changes_.notify();
        });
    changes_.notify();
}

void OutreachPresenter::take(const Result<bool>& done, const Result<std::optional<OutreachReport>>& report) {
    if (report) {
        report_ = *report;
    }
    not_sent_ = done ? !*done : not_sent_;
    if (!done || !report) {
        failure_ = done ? report.error() : done.error();
    }
    changes_.notify();
}

void OutreachPresenter::refuse(const char* detail) {
    failure_ = Failure{FailureCode::FieldInvalid, detail};
    changes_.notify();
}

void OutreachPresenter::refresh() {
    run([sent = !not_sent_](OutreachDesk&, std::stop_token) { return Result<bool>(sent); });
}

void OutreachPresenter::begin(const domain::Officer& supervisor, const OutreachEntry& entry) {
    if (!available() || work_.busy()) {
        return;
    }
    failure_.reset();
    not_sent_ = printed_ = false;
    domain::OutreachEvent wanted;
    wanted.date = support::bangkok_date(setup_.counter.clock.now());
    if (!trimmed(entry.date).empty()) {
        const auto typed = domain::read_typed_date(trimmed(entry.date));
        if (!typed) {
            return refuse("date");
        }
        wanted.date = typed->date.iso();
    }
    const auto items = items_of_typed(entry.items);
    if (!items) {
        return refuse("items");
    }
    for (const auto& [name, count] : *items) {
        wanted.items.push_back({name, count});
    }
    wanted.title = entry.title;
    wanted.place = entry.place;
    wanted.moo = trimmed(entry.moo);
    wanted.team = codes_in(entry.team);
    if (wanted.team.empty()) {
        wanted.team.push_back(supervisor.id);
    }
    run([wanted, supervisor](OutreachDesk& desk, std::stop_token) {
        const auto opened = desk.open(wanted, supervisor);
        return opened ? Result<bool>(true) : opened.error();
    });
}

void OutreachPresenter::end(const domain::Officer& supervisor, const std::string& back, const std::string& reason) {
    if (!available() || work_.busy()) {
        return;
    }
    failure_.reset();
    printed_ = false;
    const auto counted = items_of_typed(back);
    if (!counted) {
        return refuse("items");
    }
    run([this, counted = *counted, reason, supervisor](OutreachDesk& desk, std::stop_token stop) {
        const auto closed = desk.close(counted, reason, supervisor);
        if (!closed) {
            return Result<bool>(closed.error());
        }
        return Result<bool>(!workflows::send_now(setup_.outbox, setup_.counter.delivery, std::move(stop)).failure);
    });
}

void OutreachPresenter::print() {
    if (!may_print()) {
        return;
    }
    failure_.reset();
    printed_ = false;
    work_.start(
        [this, report = *report_](std::stop_token stop) -> WorkBench::Continuation {
            const auto printed = tools_.print_outreach(report, std::move(stop));
            return [this, printed] {
                printed_ = printed.ok();
                failure_ = printed ? std::nullopt : std::optional(printed.error());
                changes_.notify();
            };
        },
        [this](const Failure& crash) {
            failure_ = crash;
            changes_.notify();
        });
    changes_.notify();
}

std::optional<std::map<std::string, int>> items_of_typed(const std::string& text) {
    std::map<std::string, int> items;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) {
        if (trimmed(part).empty()) {
            continue;
        }
        const auto equals = part.rfind('=');
        const auto name = equals == std::string::npos ? std::string{} : trimmed(part.substr(0, equals));
        const auto count =
            equals == std::string::npos ? std::string{} : domain::to_arabic_digits(trimmed(part.substr(equals + 1)));
        const bool number =
            !count.empty() && count.size() <= kMostDigits && count.find_first_not_of("0123456789") == std::string::npos;
        if (name.empty() || !number || !items.emplace(name, std::stoi(count)).second) {
            return std::nullopt;
        }
    }
    return items;
}

std::string items_text(const domain::OutreachEvent& event) {
    std::string text;
    for (const auto& item : event.items) {
        text += (text.empty() ? "" : ", ") + item.name + "=" + std::to_string(item.out);
    }
    return text;
}

}  // namespace amphoe::gui
