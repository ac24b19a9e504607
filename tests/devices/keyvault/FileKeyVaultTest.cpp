#include "devices/keyvault/FileKeyVault.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace amphoe::devices::keyvault {
namespace {

using domain::FailureCode;
using std::filesystem::perms;
namespace fs = std::filesystem;

class FileKeyVaultTest : public ::testing::Test {
  protected:
    FileKeyVaultTest() {
        std::string name = (fs::temp_directory_path() / "amphoe-vault-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        folder_ = name;
        key_file_ = folder_ / "keys" / "vault.key";
    }
    ~FileKeyVaultTest() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    std::vector<std::uint8_t> wrapped() { return *FileKeyVault(key_file_).wrap(secret_, "data-key"); }
    FailureCode unwrap_failure(const std::vector<std::uint8_t>& bytes, const std::string& purpose = "data-key") {
        const auto secret = FileKeyVault(key_file_).unwrap(bytes, purpose);
        return secret ? FailureCode::UnexpectedError : secret.error().code;
    }

    fs::path folder_;
    fs::path key_file_;
    const support::Secret secret_{std::string_view("a data key of thirty-two bytes..")};
};

TEST_F(FileKeyVaultTest, OpensWhatItWrappedAlsoAfterARestart) {
    const auto bytes = wrapped();

    const auto secret = FileKeyVault(key_file_).unwrap(bytes, "data-key");

    ASSERT_TRUE(secret);
    EXPECT_EQ(secret->text(), secret_.text());
}

TEST_F(FileKeyVaultTest, KeepsTheKeyInAFileAndFolderOfItsOwner) {
    wrapped();

    EXPECT_EQ(fs::status(key_file_).permissions(), perms::owner_read | perms::owner_write);
    EXPECT_EQ(fs::status(key_file_.parent_path()).permissions(), perms::owner_all);
    EXPECT_EQ(fs::file_size(key_file_), 32U);
    EXPECT_EQ(std::distance(fs::directory_iterator(key_file_.parent_path()), fs::directory_iterator()), 1);
}

TEST_F(FileKeyVaultTest, BindsThePurpose) {
    EXPECT_EQ(unwrap_failure(wrapped(), "workstation-key"), FailureCode::StoreKeyUnavailable);
}

TEST_F(FileKeyVaultTest, NoticesEveryChangedByteAndEveryCut) {
    const auto bytes = wrapped();
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        auto changed = bytes;
        changed[index] = static_cast<std::uint8_t>(changed[index] ^ 1U);
        EXPECT_EQ(unwrap_failure(changed), FailureCode::StoreKeyUnavailable) << index;
        const auto cut = std::vector<std::uint8_t>(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(index));
        EXPECT_EQ(unwrap_failure(cut), FailureCode::StoreKeyUnavailable) << index;
    }
}

TEST_F(FileKeyVaultTest, NeverMakesANewKeyToOpenAnOldSecret) {
    const auto bytes = wrapped();
    fs::remove(key_file_);

    EXPECT_EQ(unwrap_failure(bytes), FailureCode::StoreKeyUnavailable);
    EXPECT_FALSE(fs::exists(key_file_));
}

TEST_F(FileKeyVaultTest, RefusesAKeyOthersMayRead) {
    const auto bytes = wrapped();
    for (const auto wider : {perms::group_read, perms::others_read, perms::group_write, perms::others_exec}) {
        fs::permissions(key_file_, perms::owner_read | perms::owner_write | wider);
        EXPECT_EQ(unwrap_failure(bytes), FailureCode::StoreKeyUnavailable);
        EXPECT_FALSE(FileKeyVault(key_file_).wrap(secret_, "data-key"));
    }
}

TEST_F(FileKeyVaultTest, RefusesAFolderOthersMayWrite) {
    const auto bytes = wrapped();
    fs::permissions(key_file_.parent_path(), perms::owner_all | perms::others_write | perms::others_exec);

    EXPECT_EQ(unwrap_failure(bytes), FailureCode::StoreKeyUnavailable);
}

TEST_F(FileKeyVaultTest, RefusesAKeyOfAnotherSizeAndDoesNotReplaceIt) {
    const auto bytes = wrapped();
    for (const std::uintmax_t size : {0U, 31U, 33U}) {
        fs::resize_file(key_file_, size);
        EXPECT_EQ(unwrap_failure(bytes), FailureCode::StoreKeyUnavailable) << size;
        EXPECT_FALSE(FileKeyVault(key_file_).wrap(secret_, "data-key")) << size;
        EXPECT_EQ(fs::file_size(key_file_), size);
    }
}

TEST_F(FileKeyVaultTest, RefusesALinkAndAFolderInPlaceOfTheKey) {
    const auto bytes = wrapped();
    fs::rename(key_file_, key_file_.parent_path() / "elsewhere");
    fs::create_symlink(key_file_.parent_path() / "elsewhere", key_file_);
    EXPECT_EQ(unwrap_failure(bytes), FailureCode::StoreKeyUnavailable);

    fs::remove(key_file_);
    fs::create_directory(key_file_);
    EXPECT_EQ(unwrap_failure(bytes), FailureCode::StoreKeyUnavailable);
}

TEST_F(FileKeyVaultTest, AnotherKeyDoesNotOpen) {
    const auto bytes = wrapped();
    std::ofstream(key_file_, std::ios::binary) << std::string(32, 'x');

    EXPECT_EQ(unwrap_failure(bytes), FailureCode::StoreKeyUnavailable);
}

TEST_F(FileKeyVaultTest, AFolderThatCannotBeMadeIsAClearFailure) {
    std::ofstream(folder_ / "file") << "in the way";

    const auto failed = FileKeyVault(folder_ / "file" / "keys" / "vault.key").wrap(secret_, "data-key");

    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, FailureCode::StoreKeyUnavailable);
}

TEST_F(FileKeyVaultTest, ManyAtOnceAgreeOnOneKey) {
    std::vector<std::vector<std::uint8_t>> results(8);
    {
        std::vector<std::jthread> threads;
        for (auto& result : results) {
            threads.emplace_back([&] { result = wrapped(); });
        }
    }
    for (const auto& bytes : results) {
        EXPECT_TRUE(FileKeyVault(key_file_).unwrap(bytes, "data-key"));
    }
}

TEST_F(FileKeyVaultTest, SaysHonestlyWhatItIs) {
    EXPECT_EQ(FileKeyVault(key_file_).protection(), "protected file (no TPM in use)");
}

TEST_F(FileKeyVaultTest, DuringARotationOldAndNewOpenAndAfterItOnlyNew) {
    const auto old = wrapped();
    FileKeyVault vault(key_file_);
    ASSERT_TRUE(vault.begin_rotation());
    const auto renewed = wrapped();
    EXPECT_TRUE(vault.unwrap(old, "data-key"));
    EXPECT_TRUE(FileKeyVault(key_file_).unwrap(renewed, "data-key"));

    ASSERT_TRUE(vault.end_rotation());

    EXPECT_EQ(unwrap_failure(old), FailureCode::StoreKeyUnavailable);
    EXPECT_TRUE(vault.unwrap(renewed, "data-key"));
    ASSERT_TRUE(vault.end_rotation()) << "again changes nothing";
    EXPECT_EQ(std::distance(fs::directory_iterator(key_file_.parent_path()), fs::directory_iterator()), 1);
}

TEST_F(FileKeyVaultTest, ARotationBegunAgainMakesNoThirdKey) {
    const auto old = wrapped();
    FileKeyVault vault(key_file_);
    ASSERT_TRUE(vault.begin_rotation());
    const auto renewed = wrapped();
    ASSERT_TRUE(vault.begin_rotation());

    EXPECT_TRUE(vault.unwrap(old, "data-key"));
    EXPECT_TRUE(vault.unwrap(renewed, "data-key"));
}

TEST_F(FileKeyVaultTest, DyingBeforeTheNewKeyIsInPlaceLosesNothing) {
    const auto old = wrapped();
    auto before = key_file_;
    before += ".before";
    fs::create_hard_link(key_file_, before);  // as far as a rotation came
    FileKeyVault vault(key_file_);

    EXPECT_FALSE(vault.end_rotation()) << "destroying it would be the end of the only key";
    EXPECT_TRUE(vault.unwrap(old, "data-key"));
    ASSERT_TRUE(vault.begin_rotation());
    EXPECT_TRUE(vault.unwrap(old, "data-key"));
    const auto renewed = wrapped();
    ASSERT_TRUE(vault.end_rotation());
    EXPECT_TRUE(vault.unwrap(renewed, "data-key"));
}

TEST_F(FileKeyVaultTest, AVaultWithoutAKeyRotatesNothing) {
    EXPECT_EQ(FileKeyVault(key_file_).begin_rotation().error().code, FailureCode::StoreKeyUnavailable);
}

}  // namespace
}  // namespace amphoe::devices::keyvault
