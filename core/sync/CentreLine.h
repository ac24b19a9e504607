// The line to the centre as all its users share it: identity, two connections, manners and the memory of a dead line.
#pragma once

#include <memory>
#include <string>

#include "core/ports/Clock.h"
#include "core/sync/CircuitBreaker.h"
#include "core/sync/HttpClient.h"
#include "core/sync/LineManners.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

struct LineOptions {
    HttpLimits limits;
    CentreAddress proxy;                  ///< no host: straight
    long bytes_per_second = 0;            ///< ceiling for what the outbox sends; 0: none
    const ports::Clock* clock = nullptr;  ///< of the circuit breaker; null: the machine's
};

/// Safe from any thread. A visit's questions and the outbox travel on connections of their own, so that neither waits
/// for the other's answer.
class CentreLine {
  public:
    enum class Lane { Visit, Carriage };

    /// Null: this workstation has no identity yet, and every call says so. The identity is read here and not kept. When
    /// its key cannot be had, every call returns that failure.
    explicit CentreLine(const WorkstationIdentity* identity, const LineOptions& options = {});

    /// The answer when its status is 2xx, otherwise what the status means: CentreRejected (4xx),
    /// CentreRefusedConnection (401, 403), WorkstationRevoked, CentreAnswerInvalid (3xx and what is no answer),
    /// CentreUnreachable (5xx, 408, 429, no line). While the line is known to be dead: CentreUnreachable at once.
    domain::Result<HttpResponse> ask(const HttpRequest& request, Lane lane, std::stop_token stop);
    const std::string& receipt_certificate_pem() const { return receipt_certificate_pem_; }

  private:
    using Client = domain::Result<std::unique_ptr<HttpClient>>;
    CircuitBreaker::Moment now() const;
    HttpOutcome exchange(HttpClient& client, const HttpRequest& request, const std::stop_token& stop);

    std::shared_ptr<LineManners> manners_;
    Client visit_;
    Client carriage_;
    std::string receipt_certificate_pem_;
    const ports::Clock* clock_;
    CircuitBreaker breaker_;
};

}  // namespace amphoe::sync
