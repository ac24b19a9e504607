// What FakeWinscard does for a card that is connected.
#include <algorithm>

#include "tests/support/winscard/FakeWinscard.h"

namespace amphoe::tests {

using devices::card::VirtualAnswer;

LONG FakeWinscard::connect(SCARDCONTEXT context, const std::string& name, SCARDHANDLE* card, DWORD* protocol) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardConnect")) {
        return *code;
    }
    if (stale(context)) {
        return SCARD_E_NO_SERVICE;
    }
    auto* reader = find(name);
    if (!reader) {
        return SCARD_E_UNKNOWN_READER;
    }
    if (!reader->card) {
        return SCARD_E_NO_SMARTCARD;
    }
    reader->card->power_up();
    *card = next_++;
    *protocol = SCARD_PROTOCOL_T0;
    cards_[*card] = {name, reader->movements};
    return SCARD_S_SUCCESS;
}

LONG FakeWinscard::disconnect(SCARDHANDLE card) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardDisconnect")) {
        return *code;
    }
    return cards_.erase(card) == 0 ? SCARD_E_INVALID_HANDLE : SCARD_S_SUCCESS;
}

LONG FakeWinscard::reconnect(SCARDHANDLE card) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardReconnect")) {
        return *code;
    }
    return card_of(card) ? SCARD_S_SUCCESS : SCARD_W_REMOVED_CARD;
}

FakeWinscard::Reader* FakeWinscard::card_of(SCARDHANDLE card) {
    const auto connection = cards_.find(card);
    if (connection == cards_.end()) {
        return nullptr;
    }
    auto* reader = find(connection->second.reader);
    return reader && reader->card && reader->movements == connection->second.movements ? reader : nullptr;
}

LONG FakeWinscard::begin(SCARDHANDLE card) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardBeginTransaction")) {
        return *code;
    }
    return card_of(card) ? SCARD_S_SUCCESS : SCARD_W_REMOVED_CARD;
}

LONG FakeWinscard::end(SCARDHANDLE card) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardEndTransaction")) {
        return *code;
    }
    return card_of(card) ? SCARD_S_SUCCESS : SCARD_W_REMOVED_CARD;
}

LONG FakeWinscard::status(SCARDHANDLE card, BYTE* atr, DWORD* length) {
    const std::scoped_lock lock(mutex_);
    if (const auto code = scripted("SCardStatus")) {
        return *code;
    }
    const auto* reader = card_of(card);
    if (!reader) {
        return SCARD_W_REMOVED_CARD;
    }
    *length = reader->card->atr().size();
    std::ranges::copy(reader->card->atr(), atr);
    return SCARD_S_SUCCESS;
}

LONG FakeWinscard::transmit(SCARDHANDLE card, const BYTE* command, DWORD size, BYTE* answer, DWORD* length) {
    std::unique_lock lock(mutex_);
    if (const auto code = scripted("SCardTransmit")) {
        return *code;
    }
    auto* reader = card_of(card);
    if (!reader) {
        return SCARD_W_REMOVED_CARD;
    }
    const auto result = reader->card->transmit({command, size});
    *length = 0;
    if (result.outcome == VirtualAnswer::Outcome::Removed) {
        reader->card.reset();
        ++reader->movements;
        moved_.notify_all();
        return SCARD_S_SUCCESS;
    }
    if (result.outcome == VirtualAnswer::Outcome::Mute) {
        moved_.wait(lock, [&] { return !card_of(card); });
        return SCARD_S_SUCCESS;
    }
    std::ranges::copy(result.bytes, answer);
    *length = result.bytes.size();
    return SCARD_S_SUCCESS;
}

}  // namespace amphoe::tests
