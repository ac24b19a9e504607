#include "tests/centre/BatchDesk.h"

#include <nlohmann/json.hpp>

#include "tests/centre/BatchFrames.h"
#include "tests/centre/PathPattern.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr std::size_t kMostMessages = 64;

}  // namespace

std::optional<std::vector<Delivery>> deliveries_of(std::span<const std::uint8_t> frames, std::size_t most) {
    auto parts = read_batch(frames, most);
    if (!parts) {
        return std::nullopt;
    }
    std::vector<Delivery> deliveries;
    for (auto& part : *parts) {
        const auto header = json::parse(part.header_json, nullptr, false);
        const auto id = header.is_object() ? header.value("id", json()) : json();
        if (!id.is_string() || !is_identifier(id.get<std::string>())) {
            return std::nullopt;
        }
        deliveries.push_back({id.get<std::string>(), std::move(part.content)});
    }
    return deliveries;
}

support::Bytes framed_answers(const std::vector<Delivery>& deliveries, const std::vector<CentreAnswer>& answers) {
    std::vector<BatchPart> parts;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        const json header{
            {"content_type", answers[at].content_type}, {"id", deliveries[at].id}, {"status", answers[at].status}};
        parts.push_back({header.dump(), answers[at].body});
    }
    return write_batch(parts);
}

CentreAnswer BatchDesk::take(const Caller& caller, const support::Bytes& body, support::Timestamp now) {
    const auto deliveries = deliveries_of(body, kMostMessages);
    if (!deliveries || deliveries->empty()) {
        return problem(400, "batch.invalid", "The batch is not as the contract says");
    }
    const auto answers = messages_.take_all(caller, *deliveries, now);
    return {200, "application/vnd.amphoedesk.batch", framed_answers(*deliveries, answers)};
}

}  // namespace amphoe::centre
