#include "devices/card/pcsc/PcscMonitor.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "devices/card/pcsc/StoppablePause.h"

namespace amphoe::devices::card {
namespace {

constexpr std::chrono::milliseconds kShortest{10};
/// Errors that may pass (a reader that went between two calls) become a lost service when they follow one another.
constexpr int kErrorsOfALostService = 3;

const SlotState* find_slot(const std::vector<SlotState>& slots, const std::string& reader) {
    const auto found = std::ranges::find(slots, reader, &SlotState::reader);
    return found == slots.end() ? nullptr : &*found;
}

}  // namespace

PcscMonitor::PcscMonitor(std::function<void(const ports::CardEvent&)> on_event, PcscTimings timings,
                         domain::ReaderRoles roles)
    : on_event_(std::move(on_event)),
      timings_(timings),
      roles_(std::move(roles)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

void PcscMonitor::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        try {
            look();
            wait(stop);
        } catch (const std::exception&) {
            // The thread's catch-all: a listener that throws loses this event, not the following ones.
        }
    }
}

void PcscMonitor::wait(const std::stop_token& stop) {
    if (!context_) {
        pause_for(errors_in_row_ > 0 ? timings_.slice : timings_.service_pause, stop);
        return;
    }
    const auto began = std::chrono::steady_clock::now();
    const auto waited = context_->wait_for_change(*known_, timings_.slice);
    if (!waited) {
        note_error(waited.error());
    } else if (std::chrono::steady_clock::now() - began < kShortest) {
        // Some services tell one change again and again; that must not become a busy loop.
        pause_for(kShortest, stop);
    }
}

void PcscMonitor::look() {
    if (!context_) {
        auto context = ScardContext::establish();
        if (!context) {
            lose_service(context.error().code);
            return;
        }
        context_.emplace(std::move(*context));
    }
    const auto slots = context_->slots();
    if (!slots) {
        note_error(slots.error());
        return;
    }
    errors_in_row_ = 0;
    if (std::exchange(lost_, false)) {
        tell("service_back", {});
    }
    compare(*slots);
}

void PcscMonitor::compare(const std::vector<SlotState>& now) {
    const bool first_look = !known_;
    const auto before = std::exchange(known_, now).value_or(std::vector<SlotState>{});
    if (first_look) {
        return;
    }
    for (const auto& slot : before) {
        if (!find_slot(now, slot.reader)) {
            compare_slot(slot, SlotState{slot.reader, SCARD_STATE_EMPTY, {}});
            tell("reader_removed", slot.reader);
        }
    }
    for (const auto& slot : now) {
        const auto* earlier = find_slot(before, slot.reader);
        if (!earlier) {
            tell("reader_added", slot.reader);
        }
        compare_slot(earlier ? *earlier : SlotState{slot.reader, SCARD_STATE_EMPTY, {}}, slot);
    }
}

void PcscMonitor::compare_slot(const SlotState& before, const SlotState& now) {
    const bool changed_unseen = before.present() && now.present() && before.movements() != now.movements();
    if (before.present() && (!now.present() || changed_unseen)) {
        tell("removed", now.reader);
    }
    if (now.present() && (!before.present() || changed_unseen)) {
        tell("inserted", now.reader);
    }
}

void PcscMonitor::note_error(const ScardError& error) {
    context_.reset();
    if (service_lost(error.code) || ++errors_in_row_ >= kErrorsOfALostService) {
        errors_in_row_ = 0;
        lose_service(error.code);
    }
}

void PcscMonitor::lose_service(std::uint32_t code) {
    context_.reset();
    // What a wait says of a service that ends differs; where it ends by itself the next connection decides.
    const bool just_no_reader = timings_.service_ends_with_last_reader && service_lost(code);
    known_ = known_.value_or(std::vector<SlotState>{});
    compare({});
    if (!just_no_reader && !std::exchange(lost_, true)) {
        tell("service_lost", {});
    }
}

void PcscMonitor::tell(std::string_view event, const std::string& reader) const {
    on_event_({std::string(event), reader,
               std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()), roles_.of(reader)});
}

}  // namespace amphoe::devices::card
