#include "core/documents/PaperVerdict.h"

namespace amphoe::documents {
namespace {

PaperVerdict stamp_verdict(const std::optional<StampCheck>& stamp) {
    switch (stamp ? stamp->finding : StampFinding::Malformed) {
        case StampFinding::OtherData:
            return {"stamp-wrong", "ตราประทับเวลาเป็นของลายมือชื่ออื่น ไม่ใช่ของเอกสารนี้"};
        case StampFinding::UnknownAuthority:
            return {"stamp-wrong", "ตราประทับเวลาไม่ได้ออกโดยผู้ให้บริการประทับเวลาที่ระบบเชื่อถือ"};
        case StampFinding::Good:
            return {"stamp-wrong", "เวลาในตราประทับเวลาไม่ตรงกับเวลาที่ลงลายมือชื่อ"};
        case StampFinding::Malformed:
            break;
    }
    return {"stamp-wrong", "ตราประทับเวลาเสียหาย อ่านไม่ได้"};
}

}  // namespace

PaperVerdict verdict(SignatureFinding finding) {
    switch (finding) {
        case SignatureFinding::None:
            return {"unsigned", "เอกสารนี้ไม่มีลายมือชื่ออิเล็กทรอนิกส์"};
        case SignatureFinding::Several:
            return {"changed", "เอกสารมีลายมือชื่ออิเล็กทรอนิกส์มากกว่าหนึ่งรายการ"};
        case SignatureFinding::NotWhole:
            return {"changed", "ลายมือชื่ออิเล็กทรอนิกส์ไม่ครอบคลุมเอกสารทั้งฉบับ"};
        case SignatureFinding::Appended:
            return {"changed", "มีข้อมูลถูกเพิ่มเข้ามาในเอกสารหลังการลงลายมือชื่อ"};
        case SignatureFinding::PagesChanged:
            return {"changed", "มีหน้าถูกเพิ่มหรือถูกนำออกหลังการลงลายมือชื่อ"};
        case SignatureFinding::ContentReplaced:
            return {"changed", "สิ่งที่แสดงบนหน้าเอกสารถูกเปลี่ยนหลังการลงลายมือชื่อ"};
        case SignatureFinding::DataReplaced:
            return {"changed", "ข้อมูลที่ฝังในเอกสารถูกเปลี่ยนหลังการลงลายมือชื่อ"};
        case SignatureFinding::ManyRevisions:
            return {"changed", "เอกสารมีเนื้อหาหลายฉบับซ้อนกันอยู่ ซึ่งเอกสารที่ระบบออกไม่มี"};
        case SignatureFinding::ActiveParts:
            return {"changed", "เอกสารมีส่วนที่ทำให้สิ่งที่แสดงเปลี่ยนไปได้ (สคริปต์ ชั้นข้อมูล แบบฟอร์ม หรือหมายเหตุ)"};
        case SignatureFinding::NotPdf:
        case SignatureFinding::Damaged:
        case SignatureFinding::OneForWhole:
            break;
    }
    return {"changed", "เอกสารเสียหาย อ่านลายมือชื่ออิเล็กทรอนิกส์ไม่ได้"};
}

PaperVerdict verdict(const CmsCheck& check) {
    switch (check.finding) {
        case CmsFinding::Good:
            return {"signed-and-unchanged", ""};
        case CmsFinding::WrongDigest:
            return {"changed", "เนื้อหาของเอกสารถูกแก้ไขหลังการลงลายมือชื่อ"};
        case CmsFinding::UnknownSigner:
            return {"unknown-signer", "ใบรับรองของผู้ลงลายมือชื่อไม่ได้ออกโดยผู้ออกใบรับรองที่ระบบเชื่อถือ"};
        case CmsFinding::OutsideLife:
            return {"unknown-signer", "ใบรับรองของผู้ลงลายมือชื่อไม่อยู่ในอายุการใช้งาน ณ เวลาที่ลงลายมือชื่อ"};
        case CmsFinding::WrongUsage:
            return {"unknown-signer", "ใบรับรองนี้ไม่ได้ออกให้เพื่อใช้ลงลายมือชื่อ"};
        case CmsFinding::WrongStamp:
            return stamp_verdict(check.stamp);
        case CmsFinding::Malformed:
            break;
    }
    return {"changed", "ลายมือชื่ออิเล็กทรอนิกส์เสียหายหรือไม่ตรงตามรูปแบบของระบบ"};
}

}  // namespace amphoe::documents
