// A booking in words: the days and times to choose from, what was booked, why not.
#pragma once

#include <string>

#include "gui/presenters/BookingPresenter.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::gui {

/// "Wed 25 Nov 2026".
std::string booking_day_text(const BookingDay& day, const Texts& texts);
/// "09:00", and how many have that time already where somebody has.
std::string booking_slot_text(const BookingSlot& slot, const Texts& texts);
/// What the person is told: reference, service, day and time. Empty before anything is booked.
std::string booked_text(const BookingView& view, const Texts& texts);
/// What the choice of times rests on, when that is less than usual; empty otherwise.
std::string booking_hint(const BookingView& view, const Texts& texts);
/// What went wrong, with the field it is about; nothing was booked then.
ShownFailure booking_failure(const domain::Failure& failure, const configuration::FailureCatalogue& catalogue,
                             const Texts& texts);

}  // namespace amphoe::gui
