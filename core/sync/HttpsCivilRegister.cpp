#include "core/sync/HttpsCivilRegister.h"

#include "core/sync/RegisterJson.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kLongestKey = 200;
constexpr std::size_t kLongestWhy = 64;       // case and purpose
constexpr std::size_t kLongestReason = 1200;  // 300 letters in words

bool askable(const ports::RegisterQuestion& question) {
    const auto fits = [](const std::string& text, std::size_t longest) {
        return !text.empty() && text.size() <= longest;
    };
    return fits(question.key, kLongestKey) && fits(question.case_id, kLongestWhy) &&
           fits(question.purpose, kLongestWhy) && question.reason.size() <= kLongestReason;
}

/// The refusals of this path say more than their status.
Failure said_more_exactly(const Failure& refusal) {
    const auto says = [&](const std::string& code) { return refusal.detail.ends_with(" " + code); };
    if (says("record.unknown")) {
        return {FailureCode::RegisterRecordUnknown, ""};
    }
    if (says("record.not_released")) {
        return {FailureCode::NotAuthorised, "not released for this purpose"};
    }
    for (const auto* group : {" requester.", " linkage."}) {
        if (const auto at = refusal.detail.rfind(group); at != std::string::npos) {
            return {FailureCode::RequesterRefused, refusal.detail.substr(at + 1)};
        }
    }
    if (says("citizen.invalid") || says("citizen.not_synthetic")) {
        return {FailureCode::CitizenNumberInvalid, refusal.detail};
    }
    for (const auto* why : {"expired", "used", "forged", "other_system"}) {
        if (says(std::string("code.") + why)) {
            return {FailureCode::CodeRefused, why};
        }
    }
    return refusal;
}

}  // namespace

domain::Result<domain::RegisterRecord> HttpsCivilRegister::look_up(const ports::RegisterQuestion& question,
                                                                   std::stop_token stop) {
    const auto body = askable(question) ? register_question_json(question) : std::nullopt;
    if (!body) {
        return Failure{FailureCode::FieldInvalid, "register question"};
    }
    const auto answer = line_->ask({"POST", "/v1/register/questions", "application/json", {body->begin(), body->end()}},
                                   CentreLine::Lane::Visit, std::move(stop));
    if (!answer) {
        return said_more_exactly(answer.error());
    }
    auto record = read_register_record(answer->body, question);
    if (!record) {
        return Failure{FailureCode::CentreAnswerInvalid, "register answer"};
    }
    return std::move(*record);
}

}  // namespace amphoe::sync
