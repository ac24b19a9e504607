#include "tests/core/storage/WatchedVfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <random>
#include <stdexcept>

namespace amphoe::storage {
namespace {

constexpr std::size_t kSector = 512;

/// SQLite calls plain functions with its own structures: the state they share.
struct Watch {
    sqlite3_vfs* below = nullptr;
    sqlite3_vfs vfs{};
    sqlite3_io_methods methods{};
    std::vector<FileOperation> operations;
    bool recording = true;
    long writes = 0;
    long full_from = 0;
};
Watch* watch = nullptr;

struct WatchedFile {
    sqlite3_file base;
    sqlite3_file* below;
    char name[64];
};

sqlite3_file* below(sqlite3_file* file) {
    return reinterpret_cast<WatchedFile*>(file)->below;
}

void note(FileOperation::Kind kind, sqlite3_file* file, std::int64_t offset, const void* bytes = nullptr,
          int count = 0) {
    if (!watch->recording) {
        return;
    }
    FileOperation operation{kind, reinterpret_cast<WatchedFile*>(file)->name, offset, {}};
    if (bytes != nullptr) {
        const auto* first = static_cast<const std::uint8_t*>(bytes);
        operation.bytes.assign(first, first + count);
    }
    watch->operations.push_back(std::move(operation));
}

int on_write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    ++watch->writes;
    if (watch->full_from != 0 && watch->writes >= watch->full_from) {
        return SQLITE_FULL;
    }
    const int code = below(file)->pMethods->xWrite(below(file), bytes, count, offset);
    if (code == SQLITE_OK) {
        note(FileOperation::Kind::Write, file, offset, bytes, count);
    }
    return code;
}

int on_truncate(sqlite3_file* file, sqlite3_int64 size) {
    const int code = below(file)->pMethods->xTruncate(below(file), size);
    note(FileOperation::Kind::Truncate, file, size);
    return code;
}

int on_sync(sqlite3_file* file, int flags) {
    const int code = below(file)->pMethods->xSync(below(file), flags);
    note(FileOperation::Kind::Sync, file, 0);
    return code;
}

int on_close(sqlite3_file* file) {
    const int code = below(file)->pMethods->xClose(below(file));
    sqlite3_free(below(file));
    return code;
}

int on_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    auto* made = reinterpret_cast<WatchedFile*>(file);
    made->base.pMethods = nullptr;
    made->below = static_cast<sqlite3_file*>(sqlite3_malloc(watch->below->szOsFile));
    std::memset(made->below, 0, static_cast<std::size_t>(watch->below->szOsFile));
    const auto short_name =
        name == nullptr ? std::string("temporary") : std::filesystem::path(name).filename().string();
    std::snprintf(made->name, sizeof made->name, "%s", short_name.c_str());
    const int code = watch->below->xOpen(watch->below, name, made->below, flags, flags_out);
    if (made->below->pMethods == nullptr) {
        sqlite3_free(made->below);
    } else {
        made->base.pMethods = &watch->methods;
    }
    return code;
}

int on_delete(sqlite3_vfs*, const char* name, int sync_folder) {
    if (watch->recording) {
        watch->operations.push_back(
            {FileOperation::Kind::Remove, std::filesystem::path(name).filename().string(), 0, {}});
    }
    return watch->below->xDelete(watch->below, name, sync_folder);
}

void fill_methods(sqlite3_io_methods& methods) {
    methods.iVersion = 2;
    methods.xClose = on_close;
    methods.xRead = [](sqlite3_file* f, void* b, int n, sqlite3_int64 o) {
        return below(f)->pMethods->xRead(below(f), b, n, o);
    };
    methods.xWrite = on_write;
    methods.xTruncate = on_truncate;
    methods.xSync = on_sync;
    methods.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
        return below(f)->pMethods->xFileSize(below(f), size);
    };
    methods.xLock = [](sqlite3_file* f, int lock) { return below(f)->pMethods->xLock(below(f), lock); };
    methods.xUnlock = [](sqlite3_file* f, int lock) { return below(f)->pMethods->xUnlock(below(f), lock); };
    methods.xCheckReservedLock = [](sqlite3_file* f, int* held) {
        return below(f)->pMethods->xCheckReservedLock(below(f), held);
    };
    methods.xFileControl = [](sqlite3_file* f, int what, void* with) {
        return below(f)->pMethods->xFileControl(below(f), what, with);
    };
    methods.xSectorSize = [](sqlite3_file*) { return static_cast<int>(kSector); };
    // No promises: neither atomic writes nor order.
    methods.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };
    methods.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
        return below(f)->pMethods->xShmMap(below(f), page, size, extend, out);
    };
    methods.xShmLock = [](sqlite3_file* f, int offset, int count, int flags) {
        return below(f)->pMethods->xShmLock(below(f), offset, count, flags);
    };
    methods.xShmBarrier = [](sqlite3_file* f) { below(f)->pMethods->xShmBarrier(below(f)); };
    methods.xShmUnmap = [](sqlite3_file* f, int remove) { return below(f)->pMethods->xShmUnmap(below(f), remove); };
}

void write_into(std::vector<std::uint8_t>& content, std::int64_t offset, const std::uint8_t* bytes, std::size_t count) {
    const auto end = static_cast<std::size_t>(offset) + count;
    if (content.size() < end) {
        content.resize(end);
    }
    std::copy(bytes, bytes + count, content.begin() + offset);
}

void apply_whole(std::vector<std::uint8_t>& content, const FileOperation& operation) {
    if (operation.kind == FileOperation::Kind::Truncate) {
        content.resize(static_cast<std::size_t>(operation.offset));
    } else {
        write_into(content, operation.offset, operation.bytes.data(), operation.bytes.size());
    }
}

}  // namespace

WatchedVfs::WatchedVfs() {
    if (watch != nullptr) {
        throw std::logic_error("one watch at a time");
    }
    watch = new Watch;
    watch->below = sqlite3_vfs_find(nullptr);
    watch->vfs = *watch->below;
    watch->vfs.zName = "watched";
    watch->vfs.szOsFile = sizeof(WatchedFile);
    watch->vfs.pNext = nullptr;
    watch->vfs.xOpen = on_open;
    watch->vfs.xDelete = on_delete;
    fill_methods(watch->methods);
    sqlite3_vfs_register(&watch->vfs, 1);
}

WatchedVfs::~WatchedVfs() {
    sqlite3_vfs_unregister(&watch->vfs);
    sqlite3_vfs_register(watch->below, 1);
    delete watch;
    watch = nullptr;
}

const std::vector<FileOperation>& WatchedVfs::operations() const {
    return watch->operations;
}

void WatchedVfs::record(bool on) {
    watch->recording = on;
    watch->operations.clear();
}

void WatchedVfs::mark(std::int64_t number) {
    watch->operations.push_back({FileOperation::Kind::Mark, "", number, {}});
}

void WatchedVfs::full_from_write(long nth) {
    watch->writes = 0;
    watch->full_from = nth;
}

long WatchedVfs::writes() const {
    return watch->writes;
}

void CrashImages::apply(const FileOperation& operation) {
    switch (operation.kind) {
        case FileOperation::Kind::Write:
        case FileOperation::Kind::Truncate:
            unsynced_[operation.file].push_back(operation);
            break;
        case FileOperation::Kind::Sync:
            for (const auto& pending : unsynced_[operation.file]) {
                apply_whole(durable_[operation.file], pending);
            }
            durable_[operation.file];  // the first sync also makes the name durable
            unsynced_[operation.file].clear();
            break;
        case FileOperation::Kind::Remove:
            durable_.erase(operation.file);
            unsynced_.erase(operation.file);
            break;
        case FileOperation::Kind::Mark:
            break;
    }
}

CrashImages::Files CrashImages::after_power_loss(unsigned seed) const {
    auto files = durable_;
    if (seed == 0) {
        return files;
    }
    std::mt19937 random(seed);
    for (const auto& [name, pending] : unsynced_) {
        auto order = pending;
        std::shuffle(order.begin(), order.end(), random);
        for (const auto& operation : order) {
            if (operation.kind == FileOperation::Kind::Truncate) {
                if (random() % 2 == 0) {
                    apply_whole(files[name], operation);
                }
                continue;
            }
            for (std::size_t at = 0; at < operation.bytes.size(); at += kSector) {
                if (random() % 2 == 0) {
                    write_into(files[name], operation.offset + static_cast<std::int64_t>(at),
                               operation.bytes.data() + at, std::min(kSector, operation.bytes.size() - at));
                }
            }
        }
    }
    return files;
}

}  // namespace amphoe::storage
