#include "tests/devices/card/DemonstrationCards.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "devices/card/simulated/ProfileFile.h"

namespace amphoe::tests {

using namespace devices::card;

std::filesystem::path demonstration_card(const std::string& name) {
    return std::filesystem::path(AMPHOE_SOURCE_DIR) / "resources/demonstration/cards" / (name + ".json");
}

std::filesystem::path shapes_photo() {
    return std::filesystem::path(AMPHOE_SOURCE_DIR) / "tests/fixtures/card/shapes-297x355.jpg";
}

Bytes shapes_photo_bytes() {
    std::ifstream stream(shapes_photo(), std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(stream), {});
}

std::vector<std::string> demonstration_card_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(demonstration_card("any").parent_path())) {
        if (entry.path().extension() == ".json") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

CardProfile demonstration_profile(const std::string& name) {
    ProfilePhoto photo;
    photo.file = shapes_photo();
    return load_card_profile(demonstration_card(name), photo).value();
}

CardProfile somchai() {
    return demonstration_profile("somchai");
}

CardProfile somsri() {
    return demonstration_profile("somsri");
}

CardProfile foreign_card() {
    return load_card_profile(demonstration_card("foreign"), {}).value();
}

CardContent plain_content() {
    CardContent content;
    content.citizen_id = "1999900000013";
    content.name_th = "นาย#ทดสอบ##ระบบบัตร";
    content.name_en = "Mr.#Thotsop##Rabopbat";
    content.birth_date = "25300114";
    content.sex = "1";
    content.issuer = "อำเภอแม่ริม/เชียงใหม่";
    content.issue_date = "25661120";
    content.expiry_date = "25750113";
    content.address = "99/9#หมู่ที่ 4####ตำบลริมใต้#อำเภอแม่ริม#จังหวัดเชียงใหม่";
    content.photo_no = "99990111200001";
    content.photo = shapes_photo_bytes();
    return content;
}

CardProfile card_with(const CardContent& content) {
    CardProfile profile;
    profile.atr = {0x3B, 0x79, 0x96, 0x00, 0x00, 0x54, 0x48, 0x20, 0x4E, 0x49, 0x44, 0x20, 0x31, 0x37};
    profile.blocks = encode_card_content(content).value();
    return profile;
}

CardProfile with_fault(CardProfile profile, const std::string& fault) {
    profile.faults.push_back(parse_card_fault(fault).value());
    return profile;
}

}  // namespace amphoe::tests
