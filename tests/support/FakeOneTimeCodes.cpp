#include "tests/support/FakeOneTimeCodes.h"

#include <chrono>

namespace amphoe::testing {

FakeOneTimeCodes::FakeOneTimeCodes(ports::Clock& clock) : clock_(clock) {}

FakeOneTimeCodes::~FakeOneTimeCodes() = default;

domain::Result<ports::SentCode> FakeOneTimeCodes::send(const ports::CodeRequest& request, std::stop_token) {
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

domain::Result<domain::Done> FakeOneTimeCodes::verify(const std::string& reference, const std::string& answer,
                                                      std::stop_token) {
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

}  // namespace amphoe::testing
