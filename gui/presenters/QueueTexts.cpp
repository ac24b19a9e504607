#include "gui/presenters/QueuePresenter.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {

std::string queue_counts_text(const QueueView& view, const Texts& texts) {
    const auto number = [](int count) { return std::to_string(count); };
    auto text = filled(texts.tr("Waiting {n}"), {{"n", number(view.counts.waiting)}});
    if (view.counts.priority > 0) {
        text += filled(texts.tr(" (priority {n})"), {{"n", number(view.counts.priority)}});
    }
    if (view.counts.booked > 0) {
        text += " · " + filled(texts.tr("booked {n}"), {{"n", number(view.counts.booked)}});
    }
    if (view.counts.parked > 0) {
        text += " · " + filled(texts.tr("set aside {n}"), {{"n", number(view.counts.parked)}});
    }
    text += " · " + filled(texts.tr("served {n}"), {{"n", number(view.counts.served)}});
    if (view.bookings_old) {
        text += " · " + texts.tr("bookings may be old");
    }
    return text;
}

std::string booking_question_text(const QueueView& view, const Texts& texts) {
    std::string text;
    if (view.name_differs) {
        text = texts.tr("This ticket is another person's than the one on the card. Please ask the citizen.");
    }
    if (view.booking_unkept) {
        text += (text.empty() ? "" : "\n") +
                texts.tr(
                    "How this person was identified when booking could not be kept. It is tried again at the "
                    "next step.");
    }
    return text;
}

std::string called_ticket_text(const QueueView& view, const Texts& texts) {
    if (!view.called) {
        return {};
    }
    const auto& ticket = *view.called;
    auto text =
        ticket.number + "  " +
        std::string(chosen(texts, domain::service_title_th(ticket.service), domain::service_title_en(ticket.service)));
    if (ticket.lane != domain::QueueLane::None) {
        text += " · " + std::string(chosen(texts, domain::queue_lane_title_th(ticket.lane),
                                           domain::queue_lane_title_en(ticket.lane)));
    }
    if (ticket.calls > 1) {
        text += " · " + filled(texts.tr("called {n} times"), {{"n", std::to_string(ticket.calls)}});
    }
    if (ticket.state == domain::QueueState::Serving) {
        text += " · " + texts.tr("interrupted visit");
    }
    return text;
}

}  // namespace amphoe::gui
