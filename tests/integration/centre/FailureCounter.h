// A line that counts the deliveries which failed on their way, and changes nothing.
#pragma once

#include <atomic>
#include <utility>

#include "core/ports/Centre.h"

namespace amphoe::testing {

/// A failed batch counts once, as the one request it is. Asked from any thread.
class FailureCounter final : public ports::Centre {
  public:
    explicit FailureCounter(ports::Centre& centre) : centre_(centre) {}
    int failures() const { return failures_; }

    domain::Result<domain::CentreStatus> status(std::stop_token stop) override {
        return centre_.status(std::move(stop));
    }
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                         std::stop_token stop) override {
        return centre_.card_status(card, std::move(stop));
    }
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                           std::stop_token stop) override {
        return centre_.card_by_laser(question, stop);
    }
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token stop) override {
        auto answer = centre_.submit(message, std::move(stop));
        failures_ += answer ? 0 : 1;
        return answer;
    }
    domain::Result<std::vector<domain::Result<domain::CentreReceipt>>> submit_all(
        const std::vector<domain::SealedMessage>& messages, std::stop_token stop) override {
        auto answers = centre_.submit_all(messages, std::move(stop));
        failures_ += answers ? 0 : 1;
        return answers;
    }
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override {
        return centre_.compare_face(message, std::move(stop));
    }

  private:
    ports::Centre& centre_;
    std::atomic<int> failures_ = 0;
};

}  // namespace amphoe::testing
