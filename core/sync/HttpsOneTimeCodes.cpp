#include "core/sync/HttpsOneTimeCodes.h"

#include "core/sync/RegisterJson.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kLongestText = 64;
constexpr std::size_t kLongestCode = 16;

bool says(const Failure& refusal, const std::string& code) {
    return refusal.detail.ends_with(" " + code);
}

}  // namespace

domain::Result<ports::SentCode> HttpsOneTimeCodes::send(const ports::CodeRequest& request, std::stop_token stop) {
    const auto& purpose = request.purpose;
    const bool fits = request.phone.size() <= kLongestText && !purpose.empty() && purpose.size() <= kLongestText;
    const auto body = fits ? one_time_code_json(request) : std::nullopt;
    if (!body) {
        return Failure{FailureCode::PhoneInvalid, "one-time code"};
    }
    const auto answer = line_->ask({"POST", "/v1/one-time-codes", "application/json", {body->begin(), body->end()}},
                                   CentreLine::Lane::Visit, std::move(stop));
    if (!answer) {
        const auto& refusal = answer.error();
        return says(refusal, "phone.invalid")            ? Failure{FailureCode::PhoneInvalid, refusal.detail}
               : says(refusal, "phone.too_many_persons") ? Failure{FailureCode::PhoneTooManyPersons, refusal.detail}
               : says(refusal, "codes.too_many")         ? Failure{FailureCode::LimitReached, refusal.detail}
                                                         : refusal;
    }
    auto sent = read_sent_code(answer->body);
    if (!sent) {
        return Failure{FailureCode::CentreAnswerInvalid, "one-time code answer"};
    }
    return std::move(*sent);
}

domain::Result<domain::Done> HttpsOneTimeCodes::verify(const std::string& reference, const std::string& code,
                                                       std::stop_token stop) {
    if (!is_reference(reference)) {
        return Failure{FailureCode::OtpExpired, ""};
    }
    // Longer than any code: cut, so that it is simply wrong and costs its try.
    const auto body = code_answer_json(code.substr(0, kLongestCode));
    if (!body) {
        return Failure{FailureCode::FieldInvalid, "one-time code"};
    }
    const auto answer = line_->ask(
        {"POST", "/v1/one-time-codes/" + reference + "/answers", "application/json", {body->begin(), body->end()}},
        CentreLine::Lane::Visit, std::move(stop));
    if (!answer) {
        return says(answer.error(), "code.expired") ? Failure{FailureCode::OtpExpired, ""} : answer.error();
    }
    const auto verdict = read_code_verdict(answer->body);
    if (!verdict) {
        return Failure{FailureCode::CentreAnswerInvalid, "one-time code verdict"};
    }
    if (!verdict->right) {
        return Failure{FailureCode::OtpWrong, std::to_string(verdict->tries_left)};
    }
    return domain::Done{};
}

}  // namespace amphoe::sync
