// One connection to the smart-card service: readers and the states of their slots.
#pragma once

#include <winscard.h>

#include <chrono>
#include <string>
#include <vector>

#include "devices/card/pcsc/ScardError.h"

namespace amphoe::devices::card {

/// What the service says of one reader. `raw` is dwEventState: flags, and in its high half a count of card movements.
struct SlotState {
    std::string reader;
    std::uint32_t raw = 0;
    std::string atr;

    bool present() const { return (raw & SCARD_STATE_PRESENT) != 0; }
    bool mute() const { return (raw & SCARD_STATE_MUTE) != 0; }
    bool exclusive() const { return (raw & SCARD_STATE_EXCLUSIVE) != 0; }
    bool gone() const { return (raw & (SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE)) != 0; }
    unsigned movements() const { return raw >> 16; }
};

/// Owns one context. Every thread uses its own: a call on a context blocks while another thread waits on it
/// (thai-id-card.md 8.2).
class ScardContext {
  public:
    static ScardResult<ScardContext> establish();
    ScardContext(ScardContext&& other) noexcept;
    ScardContext& operator=(ScardContext&& other) noexcept;
    ~ScardContext();

    SCARDCONTEXT handle() const { return handle_; }
    /// All readers with their states, without SAM and contactless slots; no reader at all is an empty list.
    ScardResult<std::vector<SlotState>> slots() const;
    /// Waits until one of `slots` differs from what it says or a reader arrives, at most `patience`. Where the service
    /// cannot tell of arrivals it waits for the slots only, and without slots just waits. A change is not reported: ask
    /// slots().
    ScardResult<domain::Done> wait_for_change(const std::vector<SlotState>& slots, std::chrono::milliseconds patience);

  private:
    explicit ScardContext(SCARDCONTEXT handle) : handle_(handle), valid_(true) {}
    ScardResult<std::vector<std::string>> reader_names() const;
    std::uint32_t wait(std::vector<SCARD_READERSTATE>& states, std::chrono::milliseconds patience) const;
    void release();

    SCARDCONTEXT handle_{};
    bool valid_ = false;
    bool tells_arrivals_ = true;  ///< until the service says that it does not know the pseudo reader
    std::uint32_t arrivals_ = 0;  ///< what the pseudo reader said last
};

}  // namespace amphoe::devices::card
