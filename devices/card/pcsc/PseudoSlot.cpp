#include "devices/card/pcsc/PseudoSlot.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace amphoe::devices::card {
namespace {

// Whole words of the names that drivers give, e.g. "ACS ACR1281 1S Dual Reader [ACR1281 SAM Interface] 00 02".
constexpr std::array<std::string_view, 5> kMarks{"SAM", "PICC", "CONTACTLESS", "CL", "NFC"};

bool is_pseudo_slot(const std::string& reader) {
    std::string word;
    const auto marked = [&] { return std::ranges::find(kMarks, word) != kMarks.end(); };
    for (const auto c : reader) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalnum(letter) != 0) {
            word.push_back(static_cast<char>(std::toupper(letter)));
        } else if (marked()) {
            return true;
        } else {
            word.clear();
        }
    }
    return marked();
}

}  // namespace

std::vector<std::string> without_pseudo_slots(std::vector<std::string> readers) {
    if (!std::ranges::all_of(readers, is_pseudo_slot)) {
        std::erase_if(readers, is_pseudo_slot);
    }
    return readers;
}

}  // namespace amphoe::devices::card
