// Connection, limits and refusals.
#include "core/support/Time.h"
#include "core/sync/Certificates.h"
#include "core/sync/PrivateKeys.h"
#include "tests/centre/CertificateAuthority.h"
#include "tests/centre/conformance/Conformance.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

void status_is_told(CentreUnderTest& centre) {
    const auto reply = CentreCaller(centre.url, centre.identity).send({"GET", "/v1/status"});
    expect_status(reply, 200, "status");
    // Before parsing: the parser takes a zero byte for the end of the text.
    expect(reply.body.size() < 4096, "the status is too large");
    const auto status = json::parse(reply.body);
    expect(status.at("contract_version").get<std::string>().rfind("1.", 0) == 0, "another contract");
    expect(status.at("simulated").is_boolean() && !status.at("name").get<std::string>().empty(), "status incomplete");
    expect(support::from_iso8601(status.at("time").get<std::string>()).has_value(), "time is not ISO 8601 UTC");
}

void handshakes_below_the_contract_fail(CentreUnderTest& centre) {
    for (const auto wrong : {Handshake::WithoutCertificate, Handshake::OnlyTls12}) {
        const auto reply = CentreCaller(centre.url, centre.identity, wrong).send({"GET", "/v1/status"});
        expect(reply.status == 0, wrong == Handshake::OnlyTls12 ? "TLS 1.2 is served" : "no certificate is served");
    }
}

void certificate_of_another_authority_fails(CentreUnderTest& centre) {
    const auto authority = CertificateAuthority::create("Somebody else");
    const auto made = authority.issue_with_key(centre.identity.workstation_id, CertificateUse::Workstation);
    const json papers{{"workstation_id", centre.identity.workstation_id},
                      {"certificate_pem", sync::to_pem(*made.certificate)},
                      {"sealing_certificate_pem", centre.identity.sealing_pem},
                      {"receipt_certificate_pem", centre.identity.receipts_pem}};
    const auto text = papers.dump();
    const auto stranger = PlainIdentity::from_papers({text.begin(), text.end()}, *made.key, centre.identity.ca_pem);
    expect(CentreCaller(centre.url, stranger).send({"GET", "/v1/status"}).status == 0, "a stranger is served");
}

void resumed_session_is_served(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    expect_status(caller.send({"GET", "/v1/status"}), 200, "first connection");
    caller.reconnect_with_session();
    expect_status(caller.send({"GET", "/v1/status"}), 200, "a connection that offers its earlier TLS session");
}

void wrong_paths_and_methods_are_named(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    expect_problem(caller.send({"GET", "/v1/nothing"}), 404, "path.unknown");
    expect_problem(caller.send({"GET", "/v1/messages/NOT-AN-ID/receipt"}), 404, "path.unknown");
    const auto reply = caller.send({"DELETE", "/v1/status"});
    expect_problem(reply, 405, "method.unknown");
    expect(reply.header("allow") == "GET", "405 without Allow");
}

void body_limits_hold(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    expect_problem(caller.send({"POST", "/v1/cards/status", "application/json", support::Bytes(4097, 'x')}), 413,
                   "body.too_large");
    expect_problem(caller.send({"POST", "/v1/cards/status", "text/plain", {'x'}}), 415, "body.type_unknown");
    Call chunked{"POST", "/v1/cards/status", "application/json", {'{', '}'}};
    chunked.chunked = true;
    expect_problem(caller.send(chunked), 411, "body.length_required");
    expect_problem(caller.send({"POST", "/v1/cards/status", "application/json", {'{'}}), 400, "body.invalid");
}

void huge_headers_are_not_taken(CentreUnderTest& centre) {
    Call call{"GET", "/v1/status"};
    call.headers["X-Long"] = std::string(1024 * 1024, 'x');
    const auto status = CentreCaller(centre.url, centre.identity).send(call).status;
    expect(status == 0 || (status >= 400 && status < 500), "a header of 1 MiB is taken");
    expect_status(CentreCaller(centre.url, centre.identity).send({"GET", "/v1/status"}), 200, "after a huge header");
}

void card_status_follows_the_contract(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto question = [](const std::string& citizen) {
        return json_call("POST", "/v1/cards/status",
                         {{"card_version", "0003"}, {"citizen_id", citizen}, {"photo_no", ""}, {"request_no", "1"}});
    };
    const auto reply = caller.send(question(random_citizen()));
    expect_status(reply, 200, "card status");
    expect(json::parse(reply.body).at("code").is_string(), "card status without code");
    expect_status(caller.send(question("1999900000014")), 422, "a wrong check digit");
}

void a_dead_card_is_checked_by_what_is_printed(CentreUnderTest& centre) {
    CentreCaller caller(centre.url, centre.identity);
    const auto question = [](const std::string& citizen, const std::string& laser) {
        return json_call("POST", "/v1/cards/laser",
                         {{"birth_date", "25300114"},
                          {"citizen_id", citizen},
                          {"first_name", "ทดสอบ"},
                          {"laser_code", laser},
                          {"last_name", "ระบบบัตร"}});
    };
    const auto code_of = [&](const std::string& laser) {
        const auto reply = caller.send(question(random_citizen(), laser));
        expect_status(reply, 200, "a check of a dead card");
        return json::parse(reply.body).at("code").get<std::string>();
    };
    expect(code_of("ZZ0000000000") != "0", "a laser code of nobody is taken for a card's");
    expect(code_of("") == "5", "an incomplete question is not named");
    expect_status(caller.send(question("1999900000014", "ZZ0000000000")), 422, "a wrong check digit");
}

void unknown_token_is_refused(CentreUnderTest& centre) {
    if (centre.provisioning_url.empty()) {
        throw NotAsked("needs --provision-url");
    }
    const auto key = sync::new_private_key();
    CentreCaller caller(centre.provisioning_url, centre.identity, Handshake::WithoutCertificate);
    const json body{{"token", "no-such-token"}, {"certificate_request_pem", sync::certificate_request_pem(*key, "x")}};
    expect_problem(caller.send(json_call("POST", "/v1/workstations", body)), 403, "token.refused");
    expect_problem(caller.send({"GET", "/v1/status"}), 404, "path.unknown");
}

}  // namespace

std::vector<Check> line_checks() {
    return {{"status is told", status_is_told},
            {"TLS 1.2 and a missing certificate fail in the handshake", handshakes_below_the_contract_fail},
            {"certificate of another authority fails in the handshake", certificate_of_another_authority_fails},
            {"a workstation that resumes its TLS session is served", resumed_session_is_served},
            {"wrong paths and methods are named", wrong_paths_and_methods_are_named},
            {"body limits, types and framing hold", body_limits_hold},
            {"huge headers are not taken", huge_headers_are_not_taken},
            {"card status follows the contract", card_status_follows_the_contract},
            {"a dead card is checked by what is printed", a_dead_card_is_checked_by_what_is_printed},
            {"unknown token is refused", unknown_token_is_refused}};
}

}  // namespace amphoe::centre
