#include "core/storage/SetAside.h"

#include <algorithm>

#include "core/storage/DurableFile.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

namespace fs = std::filesystem;

fs::path with(const fs::path& file, const std::string& ending) {
    auto name = file;
    name += ending;
    return name;
}

void rename_if_there(const fs::path& from, const fs::path& to) {
    std::error_code problem;
    if (!fs::exists(from, problem)) {
        return;
    }
    fs::rename(from, to, problem);
    if (problem) {
        throw StoreError(domain::FailureCode::StoreUnavailable, "setting a store aside: " + problem.message());
    }
}

}  // namespace

fs::path set_aside(const fs::path& store, const char* why, support::Timestamp now) {
    if (!fs::exists(store)) {
        return {};
    }
    auto time = support::to_iso8601(now);
    std::erase_if(time, [](char c) { return c == ':' || c == '-' || c == '.'; });
    auto name = with(store, std::string(".") + why + '-' + time);
    for (int twin = 2; fs::exists(name); ++twin) {
        name = with(store, std::string(".") + why + '-' + time + '-' + std::to_string(twin));
    }
    rename_if_there(with(store, "-wal"), with(name, "-wal"));
    rename_if_there(store, name);
    std::error_code ignored;
    fs::remove(with(store, "-shm"), ignored);  // an index of the log, made anew when needed
    synchronise_folder(store.parent_path());
    return name;
}

void remove_store_files(const fs::path& store) {
    std::error_code ignored;
    for (const auto* ending : {"", "-wal", "-shm", "-journal"}) {
        fs::remove(with(store, ending), ignored);
    }
}

}  // namespace amphoe::storage
