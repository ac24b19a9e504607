#include "tests/centre/register/RegisterDesk.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/domain/FreeText.h"
#include "core/domain/Visit.h"
#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/register/LinkageDesk.h"

namespace amphoe::centre {
namespace {

using domain::RegisterKind;
using nlohmann::json;

constexpr int kReasonLetters = 300;

struct Question {
    RegisterKind kind = RegisterKind::Person;
    std::string key;
    std::string case_id;
    std::string purpose;
    std::string reason;  ///< in words, where there is no case
};

bool is_purpose(const std::string& text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
    });
}

/// As workstations keep typed words; empty where there is none.
bool is_reason(const std::string& text) {
    const auto kept = domain::read_free_text(text, {kReasonLetters, true});
    return text.empty() || (kept && *kept == text);
}

std::optional<Question> read(const support::Bytes& body) {
    try {
        const auto value = json::parse(body);
        const auto kind = domain::register_kind_from_name(value.at("kind").get<std::string>());
        const Question question{kind.value_or(RegisterKind::Person), value.at("key").get<std::string>(),
                                value.at("case_id").get<std::string>(), value.at("purpose").get<std::string>(),
                                value.value("reason", "")};
        const bool fits = kind && value.size() == (value.contains("reason") ? 5U : 4U) && is_reason(question.reason) &&
                          !question.key.empty() && question.key.size() <= 200 && !question.case_id.empty() &&
                          question.case_id.size() <= 64 && is_purpose(question.purpose) &&
                          (kind != RegisterKind::Linkage || !question.reason.empty());
        return fits ? std::optional(question) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

bool keyed_by_person(RegisterKind kind) {
    return kind == RegisterKind::Person || kind == RegisterKind::Birth || kind == RegisterKind::Death ||
           kind == RegisterKind::Marriage || kind == RegisterKind::Divorce || kind == RegisterKind::NameChange ||
           kind == RegisterKind::CardHistory || kind == RegisterKind::Thaid || kind == RegisterKind::Tangrat ||
           kind == RegisterKind::DataUse;
}

void note(Connection& connection, const Caller& caller, const Question& question, const std::string& outcome,
          support::Timestamp now) {
    connection.run(
        "INSERT INTO register_questions(office, workstation_id, asked_at, record_key, case_id, purpose, outcome) "
        "VALUES($1, $2, $3, $4, $5, $6, $7)",
        {caller.office, caller.workstation_id, support::to_iso8601(now), record_key_of(question.kind, question.key),
         question.case_id, question.purpose, outcome});
}

/// The newest questions that were answered about this person, whichever of their records they were about.
domain::RegisterRecord data_use(Connection& connection, const std::string& citizen_id, support::Timestamp now) {
    constexpr std::array kinds{RegisterKind::Person,      RegisterKind::Birth,   RegisterKind::Death,
                               RegisterKind::Marriage,    RegisterKind::Divorce, RegisterKind::NameChange,
                               RegisterKind::CardHistory, RegisterKind::Thaid,   RegisterKind::Tangrat};
    std::string places;
    std::vector<Parameter> keys;
    for (const auto kind : kinds) {
        keys.emplace_back(record_key_of(kind, citizen_id));
        places += (places.empty() ? "$" : ", $") + std::to_string(keys.size());
    }
    const auto rows = connection.run(
        "SELECT max(asked_at), office, purpose, record_key FROM register_questions WHERE outcome = 'answered' AND "
        "record_key IN (" +
            places +
            ") GROUP BY office, purpose, record_key, case_id ORDER BY max(asked_at) DESC "
            "LIMIT 20",
        keys);
    domain::RegisterRecord made{RegisterKind::DataUse, citizen_id, "1", now, {}, {}};
    for (const auto& row : rows.rows) {
        const auto record = row.text(3);
        made.items.push_back({{"at", row.text(0)},
                              {"office", row.text(1)},
                              {"purpose", row.text(2)},
                              {"record", record.substr(0, record.find('/'))}});
    }
    return made;
}

CentreAnswer refusal(const std::string& code) {
    if (code == "record.unknown") {
        return problem(404, code, "There is no such record");
    }
    if (code == "record.not_released") {
        return problem(403, code, "This purpose does not open this record");
    }
    if (code.starts_with("requester.") || code.starts_with("linkage.")) {
        return problem(403, code, "This agency does not get this for this purpose");
    }
    return problem(422, code, code.starts_with("code.") ? "This code is refused" : "This citizen number is not taken");
}

CentreAnswer told(const domain::RegisterRecord& record) {
    json items = json::array();
    for (const auto& item : record.items) {
        items.push_back(item);
    }
    const json answer{{"data_at", support::to_iso8601(record.data_at)},
                      {"fields", record.fields.empty() ? json::object() : json(record.fields)},
                      {"items", std::move(items)},
                      {"key", record.key},
                      {"kind", domain::register_kind_name(record.kind)},
                      {"version", record.version}};
    return json_answer(200, answer.dump());
}

}  // namespace

bool released_for(const std::string& purpose, RegisterKind kind) {
    if (kind == RegisterKind::Linkage) {
        return purpose == "linkage";
    }
    if (kind == RegisterKind::ReleaseLog) {
        return purpose == "linkage" || purpose == "own_data";
    }
    if (kind == RegisterKind::DataUse) {
        return purpose == "own_data";  // who asked is told to the person only
    }
    if (purpose == "verify_only") {
        return kind == RegisterKind::Person;
    }
    if (purpose == "tangrat_level2" || purpose == "thaid_enrolment" || purpose == "card_intake") {
        return kind != RegisterKind::Birth && kind != RegisterKind::Death && kind != RegisterKind::Marriage &&
               kind != RegisterKind::Divorce && kind != RegisterKind::NameChange && kind != RegisterKind::MoveNotice;
    }
    const bool service = domain::service_from_name(purpose).has_value() || purpose == "identity_proof" ||
                         purpose == "issued_paper" || purpose == "authentication";
    return service || kind == RegisterKind::Person;
}

CentreAnswer RegisterDesk::ask(const Caller& caller, const support::Bytes& body, support::Timestamp now) {
    const auto question = read(body);
    if (!question) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    auto objection = keyed_by_person(question->kind) ? citizen_objection(question->key) : std::string{};
    if (objection.empty() && !released_for(question->purpose, question->kind)) {
        objection = "record.not_released";
    }
    const auto connection = database_.lease();
    Transaction transaction(*connection);
    RegisterBook book(*connection);
    CentreAnswer answer;
    if (objection.empty()) {
        const auto found = question->kind == RegisterKind::Linkage
                               ? LinkageDesk(*connection, book, caller, now).release(question->key, question->reason)
                           : question->kind == RegisterKind::ReleaseLog
                               ? LinkageDesk(*connection, book, caller, now).log(question->key, question->purpose)
                           : question->kind == RegisterKind::DataUse
                               ? RegisterAnswers::Answer(data_use(*connection, question->key, now))
                               : RegisterAnswers(book, now, question->case_id).answer(question->kind, question->key);
        objection = found ? "" : found.error();
        answer = found ? told(*found) : CentreAnswer{};
    }
    note(*connection, caller, *question, objection.empty() ? "answered" : objection, now);
    book.save();
    transaction.commit();
    return objection.empty() ? answer : refusal(objection);
}

}  // namespace amphoe::centre
