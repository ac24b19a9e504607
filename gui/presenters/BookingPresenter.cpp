#include "gui/presenters/BookingPresenter.h"

#include <algorithm>

#include "core/domain/ThaiText.h"
#include "core/workflows/ServiceCatalogue.h"

namespace amphoe::gui {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

/// As people write numbers: Thai digits, hyphens, spaces.
std::string digits_of(const std::string& typed) {
    auto digits = domain::to_arabic_digits(typed);
    std::erase_if(digits, [](char letter) { return letter == '-' || letter == ' '; });
    return digits;
}

bool stands(const ports::Booking& booking, const std::string& rcode) {
    return (booking.state == "booked" || booking.state == "moved") &&
           (booking.office.empty() || booking.office == rcode);
}

}  // namespace

BookingPresenter::BookingPresenter(const CounterSetup& setup, Post post, const domain::Officer& officer)
    : setup_(setup),
      officer_id_(officer.id),
      counting_(setup.background, post),
      saving_(setup.background, std::move(post)) {}

std::vector<domain::ServiceKind> BookingPresenter::services() const {
    std::vector<domain::ServiceKind> kinds{domain::ServiceKind::ThaidEnrolment};
    if (setup_.catalogue_of_services != nullptr) {
        kinds = setup_.catalogue_of_services->kinds();
    }
    if (offered()) {
        const auto rules = setup_.queue->rules.now();
        std::erase_if(kinds, [&](auto kind) { return !workflows::may_be_booked(kind, *rules); });
    }
    return kinds;
}

void BookingPresenter::open() {
    if (!offered() || view_.open) {
        return;
    }
    view_ = {};
    view_.open = true;
    const auto rules = setup_.queue->rules.now();
    for (const auto& day : workflows::bookable_days(setup_.queue->clock.now(), *rules)) {
        view_.days.push_back({day.date, {}});
        for (const auto slot : day.slots) {
            view_.days.back().slots.push_back({slot, 0});
        }
    }
    changes_.notify();
    count();
}

void BookingPresenter::close() {
    if (view_.open && !view_.saving) {
        view_.open = false;
        view_.failure.reset();
        changes_.notify();
    }
}

void BookingPresenter::count() {
    if (counting_.busy()) {
        return;  // they stand without numbers then
    }
    counting_.start(
        [this](std::stop_token) -> WorkBench::Continuation {
            const auto age = setup_.queue->tables.age(setup_.queue->clock.now());
            return
                [this, known = setup_.queue->tables.bookings(), old = !age || age->stale] { take_counts(known, old); };
        },
        [this](const Failure& crash) { fail(crash); });
}

void BookingPresenter::take_counts(const Result<std::vector<ports::Booking>>& known, bool old) {
    view_.counts_old = old || !known;
    for (auto& day : view_.days) {
        for (auto& slot : day.slots) {
            slot.booked = !known ? 0 : static_cast<int>(std::ranges::count_if(*known, [&](const auto& booking) {
                return booking.slot == slot.at && stands(booking, setup_.queue->workstation.rcode);
            }));
        }
    }
    changes_.notify();
}

BookingPresenter::Booked BookingPresenter::made(const BookingEntry& typed) const {
    const auto citizen = domain::CitizenId::parse(digits_of(typed.citizen));
    if (!citizen) {
        return Failure{FailureCode::CitizenNumberInvalid, "citizen"};
    }
    const workflows::NewBooking wanted{
        typed.service, *citizen, typed.name, typed.phone, typed.by_phone ? "phone" : "walk-in", typed.slot};
    auto reference = workflows::book_ahead(*setup_.queue, officer_id_, wanted);
    return reference ? Booked(BookedTime{*std::move(reference), typed.service, typed.slot, typed.name})
                     : Booked(reference.error());
}

void BookingPresenter::book(const BookingEntry& typed) {
    if (!view_.open || view_.booked || view_.saving) {
        return;
    }
    view_.failure.reset();
    view_.saving = true;
    saving_.start(
        [this, typed](std::stop_token) -> WorkBench::Continuation {
            return [this, booked = made(typed)] { take(booked); };
        },
        [this](const Failure& crash) { take(crash); });
    changes_.notify();
}

void BookingPresenter::take(const Booked& booked) {
    view_.saving = false;
    if (!booked) {
        return fail(booked.error());
    }
    view_.booked = *booked;
    changes_.notify();
}

void BookingPresenter::fail(const Failure& failure) {
    view_.failure = failure;
    changes_.notify();
}

}  // namespace amphoe::gui
