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
    explicit FakeOneTimeCodes(ports::Clock& clock) : clock_(clock) {}

    domain::Result<ports::SentCode> send(const ports::CodeRequest& request, std::stop_token) override {
        if (send_failure) {
            return *send_failure;
        }
        phones.push_back(request.phone);
        purposes.push_back(request.purpose);
        citizens.push_back(request.citizen_id);
        ports::SentCode sent{"otp-" + std::to_string(phones.size()), clock_.now() + std::chrono::minutes(5),
                             shows_codes ? code : ""};
        sent_[sent.reference] = {sent.expires_at, 3};
        return sent;
    }

    domain::Result<domain::Done> verify(const std::string& reference, const std::string& answer,
                                        std::stop_token) override {
        if (verify_failure) {
            return *verify_failure;
        }
        const auto found = sent_.find(reference);
        if (found == sent_.end() || clock_.now() >= found->second.expires_at || found->second.tries_left == 0) {
            return domain::Failure{domain::FailureCode::OtpExpired, ""};
        }
        if (answer != code) {
            --found->second.tries_left;
            return domain::Failure{domain::FailureCode::OtpWrong, std::to_string(found->second.tries_left)};
        }
        sent_.erase(found);
        return domain::Done{};
    }

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
