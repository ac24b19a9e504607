#include "devices/card/thai/CardFields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "devices/card/thai/Tis620.h"

namespace amphoe::devices::card {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::uint8_t> field(std::string_view utf8, std::size_t length = 0) {
    auto bytes = encode_tis620(utf8).value();
    bytes.resize(std::max(length, bytes.size()), 0x20);
    return bytes;
}

TEST(CardFieldsTest, SplitsANameAndKeepsAnEmptyMiddle) {
    Warnings warnings;
    const auto name = name_field(field("นาย#ทดสอบ##ระบบบัตร", 100), "name_th", warnings);
    EXPECT_EQ(name, (domain::PersonName{"นาย", "ทดสอบ", "", "ระบบบัตร"}));
    EXPECT_THAT(warnings, IsEmpty());
}

TEST(CardFieldsTest, KeepsTheSpacesOfASurname) {
    Warnings warnings;
    const auto name = name_field(field("น.ส.#ตัวอย่าง#กลาง#ณ ตัวอย่าง", 100), "name_th", warnings);
    EXPECT_EQ(name.last, "ณ ตัวอย่าง");
    EXPECT_EQ(name.middle, "กลาง");
}

TEST(CardFieldsTest, KeepsAnEmptyLastName) {
    Warnings warnings;
    EXPECT_EQ(name_field(field("นาย#ทดสอบ##", 100), "name_th", warnings).last, "");
    EXPECT_THAT(warnings, IsEmpty());
}

TEST(CardFieldsTest, GuessesNothingWhenANameHasNotFourParts) {
    for (const auto* text : {"นาย#ทดสอบ#ระบบบัตร", "นาย#ก#ข#ค#ง", "นายทดสอบ ระบบบัตร", ""}) {
        Warnings warnings;
        EXPECT_EQ(name_field(field(text, 100), "name_th", warnings), domain::PersonName{}) << text;
        EXPECT_THAT(warnings, ElementsAre("name_th.parts")) << text;
    }
}

TEST(CardFieldsTest, RefusesBytesOutsideTheEncoding) {
    Warnings warnings;
    auto bytes = field("Mr.#Thotsop##Rabopbat", 100);
    bytes[5] = 0x85;
    EXPECT_EQ(name_field(bytes, "name_en", warnings), domain::PersonName{});
    EXPECT_THAT(warnings, ElementsAre("name_en.encoding"));
}

TEST(CardFieldsTest, ReadsARuralAddress) {
    Warnings warnings;
    const auto address = address_field(field("99/9#หมู่ที่ 4####ตำบลริมใต้#อำเภอแม่ริม#จังหวัดเชียงใหม่", 160), warnings);
    EXPECT_EQ(address.house, "99/9");
    EXPECT_EQ(address.moo, "หมู่ที่ 4");
    EXPECT_EQ(address.road, "");
    EXPECT_EQ(address.tambon, "ตำบลริมใต้");
    EXPECT_EQ(address.province, "จังหวัดเชียงใหม่");
    EXPECT_EQ(address.raw, "99/9#หมู่ที่ 4####ตำบลริมใต้#อำเภอแม่ริม#จังหวัดเชียงใหม่");
    EXPECT_THAT(warnings, IsEmpty());
}

TEST(CardFieldsTest, ReadsABangkokAddressWithTrokSoiAndRoad) {
    Warnings warnings;
    const auto address = address_field(
        field("24/8##ตรอกตัวอย่าง#ซอยสามเสน 13#ถนนสามเสน#แขวงวชิรพยาบาล#เขตดุสิต#กรุงเทพมหานคร", 160), warnings);
    EXPECT_EQ(address.moo, "");
    EXPECT_EQ(address.trok, "ตรอกตัวอย่าง");
    EXPECT_EQ(address.soi, "ซอยสามเสน 13");
    EXPECT_EQ(address.road, "ถนนสามเสน");
    EXPECT_EQ(address.amphoe, "เขตดุสิต");
    EXPECT_THAT(warnings, IsEmpty());
}

TEST(CardFieldsTest, WarnsOfAPartThatCarriesAnotherLabel) {
    Warnings warnings;
    const auto address = address_field(field("1#ซอย 5####อำเภอแม่ริม#ตำบลริมใต้#เชียงใหม่", 160), warnings);
    EXPECT_EQ(address.moo, "ซอย 5");  // by position, as on the chip
    EXPECT_THAT(warnings, ElementsAre("address.moo.label", "address.tambon.label", "address.amphoe.label",
                                      "address.province.label"));
}

TEST(CardFieldsTest, KeepsTheRawAddressWhenThePartsAreNotEight) {
    Warnings warnings;
    const auto address = address_field(field("99/9#หมู่ที่ 4#ตำบลริมใต้", 160), warnings);
    EXPECT_EQ(address.house, "");
    EXPECT_EQ(address.raw, "99/9#หมู่ที่ 4#ตำบลริมใต้");
    EXPECT_THAT(warnings, ElementsAre("address.parts"));
}

TEST(CardFieldsTest, KeepsPartialDatesPartial) {
    Warnings warnings;
    EXPECT_EQ(date_field(field("24900000"), "birth_date", warnings)->iso(), "1947");
    EXPECT_EQ(date_field(field("24900500"), "birth_date", warnings)->iso(), "1947-05");
    EXPECT_EQ(date_field(field("25300114"), "birth_date", warnings)->iso(), "1987-01-14");
    EXPECT_THAT(warnings, IsEmpty());
}

TEST(CardFieldsTest, TestsTheLeapDayInTheGregorianYear) {
    Warnings warnings;
    EXPECT_TRUE(date_field(field("25350229"), "birth_date", warnings));   // 1992
    EXPECT_FALSE(date_field(field("25360229"), "birth_date", warnings));  // 1993
    EXPECT_THAT(warnings, ElementsAre("birth_date.invalid"));
}

TEST(CardFieldsTest, NamesAnUnknownDate) {
    for (const auto* text : {"00000000", "        "}) {
        Warnings warnings;
        EXPECT_FALSE(date_field(field(text), "birth_date", warnings));
        EXPECT_THAT(warnings, ElementsAre("birth_date.unknown"));
    }
}

TEST(CardFieldsTest, ReadsALifelongExpiryBeforeLookingAtItsDay) {
    EXPECT_EQ(expiry_field(field("99999999")), (domain::ExpiryDate{true, std::nullopt}));
    EXPECT_EQ(expiry_field(field("25750113"))->date->iso(), "2032-01-13");
    EXPECT_FALSE(expiry_field(field("25751313")));
    EXPECT_FALSE(expiry_field(field("        ")));
}

TEST(CardFieldsTest, KnowsTwoSexesAndWarnsOfTheRest) {
    Warnings warnings;
    EXPECT_EQ(sex_field(field("1"), warnings), domain::Sex::Male);
    EXPECT_EQ(sex_field(field("2"), warnings), domain::Sex::Female);
    EXPECT_THAT(warnings, IsEmpty());
    EXPECT_EQ(sex_field(field("3"), warnings), std::nullopt);
    EXPECT_THAT(warnings, ElementsAre("sex.invalid"));
}

TEST(CardFieldsTest, GroupsTheNumberUnderThePhoto) {
    Warnings warnings;
    EXPECT_EQ(photo_number_field(field("99990111200001"), warnings), "9999-01-11200001");
    EXPECT_EQ(photo_number_field(field("", 14), warnings), "");
    EXPECT_THAT(warnings, IsEmpty());
    EXPECT_EQ(photo_number_field(field("12345", 14), warnings), "12345");
    EXPECT_THAT(warnings, ElementsAre("photo_no.format"));
}

}  // namespace
}  // namespace amphoe::devices::card
