#include "devices/card/pcsc/ScardError.h"

#include <winscard.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;

enum class Service { Stays, Lost };
enum class Connecting { Fails, PassesByItself };

struct Entry {
    std::uint32_t code;
    FailureCode failure;
    Service service = Service::Stays;
    Connecting connecting = Connecting::Fails;
};

constexpr std::uint32_t bits(long long code) {
    return static_cast<std::uint32_t>(code & 0xFFFFFFFFLL);
}

// Meanings as measured: thai-id-card.md sections 7 and 8.2.
constexpr std::array kTable{
    Entry{bits(SCARD_E_NO_SERVICE), FailureCode::CardNoService, Service::Lost},
    Entry{bits(SCARD_E_SERVICE_STOPPED), FailureCode::CardNoService, Service::Lost},
    Entry{bits(SCARD_E_INVALID_HANDLE), FailureCode::CardNoService, Service::Lost},
    Entry{bits(SCARD_F_COMM_ERROR), FailureCode::CardNoService, Service::Lost},
    Entry{bits(SCARD_P_SHUTDOWN), FailureCode::CardNoService, Service::Lost},
    Entry{bits(SCARD_E_SYSTEM_CANCELLED), FailureCode::CardNoService, Service::Lost},
    // polkit refuses a user without an active local session.
    Entry{bits(SCARD_W_SECURITY_VIOLATION), FailureCode::CardNoService},
    Entry{bits(SCARD_E_SERVER_TOO_BUSY), FailureCode::CardNoService},
    Entry{bits(SCARD_E_NO_READERS_AVAILABLE), FailureCode::CardNoReader},
    Entry{bits(SCARD_E_READER_UNAVAILABLE), FailureCode::CardNoReader, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_E_UNKNOWN_READER), FailureCode::CardReaderUnknown},
    Entry{bits(SCARD_E_NO_SMARTCARD), FailureCode::CardAbsent},
    Entry{bits(SCARD_W_REMOVED_CARD), FailureCode::CardRemoved, Service::Stays, Connecting::PassesByItself},
    // What pcsc-lite answers between a removal and its next poll of the slot.
    Entry{bits(SCARD_E_NOT_TRANSACTED), FailureCode::CardRemoved, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_E_SHARING_VIOLATION), FailureCode::CardExclusive, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_W_UNRESPONSIVE_CARD), FailureCode::CardMute, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_E_TIMEOUT), FailureCode::CardMute},
    Entry{bits(SCARD_W_UNPOWERED_CARD), FailureCode::CardUnreadable, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_W_RESET_CARD), FailureCode::CardUnreadable, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_E_NOT_READY), FailureCode::CardUnreadable, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_E_COMM_DATA_LOST), FailureCode::CardUnreadable, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_E_PROTO_MISMATCH), FailureCode::CardUnreadable, Service::Stays, Connecting::PassesByItself},
    Entry{bits(SCARD_E_INSUFFICIENT_BUFFER), FailureCode::CardUnreadable},
    Entry{bits(SCARD_E_CANCELLED), FailureCode::CardUnreadable},
    Entry{bits(SCARD_W_UNSUPPORTED_CARD), FailureCode::CardForeign},
    Entry{bits(SCARD_E_CARD_UNSUPPORTED), FailureCode::CardForeign},
};

const Entry* entry_of(std::uint32_t code) {
    const auto found = std::ranges::find(kTable, code, &Entry::code);
    return found == kTable.end() ? nullptr : &*found;
}

}  // namespace

domain::FailureCode failure_code_of(std::uint32_t code) {
    const auto* entry = entry_of(code);
    return entry ? entry->failure : FailureCode::UnexpectedError;
}

domain::Failure failure_of(const ScardError& error) {
    char text[16];
    std::snprintf(text, sizeof text, "%08X", static_cast<unsigned>(error.code));
    return {failure_code_of(error.code), std::string(error.call) + ": " + text};
}

bool service_lost(std::uint32_t code) {
    const auto* entry = entry_of(code);
    return entry && entry->service == Service::Lost;
}

bool service_ended(std::uint32_t code) {
    return code == bits(SCARD_E_NO_SERVICE) || code == bits(SCARD_E_SERVICE_STOPPED);
}

bool passes_by_itself(std::uint32_t code) {
    const auto* entry = entry_of(code);
    return entry && entry->connecting == Connecting::PassesByItself;
}

}  // namespace amphoe::devices::card
