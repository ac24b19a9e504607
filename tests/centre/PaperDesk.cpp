#include "tests/centre/PaperDesk.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/sync/Certificates.h"
#include "core/sync/PrivateKeys.h"
#include "tests/centre/PathPattern.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestNumber = 40;
constexpr std::size_t kKeyIdHex = 16;

std::optional<std::string> number_in(const std::string& path) {
    const auto query = query_of(path);
    if (!query || query->size() != 1 || !query->contains("number")) {
        return std::nullopt;
    }
    const auto& number = query->at("number");
    const bool fits = !number.empty() && number.size() <= kLongestNumber &&
                      std::all_of(number.begin(), number.end(), [](char letter) {
                          return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || letter == '-';
                      });
    return fits ? std::optional(number) : std::nullopt;
}

support::Bytes der_of(const Credential& credential) {
    const auto der = sync::private_key_der(*credential.key);
    return {der.bytes().begin(), der.bytes().end()};
}

}  // namespace

PaperDesk::PaperDesk(Database& database, const Credential& stamps)
    : database_(database), responder_(sync::to_pem(*stamps.certificate), der_of(stamps)) {}

CentreAnswer PaperDesk::standing(const Caller& caller, const std::string& path, support::Timestamp now) {
    const auto number = number_in(path);
    if (!number) {
        return problem(400, "query.invalid", "The query is not as the contract says");
    }
    json answer{{"as_of", support::to_iso8601(now)}, {"data_hash", ""}, {"number", *number}, {"standing", "unknown"}};
    const auto lease = database_.lease();
    if (const auto paper = RegisterBook(*lease).read(domain::RegisterKind::IssuedPaper, *number)) {
        const auto state = paper->text("state");
        answer["standing"] = state == "valid" ? "confirmed" : state;
        answer["data_hash"] = paper->text("data_hash");
    }
    const auto item = OfficeRecords(*lease).feed_item(caller.office, "void_documents", *number);
    if (item && !item->deleted) {
        const auto state = json::parse(item->value_json).value("state", "void");
        answer["standing"] = state == "withdrawn" ? "withdrawn" : "void";
    }
    return json_answer(200, answer.dump());
}

CentreAnswer PaperDesk::stamp(const support::Bytes& query, support::Timestamp now) const {
    const auto answer = responder_.answer(query, now);
    return answer ? CentreAnswer{200, "application/timestamp-reply", *answer}
                  : problem(500, "stamp.failed", "The time stamp could not be made");
}

FeedItem certificate_item(const std::string& office, const std::string& certificate_pem,
                          support::Timestamp revoked_at) {
    const auto certificate = sync::certificate_from_pem(certificate_pem);
    json value{{"certificate_pem", certificate_pem}, {"rcode", office}, {"state", "valid"}};
    if (revoked_at != support::Timestamp{}) {
        value["state"] = "revoked";
        value["revoked_at"] = support::to_iso8601(revoked_at);
    }
    FeedItem item;
    item.topic = "office_certificates";
    item.key = certificate ? sync::public_key_pin(*certificate).substr(0, kKeyIdHex) : "";
    item.value_json = value.dump();
    return item;
}

}  // namespace amphoe::centre
