#include "tests/centre/conformance/PlainIdentity.h"

#include <openssl/pem.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/sync/Certificates.h"

namespace amphoe::centre {
namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

PlainIdentity PlainIdentity::load(const std::filesystem::path& folder) {
    PlainIdentity identity;
    identity.certificate_pem = content_of(folder / "certificate.pem");
    identity.key_pem = content_of(folder / "key.pem");
    identity.ca_pem = content_of(folder / "ca.pem");
    identity.sealing_pem = content_of(folder / "sealing.pem");
    identity.receipts_pem = content_of(folder / "receipts.pem");
    const auto certificate = sync::certificate_from_pem(identity.certificate_pem);
    if (!certificate || !identity.key()) {
        throw std::runtime_error("certificate or key of the identity cannot be read");
    }
    identity.workstation_id = sync::common_name(*certificate);
    return identity;
}

void PlainIdentity::save(const std::filesystem::path& folder) const {
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    std::ofstream(folder / "certificate.pem") << certificate_pem;
    std::ofstream(folder / "key.pem") << key_pem;
    std::ofstream(folder / "ca.pem") << ca_pem;
    std::ofstream(folder / "sealing.pem") << sealing_pem;
    std::ofstream(folder / "receipts.pem") << receipts_pem;
}

PlainIdentity PlainIdentity::from_papers(const support::Bytes& answer, EVP_PKEY& key, const std::string& ca_pem) {
    const auto value = nlohmann::json::parse(answer);
    PlainIdentity identity;
    identity.workstation_id = value.at("workstation_id").get<std::string>();
    identity.certificate_pem = value.at("certificate_pem").get<std::string>();
    identity.sealing_pem = value.at("sealing_certificate_pem").get<std::string>();
    identity.receipts_pem = value.at("receipt_certificate_pem").get<std::string>();
    identity.ca_pem = ca_pem;
    const auto pem = sync::memory_bio();
    PEM_write_bio_PrivateKey(pem.get(), &key, nullptr, nullptr, 0, nullptr, nullptr);
    const auto bytes = sync::bytes_of(pem.get());
    identity.key_pem.assign(bytes.begin(), bytes.end());
    return identity;
}

sync::KeyPtr PlainIdentity::key() const {
    const auto input = sync::bio_of({reinterpret_cast<const std::uint8_t*>(key_pem.data()), key_pem.size()});
    return sync::KeyPtr(PEM_read_bio_PrivateKey(input.get(), nullptr, nullptr, nullptr));
}

}  // namespace amphoe::centre
