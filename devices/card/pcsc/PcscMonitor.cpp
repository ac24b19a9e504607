#include "devices/card/pcsc/PcscMonitor.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "devices/card/pcsc/StoppablePause.h"

namespace amphoe::devices::card {
namespace {

const SlotState* find_slot(const std::vector<SlotState>& slots, const std::string& reader) {
    const auto found = std::ranges::find(slots, reader, &SlotState::reader);
    return found == slots.end() ? nullptr : &*found;
}

}  // namespace

PcscMonitor::PcscMonitor(std::function<void(const ports::CardEvent&)> on_event, PcscTimings timings)
    : on_event_(std::move(on_event)), timings_(timings), thread_([this](const std::stop_token& stop) { run(stop); }) {}

void PcscMonitor::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        try {
            look();
        } catch (const std::exception&) {
            // The thread's catch-all: a listener that throws loses this event, not the following ones.
        }
        if (!context_ || !known_ || known_->empty()) {
            pause_for(timings_.slice, stop);
        } else if (!context_->wait_for_change(*known_, timings_.slice)) {
            lose_service();
        }
    }
}

void PcscMonitor::look() {
    if (!context_) {
        auto context = ScardContext::establish();
        if (!context) {
            lose_service();
            return;
        }
        context_.emplace(std::move(*context));
    }
    const auto slots = context_->slots();
    if (!slots) {
        lose_service();
        return;
    }
    if (lost_) {
        lost_ = false;
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

void PcscMonitor::lose_service() {
    context_.reset();
    known_.reset();
    if (!std::exchange(lost_, true)) {
        tell("service_lost", {});
    }
}

void PcscMonitor::tell(std::string_view event, const std::string& reader) const {
    on_event_(
        {std::string(event), reader, std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())});
}

}  // namespace amphoe::devices::card
