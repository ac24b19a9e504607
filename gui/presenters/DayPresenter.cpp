#include "gui/presenters/DayPresenter.h"

#include <memory>

#include "core/domain/ThaiText.h"

namespace amphoe::gui {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

DayPresenter::DayPresenter(const CounterSetup& setup, Post post)
    : setup_(setup), work_(setup.background, std::move(post)) {}

Result<workflows::DayStanding> DayPresenter::read() const {
    auto date = support::bangkok_date(setup_.counter.clock.now());
    const auto newest = setup_.day->book.newest();
    if (!newest) {
        return newest.error();
    }
    if (*newest && !(*newest)->closed()) {
        date = (*newest)->date;
    }
    return workflows::DayClose(*setup_.day).look(date);
}

void DayPresenter::refresh() {
    if (!available() || work_.busy()) {
        return;
    }
    work_.start(
        [this](std::stop_token) -> WorkBench::Continuation {
            auto standing = read();
            return [this, standing = std::move(standing)] {
                if (standing) {
                    standing_ = *standing;
                } else {
                    failure_ = standing.error();
                }
                changes_.notify();
            };
        },
        [this](const Failure& crash) {
            failure_ = crash;
            changes_.notify();
        });
}

void DayPresenter::close(const domain::Officer& supervisor, const DayEntry& entry, const support::Secret& second_pin) {
    if (!standing_ || work_.busy()) {
        return;
    }
    failure_.reset();
    printed_ = false;
    const auto counted = satang_of_typed(entry.counted);
    if (!counted) {
        failure_ = Failure{FailureCode::FieldInvalid, "counted"};
        changes_.notify();
        return;
    }
    const auto pin = std::make_shared<support::Secret>(second_pin.duplicate());
    workflows::DayClosing wish{standing_->day.date, *counted, entry.reason, std::nullopt};
    work_.start(
        [this, supervisor, wish, pin, second = entry.second_id](std::stop_token) mutable -> WorkBench::Continuation {
            if (!second.empty()) {
                const auto person = setup_.counter.officers.authenticate(second, *pin);
                if (!person) {
                    return [this, failure = person.error()] {
                        failure_ = failure;
                        changes_.notify();
                    };
                }
                wish.second = *person;
            }
            auto closed = workflows::DayClose(*setup_.day).close(wish, supervisor);
            return [this, closed = std::move(closed)] {
                if (closed) {
                    closed_ = *closed;
                    standing_ = closed->standing;
                } else {
                    failure_ = closed.error();
                }
                changes_.notify();
            };
        },
        [this](const Failure& crash) {
            failure_ = crash;
            changes_.notify();
        });
    changes_.notify();
}

void DayPresenter::print() {
    if (!standing_ || work_.busy()) {
        return;
    }
    failure_.reset();
    work_.start(
        [this, date = standing_->day.date](std::stop_token stop) -> WorkBench::Continuation {
            auto paper = workflows::DayClose(*setup_.day).report(date);
            auto failure = paper ? std::optional<Failure>{} : std::optional(paper.error());
            if (paper) {
                ports::PrintRequest job;
                job.printer = setup_.printer;
                job.title = paper->number.empty() ? "D11 " + date : paper->number;
                job.pdf = paper->pdf;
                const auto printed = setup_.counter.printer.print(job, {}, stop);
                failure = printed ? failure : std::optional(printed.error());
            }
            return [this, failure] {
                failure_ = failure;
                printed_ = !failure;
                changes_.notify();
            };
        },
        [this](const Failure& crash) {
            failure_ = crash;
            changes_.notify();
        });
    changes_.notify();
}

std::optional<std::int64_t> satang_of_typed(const std::string& text) {
    constexpr std::size_t kMostBaht = 8;  // digits
    std::string baht;
    std::string satang;
    bool after_point = false;
    for (const char letter : domain::to_arabic_digits(text)) {
        if (letter == '.' && !after_point) {
            after_point = true;
        } else if (letter >= '0' && letter <= '9') {
            (after_point ? satang : baht) += letter;
        } else if ((letter != ',' && letter != ' ') || after_point) {
            return std::nullopt;
        }
    }
    if (baht.empty() || baht.size() > kMostBaht || satang.size() > 2 || (after_point && satang.empty())) {
        return std::nullopt;
    }
    satang.resize(2, '0');
    return std::stoll(baht) * 100 + std::stoll(satang);
}

}  // namespace amphoe::gui
