// One connected card. Every call here can block; PcscChannel makes them on a thread of their own.
#pragma once

#include <winscard.h>

#include <optional>
#include <span>
#include <string>

#include "devices/card/pcsc/ScardContext.h"
#include "devices/card/thai/CardChannel.h"

namespace amphoe::devices::card {

/// Shared mode, and a transaction from begin() to close(). Used by one thread at a time. Destruction powers the card
/// down.
class PcscCard {
  public:
    PcscCard() = default;
    PcscCard(const PcscCard&) = delete;
    PcscCard& operator=(const PcscCard&) = delete;
    ~PcscCard();

    ScardResult<domain::Done> connect(const std::string& reader);
    ScardResult<domain::Done> begin();
    /// The answer with its status word; no bytes when the card was pulled under the command.
    ScardResult<Bytes> transmit(const Bytes& command);
    void close_leaving_card();
    void close_powering_down();
    /// The service's count of card movements in `reader`.
    ScardResult<unsigned> movements(const std::string& reader) const;
    const std::string& atr() const { return atr_; }

  private:
    void close(DWORD disposition);
    void learn_atr();

    std::optional<ScardContext> context_;
    std::optional<SCARDHANDLE> card_;
    DWORD protocol_ = 0;
    bool in_transaction_ = false;
    std::string atr_;
};

}  // namespace amphoe::devices::card
