#include "core/sync/HttpsFeed.h"

#include <Poco/URI.h>

#include "core/sync/CmsReceipts.h"
#include "core/sync/FeedJson.h"

namespace amphoe::sync {

using domain::Failure;
using domain::FailureCode;

domain::Result<domain::FeedPage> HttpsFeed::page_after(const std::string& cursor, int limit, std::stop_token stop) {
    std::string escaped;
    Poco::URI::encode(cursor, "+&=/?#%", escaped);
    const auto path = "/v1/feed?after=" + escaped + "&limit=" + std::to_string(limit);
    const auto answer = line_->ask({"GET", path, "", {}}, CentreLine::Lane::Carriage, stop);
    if (!answer) {
        return answer.error();
    }
    if (answer->content_type != "application/cms") {
        return Failure{FailureCode::CentreAnswerInvalid, "a feed page of another type"};
    }
    const auto content = content_signed_by(answer->body, line_->receipt_certificate_pem());
    auto page = content ? read_feed_page(*content) : std::nullopt;
    if (!page) {
        return Failure{FailureCode::CentreFeedInvalid, content ? "form is wrong" : "signature is wrong"};
    }
    return std::move(*page);
}

}  // namespace amphoe::sync
