// Register questions and one-time codes. A simulated centre knows the person 1999900000013.
#include "core/support/Identifier.h"
#include "core/support/Time.h"
#include "tests/centre/conformance/Conformance.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

Call question(const std::string& kind, const std::string& key, const std::string& purpose = "move_out") {
    return json_call("POST", "/v1/register/questions",
                     {{"case_id", support::new_identifier({})}, {"key", key}, {"kind", kind}, {"purpose", purpose}});
}

void register_answers_with_a_version(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto reply = caller.send(question("person", "1999900000013"));
    expect_status(reply, 200, "question");
    const auto record = json::parse(reply.body);
    expect(record.at("key") == "1999900000013" && record.at("kind") == "person", "another record was answered");
    expect(!record.at("version").get<std::string>().empty(), "no version");
    expect(support::from_iso8601(record.at("data_at").get<std::string>()).has_value(), "no data time");
    const auto house_code = record.at("fields").at("house_code").get<std::string>();
    const auto house = json::parse(caller.send(question("house", house_code)).body);
    expect(!house.at("items").empty(), "the person's house is empty");
    const auto again = json::parse(caller.send(question("person", "1999900000013")).body);
    expect(again.at("version") == record.at("version"), "asking changed the record");
}

void wrong_register_questions_are_refused(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    expect_problem(caller.send(question("house", "00000000000")), 404, "record.unknown");
    expect_problem(caller.send(question("house", "99019000001", "curiosity")), 403, "record.not_released");
    expect_problem(caller.send(question("person", "1999900000014")), 422, "citizen.invalid");
    expect_problem(caller.send(question("tangrat_code", "https://example.org/")), 422, "code.other_system");
    expect_problem(caller.send(question("tangrat_code", "SIM-T-12345678-x")), 422, "code.forged");
    expect_problem(caller.send(json_call("POST", "/v1/register/questions", {{"kind", "person"}})), 400, "body.invalid");
}

void one_time_code_is_used_once(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto phone =
        "09" + std::to_string(10000000 + std::stoul(support::to_hex(support::random_bytes(3)), nullptr, 16));
    const auto reply =
        caller.send(json_call("POST", "/v1/one-time-codes", {{"phone", phone}, {"purpose", "thaid_enrolment"}}));
    expect_status(reply, 201, "code");
    const auto sent = json::parse(reply.body);
    if (!sent.contains("simulated_code")) {
        throw NotAsked("this centre does not say its codes");
    }
    const auto path = "/v1/one-time-codes/" + sent.at("reference").get<std::string>() + "/answers";
    const auto right = json_call("POST", path, {{"code", sent.at("simulated_code")}});
    const auto wrong = json::parse(caller.send(json_call("POST", path, {{"code", "no"}})).body);
    expect(!wrong.at("right").get<bool>() && wrong.at("tries_left") == 2, "a wrong code is not counted");
    if (centre.other) {
        CentreCaller stranger(centre.url, *centre.other);
        expect_problem(stranger.send(right), 410, "code.expired");
    }
    expect(json::parse(caller.send(right).body).at("right").get<bool>(), "the right code is refused");
    expect_problem(caller.send(right), 410, "code.expired");
    expect_problem(
        caller.send(json_call("POST", "/v1/one-time-codes", {{"phone", "021234567"}, {"purpose", "own_data"}})), 422,
        "phone.invalid");
}

}  // namespace

std::vector<Check> register_checks() {
    return {{"the register answers with a version", register_answers_with_a_version},
            {"wrong register questions are refused", wrong_register_questions_are_refused},
            {"a one-time code is used once", one_time_code_is_used_once}};
}

}  // namespace amphoe::centre
