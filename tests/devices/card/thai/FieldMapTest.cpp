#include "devices/card/thai/FieldMap.h"

#include <gtest/gtest.h>

namespace amphoe::devices::card {
namespace {

void expect_at(Layout layout, Field field, int block, std::size_t offset, std::size_t length) {
    const auto at = locate(layout, field);
    EXPECT_EQ(at.block, block);
    EXPECT_EQ(at.offset, offset);
    EXPECT_EQ(at.length, length);
}

// The hexadecimal offsets of thai-id-card.md section 2.1, written down a second time on purpose.
TEST(FieldMapTest, PlacesTheFieldsOfVersion0003) {
    expect_at(Layout::Version0003, Field::CitizenId, 0, 0x0004, 13);
    expect_at(Layout::Version0003, Field::NameThai, 0, 0x0011, 100);
    expect_at(Layout::Version0003, Field::NameEnglish, 0, 0x0075, 100);
    expect_at(Layout::Version0003, Field::BirthDate, 0, 0x00D9, 8);
    expect_at(Layout::Version0003, Field::Sex, 0, 0x00E1, 1);
    expect_at(Layout::Version0003, Field::Issuer, 0, 0x00F6, 100);
    expect_at(Layout::Version0003, Field::IssueDate, 0, 0x0167, 8);
    expect_at(Layout::Version0003, Field::ExpiryDate, 0, 0x016F, 8);
    expect_at(Layout::Version0003, Field::CardType, 0, 0x0177, 2);
    expect_at(Layout::Version0003, Field::PhotoLength, 0, 0x0179, 2);
    expect_at(Layout::Version0003, Field::Photo, 0, 0x017B, 5118);
    expect_at(Layout::Version0003, Field::Address, 0, 0x1579, 160);
    expect_at(Layout::Version0003, Field::PhotoNumber, 0, 0x1619, 14);
}

TEST(FieldMapTest, PlacesThePersonOfVersion0002InBlockOneAndTheAddressInBlockZero) {
    expect_at(Layout::Version0002, Field::Version, 0, 0, 4);
    expect_at(Layout::Version0002, Field::CitizenId, 1, 4, 13);
    expect_at(Layout::Version0002, Field::Photo, 1, 379, 5118);
    expect_at(Layout::Version0002, Field::Address, 0, 4, 150);
    expect_at(Layout::Version0002, Field::PhotoNumber, 0, 0, 0);
}

TEST(FieldMapTest, ReadsEveryVersionBut0002AsTheNewerLayout) {
    EXPECT_EQ(layout_for("0002"), Layout::Version0002);
    for (const auto* version : {"0003", "0004", "", "abcd"}) {
        EXPECT_EQ(layout_for(version), Layout::Version0003);
    }
}

TEST(FieldMapTest, FieldsOfOneLayoutDoNotOverlapAndLieWithinTheBlock) {
    for (const auto layout : {Layout::Version0002, Layout::Version0003}) {
        for (const auto& one : fields_of(layout)) {
            EXPECT_LE(one.at.offset + one.at.length, kBlockSize);
            for (const auto& other : fields_of(layout)) {
                const bool apart = one.field == other.field || one.at.block != other.at.block ||
                                   one.at.offset + one.at.length <= other.at.offset ||
                                   other.at.offset + other.at.length <= one.at.offset;
                EXPECT_TRUE(apart) << one.at.offset << ' ' << other.at.offset;
            }
        }
    }
}

}  // namespace
}  // namespace amphoe::devices::card
