#include "core/workflows/identity/DigitalCardView.h"

#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {
namespace {

constexpr std::size_t kShownOfChip = 4;

std::string english_name(const domain::RegisterRecord& card, const std::optional<domain::IdentityCard>& chip) {
    const auto known = card.text("name_en");
    return known.empty() && chip ? chip->name_en.full() : known;
}

std::string photo_text(const std::optional<domain::IdentityCard>& chip) {
    if (!chip || !chip->photo) {
        return "เทียบใบหน้ากับภาพบนโทรศัพท์ของผู้รับบริการ";
    }
    return "จากชิปบัตรที่อ่านครั้งนี้ " + std::to_string(chip->photo->width) + "×" + std::to_string(chip->photo->height) + " จุด";
}

std::string chip_note(const std::optional<domain::IdentityCard>& chip) {
    const std::string note = "บัตรจริงมีชิป ตรวจได้ด้วยเครื่องอ่าน";
    if (!chip || chip->chip_no.size() <= kShownOfChip) {
        return note;
    }
    return note + " หมายเลขชิป ••••" + chip->chip_no.substr(chip->chip_no.size() - kShownOfChip);
}

}  // namespace

std::vector<domain::Fields> digital_card_rows(const domain::RegisterRecord& card,
                                              const std::optional<domain::IdentityCard>& chip) {
    std::vector<domain::Fields> rows;
    const auto add = [&rows](const char* title, const std::string& text) {
        if (!text.empty()) {
            rows.push_back({{title, text}});
        }
    };
    add("ด้านหน้า: ภาพถ่าย", photo_text(chip));
    add("ด้านหน้า: เลขประจำตัว", citizen_text(card.text("citizen_id")));
    add("ด้านหน้า: ชื่อ-สกุล", card.text("name"));
    add("ด้านหน้า: ชื่อภาษาอังกฤษ", english_name(card, chip));
    add("ด้านหน้า: วันเกิด", thai_date(card.text("birth_date")));
    add("ด้านหน้า: ที่อยู่", card.text("address"));
    add("ด้านหน้า: วันออกบัตร", thai_date(card.text("issue_date")));
    add("ด้านหน้า: วันหมดอายุ", thai_date(card.text("expiry_date")));
    add("ด้านหลัง: รหัสหลังบัตร", card.text("laser_masked"));
    add("ด้านหลัง: ชิป", chip_note(chip));
    return rows;
}

}  // namespace amphoe::workflows
