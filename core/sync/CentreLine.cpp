#include "core/sync/CentreLine.h"

#include "core/sync/CentreRefusal.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

/// A probe of a line known to be dead must not cost a visit the time of a slow answer.
constexpr std::chrono::milliseconds kProbePatience{3000};

domain::Result<std::unique_ptr<HttpClient>> client_of(const WorkstationIdentity* identity, const LineOptions& options,
                                                      std::shared_ptr<LineManners> manners) {
    if (identity == nullptr) {
        return Failure{FailureCode::WorkstationNotProvisioned, "no workstation identity"};
    }
    auto key = identity->private_key();
    if (!key) {
        return key.error();
    }
    return HttpClient::create({identity->centre(), identity->ca_pem(), identity->certificate_pem(), std::move(*key),
                               identity->key_pins(), options.limits, options.proxy, std::move(manners)});
}

}  // namespace

CentreLine::CentreLine(const WorkstationIdentity* identity, const LineOptions& options)
    : manners_(std::make_shared<LineManners>(options.bytes_per_second)),
      visit_(client_of(identity, options, nullptr)),
      carriage_(client_of(identity, options, manners_)),
      receipt_certificate_pem_(identity == nullptr ? "" : identity->receipt_certificate_pem()),
      clock_(options.clock) {}

CircuitBreaker::Moment CentreLine::now() const {
    return clock_ == nullptr ? std::chrono::steady_clock::now() : clock_->steady();
}

HttpOutcome CentreLine::exchange(HttpClient& client, const HttpRequest& request, const std::stop_token& stop) {
    const auto pass = breaker_.ask(now());
    if (pass == CircuitBreaker::Pass::Refused) {
        return {Failure{FailureCode::CentreUnreachable, "the line is known to be dead"}, false};
    }
    auto outcome = pass == CircuitBreaker::Pass::Probe
                       ? client.exchange({"GET", "/v1/status", "", {}, {}, kProbePatience}, stop)
                       : client.exchange(request, stop);
    if (pass == CircuitBreaker::Pass::Probe && outcome.result) {
        outcome = client.exchange(request, stop);
    }
    if (stop.stop_requested()) {
        breaker_.gave_up();
    } else if (!outcome.result && outcome.result.error().code == FailureCode::CentreUnreachable) {
        breaker_.failed(now(), outcome.reached);
    } else {
        breaker_.succeeded();
    }
    return outcome;
}

domain::Result<HttpResponse> CentreLine::ask(const HttpRequest& request, Lane lane, std::stop_token stop) {
    auto& client = lane == Lane::Visit ? visit_ : carriage_;
    if (!client) {
        return client.error();
    }
    std::unique_ptr<LineManners::Talk> talk;
    if (lane == Lane::Visit) {
        talk = std::make_unique<LineManners::Talk>(*manners_);
    }
    auto outcome = exchange(*client.value(), request, stop);
    if (!outcome.result) {
        return outcome.result.error();
    }
    if (outcome.result->status < 200 || outcome.result->status > 299) {
        return refusal_of(outcome.result->status, outcome.result->body);
    }
    return std::move(outcome.result);
}

}  // namespace amphoe::sync
