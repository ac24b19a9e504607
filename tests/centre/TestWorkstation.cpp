#include "tests/centre/TestWorkstation.h"

namespace amphoe::centre {

support::Bytes bytes_of_text(const std::string& text) {
    return {text.begin(), text.end()};
}

std::string text_of(const CentreAnswer& answer) {
    return {answer.body.begin(), answer.body.end()};
}

CentreRequest provisioning_request(const std::string& token, EVP_PKEY& key) {
    const auto body = sync::provisioning_json(token, sync::certificate_request_pem(key, "proposed"));
    return {"POST", "/v1/workstations", "application/json", bytes_of_text(*body), ""};
}

TestWorkstation::TestWorkstation(Service& service, const std::string& name)
    : identity_(make(service, name)),
      fingerprint_(sync::fingerprint(*sync::certificate_from_pem(identity_.certificate_pem()))) {}

TestWorkstation::~TestWorkstation() = default;

support::Bytes TestWorkstation::seal(const domain::CentreMessage& message) const {
    sync::CmsMessageSealer sealer(&identity_);
    return *sealer.seal(message);
}

CentreRequest TestWorkstation::put(const std::string& id, const support::Bytes& sealed) const {
    return {"PUT", "/v1/messages/" + id, "application/cms", sealed, fingerprint_};
}

CentreRequest TestWorkstation::head(const std::string& path) const {
    return {"HEAD", path, "", {}, fingerprint_};
}

CentreRequest TestWorkstation::post_bytes(const std::string& path, const std::string& type,
                                          const support::Bytes& body) const {
    return {"POST", path, type, body, fingerprint_};
}

CentreRequest TestWorkstation::get(const std::string& path) const {
    return {"GET", path, "", {}, fingerprint_};
}

CentreRequest TestWorkstation::post(const std::string& path, const std::string& json) const {
    return {"POST", path, "application/json", bytes_of_text(json), fingerprint_};
}

sync::WorkstationIdentity TestWorkstation::make(Service& service, const std::string& name) {
    const auto key = sync::new_private_key();
    const auto answer = service.handle(provisioning_request(service.new_token(name), *key), Listener::Provisioning, {});
    auto papers = sync::read_provisioning(answer.body);
    if (!papers || !sync::WorkstationIdentity::save(folder_.path() / "ws", *with_address(*papers),
                                                    sync::private_key_der(*key), vault_)) {
        throw std::runtime_error("provisioning failed: " + text_of(answer));
    }
    return std::move(*sync::WorkstationIdentity::load(folder_.path() / "ws", vault_));
}

sync::IdentityPapers* TestWorkstation::with_address(sync::IdentityPapers& papers) {
    papers.centre = {"localhost", 1};
    return &papers;
}

domain::CentreMessage enrolment_of(const std::string& citizen_id) {
    const auto now = *support::from_iso8601("2026-11-22T01:30:00.000Z");
    domain::CentreMessage message;
    message.id = support::new_identifier(now);
    message.kind = "thaid_enrolment";
    message.case_id = support::new_identifier(now);
    message.case_number = "1001-2569-01-000001";
    message.at = now;
    message.fields = {{"citizen_id", citizen_id},  {"phone", "0812345678"}, {"officer_id", "O-0001"},
                      {"consent_id", "consent-1"}, {"band", "pass"},        {"officer_looked", "yes"}};
    return message;
}

}  // namespace amphoe::centre
