#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "core/storage/DurableFile.h"
#include "core/storage/NoSpace.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

/// SQLite's lock bytes (sqlite.org/lockingv3.html): every open WAL database holds a shared lock there.
constexpr off_t kFirstLockByte = 0x40000000;
constexpr off_t kLockBytes = 512;

class Descriptor {
  public:
    explicit Descriptor(const std::filesystem::path& file, int flags, mode_t mode = 0600)
        : number_(open(file.c_str(), flags | O_CLOEXEC, mode)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            close(number_);
        }
    }
    int number() const { return number_; }

  private:
    int number_;
};

[[noreturn]] void fail(const char* doing) {
    const int error = errno;
    throw StoreError(means_no_space(error) ? FailureCode::StoreFull : FailureCode::StoreUnavailable,
                     std::string(doing) + ": " + std::strerror(error));
}

void write_all(int number, std::string_view content) {
    while (!content.empty()) {
        const auto written = write(number, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            fail("writing a file beside the store");
        }
        content.remove_prefix(static_cast<std::size_t>(written < 0 ? 0 : written));
    }
}

}  // namespace

void write_durably(const std::filesystem::path& file, std::string_view content) {
    auto made = file;
    made += ".new";
    {
        const Descriptor target(made, O_WRONLY | O_CREAT | O_TRUNC);
        if (target.number() < 0) {
            fail("making a file beside the store");
        }
        write_all(target.number(), content);
        if (fsync(target.number()) != 0) {
            fail("writing a file beside the store");
        }
    }
    if (rename(made.c_str(), file.c_str()) != 0) {
        fail("naming a file beside the store");
    }
    synchronise_folder(file.parent_path());
}

namespace {

/// Some file systems of sticks cannot rename without replacing: there the name is taken first, then filled.
bool name_unless_taken(const std::filesystem::path& made, const std::filesystem::path& file) {
    if (renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno != EEXIST && errno != EINVAL && errno != ENOSYS) {
        fail("naming a new file");
    }
    const bool taken = errno == EEXIST || Descriptor(file, O_WRONLY | O_CREAT | O_EXCL).number() < 0;
    if (!taken && rename(made.c_str(), file.c_str()) != 0) {
        fail("naming a new file");
    }
    return !taken;
}

void write_and_synchronise(const std::filesystem::path& file, std::string_view content) {
    unlink(file.c_str());  // what a power cut left; O_EXCL follows no link that a stick brings
    const Descriptor target(file, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (target.number() < 0) {
        fail("making a new file");
    }
    write_all(target.number(), content);
    if (fsync(target.number()) != 0) {
        fail("writing a new file");
    }
}

}  // namespace

bool write_new_durably(const std::filesystem::path& file, std::string_view content) {
    auto made = file;
    made += ".part";
    bool named = false;
    try {
        write_and_synchronise(made, content);
        named = name_unless_taken(made, file);
        if (named) {
            synchronise_folder(file.parent_path());
        }
    } catch (const StoreError&) {
        unlink(named ? file.c_str() : made.c_str());
        throw;
    }
    if (!named) {
        unlink(made.c_str());
    }
    return named;
}

void synchronise_folder(const std::filesystem::path& folder) {
    const Descriptor target(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
    if (target.number() < 0 || fsync(target.number()) != 0) {
        fail("writing the store's folder");
    }
}

void synchronise_everything() {
    ::sync();
}

bool in_use_by_others(const std::filesystem::path& database_file) {
    const Descriptor database(database_file, O_RDWR);
    if (database.number() < 0) {
        return false;
    }
    struct flock held {};
    held.l_type = F_WRLCK;
    held.l_whence = SEEK_SET;
    held.l_start = kFirstLockByte;
    held.l_len = kLockBytes;
    return fcntl(database.number(), F_GETLK, &held) == 0 && held.l_type != F_UNLCK;
}

}  // namespace amphoe::storage
