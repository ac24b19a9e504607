#include "core/sync/WorkstationIdentity.h"

#include <system_error>

#include "core/sync/CentreJson.h"
#include "core/sync/Certificates.h"
#include "core/sync/FolderFiles.h"
#include "core/sync/PrivateKeys.h"

namespace amphoe::sync {
namespace {

namespace fs = std::filesystem;
using domain::Failure;
using domain::FailureCode;

constexpr auto kKeyPurpose = "workstation-key";
constexpr auto kPapersFile = "identity.json";
constexpr auto kKeyFile = "workstation.key.wrapped";

bool readable(const IdentityPapers& papers) {
    return certificate_from_pem(papers.certificate_pem) && certificate_from_pem(papers.ca_pem) &&
           certificate_from_pem(papers.sealing_certificate_pem) &&
           certificate_from_pem(papers.receipt_certificate_pem) && !papers.workstation_id.empty();
}

fs::path beside(const fs::path& folder, const char* suffix) {
    auto path = folder.has_filename() ? folder : folder.parent_path();  // without a trailing slash
    path += suffix;
    return path;
}

bool write_folder(const fs::path& folder, const IdentityPapers& papers, std::span<const std::uint8_t> wrapped_key) {
    std::error_code error;
    fs::remove_all(folder, error);
    fs::create_directories(folder, error);
    if (error) {
        return false;
    }
    fs::permissions(folder, fs::perms::owner_all, error);
    return !error && write_small_text(folder / kPapersFile, identity_json(papers)) &&
           write_small_file(folder / kKeyFile, wrapped_key);
}

bool swap_in(const fs::path& prepared, const fs::path& folder) {
    std::error_code error;
    const auto earlier = beside(folder, ".earlier");
    fs::remove_all(earlier, error);
    if (fs::exists(folder, error)) {
        fs::rename(folder, earlier, error);
    }
    if (!error) {
        fs::rename(prepared, folder, error);
    }
    if (error) {
        return false;
    }
    std::error_code ignored;
    fs::remove_all(earlier, ignored);
    return true;
}

}  // namespace

domain::Result<WorkstationIdentity> WorkstationIdentity::load(const fs::path& folder, ports::KeyVault& vault) {
    // An interrupted replacement leaves either the folder or its earlier form.
    std::error_code error;
    const auto source = fs::exists(folder, error) ? folder : beside(folder, ".earlier");
    const auto text = read_small_text(source / kPapersFile);
    auto wrapped_key = read_small_file(source / kKeyFile);
    auto papers = text ? read_identity(*text) : std::nullopt;
    if (!papers || !wrapped_key || !readable(*papers)) {
        return Failure{FailureCode::WorkstationNotProvisioned, text ? "identity is damaged" : "no identity"};
    }
    return WorkstationIdentity(std::move(*papers), std::move(*wrapped_key), vault);
}

domain::Result<domain::Done> WorkstationIdentity::save(const fs::path& folder, const IdentityPapers& papers,
                                                       const support::Secret& private_key, ports::KeyVault& vault) {
    const auto wrapped = vault.wrap(private_key, kKeyPurpose);
    if (!wrapped) {
        return wrapped.error();
    }
    const auto prepared = beside(folder, ".new");
    if (!write_folder(prepared, papers, *wrapped) || !swap_in(prepared, folder)) {
        return Failure{FailureCode::FileNotWritable, "identity folder"};
    }
    return domain::Done{};
}

domain::Result<int> WorkstationIdentity::rewrap_key(const fs::path& folder, ports::KeyVault& vault) {
    std::error_code error;
    if (!fs::exists(folder, error) && !fs::exists(beside(folder, ".earlier"), error)) {
        return 0;
    }
    const auto identity = load(folder, vault);
    if (!identity) {
        return identity.error();
    }
    const auto key = identity->private_key();
    if (!key) {
        return key.error();
    }
    const auto saved = save(folder, identity->papers_, *key, vault);
    return saved ? domain::Result<int>(1) : domain::Result<int>(saved.error());
}

domain::Result<support::Secret> WorkstationIdentity::private_key() const {
    auto secret = vault_->unwrap(wrapped_key_, kKeyPurpose);
    if (!secret) {
        return secret;
    }
    const auto key = private_key_from_der(secret->bytes());
    const auto certificate = certificate_from_pem(papers_.certificate_pem);
    if (!key || !certificate || !belongs_to(*certificate, *key)) {
        return Failure{FailureCode::WorkstationNotProvisioned, "key and certificate do not belong together"};
    }
    return secret;
}

}  // namespace amphoe::sync
