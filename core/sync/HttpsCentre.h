// Adapter: Centre over HTTPS with mutual TLS (resources/centre/openapi.yaml).
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "core/ports/Centre.h"
#include "core/ports/TrustedTime.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

class HttpsCentre final : public ports::Centre {
  public:
    using Answer = domain::Result<domain::CentreReceipt>;

    /// A line of its own, see CentreLine.
    explicit HttpsCentre(const WorkstationIdentity* identity, const HttpLimits& limits = {})
        : HttpsCentre(std::make_shared<CentreLine>(identity, LineOptions{limits, {}, 0, nullptr})) {}
    explicit HttpsCentre(std::shared_ptr<CentreLine> line) : line_(std::move(line)) {}

    /// From now on the centre's time of each status answer goes to `time`, which must outlive this. Not that of
    /// receipts: a message delivered again brings its first receipt with the time of then.
    void tell_time_to(ports::TrustedTime& time) { time_ = &time; }

    domain::Result<domain::CentreStatus> status(std::stop_token stop) override;
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                         std::stop_token stop) override;
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                           std::stop_token stop) override;
    /// Besides the port's failures: CentreRejected when the centre will not take the message at all (HTTP 4xx), with
    /// the problem's code as detail; CentreAnswerInvalid. A message above 256 KiB travels in pieces.
    Answer submit(const domain::SealedMessage& message, std::stop_token stop) override;
    /// In batches of at most 64 messages and 1 MiB; one by one at a centre that does not take batches.
    domain::Result<std::vector<Answer>> submit_all(const std::vector<domain::SealedMessage>& messages,
                                                   std::stop_token stop) override;

    /// Ended by the caller's stop token; on the visit's connection, so that a delivery never holds up a verdict.
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override;

  private:
    using Messages = std::vector<domain::SealedMessage>;
    Answer submit_uploaded(const domain::SealedMessage& message, std::stop_token stop);
    domain::Result<std::vector<Answer>> submit_batch(const Messages& messages, std::size_t first, std::size_t end,
                                                     std::stop_token stop);
    domain::Result<domain::CardStatusAnswer> ask_about_card(const char* path, const std::optional<std::string>& body,
                                                            std::stop_token stop);
    Answer believed(const domain::SealedMessage& message, HttpResponse response) const;
    std::shared_ptr<CentreLine> line_;
    std::atomic<bool> batches_taken_{true};
    std::atomic<ports::TrustedTime*> time_{nullptr};  ///< null: nobody wants to know
};

}  // namespace amphoe::sync
