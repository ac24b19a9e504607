#include "core/documents/TangratLeaflet.h"

namespace amphoe::documents {

using domain::TangratServices;

const char* const kLeafletClaimsNothing =
    "แผ่นพับนี้ให้ข้อมูลเท่านั้น สำนักทะเบียนไม่ได้เชื่อมต่อกับบริการเหล่านี้ บริการจริงให้ดูในแอปทางรัฐ / Information only: this office is "
    "connected to none of these services; the app itself decides.";

namespace {

ReportTable table_of(const TangratServices& known, bool level2) {
    ReportTable table{{0.55, 0.45}, {{"บริการ", "Service"}}};
    for (const auto& service : known.services) {
        if (service.needs_level2 == level2) {
            table.rows.push_back({service.name_th, service.name_en});
        }
    }
    return table;
}

}  // namespace

MeasurementReport tangrat_leaflet(const TangratServices& known, const std::string& footer) {
    MeasurementReport paper{"ทางรัฐ ระดับ 2 ใช้ทำอะไรได้", "What Tang Rat level 2 opens", footer, {}};
    paper.blocks = {ReportParagraph{"ระดับ 2 แสดงว่าเจ้าของบัตรประชาชนกับผู้ยืนยันตัวตนเป็นคนเดียวกัน / Level 2 shows that the "
                                    "card owner and the person are the same."},
                    ReportHeading{"บริการที่ต้องใช้ระดับ 2 เช่น / Needs level 2, for example"},
                    table_of(known, true),
                    ReportHeading{"บริการอื่นในแอป / Other services of the app"},
                    table_of(known, false),
                    ReportParagraph{"ที่มา: " + known.source + " (" + known.as_of + ") กว่า " +
                                    std::to_string(known.announced_services) + " บริการ"}};
    if (!known.link.empty()) {
        paper.blocks.emplace_back(
            ReportCode{known.link, "สแกนเพื่ออ่านประกาศ / Scan to read the announcement\n" + known.link});
    }
    paper.blocks.emplace_back(ReportParagraph{kLeafletClaimsNothing});
    paper.blocks.emplace_back(ReportParagraph{"เจ้าหน้าที่ไม่ขอรหัสผ่านหรือ OTP ทางโทรศัพท์"});
    return paper;
}
}  // namespace amphoe::documents
