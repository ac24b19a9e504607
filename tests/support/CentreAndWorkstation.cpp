#include "tests/support/CentreAndWorkstation.h"

#include <fstream>
#include <stdexcept>
#include <utility>

#include "core/support/Identifier.h"
#include "core/sync/CmsMessageSealer.h"

namespace amphoe::testing {

CentreAndWorkstation::CentreAndWorkstation() : centre(folder.path() / "centre"), identity(provision("WS-1001-01")) {}

CentreAndWorkstation::~CentreAndWorkstation() = default;

sync::ProvisioningRequest CentreAndWorkstation::request(const std::string& token) {
    return {{"localhost", centre.provision_port()},
            {"localhost", centre.port()},
            centre.ca_pem(),
            support::Secret(token),
            "proposed name",
            {}};
}

sync::WorkstationIdentity CentreAndWorkstation::provision(const std::string& name) {
    sync::Provisioner provisioner(folder.path() / name, vault);
    auto result = provisioner.provision(request(centre.service().new_token(name)), {});
    if (!result) {
        throw std::runtime_error("provisioning failed: " + result.error().detail);
    }
    return std::move(*result);
}

domain::CentreMessage CentreAndWorkstation::enrolment(const std::string& citizen_id) {
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

domain::SealedMessage CentreAndWorkstation::sealed(const domain::CentreMessage& message) const {
    sync::CmsMessageSealer sealer(&identity);
    return {message.id, message.kind, "visit-1", message.case_id, "order-1", message.at, *sealer.seal(message)};
}

void CentreAndWorkstation::set_faults(const std::string& json) const {
    std::ofstream(folder.path() / "centre" / "faults.json") << json;
}

}  // namespace amphoe::testing
