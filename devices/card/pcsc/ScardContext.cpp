#include "devices/card/pcsc/ScardContext.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "devices/card/pcsc/PseudoSlot.h"
#include "devices/card/thai/AtrText.h"

namespace amphoe::devices::card {
namespace {

std::uint32_t code_of(LONG result) {
    return static_cast<std::uint32_t>(result);
}

constexpr auto kSuccess = static_cast<std::uint32_t>(SCARD_S_SUCCESS);
constexpr auto kTimeout = static_cast<std::uint32_t>(SCARD_E_TIMEOUT);
constexpr auto kUnknownReader = static_cast<std::uint32_t>(SCARD_E_UNKNOWN_READER);
/// A pseudo reader that changes when a reader arrives (pcsc-lite and Windows).
constexpr const char* kArrivals = "\\\\?PnP?\\Notification";
constexpr auto kNoReaders = static_cast<std::uint32_t>(SCARD_E_NO_READERS_AVAILABLE);

SCARD_READERSTATE question_about(const SlotState& slot) {
    SCARD_READERSTATE state{};
    state.szReader = slot.reader.c_str();
    state.dwCurrentState = slot.raw;
    return state;
}

SlotState answer_of(const SCARD_READERSTATE& state) {
    const auto length = std::min<std::size_t>(state.cbAtr, sizeof state.rgbAtr);
    return {state.szReader, static_cast<std::uint32_t>(state.dwEventState) & ~std::uint32_t{SCARD_STATE_CHANGED},
            atr_text(std::span(state.rgbAtr, length))};
}

}  // namespace

ScardResult<ScardContext> ScardContext::establish() {
    SCARDCONTEXT handle{};
    const auto code = code_of(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle));
    if (code != kSuccess) {
        return ScardError{code, "SCardEstablishContext"};
    }
    return ScardContext(handle);
}

ScardContext::ScardContext(ScardContext&& other) noexcept
    : handle_(other.handle_),
      valid_(std::exchange(other.valid_, false)),
      tells_arrivals_(other.tells_arrivals_),
      arrivals_(other.arrivals_) {}

ScardContext& ScardContext::operator=(ScardContext&& other) noexcept {
    if (this != &other) {
        release();
        handle_ = other.handle_;
        valid_ = std::exchange(other.valid_, false);
        tells_arrivals_ = other.tells_arrivals_;
        arrivals_ = other.arrivals_;
    }
    return *this;
}

ScardContext::~ScardContext() {
    release();
}

void ScardContext::release() {
    if (valid_) {
        SCardReleaseContext(handle_);
        valid_ = false;
    }
}

ScardResult<std::vector<std::string>> ScardContext::reader_names() const {
    DWORD length = 0;
    auto code = code_of(SCardListReaders(handle_, nullptr, nullptr, &length));
    std::string names(length, '\0');
    if (code == kSuccess) {
        code = code_of(SCardListReaders(handle_, nullptr, names.data(), &length));
    }
    if (code == kNoReaders) {
        return std::vector<std::string>{};
    }
    if (code != kSuccess) {
        return ScardError{code, "SCardListReaders"};
    }
    // A list of zero-terminated names, ended by an empty one.
    names.resize(std::min<std::size_t>(names.size(), length));
    std::vector<std::string> readers;
    for (std::size_t at = 0; at < names.size() && names[at] != '\0';) {
        readers.emplace_back(names.c_str() + at);
        at += readers.back().size() + 1;
    }
    return without_pseudo_slots(std::move(readers));
}

ScardResult<std::vector<SlotState>> ScardContext::slots() const {
    const auto names = reader_names();
    if (!names) {
        return names.error();
    }
    std::vector<SlotState> slots;
    if (names->empty()) {
        return slots;
    }
    std::vector<SCARD_READERSTATE> states;
    for (const auto& name : *names) {
        SCARD_READERSTATE state{};
        state.szReader = name.c_str();
        state.dwCurrentState = SCARD_STATE_UNAWARE;
        states.push_back(state);
    }
    const auto code = code_of(SCardGetStatusChange(handle_, 0, states.data(), static_cast<DWORD>(states.size())));
    if (code != kSuccess && code != kTimeout) {
        return ScardError{code, "SCardGetStatusChange"};
    }
    std::ranges::transform(states, std::back_inserter(slots), answer_of);
    std::erase_if(slots, [](const SlotState& slot) { return slot.gone(); });
    return slots;
}

std::uint32_t ScardContext::wait(std::vector<SCARD_READERSTATE>& states, std::chrono::milliseconds patience) const {
    return code_of(SCardGetStatusChange(handle_, static_cast<DWORD>(patience.count()), states.data(),
                                        static_cast<DWORD>(states.size())));
}

ScardResult<domain::Done> ScardContext::wait_for_change(const std::vector<SlotState>& slots,
                                                        std::chrono::milliseconds patience) {
    std::vector<SCARD_READERSTATE> states;
    std::ranges::transform(slots, std::back_inserter(states), question_about);
    auto code = kUnknownReader;
    if (tells_arrivals_) {
        auto with_arrivals = states;
        SCARD_READERSTATE arrivals{};
        arrivals.szReader = kArrivals;
        arrivals.dwCurrentState = arrivals_;
        with_arrivals.push_back(arrivals);
        code = wait(with_arrivals, patience);
        arrivals_ = static_cast<std::uint32_t>(with_arrivals.back().dwEventState) & ~std::uint32_t{SCARD_STATE_CHANGED};
    }
    if (code == kUnknownReader) {
        // Either the pseudo reader is not known here, or one of the readers has just gone.
        if (states.empty()) {
            tells_arrivals_ = false;
            std::this_thread::sleep_for(patience);
            return domain::Done{};
        }
        code = wait(states, patience);
        tells_arrivals_ = tells_arrivals_ && code == kUnknownReader;
    }
    if (code != kSuccess && code != kTimeout) {
        return ScardError{code, "SCardGetStatusChange"};
    }
    return domain::Done{};
}

}  // namespace amphoe::devices::card
