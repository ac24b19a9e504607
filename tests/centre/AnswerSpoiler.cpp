#include "tests/centre/AnswerSpoiler.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/centre/BatchFrames.h"
#include "tests/centre/storage/ActRecords.h"

namespace amphoe::centre {

CentreAnswer AnswerSpoiler::spoil(CentreAnswer answer, const Faults& faults, const Caller& caller,
                                  const std::string& id) {
    if (faults.wrong_receipt.empty()) {
        return answer;
    }
    if (answer.content_type == "application/cms") {
        answer.body = spoiled_receipt(answer.body, faults.wrong_receipt, caller, id);
    } else if (answer.content_type == "application/vnd.amphoedesk.batch") {
        answer.body = spoiled_batch(answer.body, faults.wrong_receipt, caller);
    }
    return answer;
}

support::Bytes AnswerSpoiler::spoiled_receipt(const support::Bytes& receipt, const std::string& how,
                                              const Caller& caller, const std::string& id) {
    if (how != "replayed" && how != "other_item") {
        return signer_.falsify(receipt, how);
    }
    const auto lease = database_.lease();
    const auto other = ActRecords(*lease).other_receipt(caller, id);
    return other.empty() ? signer_.falsify(receipt, "message_id") : other;
}

support::Bytes AnswerSpoiler::spoiled_batch(const support::Bytes& batch, const std::string& how, const Caller& caller) {
    auto parts = read_batch(batch, batch.size());
    if (!parts || parts->empty()) {
        return batch;
    }
    if (how == "other_item" && parts->size() > 1) {
        // Every receipt is true and stands under the next one's name.
        auto first = parts->front().content;
        for (std::size_t at = 0; at + 1 < parts->size(); ++at) {
            (*parts)[at].content = std::move((*parts)[at + 1].content);
        }
        parts->back().content = std::move(first);
        return write_batch(*parts);
    }
    for (auto& part : *parts) {
        const auto header = nlohmann::json::parse(part.header_json);
        if (header.at("content_type") == "application/cms") {
            part.content = spoiled_receipt(part.content, how, caller, header.at("id").get<std::string>());
        }
    }
    return write_batch(*parts);
}

}  // namespace amphoe::centre
