#include "core/domain/PersonCategory.h"

#include <array>

namespace amphoe::domain {
namespace {

// CitizenId takes no number that begins with 0 or 9.
constexpr std::array<PersonCategory, 8> kCategories{{
    {1, "born-notified-in-time", "คนไทยที่แจ้งเกิดภายในกำหนด (ตั้งแต่ 1 ม.ค. 2527)",
     "Thai by birth, notified in time (from 1 January 1984)"},
    {2, "born-notified-late", "คนไทยที่แจ้งเกิดเกินกำหนด", "Thai by birth, notified late"},
    {3, "listed-first-period", "คนไทยหรือคนต่างด้าวที่มีชื่อในทะเบียนบ้าน 1 ม.ค. – 31 พ.ค. 2527",
     "Thai or alien listed in a house register from 1 January to 31 May 1984"},
    {4, "moved-in-first-period", "ผู้ที่ย้ายเข้าในช่วง 1 ม.ค. – 31 พ.ค. 2527 โดยยังไม่มีเลข",
     "moved in from 1 January to 31 May 1984 without a number yet"},
    {5, "added-later", "คนไทยที่เพิ่มชื่อในทะเบียนบ้านภายหลัง", "Thai added to a register later"},
    {6, "unlawful-or-temporary", "ผู้เข้าเมืองโดยไม่ชอบด้วยกฎหมายหรือเข้ามาชั่วคราว", "entered unlawfully or stays temporarily"},
    {7, "child-of-category-6", "บุตรของบุคคลประเภท 6 ซึ่งเกิดในประเทศไทย",
     "child of a person of category 6, born in Thailand"},
    {8, "lawful-alien-or-naturalised", "คนต่างด้าวที่เข้าเมืองโดยชอบด้วยกฎหมายหรือผู้ได้สัญชาติไทย",
     "alien who entered lawfully, or naturalised"},
}};

}  // namespace

PersonCategory person_category(const CitizenId& citizen_id) {
    return kCategories.at(static_cast<std::size_t>(citizen_id.digits().front() - '1'));
}

}  // namespace amphoe::domain
