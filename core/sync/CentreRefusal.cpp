#include "core/sync/CentreRefusal.h"

#include "core/sync/CentreJson.h"

namespace amphoe::sync {

using domain::FailureCode;

domain::Failure refusal_of(int status, std::span<const std::uint8_t> problem) {
    const auto code = problem_code(problem);
    const auto detail = "HTTP " + std::to_string(status) + (code.empty() ? "" : " " + code);
    if (status == 403 && code == "workstation.revoked") {
        return {FailureCode::WorkstationRevoked, detail};
    }
    if (status == 401 || status == 403) {
        return {FailureCode::CentreRefusedConnection, detail};
    }
    if (status < 400 || status > 599) {
        return {FailureCode::CentreAnswerInvalid, detail};
    }
    const bool passing = status >= 500 || status == 408 || status == 425 || status == 429;
    return {passing ? FailureCode::CentreUnreachable : FailureCode::CentreRejected, detail};
}

}  // namespace amphoe::sync
