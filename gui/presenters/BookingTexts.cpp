#include "gui/presenters/BookingTexts.h"

#include <array>

#include "core/domain/ThaiText.h"
#include "gui/presenters/ObjectionTexts.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {

using domain::FailureCode;

namespace {

/// As std::chrono::weekday counts them.
constexpr std::array<std::string_view, 7> kEnglishWeekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

/// "วันพุธ 25 พ.ย. 2569", "Wed 25 Nov 2026".
std::string whole_day_text(support::Timestamp at, const Texts& texts) {
    const auto time = support::to_bangkok(at);
    const std::chrono::year_month_day date{std::chrono::year{time.year}, std::chrono::month{time.month},
                                           std::chrono::day{time.day}};
    const auto weekday = std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding();
    return std::string(chosen(texts, domain::thai_weekday(weekday), kEnglishWeekdays.at(weekday))) + " " +
           day_text(at, texts);
}

std::string field_sentence(const std::string& detail, const Texts& texts) {
    if (!detail.starts_with("name: ")) {
        // The list shows good times only: this one has passed while the officer typed.
        return texts.tr("This time can no longer be booked.");
    }
    const auto sentence = objection_sentence(detail.substr(detail.find(": ") + 2), texts);
    return texts.tr("Name") + ": " + (sentence.empty() ? texts.tr("is not right yet") : sentence);
}

}  // namespace

std::string booking_day_text(const BookingDay& day, const Texts& texts) {
    const auto begins = support::bangkok_day_begins(day.date);
    return begins ? whole_day_text(*begins, texts) : day.date;
}

std::string booking_slot_text(const BookingSlot& slot, const Texts& texts) {
    auto text = clock_text(slot.at, texts);
    if (slot.booked > 0) {
        text += " · " + filled(texts.tr("booked {n}"), {{"n", std::to_string(slot.booked)}});
    }
    return text;
}

std::string booked_text(const BookingView& view, const Texts& texts) {
    if (!view.booked) {
        return {};
    }
    const auto& booked = *view.booked;
    return filled(texts.tr("Booked: {reference}"), {{"reference", booked.reference}}) + "\n" +
           whole_day_text(booked.slot, texts) + " " + clock_text(booked.slot, texts) + "\n" +
           std::string(
               chosen(texts, domain::service_title_th(booked.service), domain::service_title_en(booked.service))) +
           " · " + booked.name;
}

std::string booking_hint(const BookingView& view, const Texts& texts) {
    if (view.days.empty()) {
        return texts.tr("No day can be booked now. Offer a ticket for today instead.");
    }
    return view.counts_old ? texts.tr("How many have a time already may be old: the centre was not reached lately.")
                           : std::string{};
}

ShownFailure booking_failure(const domain::Failure& failure, const configuration::FailureCatalogue& catalogue,
                             const Texts& texts) {
    auto shown = shown_failure(failure, catalogue, texts);
    if (failure.code == FailureCode::FieldInvalid) {
        shown.message = texts.tr("Nothing was booked.") + " " + field_sentence(failure.detail, texts);
        shown.remedy = failure.detail.starts_with("name: ") ? texts.tr("Correct the name and book again.")
                                                            : texts.tr("Choose another time and book again.");
    } else {
        shown.message = texts.tr("Nothing was booked.") + " " + shown.message;
    }
    return shown;
}

}  // namespace amphoe::gui
