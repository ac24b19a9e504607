#include "tests/centre/conformance/Conformance.h"

namespace amphoe::centre {

using nlohmann::json;

void expect(bool good, const std::string& what) {
    if (!good) {
        throw Deviation(what);
    }
}

void expect_status(const Reply& reply, int status, const std::string& what) {
    expect(reply.status == status, what + ": " + std::to_string(status) + " expected, " + std::to_string(reply.status) +
                                       " came " + reply.text().substr(0, 120));
}

void expect_problem(const Reply& reply, int status, const std::string& code) {
    expect_status(reply, status, code);
    expect(reply.content_type == "application/problem+json", code + ": the problem has another type");
    const auto problem = json::parse(reply.body, nullptr, false);
    expect(problem.is_object() && problem.value("code", "") == code && problem.value("status", 0) == status &&
               problem.value("title", "") != "" && problem.value("type", "").rfind("urn:", 0) == 0,
           code + ": not such a problem: " + reply.text().substr(0, 120));
}

json receipt_of(const support::Bytes& cms, const MadeMessage& message, const PlainIdentity& identity) {
    const auto content = MessageMaker(identity).opened(cms);
    expect(content.has_value(), "the receipt is not signed by the receipt certificate");
    const auto receipt = json::parse(*content, nullptr, false);
    expect(receipt.is_object() && receipt.dump() == std::string(content->begin(), content->end()),
           "the receipt is not canonical JSON");
    expect(receipt.value("schema", "") == "amphoe.receipt/1", "the receipt has another schema");
    expect(receipt.value("message_id", "") == message.id, "the receipt is of another message");
    expect(receipt.value("message_sha256", "") == support::sha256_hex(message.sealed),
           "the receipt is for other bytes");
    return receipt;
}

const PlainIdentity& other_office(const CentreUnderTest& centre) {
    if (!centre.other) {
        throw NotAsked("needs --other-identity, a workstation of another office");
    }
    return *centre.other;
}

Call json_call(const std::string& method, const std::string& path, const json& body) {
    const auto text = body.dump();
    return {method, path, "application/json", {text.begin(), text.end()}};
}

Call cms_call(const std::string& method, const std::string& path, const support::Bytes& body) {
    return {method, path, "application/cms", body};
}

Call put_call(const MadeMessage& message) {
    return cms_call("PUT", "/v1/messages/" + message.id, message.sealed);
}

}  // namespace amphoe::centre
