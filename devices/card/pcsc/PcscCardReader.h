// The card readers of this machine through PC/SC.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "core/ports/CardHealthBook.h"
#include "core/ports/CardReader.h"
#include "devices/card/pcsc/BlockedReaders.h"
#include "devices/card/pcsc/PcscTimings.h"
#include "devices/card/pcsc/ScardError.h"
#include "devices/card/thai/ChainingMemory.h"

namespace amphoe::devices::card {

struct SlotState;

/// Holds no connection to the service between calls: each call makes its own, so a service that was restarted needs no
/// special care. With a card in each of several readers, reads of different readers run in parallel.
class PcscCardReader final : public ports::CardReader {
  public:
    /// `book` keeps the figures and outlives the reader; null: they are not kept. `chaining_file` keeps over restarts
    /// which cards answer in chains; empty: this process only.
    explicit PcscCardReader(PcscTimings timings = {}, domain::ReaderRoles roles = {},
                            ports::CardHealthBook* book = nullptr, const std::filesystem::path& chaining_file = {});

    /// A card is Card or UnknownCard by its ATR, until a read has found out.
    domain::Result<std::vector<ports::ReaderStatus>> readers() override;
    /// A stop request ends the wait with CardAbsent and the read with CardUnreadable.
    domain::Result<domain::IdentityCard> read(const ports::CardReadRequest& request,
                                              const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                              std::stop_token stop) override;
    support::SubscriptionPtr watch(std::function<void(const ports::CardEvent&)> on_event) override;
    domain::CardHealth health() override;

  private:
    domain::Result<domain::IdentityCard> read_in(const std::string& reader, const ports::CardReadRequest& request,
                                                 const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                                 std::stop_token stop);
    domain::Failure failure_of_service(const ScardError& error) const;
    ports::CardState state_of(const SlotState& slot);
    domain::Result<std::string> wait_for_card(const ports::CardReadRequest& request, const std::stop_token& stop) const;
    bool known_as_thai(const std::string& atr) const;
    void remember(const std::string& atr, bool thai);

    PcscTimings timings_;
    domain::ReaderRoles roles_;
    ports::CardHealthBook* book_;
    BlockedReaders blocked_;
    ChainingMemory chaining_;
    mutable std::mutex mutex_;
    std::map<std::string, bool> decided_;  ///< ATR: did SELECT succeed; guarded by mutex_
};

}  // namespace amphoe::devices::card
