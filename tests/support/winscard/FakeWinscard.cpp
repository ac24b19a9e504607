#include "tests/support/winscard/FakeWinscard.h"

#include <algorithm>
#include <chrono>
#include <cstring>

#include "tests/support/winscard/ActiveFake.h"

namespace amphoe::tests {

namespace {

bool is_arrivals(const SCARD_READERSTATE& state) {
    return std::strcmp(state.szReader, "\\\\?PnP?\\Notification") == 0;
}

}  // namespace

FakeWinscard::FakeWinscard() {
    active_fake().store(this);
}

FakeWinscard::~FakeWinscard() {
    active_fake().store(nullptr);
}

void FakeWinscard::add_reader(const std::string& name) {
    const std::scoped_lock lock(mutex_);
    readers_.push_back({name, std::nullopt, 0, 0});
    moved_.notify_all();
}

void FakeWinscard::remove_reader(const std::string& name) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(readers_, [&](const Reader& reader) { return reader.name == name; });
    moved_.notify_all();
}

void FakeWinscard::insert(const std::string& reader, devices::card::CardProfile profile) {
    const std::scoped_lock lock(mutex_);
    auto& slot = *find(reader);
    slot.card.emplace(std::move(profile));
    slot.flags = 0;
    ++slot.movements;
    moved_.notify_all();
}

void FakeWinscard::pull(const std::string& reader) {
    const std::scoped_lock lock(mutex_);
    auto& slot = *find(reader);
    slot.card.reset();
    ++slot.movements;
    moved_.notify_all();
}

void FakeWinscard::mark(const std::string& reader, DWORD flags) {
    const std::scoped_lock lock(mutex_);
    find(reader)->flags = flags;
    moved_.notify_all();
}

void FakeWinscard::script(const std::string& function, LONG code, int times) {
    const std::scoped_lock lock(mutex_);
    scripts_[function].push_back({code, times, times == 0});
}

void FakeWinscard::forget_scripts() {
    const std::scoped_lock lock(mutex_);
    scripts_.clear();
}

void FakeWinscard::tell_arrivals(bool tells) {
    const std::scoped_lock lock(mutex_);
    tells_arrivals_ = tells;
}

void FakeWinscard::stop_service() {
    const std::scoped_lock lock(mutex_);
    running_ = false;
    for (auto& [context, stale] : contexts_) {
        stale = true;
    }
    moved_.notify_all();
}

void FakeWinscard::start_service() {
    const std::scoped_lock lock(mutex_);
    running_ = true;
}

int FakeWinscard::calls(const std::string& function) const {
    const std::scoped_lock lock(mutex_);
    const auto found = calls_.find(function);
    return found == calls_.end() ? 0 : found->second;
}

int FakeWinscard::open_contexts() const {
    const std::scoped_lock lock(mutex_);
    return static_cast<int>(contexts_.size());
}

int FakeWinscard::open_cards() const {
    const std::scoped_lock lock(mutex_);
    return static_cast<int>(cards_.size());
}

std::optional<LONG> FakeWinscard::scripted(const std::string& function) {
    ++calls_[function];
    auto& queue = scripts_[function];
    if (queue.empty()) {
        return std::nullopt;
    }
    const auto code = queue.front().code;
    if (!queue.front().for_ever && --queue.front().left == 0) {
        queue.pop_front();
    }
    return code == SCARD_S_SUCCESS ? std::nullopt : std::optional(code);
}

FakeWinscard::Reader* FakeWinscard::find(const std::string& name) {
    const auto found = std::ranges::find(readers_, name, &Reader::name);
    return found == readers_.end() ? nullptr : &*found;
}

LONG FakeWinscard::establish(SCARDCONTEXT* context) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardEstablishContext")) {
        return *code;
    }
    if (!running_) {
        return SCARD_E_NO_SERVICE;
    }
    *context = next_++;
    contexts_[*context] = false;
    return SCARD_S_SUCCESS;
}

LONG FakeWinscard::release(SCARDCONTEXT context) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardReleaseContext")) {
        return *code;
    }
    return contexts_.erase(context) == 0 ? SCARD_E_INVALID_HANDLE : SCARD_S_SUCCESS;
}

LONG FakeWinscard::list(SCARDCONTEXT context, char* names, DWORD* length) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardListReaders")) {
        return *code;
    }
    if (stale(context)) {
        return SCARD_E_NO_SERVICE;
    }
    if (readers_.empty()) {
        return SCARD_E_NO_READERS_AVAILABLE;
    }
    std::string list;
    for (const auto& reader : readers_) {
        list += reader.name + '\0';
    }
    list += '\0';
    if (names && *length < list.size()) {
        return SCARD_E_INSUFFICIENT_BUFFER;
    }
    if (names) {
        std::memcpy(names, list.data(), list.size());
    }
    *length = list.size();
    return SCARD_S_SUCCESS;
}

DWORD FakeWinscard::state_of(const std::string& name) {
    const auto* reader = find(name);
    if (!reader) {
        return SCARD_STATE_UNKNOWN;
    }
    const DWORD presence = reader->card ? SCARD_STATE_PRESENT | reader->flags : SCARD_STATE_EMPTY;
    return presence | reader->movements << 16;
}

bool FakeWinscard::changed(const SCARD_READERSTATE* states, DWORD count, std::size_t readers_before) {
    return std::any_of(states, states + count, [&](const SCARD_READERSTATE& state) {
        return is_arrivals(state) ? readers_.size() != readers_before
                                  : state.dwCurrentState != state_of(state.szReader);
    });
}

bool FakeWinscard::stale(SCARDCONTEXT context) const {
    const auto found = contexts_.find(context);
    return found == contexts_.end() || found->second;
}

LONG FakeWinscard::status_change(SCARDCONTEXT context, DWORD patience, SCARD_READERSTATE* states, DWORD count) {
    std::unique_lock lock(mutex_);
    if (const auto code = scripted("SCardGetStatusChange")) {
        return *code;
    }
    if (!tells_arrivals_ && std::any_of(states, states + count, is_arrivals)) {
        return SCARD_E_UNKNOWN_READER;
    }
    const auto before = readers_.size();
    moved_.wait_for(lock, std::chrono::milliseconds(patience),
                    [&] { return stale(context) || changed(states, count, before); });
    if (stale(context)) {
        return SCARD_F_COMM_ERROR;
    }
    const bool any = changed(states, count, before);
    for (DWORD index = 0; index < count; ++index) {
        answer(states[index]);
    }
    return any ? SCARD_S_SUCCESS : SCARD_E_TIMEOUT;
}

void FakeWinscard::answer(SCARD_READERSTATE& state) {
    state.cbAtr = 0;
    if (is_arrivals(state)) {
        state.dwEventState = SCARD_STATE_CHANGED | static_cast<DWORD>(readers_.size()) << 16;
        return;
    }
    state.dwEventState = state_of(state.szReader) | SCARD_STATE_CHANGED;
    const auto* reader = find(state.szReader);
    if (reader && reader->card) {
        state.cbAtr = reader->card->atr().size();
        std::ranges::copy(reader->card->atr(), state.rgbAtr);
    }
}

}  // namespace amphoe::tests
