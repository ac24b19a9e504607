// Sends nothing: keeps the codes, and counts tries as the centre does.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/Clock.h"
#include "core/ports/OneTimeCodes.h"

namespace amphoe::testing {

class FakeOneTimeCodes final : public ports::OneTimeCodes {
  public:
    explicit FakeOneTimeCodes(ports::Clock& clock);
    ~FakeOneTimeCodes() override;

    domain::Result<ports::SentCode> send(const ports::CodeRequest& request, std::stop_token) override;

    domain::Result<domain::Done> verify(const std::string& reference, const std::string& answer,
                                        std::stop_token) override;

    std::string code = "482913";  ///< of every code sent
    bool shows_codes = true;      ///< false: as a centre that is not simulated
    std::optional<domain::Failure> send_failure;
    std::optional<domain::Failure> verify_failure;
    std::vector<std::string> phones;  ///< in the order of sending
    std::vector<std::string> purposes;
    std::vector<std::string> citizens;

  private:
    struct Sent {
        support::Timestamp expires_at{};
        int tries_left = 3;
    };
    ports::Clock& clock_;
    std::map<std::string, Sent> sent_;
};

}  // namespace amphoe::testing
