#include "devices/keyvault/FileKeyVault.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "core/support/Digest.h"
#include "devices/keyvault/KeyWrapping.h"

namespace amphoe::devices::keyvault {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kKeySize = 32;

domain::Failure unavailable(const std::string& detail) {
    return {domain::FailureCode::StoreKeyUnavailable, detail};
}

/// The one place where errors of the system become failures.
domain::Failure system_failure(const std::string& doing) {
    return unavailable(doing + ": " + std::generic_category().message(errno));
}

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    bool valid() const { return number_ >= 0; }
    int number() const { return number_; }

  private:
    int number_;
};

fs::path folder_of(const fs::path& key_file) {
    return key_file.has_parent_path() ? key_file.parent_path() : fs::path(".");
}

domain::Result<domain::Done> check_folder(const fs::path& folder) {
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) {
        return system_failure("the key's folder");
    }
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return unavailable("others may write the key's folder");
    }
    return domain::Done{};
}

domain::Result<domain::Done> check_file(const Descriptor& file) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) {
        return system_failure("the key file");
    }
    if (!S_ISREG(status.st_mode) || status.st_size != static_cast<off_t>(kKeySize)) {
        return unavailable("the key file is not a plain file of 32 bytes");
    }
    if (status.st_uid != ::geteuid()) {
        return unavailable("the key file belongs to another user");
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return unavailable("the key file has wider permissions than 0600");
    }
    return domain::Done{};
}

domain::Result<support::Secret> read_key(const fs::path& key_file) {
    if (const auto folder = check_folder(folder_of(key_file)); !folder) {
        return folder.error();
    }
    const Descriptor file(::open(key_file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!file.valid()) {
        return system_failure("opening the key file");
    }
    if (const auto checked = check_file(file); !checked) {
        return checked.error();
    }
    std::array<std::uint8_t, kKeySize> bytes{};
    if (::read(file.number(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
        return unavailable("the key file could not be read whole");
    }
    support::Secret key{std::span<const std::uint8_t>(bytes)};
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return key;
}

/// Writes a new key durably under `name`.
domain::Result<domain::Done> write_key(const fs::path& name) {
    const Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.valid()) {
        return system_failure("creating the key file");
    }
    auto bytes = support::random_bytes(kKeySize);
    const bool written = ::write(file.number(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
                         ::fsync(file.number()) == 0;
    OPENSSL_cleanse(bytes.data(), bytes.size());
    if (!written) {
        return system_failure("writing the key file");
    }
    return domain::Done{};
}

domain::Result<domain::Done> secure_folder(const fs::path& folder) {
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.valid() || ::fsync(directory.number()) != 0) {
        return system_failure("securing the key's folder");
    }
    return domain::Done{};
}

bool is_there(const fs::path& file) {
    struct stat status {};
    return ::lstat(file.c_str(), &status) == 0;
}

/// Overwritten before its name goes. On some disks a copy may outlive that; the key is of no use without the store.
domain::Result<domain::Done> destroy_key(const fs::path& key_file) {
    const Descriptor file(::open(key_file.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.valid()) {
        return system_failure("opening the key before");
    }
    const auto noise = support::random_bytes(kKeySize);
    if (::write(file.number(), noise.data(), noise.size()) != static_cast<ssize_t>(noise.size()) ||
        ::fsync(file.number()) != 0 || ::unlink(key_file.c_str()) != 0) {
        return system_failure("destroying the key before");
    }
    return secure_folder(folder_of(key_file));
}

/// Makes the key unless there is one: written under another name and linked, so that it is never seen half written
/// and the first of two programs wins.
domain::Result<domain::Done> create_key(const fs::path& key_file) {
    const auto folder = folder_of(key_file);
    std::error_code problem;
    fs::create_directories(folder.parent_path(), problem);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return system_failure("creating the key's folder");
    }
    fs::path made = key_file;
    made += "." + support::to_hex(support::random_bytes(8)) + ".new";
    auto outcome = write_key(made);
    if (outcome && ::link(made.c_str(), key_file.c_str()) != 0 && errno != EEXIST) {
        outcome = system_failure("naming the key file");
    }
    ::unlink(made.c_str());
    return outcome ? secure_folder(folder) : outcome;
}

}  // namespace

domain::Result<std::vector<std::uint8_t>> FileKeyVault::wrap(const support::Secret& secret,
                                                             const std::string& purpose) {
    struct stat status {};
    if (::lstat(key_file_.c_str(), &status) != 0 && errno == ENOENT) {
        if (const auto created = create_key(key_file_); !created) {
            return created.error();
        }
    }
    const auto key = read_key(key_file_);
    if (!key) {
        return key.error();
    }
    return wrap_secret(*key, secret, purpose);
}

domain::Result<support::Secret> FileKeyVault::unwrap(std::span<const std::uint8_t> wrapped,
                                                     const std::string& purpose) {
    const auto key = read_key(key_file_);
    if (!key) {
        return key.error();
    }
    auto secret = unwrap_secret(*key, wrapped, purpose);
    if (!secret && is_there(key_before())) {
        // A rotation is under way: this may not have been wrapped again yet.
        if (const auto before = read_key(key_before())) {
            return unwrap_secret(*before, wrapped, purpose);
        }
    }
    return secret;
}

fs::path FileKeyVault::key_before() const {
    auto before = key_file_;
    before += ".before";
    return before;
}

domain::Result<domain::Done> FileKeyVault::begin_rotation() {
    auto made = key_file_;
    made += ".next";
    std::error_code problem;
    if (is_there(key_before()) && !fs::equivalent(key_before(), key_file_, problem)) {
        return problem ? system_failure("comparing both keys") : domain::Result<domain::Done>(domain::Done{});
    }
    if (const auto sound = read_key(key_file_); !sound) {
        return sound.error();
    }
    // The link first, so that the key before has a second name when the new one takes its first.
    if (!is_there(key_before()) && ::link(key_file_.c_str(), key_before().c_str()) != 0) {
        return system_failure("keeping the key before");
    }
    ::unlink(made.c_str());
    auto outcome = write_key(made);
    outcome = outcome ? secure_folder(folder_of(key_file_)) : outcome;
    if (outcome && ::rename(made.c_str(), key_file_.c_str()) != 0) {
        outcome = system_failure("naming the new key");
    }
    return outcome ? secure_folder(folder_of(key_file_)) : outcome;
}

domain::Result<domain::Done> FileKeyVault::end_rotation() {
    std::error_code problem;
    if (!is_there(key_before())) {
        return domain::Done{};
    }
    if (fs::equivalent(key_before(), key_file_, problem) || problem) {
        return unavailable("the key was not changed yet");  // both names are one file: destroying it would be the end
    }
    return destroy_key(key_before());
}

std::string FileKeyVault::protection() const {
    return "protected file (no TPM in use)";
}

}  // namespace amphoe::devices::keyvault
