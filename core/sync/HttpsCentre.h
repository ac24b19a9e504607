// Adapter: Centre over HTTPS with mutual TLS (resources/centre/openapi.yaml).
#pragma once

#include <memory>
#include <string>

#include "core/ports/Centre.h"
#include "core/sync/HttpClient.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

class HttpsCentre final : public ports::Centre {
  public:
    /// Null: this workstation has no identity yet, and every call says so. The identity is read here and not kept. When
    /// its key cannot be had, every call returns that failure.
    explicit HttpsCentre(const WorkstationIdentity* identity, const HttpLimits& limits = {});

    domain::Result<domain::CentreStatus> status(std::stop_token stop) override;
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                         std::stop_token stop) override;
    /// Besides the port's failures: CentreRejected when the centre will not take the message at all (HTTP 4xx), with
    /// the problem's code as detail.
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token stop) override;

    /// Over a line of its own with short limits, so that a long delivery never holds up a verdict.
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override;

  private:
    using Client = domain::Result<std::unique_ptr<HttpClient>>;
    static domain::Result<support::Bytes> ask(const Client& client, const HttpRequest& request, std::stop_token stop);
    /// Checks signature and form, and that the receipt answers `message`.
    domain::Result<domain::CentreReceipt> receipt_for(const domain::SealedMessage& message,
                                                      support::Bytes signed_bytes) const;

    Client client_;
    Client quick_client_;
    std::string receipt_certificate_pem_;
};

}  // namespace amphoe::sync
