#include "core/sync/HttpsNumberLessor.h"

#include "core/sync/CentreJson.h"

namespace amphoe::sync {

domain::Result<ports::NumberBlock> HttpsNumberLessor::lease(const std::string& request_id, const std::string& series,
                                                            int year, int count, std::stop_token stop) {
    const auto body = lease_json(series, year, count);
    HttpRequest request{"POST", "/v1/number-blocks", "application/json", {body.begin(), body.end()}};
    request.headers = {{"Idempotency-Key", request_id}};
    const auto answer = line_->ask(request, CentreLine::Lane::Carriage, stop);
    if (!answer) {
        return answer.error();
    }
    auto block = read_lease(answer->body);
    if (!block) {
        return domain::Failure{domain::FailureCode::CentreAnswerInvalid, "number block answer"};
    }
    return std::move(*block);
}

}  // namespace amphoe::sync
