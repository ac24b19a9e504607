#include "devices/card/pcsc/PcscCard.h"

#include <algorithm>
#include <array>

#include "devices/card/thai/AtrText.h"

namespace amphoe::devices::card {
namespace {

// Data of one short answer, its status word, and room for readers that give more (thai-id-card.md section 2).
constexpr std::size_t kAnswerRoom = 1024;
constexpr auto kSuccess = static_cast<std::uint32_t>(SCARD_S_SUCCESS);

std::uint32_t code_of(LONG result) {
    return static_cast<std::uint32_t>(result);
}

}  // namespace

PcscCard::~PcscCard() {
    close(SCARD_LEAVE_CARD);
}

ScardResult<domain::Done> PcscCard::connect(const std::string& reader) {
    close(SCARD_LEAVE_CARD);
    auto context = ScardContext::establish();
    if (!context) {
        return context.error();
    }
    context_.emplace(std::move(*context));
    SCARDHANDLE card{};
    const auto code = code_of(SCardConnect(context_->handle(), reader.c_str(), SCARD_SHARE_SHARED,
                                           SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol_));
    if (code != kSuccess) {
        context_.reset();
        return ScardError{code, "SCardConnect"};
    }
    card_ = card;
    return domain::Done{};
}

ScardResult<domain::Done> PcscCard::begin() {
    const auto code = code_of(SCardBeginTransaction(*card_));
    if (code != kSuccess) {
        close(SCARD_LEAVE_CARD);
        return ScardError{code, "SCardBeginTransaction"};
    }
    in_transaction_ = true;
    learn_atr();
    return domain::Done{};
}

ScardResult<Bytes> PcscCard::transmit(const Bytes& command) {
    if (!card_) {
        return ScardError{code_of(SCARD_W_REMOVED_CARD), "SCardTransmit"};
    }
    Bytes answer(kAnswerRoom);
    auto length = static_cast<DWORD>(answer.size());
    const auto* protocol = protocol_ == SCARD_PROTOCOL_T1 ? SCARD_PCI_T1 : SCARD_PCI_T0;
    const auto code = code_of(SCardTransmit(*card_, protocol, command.data(), static_cast<DWORD>(command.size()),
                                            nullptr, answer.data(), &length));
    if (code != kSuccess) {
        return ScardError{code, "SCardTransmit"};
    }
    answer.resize(std::min<std::size_t>(length, answer.size()));
    return answer;
}

ScardResult<unsigned> PcscCard::movements(const std::string& reader) const {
    if (context_) {
        const auto slots = context_->slots();
        if (!slots) {
            return slots.error();
        }
        const auto slot = std::ranges::find(*slots, reader, &SlotState::reader);
        if (slot != slots->end()) {
            return slot->movements();
        }
    }
    return ScardError{code_of(SCARD_E_UNKNOWN_READER), "SCardGetStatusChange"};
}

void PcscCard::close_leaving_card() {
    close(SCARD_LEAVE_CARD);
}

void PcscCard::close_powering_down() {
    close(SCARD_UNPOWER_CARD);
}

void PcscCard::close(DWORD disposition) {
    // Errors have no remedy here: after a removal both calls complain (thai-id-card.md 8.2).
    if (card_) {
        if (in_transaction_) {
            SCardEndTransaction(*card_, SCARD_LEAVE_CARD);
        }
        SCardDisconnect(*card_, disposition);
    }
    in_transaction_ = false;
    card_.reset();
    context_.reset();
}

void PcscCard::learn_atr() {
    std::array<char, 256> name{};
    std::array<BYTE, 64> atr{};
    auto name_length = static_cast<DWORD>(name.size());
    auto atr_length = static_cast<DWORD>(atr.size());
    DWORD state = 0;
    DWORD protocol = 0;
    const auto code =
        code_of(SCardStatus(*card_, name.data(), &name_length, &state, &protocol, atr.data(), &atr_length));
    atr_ = code == kSuccess ? atr_text(std::span(atr).first(std::min<std::size_t>(atr_length, atr.size())))
                            : std::string{};
}

}  // namespace amphoe::devices::card
