#include "core/sync/HttpsTimeStamps.h"

namespace amphoe::sync {
namespace {

/// A paper waits at the counter: without a quick answer it goes without a stamp.
constexpr std::chrono::milliseconds kPatience{2000};

}  // namespace

domain::Result<std::vector<std::uint8_t>> HttpsTimeStamps::answer(std::span<const std::uint8_t> query,
                                                                  std::stop_token stop) {
    HttpRequest request{"POST", "/v1/timestamps", "application/timestamp-query", {query.begin(), query.end()}};
    request.patience = kPatience;
    const auto answer = line_->ask(request, CentreLine::Lane::Visit, stop);
    if (!answer) {
        return answer.error();
    }
    if (answer->content_type != "application/timestamp-reply") {
        return domain::Failure{domain::FailureCode::CentreAnswerInvalid, "a time stamp of another type"};
    }
    return answer->body;
}

}  // namespace amphoe::sync
