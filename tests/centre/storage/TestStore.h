// The stores a test runs against: SQLite and PostgreSQL, whose programs installer/linux/packages.txt names.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "core/support/Digest.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// A private PostgreSQL cluster, ended and removed with the object.
class PostgresqlCluster {
  public:
    PostgresqlCluster() : folder_("/tmp/amphoe-pg-" + support::to_hex(support::random_bytes(6))), url_(run("start")) {}
    PostgresqlCluster(const PostgresqlCluster&) = delete;
    PostgresqlCluster& operator=(const PostgresqlCluster&) = delete;
    ~PostgresqlCluster() {
        run("stop");
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    /// Empty when the machine has no PostgreSQL or it does not start.
    const std::string& url() const { return url_; }
    /// A task of tests/support/postgresql.sh; gives the first line of its output.
    std::string run(const std::string& task) const {
        const auto command = "sh '" AMPHOE_POSTGRESQL_SCRIPT "' " + task + " '" + folder_ + "' 2>/dev/null";
        FILE* pipe = popen(command.c_str(), "re");
        std::array<char, 1024> line{};
        std::string text = pipe != nullptr && fgets(line.data(), line.size(), pipe) != nullptr ? line.data() : "";
        if (pipe != nullptr) {
            pclose(pipe);
        }
        while (!text.empty() && text.back() == '\n') {
            text.pop_back();
        }
        return text;
    }

  private:
    std::string folder_;
    std::string url_;
};

/// The URL of a fresh database in the one cluster of this process; empty when the machine has no PostgreSQL.
inline std::string fresh_postgresql_url() {
    static const PostgresqlCluster cluster;
    if (cluster.url().empty()) {
        return {};
    }
    const auto name = "t" + support::to_hex(support::random_bytes(6));
    Database::open({}, cluster.url())->lease()->run("CREATE DATABASE " + name);
    auto url = cluster.url();
    return url.replace(url.find("/amphoe?"), 8, "/" + name + "?");
}

/// Base of tests with the parameter "sqlite" or "postgresql".
class StoreTest : public ::testing::TestWithParam<std::string> {
  protected:
    void SetUp() override {
        if (GetParam() == "postgresql") {
            url_ = fresh_postgresql_url();
            ASSERT_FALSE(url_.empty()) << "PostgreSQL is missing or does not start (installer/linux/packages.txt)";
        }
    }
    const std::string& url() const { return url_; }

  private:
    std::string url_;
};

inline auto both_stores() {
    return ::testing::Values(std::string("sqlite"), std::string("postgresql"));
}

inline std::string store_name(const ::testing::TestParamInfo<std::string>& store) {
    return store.param;
}

}  // namespace amphoe::centre
