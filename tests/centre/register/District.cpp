#include "tests/centre/register/District.h"

#include <array>

namespace amphoe::centre {
namespace {

constexpr std::array kAreas{
    DistrictArea{"990101", "ตัวอย่างหนึ่ง", "9901", 9}, DistrictArea{"990102", "ตัวอย่างสอง", "9901", 7},
    DistrictArea{"990103", "ตัวอย่างสาม", "9901", 8}, DistrictArea{"990104", "ตัวอย่างสี่", "9901", 6},
    DistrictArea{"990105", "ตัวอย่างห้า", "9901", 10}, DistrictArea{"990106", "ตัวอย่างหก", "9901", 5},
    DistrictArea{"990107", "ในเมือง", "9999", 0},    DistrictArea{"990108", "ท่าน้ำ", "9998", 0},
};

constexpr std::array<std::string_view, 6> kRoads{"ตลาดเก่า", "ริมน้ำ", "สถานี", "ประชาราษฎร์", "เทศบาลหนึ่ง", "เทศบาลสอง"};

constexpr std::array<std::string_view, 40> kMale{
    "กิตติ",   "ก้องภพ",  "เกรียงไกร", "คมสัน",  "จักรพันธ์", "จิรายุ",  "ชัยวัฒน์",  "ชาญ",   "ณรงค์",  "ณัฐพล",
    "ดนัย",   "ทวี",     "ธนา",      "ธีระ",   "นพดล",   "นิรันดร์", "บุญมี",    "ประทีป", "ปรีชา",  "พงศกร",
    "พิชัย",   "ไพโรจน์", "ภาคภูมิ",    "มานะ",  "มานพ",   "ยุทธนา", "รังสรรค์", "วรวุฒิ",  "วิชัย",   "วีระ",
    "ศักดิ์ดา", "ศุภชัย",   "สมพงษ์",    "สมศักดิ์", "สันติ",    "สุรชัย",  "สุเทพ",   "อดิศร",  "อภิชาติ", "เอกชัย"};

constexpr std::array<std::string_view, 40> kFemale{
    "กนกวรรณ", "กาญจนา", "เกศินี", "ขวัญใจ", "จันทร์เพ็ญ", "จารุวรรณ", "จิราภรณ์", "ชลธิชา", "ชุติมา",  "ดวงใจ",
    "ทิพวรรณ",  "ธิดา",    "นงนุช", "นภา",   "นิตยา",    "บุษบา",    "ประภา",  "ปราณี",  "พรทิพย์", "พัชรี",
    "เพ็ญศรี",   "ภัทรา",   "มณี",   "มาลัย",  "ยุพา",     "รัตนา",    "ลัดดา",   "วรรณา", "วาสนา", "วิภา",
    "ศศิธร",    "ศิริพร",   "สมจิต", "สายฝน", "สุดา",     "สุนีย์",     "สุภาพร",  "อรทัย",  "อรุณี",   "อุไร"};

constexpr std::array<std::string_view, 30> kBeginnings{
    "ศรี",   "ทอง", "แสง", "วงษ์", "ใจ", "บุญ",  "พรหม", "สุข",  "จันทร์", "แก้ว", "เพชร", "คำ", "พูน",   "ดี",   "มี",
    "เกษม", "รุ่ง",  "ชู",   "ไพร", "นา", "สวน", "ธาร",  "ดอน", "ภู",    "ขจร", "เจริญ", "มั่น", "เรือง", "อ่อน", "หอม"};

constexpr std::array<std::string_view, 30> kEnds{
    "สมมุติ",  "ทดสอบ",  "ตัวอย่าง", "สาธิต",    "จำลอง", "ฝึกหัด",  "สุขใจ",  "งามตา",  "ทองดี", "ใสเย็น",
    "มั่นคง",  "เจริญผล", "สมบูรณ์",  "ประเสริฐ", "พิทักษ์",  "รักษา",  "ร่มเย็น", "ชัยมงคล", "นาดี",  "สวนงาม",
    "ทุ่งทอง", "ธารา",   "ไพศาล",  "วัฒนา",    "อุดม",   "สุวรรณ", "มณี",    "โชติ",    "อารี",  "ผาสุก"};

}  // namespace

std::span<const DistrictArea> district_areas() {
    return kAreas;
}

std::span<const std::string_view> town_roads() {
    return kRoads;
}

std::span<const std::string_view> male_names() {
    return kMale;
}

std::span<const std::string_view> female_names() {
    return kFemale;
}

std::span<const std::string_view> surname_beginnings() {
    return kBeginnings;
}

std::span<const std::string_view> surname_ends() {
    return kEnds;
}

}  // namespace amphoe::centre
