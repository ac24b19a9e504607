// The vectors of domain.md E7: addresses as papers and screens write them.
#include "core/workflows/RegisterText.h"

#include <gtest/gtest.h>

#include "core/domain/IdentityCard.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;

TEST(RegisterTextTest, EveryPartStandsInTheOrderOfTheLaw) {
    EXPECT_EQ(address_of({{"house_no", "99/1"},
                          {"moo", "4"},
                          {"trok", "จันทร์"},
                          {"soi", "สุขใจ 3"},
                          {"road", "มิตรภาพ"},
                          {"tambon", "เมืองปัก"},
                          {"amphoe", "ปักธงชัย"},
                          {"province", "นครราชสีมา"}}),
              "99/1 หมู่ที่ 4 ตรอกจันทร์ ซอยสุขใจ 3 ถนนมิตรภาพ ตำบลเมืองปัก อำเภอปักธงชัย จังหวัดนครราชสีมา");
}

TEST(RegisterTextTest, BlankPartsAreLeftOut) {
    EXPECT_EQ(address_of({{"house_no", "7"}, {"moo", ""}, {"tambon", "ท่าแค"}, {"province", "ลพบุรี"}}),
              "7 ตำบลท่าแค จังหวัดลพบุรี");
    EXPECT_EQ(address_of({}), "");
}

TEST(RegisterTextTest, BangkokHasKhwaengAndKhetAndIsNoProvince) {
    EXPECT_EQ(address_of({{"house_no", "24/8"},
                          {"soi", "สามเสน 13"},
                          {"road", "สามเสน"},
                          {"tambon", "วชิรพยาบาล"},
                          {"amphoe", "ดุสิต"},
                          {"province", "กรุงเทพมหานคร"}}),
              "24/8 ซอยสามเสน 13 ถนนสามเสน แขวงวชิรพยาบาล เขตดุสิต กรุงเทพมหานคร");
}

TEST(RegisterTextTest, TheCapitalDistrictIsToldWithItsProvince) {
    const auto of = [](const char* amphoe) {
        return address_of({{"house_no", "1"}, {"amphoe", amphoe}, {"province", "ลพบุรี"}});
    };
    EXPECT_EQ(of("เมือง"), "1 อำเภอเมืองลพบุรี จังหวัดลพบุรี");
    EXPECT_EQ(of("เมืองลพบุรี"), "1 อำเภอเมืองลพบุรี จังหวัดลพบุรี") << "already told";
    EXPECT_EQ(of("บ้านหมี่"), "1 อำเภอบ้านหมี่ จังหวัดลพบุรี");
}

TEST(RegisterTextTest, ALineOfTheRegisterIsTakenAsItIs) {
    EXPECT_EQ(address_of({{"address", "1 หมู่ที่ 2 ตำบลตัวอย่าง"}, {"house_no", "9"}}), "1 หมู่ที่ 2 ตำบลตัวอย่าง");
}

TEST(RegisterTextTest, TheChipsPartsKeepTheirOrderAndBlankOnesAreLeftOut) {
    domain::ThaiAddress address;
    address.province = "จังหวัดเชียงใหม่";
    address.amphoe = "อำเภอแม่ริม";
    address.tambon = "ตำบลริมใต้";
    address.road = "ถนนหนึ่ง";
    address.soi = "ซอยสอง";
    address.trok = "ตรอกสาม";
    address.moo = "หมู่ที่ 4";
    address.house = "99/9";
    EXPECT_EQ(address.one_line(), "99/9 หมู่ที่ 4 ตรอกสาม ซอยสอง ถนนหนึ่ง ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่");
    address.trok = address.soi = address.road = "";
    EXPECT_EQ(address.one_line(), "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่");
}

}  // namespace
}  // namespace amphoe::workflows
