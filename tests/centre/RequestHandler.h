// One request from the wire to the service and back: limits, body, faults, answer.
#pragma once

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <optional>

#include "tests/centre/ConnectionWatch.h"
#include "tests/centre/FrontSettings.h"
#include "tests/centre/RateLimiter.h"
#include "tests/centre/Service.h"

namespace amphoe::centre {

/// What all handlers of one listener share; must outlive them.
struct FrontShare {
    Service& service;
    Listener listener;
    std::filesystem::path faults_file;
    FrontSettings settings;
    ConnectionWatch watch;
    RateLimiter limiter;
};

class RequestHandler final : public Poco::Net::HTTPRequestHandler {
  public:
    explicit RequestHandler(FrontShare& share) : share_(share) {}
    void handleRequest(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override;

  private:
    /// Nothing when the connection is to be closed without an answer.
    std::optional<CentreAnswer> answer_to(Poco::Net::HTTPServerRequest& request,
                                          Poco::Net::HTTPServerResponse& response, const Faults& faults);
    std::optional<CentreAnswer> refusal(const Poco::Net::HTTPServerRequest& request, const std::string& fingerprint,
                                        const Faults& faults);
    CentreAnswer served(const CentreRequest& asked, const Faults& faults);

    FrontShare& share_;
};

}  // namespace amphoe::centre
