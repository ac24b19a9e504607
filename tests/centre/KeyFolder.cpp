#include "tests/centre/KeyFolder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <stdexcept>

#include "core/sync/Certificates.h"
#include "core/sync/FolderFiles.h"
#include "core/sync/PrivateKeys.h"

namespace amphoe::centre {
namespace {

namespace fs = std::filesystem;
constexpr auto kServerNames = "DNS:localhost,IP:127.0.0.1";

void write(const fs::path& folder, const std::string& name, X509& certificate, EVP_PKEY& key) {
    const auto der = sync::private_key_der(key);
    const auto file = folder / (name + ".pem");
    // The certificate comes last: its presence says that the pair is complete.
    if (!sync::write_small_file(folder / (name + ".key"), der.bytes()) ||
        !sync::write_small_text(file, sync::to_pem(certificate))) {
        throw std::runtime_error("cannot write into the data folder");
    }
    fs::permissions(file, fs::perms::group_read | fs::perms::others_read, fs::perm_options::add);
}

Credential read(const fs::path& folder, const std::string& name) {
    const auto pem = sync::read_small_text(folder / (name + ".pem"));
    const auto der = sync::read_small_file(folder / (name + ".key"));
    Credential credential;
    credential.certificate = pem ? sync::certificate_from_pem(*pem) : nullptr;
    credential.key = der ? sync::private_key_from_der(*der) : nullptr;
    if (!credential.certificate || !credential.key || !sync::belongs_to(*credential.certificate, *credential.key)) {
        throw std::runtime_error("key or certificate '" + name + "' is missing or damaged");
    }
    return credential;
}

void make(const fs::path& folder, const CertificateAuthority& authority, const std::string& name, CertificateUse use,
          const std::string& server_names = "") {
    const auto made = authority.issue_with_key("Reference centre " + name + " (simulated)", use,
                                               {std::chrono::hours(-1), std::chrono::hours(24 * 3640)}, server_names);
    write(folder, name, *made.certificate, *made.key);
}

void create(const fs::path& folder) {
    const auto authority = CertificateAuthority::create("Reference centre CA (simulated)");
    make(folder, authority, "server", CertificateUse::Server, kServerNames);
    make(folder, authority, "sealing", CertificateUse::Sealing);
    make(folder, authority, "receipts", CertificateUse::Receipts);
    make(folder, authority, "stamps", CertificateUse::Stamps);
    write(folder, "ca", authority.certificate(), authority.key());
}

/// Held while keys are made: instances that start at the same moment share one set.
class FolderLock {
  public:
    explicit FolderLock(const fs::path& folder)
        : file_(::open((folder / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)) {
        if (file_ < 0 || flock(file_, LOCK_EX) != 0) {
            throw std::runtime_error("cannot write into the data folder");
        }
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock() { ::close(file_); }

  private:
    int file_;
};

}  // namespace

KeyFolder KeyFolder::open(const fs::path& folder) {
    fs::create_directories(folder);
    const FolderLock lock(folder);
    if (!fs::exists(folder / "ca.pem")) {
        create(folder);
    }
    CertificateAuthority authority(read(folder, "ca"));
    if (!fs::exists(folder / "stamps.key") && !fs::exists(folder / "stamps.pem")) {
        make(folder, authority, "stamps", CertificateUse::Stamps);  // a folder from before there were time stamps
    }
    return KeyFolder(std::move(authority), read(folder, "server"), read(folder, "sealing"), read(folder, "receipts"),
                     read(folder, "stamps"));
}

std::string KeyFolder::ca_pem() const {
    return sync::to_pem(authority_.certificate());
}

}  // namespace amphoe::centre
