// A smart-card service made by a test.
#pragma once

#include <winscard.h>

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "devices/card/simulated/VirtualCard.h"

namespace amphoe::tests {

/// While it lives, the winscard functions of this process act on it; one at a time. Without scripted codes it behaves
/// as pcsc-lite does (thai-id-card.md 8.2), down to a command to a mute card that returns only when the card is pulled.
/// Safe from any thread.
class FakeWinscard {
  public:
    FakeWinscard();
    FakeWinscard(const FakeWinscard&) = delete;
    FakeWinscard& operator=(const FakeWinscard&) = delete;
    ~FakeWinscard();

    void add_reader(const std::string& name);
    void remove_reader(const std::string& name);
    void insert(const std::string& reader, devices::card::CardProfile profile);
    void pull(const std::string& reader);
    /// Flags shown beside SCARD_STATE_PRESENT, e.g. SCARD_STATE_MUTE.
    void mark(const std::string& reader, DWORD flags);

    /// The next `times` calls of `function` return `code` and do nothing; 0: all further calls.
    void script(const std::string& function, LONG code, int times = 1);
    /// No further scripted codes.
    void forget_scripts();
    /// Whether the pseudo reader of arrivals is known; without it asking for it is SCARD_E_UNKNOWN_READER.
    void tell_arrivals(bool tells);
    /// All functions fail with `code` on contexts and handles made before now; new contexts fail while it is stopped.
    void stop_service();
    void start_service();

    int calls(const std::string& function) const;
    int open_contexts() const;
    int open_cards() const;

    // What the C functions do.
    LONG establish(SCARDCONTEXT* context);
    LONG release(SCARDCONTEXT context);
    LONG list(SCARDCONTEXT context, char* names, DWORD* length);
    LONG status_change(SCARDCONTEXT context, DWORD patience, SCARD_READERSTATE* states, DWORD count);
    LONG connect(SCARDCONTEXT context, const std::string& reader, SCARDHANDLE* card, DWORD* protocol);
    LONG disconnect(SCARDHANDLE card);
    LONG reconnect(SCARDHANDLE card);
    LONG begin(SCARDHANDLE card);
    LONG end(SCARDHANDLE card);
    LONG status(SCARDHANDLE card, BYTE* atr, DWORD* length);
    LONG transmit(SCARDHANDLE card, const BYTE* command, DWORD size, BYTE* answer, DWORD* length);

  private:
    struct Reader {
        std::string name;
        std::optional<devices::card::VirtualCard> card;
        DWORD flags = 0;
        DWORD movements = 0;
    };
    struct Connection {
        std::string reader;
        DWORD movements = 0;
    };
    struct Script {
        LONG code = 0;
        int left = 0;
        bool for_ever = false;
    };
    std::optional<LONG> scripted(const std::string& function);
    Reader* find(const std::string& name);
    DWORD state_of(const std::string& reader);
    bool changed(const SCARD_READERSTATE* states, DWORD count, std::size_t readers_before);
    bool stale(SCARDCONTEXT context) const;
    void answer(SCARD_READERSTATE& state);
    Reader* card_of(SCARDHANDLE card);

    mutable std::mutex mutex_;
    std::condition_variable moved_;
    std::vector<Reader> readers_;
    std::map<SCARDCONTEXT, bool> contexts_;  ///< true: from before the service stopped
    std::map<SCARDHANDLE, Connection> cards_;
    std::map<std::string, std::deque<Script>> scripts_;
    std::map<std::string, int> calls_;
    bool running_ = true;
    bool tells_arrivals_ = true;
    long next_ = 1;
};

}  // namespace amphoe::tests
