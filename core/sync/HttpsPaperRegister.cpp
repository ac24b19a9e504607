#include "core/sync/HttpsPaperRegister.h"

#include <Poco/URI.h>

#include "core/sync/PaperJson.h"

namespace amphoe::sync {

domain::Result<domain::PaperStandingAnswer> HttpsPaperRegister::resolve(const std::string& document_number,
                                                                        std::stop_token stop) {
    constexpr std::size_t kLongestNumber = 40;
    if (document_number.empty() || document_number.size() > kLongestNumber) {
        return domain::PaperStandingAnswer{};
    }
    std::string escaped;
    Poco::URI::encode(document_number, "+&=/?#%", escaped);
    const auto answer = line_->ask({"GET", "/v1/papers?number=" + escaped, "", {}}, CentreLine::Lane::Visit, stop);
    if (!answer) {
        return answer.error();
    }
    auto standing = read_paper_standing(answer->body);
    if (!standing) {
        return domain::Failure{domain::FailureCode::CentreAnswerInvalid, "paper answer"};
    }
    return std::move(*standing);
}

}  // namespace amphoe::sync
