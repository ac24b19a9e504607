// Empties the outbox: due messages to the centre, receipts into the journal.
#pragma once

#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Centre.h"
#include "core/ports/Clock.h"
#include "core/ports/Delivery.h"
#include "core/ports/FeedStore.h"
#include "core/ports/Outbox.h"

namespace amphoe::sync {

/// Safe from any thread; runs are serialised. A message leaves the outbox only with its receipt saved in the same
/// transaction as the event, so a crash anywhere leads to a repeated delivery, which the centre answers alike.
class OutboxPump final : public ports::Delivery {
  public:
    /// All must outlive the pump. `feed` tells whether this workstation was revoked; null: nobody can know.
    OutboxPump(ports::Outbox& outbox, ports::CaseStore& store, ports::Centre& centre, ports::Clock& clock,
               ports::FeedStore* feed = nullptr)
        : outbox_(outbox), store_(store), centre_(centre), clock_(clock), feed_(feed) {}

    /// Sends everything due in batches, then returns. While the line is good the next batch travels as the receipts of
    /// the one before are checked and saved. Batches shrink by half when the line breaks under one and grow again when
    /// they pass. A failing message waits for its next time, or is parked when the centre will not take it
    /// (CentreRejected), and either way holds back only messages with its order_key. Ends early when the centre cannot
    /// be reached at all, the store fails or the workstation is revoked; nothing is lost by that.
    ports::DeliveryReport deliver(std::stop_token stop) override;

  private:
    static constexpr int kMostAtOnce = 64;
    enum class Next { GoOn, OneByOne, End };
    using Answers = std::vector<domain::Result<domain::CentreReceipt>>;
    using Messages = std::vector<domain::SealedMessage>;
    struct Batch {
        std::shared_ptr<const Messages> messages;
        std::future<domain::Result<Answers>> answers;
    };
    /// One call of deliver(); everything but the sending itself happens on its thread.
    struct Run {
        std::stop_token stop;
        ports::DeliveryReport result{};
        std::deque<Batch> under_way{};
        std::set<std::string> tried{};
        Next next = Next::GoOn;          ///< trouble once met is not forgotten in this run
        std::size_t most_under_way = 1;  ///< two when the line has shown that it carries
    };
    bool revoked(ports::DeliveryReport& result);
    void send_more(Run& run);
    Messages due_now(Run& run);
    domain::Result<Answers> carry(const Messages& messages, std::stop_token stop);
    void settle(Run& run, Batch batch);
    Next judge(const Messages& messages, domain::Result<Answers> all, Run& run);
    static void forget_tried(const Messages& messages, std::size_t first, Run& run);
    void save_what_came(Run& run);
    Next save_receipts(const Messages& messages, const Answers& answers, ports::DeliveryReport& result);
    Next note_failures(const Messages& messages, const Answers& answers, Run& run);
    Next note_failure(const domain::SealedMessage& message, const domain::Failure& failure, int earlier_attempts);
    bool line_away(const domain::Failure& failure, std::stop_token stop);
    int attempts_so_far(const std::string& message_id);
    void count_left(ports::DeliveryReport& result);

    ports::Outbox& outbox_;
    ports::CaseStore& store_;
    ports::Centre& centre_;
    ports::Clock& clock_;
    ports::FeedStore* feed_;
    std::mutex mutex_;
    int batch_ = kMostAtOnce;  ///< messages of the next batch
};

}  // namespace amphoe::sync
