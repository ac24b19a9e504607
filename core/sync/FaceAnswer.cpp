#include "core/sync/FaceAnswer.h"

#include <charconv>

namespace amphoe::sync {
namespace {

constexpr std::size_t kLongestModelName = 100;

std::string text_of(const domain::Fields& fields, const char* key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

}  // namespace

std::optional<domain::CentreFaceAnswer> read_face_answer(const domain::Fields& fields) {
    domain::CentreFaceAnswer answer{text_of(fields, "fvs.result"), -1,
                                    text_of(fields, "fvs.model").substr(0, kLongestModelName)};
    const auto score = text_of(fields, "fvs.score");
    const auto [end, error] = std::from_chars(score.data(), score.data() + score.size(), answer.score);
    const bool known = answer.result == "match" || answer.result == "no_match" || answer.result == "unsure";
    if (!known || error != std::errc{} || end != score.data() + score.size() || answer.score < 0 ||
        answer.score > 100) {
        return std::nullopt;
    }
    return answer;
}

}  // namespace amphoe::sync
