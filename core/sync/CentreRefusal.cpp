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
    if (status < 500 && code.empty()) {
        // Not in the centre's words: a device on the way, or a server that lost its place after a cut. The act must not
        // be set aside for that.
        return {status == 408 || status == 425 || status == 429 ? FailureCode::CentreUnreachable
                                                                : FailureCode::CentreAnswerInvalid,
                detail};
    }
    const bool passing = status >= 500 || status == 408 || status == 425 || status == 429;
    return {passing ? FailureCode::CentreUnreachable : FailureCode::CentreRejected, detail};
}

}  // namespace amphoe::sync
