// Adapter: Centre over HTTPS with mutual TLS (resources/centre/openapi.yaml).
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "core/ports/Centre.h"
#include "core/ports/TrustedTime.h"
#include "core/sync/HttpClient.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

class HttpsCentre final : public ports::Centre {
  public:
    /// Null: this workstation has no identity yet, and every call says so. The identity is read here and not kept. When
    /// its key cannot be had, every call returns that failure.
    explicit HttpsCentre(const WorkstationIdentity* identity, const HttpLimits& limits = {});

    /// From now on the centre's time of each status answer goes to `time`, which must outlive this. Not that of
    /// receipts: a message delivered again brings its first receipt with the time of then.
    void tell_time_to(ports::TrustedTime& time) { time_ = &time; }

    domain::Result<domain::CentreStatus> status(std::stop_token stop) override;
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                         std::stop_token stop) override;
    /// Besides the port's failures: CentreRejected when the centre will not take the message at all (HTTP 4xx), with
    /// the problem's code as detail.
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token stop) override;

  private:
    domain::Result<support::Bytes> ask(const HttpRequest& request, std::stop_token stop);

    domain::Result<std::unique_ptr<HttpClient>> client_;
    std::string receipt_certificate_pem_;
    std::atomic<ports::TrustedTime*> time_{nullptr};  ///< null: nobody wants to know
};

}  // namespace amphoe::sync
