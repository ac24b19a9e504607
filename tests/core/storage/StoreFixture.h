// What the tests of the store share: a folder of their own, a clock and a vault they own, sample steps.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "core/ports/CaseStore.h"
#include "core/storage/Database.h"
#include "core/support/AesGcm.h"

namespace amphoe::storage {

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "amphoe-store-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        path_ = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

class TestClock final : public ports::Clock {
  public:
    support::Timestamp now() const override { return support::Timestamp(std::chrono::milliseconds(now_.load())); }
    std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
    void set(support::Timestamp time) { now_ = time.time_since_epoch().count(); }

  private:
    std::atomic<std::int64_t> now_{support::from_iso8601("2026-11-22T03:00:00Z")->time_since_epoch().count()};
};

/// A vault with a key made of one repeated byte.
class TestVault final : public ports::KeyVault {
  public:
    explicit TestVault(char fill = 'k') : key_(std::string(support::kAesKeySize, fill)) {}
    domain::Result<std::vector<std::uint8_t>> wrap(const support::Secret& secret, const std::string& purpose) override {
        return support::aes_gcm_seal(key_, purpose, secret.bytes());
    }
    domain::Result<support::Secret> unwrap(std::span<const std::uint8_t> wrapped, const std::string& purpose) override {
        if (const auto plain = support::aes_gcm_open(key_, purpose, wrapped)) {
            return support::Secret(std::span<const std::uint8_t>(*plain));
        }
        return domain::Failure{domain::FailureCode::StoreKeyUnavailable, "other key"};
    }
    std::string protection() const override { return "test"; }

  private:
    support::Secret key_;
};

inline const support::Timestamp kMorning = *support::from_iso8601("2026-11-22T03:00:00Z");

inline domain::CitizenId some_citizen(const char* digits = "1000000000017") {
    return *domain::CitizenId::parse(digits);
}

inline domain::AuditNote note(const std::string& action) {
    return {action, "O-0001", "", "", "ok", ""};
}

inline domain::CaseEvent event(const std::string& id, const std::string& visit_id, const std::string& case_id,
                               domain::EventKind kind, domain::Fields fields = {}) {
    return {id, visit_id, case_id, 0, kind, kMorning, "O-0001", std::move(fields)};
}

/// Opens visit "v<name>" with case "c<name>", its events and its audit entry.
inline ports::StepRecord opening_step(const std::string& name, const std::string& number) {
    ports::StepRecord step;
    step.visit = domain::Visit{"v" + name, "O-0001", "1001", "W-1", false, kMorning, std::nullopt};
    step.opened_case = domain::Case{"c" + name,     "v" + name,          number,  domain::ServiceKind::ThaidEnrolment,
                                    some_citizen(), "นางสาวทดสอบ ระบบดี", kMorning};
    step.events = {event("e1" + name, "v" + name, "", domain::EventKind::VisitOpened),
                   event("e2" + name, "v" + name, "c" + name, domain::EventKind::CaseOpened, {{"note", "ทดสอบ"}})};
    step.audit = note("CASE_OPENED");
    step.audit.case_id = "c" + name;
    return step;
}

inline domain::SealedMessage message(const std::string& id, const std::string& case_name,
                                     const std::string& order_key) {
    return {id, "thaid_enrolment", "v" + case_name, "c" + case_name, order_key, kMorning, {1, 2, 3}};
}

inline std::vector<std::uint8_t> bytes_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline void write_file(const std::filesystem::path& file, const std::vector<std::uint8_t>& bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// A store of a live workstation of office 1001 in a folder of its own.
class StoreFixture : public ::testing::Test {
  protected:
    domain::Result<std::unique_ptr<Database>> try_open() { return Database::open(file_, vault_, clock_, workstation_); }
    std::unique_ptr<Database> open() {
        auto opened = try_open();
        if (!opened) {
            throw std::runtime_error("the store did not open: " + opened.error().detail);
        }
        return std::move(*opened);
    }

    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_.path() / "store.db";
    TestClock clock_;
    TestVault vault_;
    Workstation workstation_{"W-1", "1001", false};
};

}  // namespace amphoe::storage
