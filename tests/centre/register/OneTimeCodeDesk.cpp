#include "tests/centre/register/OneTimeCodeDesk.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/domain/CitizenId.h"
#include "core/support/Identifier.h"
#include "tests/centre/CitizenMessages.h"
#include "tests/centre/acts/PhoneRule.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

constexpr auto kLife = std::chrono::minutes(5);
constexpr int kTries = 3;
constexpr int kMostPerHour = 10;

/// The members must be exactly these texts.
std::optional<std::vector<std::string>> texts(const support::Bytes& body, const std::vector<std::string>& names) {
    try {
        const auto value = json::parse(body);
        std::vector<std::string> found;
        for (const auto& name : names) {
            found.push_back(value.at(name).get<std::string>());
        }
        return value.size() == names.size() ? std::optional(found) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

/// Whose number it becomes, where the question says so; nothing when it is not as the contract says.
std::optional<std::string> citizen_in(const support::Bytes& body) {
    const auto value = json::parse(body, nullptr, false);
    if (!value.is_object() || !value.contains("citizen_id")) {
        return std::string{};
    }
    const auto& named = value.at("citizen_id");
    const auto id = named.is_string() ? domain::CitizenId::parse(named.get<std::string>()) : std::nullopt;
    return id && id->digits() == named.get<std::string>() ? std::optional(id->digits()) : std::nullopt;
}

/// Six digits, each equally likely.
std::string new_code() {
    std::string code;
    while (code.size() < 6) {
        for (const auto byte : support::random_bytes(8)) {
            if (byte < 250 && code.size() < 6) {
                code += static_cast<char>('0' + byte % 10);
            }
        }
    }
    return code;
}

std::string digest_of(const std::string& reference, const std::string& code) {
    return support::sha256_hex_of_text(reference + "/" + code);
}

CentreAnswer of_no_use() {
    return problem(410, "code.expired", "This code is of no use any more");
}

}  // namespace

bool is_mobile_number(const std::string& phone) {
    return phone.size() == 10 && phone[0] == '0' && std::string("689").find(phone[1]) != std::string::npos &&
           std::all_of(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; });
}

CentreAnswer OneTimeCodeDesk::send(const Caller& caller, const support::Bytes& body, support::Timestamp now) {
    const auto citizen = citizen_in(body);
    const bool names_citizen = citizen && !citizen->empty();
    const auto asked = texts(body, names_citizen ? std::vector<std::string>{"phone", "citizen_id", "purpose"}
                                                 : std::vector<std::string>{"phone", "purpose"});
    if (!citizen || !asked || asked->back().empty() || asked->back().size() > 64) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    const auto& phone = asked->front();
    if (!is_mobile_number(phone)) {
        return problem(422, "phone.invalid", "This is no mobile number");
    }
    const auto connection = database_.lease();
    Transaction transaction(*connection);
    // Before anything is sent: what would be refused with the act anyhow.
    const auto use = RegisterBook(*connection).read(domain::RegisterKind::PhoneUse, phone);
    if (names_citizen && phone_is_full(use ? &*use : nullptr, *citizen, now)) {
        return problem(422, "phone.too_many_persons", "Too many people use this number");
    }
    const auto within_the_hour = connection
                                     ->run("SELECT count(*) FROM one_time_codes WHERE phone = $1 AND sent_at > $2",
                                           {phone, support::to_iso8601(now - std::chrono::hours(1))})
                                     .front()
                                     .number(0);
    if (within_the_hour >= kMostPerHour) {
        return passing_problem(429, "codes.too_many", "This number got too many codes", 3600);
    }
    const auto reference = support::new_identifier(now);
    const auto code = new_code();
    const auto expires_at = support::to_iso8601(now + kLife);
    connection->run(
        "INSERT INTO one_time_codes(reference, workstation_id, phone, code_sha256, sent_at, expires_at, tries_left) "
        "VALUES($1, $2, $3, $4, $5, $6, $7)",
        {reference, caller.workstation_id, phone, digest_of(reference, code), support::to_iso8601(now), expires_at,
         std::int64_t{kTries}});
    RegisterBook book(*connection);
    note_message(book, phone, one_time_code_message("••••••", kLife), now);
    book.save();
    transaction.commit();
    return json_answer(201,
                       json{{"expires_at", expires_at}, {"reference", reference}, {"simulated_code", code}}.dump());
}

CentreAnswer OneTimeCodeDesk::answer(const Caller& caller, const std::string& reference, const support::Bytes& body,
                                     support::Timestamp now) {
    const auto asked = texts(body, {"code"});
    if (!asked || asked->front().size() > 16) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    const auto connection = database_.lease();
    Transaction transaction(*connection);
    // Counting the try first locks the row: two answers at once cannot share a try.
    const auto found = connection->run(
        "UPDATE one_time_codes SET tries_left = tries_left - 1 WHERE reference = $1 AND workstation_id = $2 AND "
        "tries_left > 0 AND expires_at > $3 RETURNING code_sha256, tries_left",
        {reference, caller.workstation_id, support::to_iso8601(now)});
    if (found.empty()) {
        return of_no_use();
    }
    const bool right = found.front().text(0) == digest_of(reference, asked->front());
    const auto tries_left = found.front().number(1);
    if (right) {
        connection->run("UPDATE one_time_codes SET tries_left = 0 WHERE reference = $1", {reference});
    }
    transaction.commit();
    return json_answer(200, json{{"right", right}, {"tries_left", tries_left}}.dump());
}

}  // namespace amphoe::centre
