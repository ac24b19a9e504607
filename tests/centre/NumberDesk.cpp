#include "tests/centre/NumberDesk.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr int kMostNumbers = 1000;

struct Question {
    std::string series;
    int year = 0;
    int count = 0;
};

bool is_series(const std::string& text) {
    return !text.empty() && text.size() <= 64 && text.front() >= 'a' && text.front() <= 'z' &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == ':' || letter == '_' || letter == '-' ||
                      letter == '.';
           });
}

std::optional<Question> read(const support::Bytes& body) {
    try {
        const auto value = json::parse(body);
        const bool whole =
            value.size() == 3 && value.at("year").is_number_integer() && value.at("count").is_number_integer();
        const Question question{value.at("series").get<std::string>(), value.at("year").get<int>(),
                                value.at("count").get<int>()};
        const bool fits = whole && is_series(question.series) && question.year >= 2500 && question.year <= 2700 &&
                          question.count >= 1 && question.count <= kMostNumbers;
        return fits ? std::optional(question) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

bool is_key(const std::string& text) {
    return !text.empty() && text.size() <= 128 &&
           std::all_of(text.begin(), text.end(), [](char letter) { return letter > ' ' && letter < '\x7F'; });
}

CentreAnswer answer_of(const NumberLease& lease, const Question& question) {
    const bool same = lease.series == question.series && lease.be_year == question.year &&
                      lease.last - lease.first + 1 == question.count;
    if (!same) {
        return problem(409, "idempotency.conflict", "This key was used for another block");
    }
    const json answer{{"first", lease.first},
                      {"last", lease.last},
                      {"lease_id", lease.lease_id},
                      {"series", lease.series},
                      {"year", lease.be_year}};
    return json_answer(200, answer.dump());
}

}  // namespace

CentreAnswer NumberDesk::lease(const Caller& caller, const CentreRequest& request, support::Timestamp now) {
    const auto question = read(request.body);
    if (!question) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    const auto key = request.header("Idempotency-Key");
    if (!is_key(key)) {
        return problem(400, "idempotency.key_required", "A header Idempotency-Key is required");
    }
    const auto connection = database_.lease();
    Transaction transaction(*connection);
    OfficeRecords records(*connection);
    if (const auto known = records.lease(caller, key)) {
        return answer_of(*known, *question);
    }
    NumberLease wanted;
    wanted.series = question->series;
    wanted.be_year = question->year;
    const auto lease = records.add_lease(caller, key, wanted, question->count, now);
    transaction.commit();
    return answer_of(lease, *question);
}

}  // namespace amphoe::centre
