#include "core/storage/SqliteOfficerDirectory.h"

#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

class OfficerDirectoryTest : public StoreFixture {
  protected:
    void SetUp() override { ASSERT_TRUE(directory_.enrol(officer_, pin("246810"))); }
    static support::Secret pin(std::string_view text) { return support::Secret(text); }

    std::unique_ptr<Database> database_ = open();
    /// A low cost keeps the tests fast; the vector of RFC 7914 is tested in CryptographyTest.
    SqliteOfficerDirectory directory_{*database_, {.log2_n = 4, .r = 8, .p = 1}};
    domain::Officer officer_{"O-0001", "สมหญิง ใจดี", "Somying Jaidee", domain::Role::Registrar, "1001"};
};

TEST_F(OfficerDirectoryTest, TheRightPinGivesTheOfficer) {
    const auto signed_in = directory_.authenticate("O-0001", pin("246810"));

    ASSERT_TRUE(signed_in);
    EXPECT_EQ(signed_in->name_th, "สมหญิง ใจดี");
    EXPECT_EQ(signed_in->name_en, "Somying Jaidee");
    EXPECT_EQ(signed_in->role, domain::Role::Registrar);
    EXPECT_EQ(signed_in->rcode, "1001");
}

TEST_F(OfficerDirectoryTest, TheOfficersOwnNumberIsSealedAndComesWithTheSignIn) {
    EXPECT_EQ(directory_.authenticate("O-0001", pin("246810"))->citizen_id, "");
    officer_.citizen_id = "1999900000013";
    ASSERT_TRUE(directory_.enrol(officer_, pin("246810")));
    EXPECT_EQ(directory_.authenticate("O-0001", pin("246810"))->citizen_id, "1999900000013");
    EXPECT_EQ(directory_.officers()->at(0).citizen_id, "");
    RawDatabase raw(file_);
    EXPECT_EQ(raw.text("SELECT instr(value, '1999900000013') FROM meta WHERE key = 'officer_number/O-0001'"), "0\n");
}

TEST_F(OfficerDirectoryTest, TheHomeTheRegisterSaidIsSealedAndComesWithTheSignIn) {
    const domain::OfficerHome home{"99010000017", "99/1 หมู่ที่ 4"};
    EXPECT_EQ(directory_.authenticate("O-0001", pin("246810"))->home, domain::OfficerHome{});
    ASSERT_TRUE(directory_.note_home("O-0001", home));
    EXPECT_EQ(directory_.authenticate("O-0001", pin("246810"))->home, home);
    ASSERT_TRUE(directory_.note_home("O-9999", home)) << "nobody is made by it";
    EXPECT_EQ(directory_.officers()->size(), 1U);
    RawDatabase raw(file_);
    EXPECT_EQ(raw.text("SELECT instr(value, '99010000017') FROM meta WHERE key = 'officer_home/O-0001'"), "0\n");
    EXPECT_EQ(raw.text("SELECT count(*) FROM meta WHERE key = 'officer_home/O-9999'"), "0\n");
    ASSERT_TRUE(directory_.enrol(officer_, pin("246810")));
    EXPECT_EQ(directory_.authenticate("O-0001", pin("246810"))->home, domain::OfficerHome{})
        << "another number, perhaps";
}

TEST_F(OfficerDirectoryTest, ThreeWrongPinsLockEvenForTheRightOne) {
    const auto first = directory_.authenticate("O-0001", pin("1"));
    const auto second = directory_.authenticate("O-0001", pin("2"));
    const auto third = directory_.authenticate("O-0001", pin("3"));
    const auto right = directory_.authenticate("O-0001", pin("246810"));

    EXPECT_EQ(first.error().code, FailureCode::SignInRefused);
    EXPECT_EQ(first.error().detail, "tries left: 2");
    EXPECT_EQ(second.error().detail, "tries left: 1");
    EXPECT_EQ(third.error().code, FailureCode::SignInLocked);
    EXPECT_EQ(right.error().code, FailureCode::SignInLocked);
}

TEST_F(OfficerDirectoryTest, TheLockHoldsOverARestartAndEnrolmentLiftsIt) {
    for (const auto* wrong : {"1", "2", "3"}) {
        ASSERT_FALSE(directory_.authenticate("O-0001", pin(wrong)));
    }
    const auto reopened = open();
    SqliteOfficerDirectory again(*reopened, {.log2_n = 4, .r = 8, .p = 1});
    ASSERT_EQ(again.authenticate("O-0001", pin("246810")).error().code, FailureCode::SignInLocked);

    ASSERT_TRUE(again.enrol(officer_, pin("135790")));

    EXPECT_TRUE(again.authenticate("O-0001", pin("135790")));
    EXPECT_FALSE(again.authenticate("O-0001", pin("246810")));
}

TEST_F(OfficerDirectoryTest, ARightPinGivesAllTriesBack) {
    ASSERT_FALSE(directory_.authenticate("O-0001", pin("1")));
    ASSERT_FALSE(directory_.authenticate("O-0001", pin("2")));
    ASSERT_TRUE(directory_.authenticate("O-0001", pin("246810")));

    EXPECT_EQ(directory_.authenticate("O-0001", pin("1")).error().detail, "tries left: 2");
}

TEST_F(OfficerDirectoryTest, AnUnknownOfficerIsRefused) {
    EXPECT_EQ(directory_.authenticate("O-9999", pin("246810")).error().code, FailureCode::SignInRefused);
}

TEST_F(OfficerDirectoryTest, AnEmptyPinOrIdIsNotEnrolled) {
    EXPECT_EQ(directory_.enrol(officer_, support::Secret()).error().code, FailureCode::UsageError);
    officer_.id.clear();
    EXPECT_EQ(directory_.enrol(officer_, pin("246810")).error().code, FailureCode::UsageError);
}

TEST_F(OfficerDirectoryTest, EqualPinsHaveDifferentSaltsAndHashes) {
    officer_.id = "O-0002";
    ASSERT_TRUE(directory_.enrol(officer_, pin("246810")));
    RawDatabase raw(file_);

    EXPECT_EQ(raw.text("SELECT COUNT(DISTINCT pin_salt) FROM officers"), "2\n");
    EXPECT_EQ(raw.text("SELECT COUNT(DISTINCT pin_hash) FROM officers"), "2\n");
}

TEST_F(OfficerDirectoryTest, OfficersAreListedById) {
    officer_.id = "O-0000";
    ASSERT_TRUE(directory_.enrol(officer_, pin("246810")));

    const auto officers = directory_.officers();

    ASSERT_TRUE(officers);
    ASSERT_EQ(officers->size(), 2U);
    EXPECT_EQ(officers->at(0).id, "O-0000");
    EXPECT_EQ(officers->at(1).id, "O-0001");
}

}  // namespace
}  // namespace amphoe::storage
