// Where each field lies on the chip: the one table to correct after a new card version (thai-id-card.md section 2.1).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace amphoe::devices::card {

/// SELECT of the applet with the personal data, "MOI" (thai-id-card.md section 1).
inline constexpr std::array<std::uint8_t, 13> kSelectPersonalData{0x00, 0xA4, 0x04, 0x00, 0x08, 0xA0, 0x00,
                                                                  0x00, 0x00, 0x54, 0x48, 0x00, 0x01};

enum class Field {
    Version,
    CitizenId,
    NameThai,
    NameEnglish,
    BirthDate,
    Sex,
    RequestNumber,
    Issuer,
    IssuerCode,
    IssueDate,
    ExpiryDate,
    CardType,
    PhotoLength,
    Photo,
    Address,
    PhotoNumber,
};

/// A range of bytes in one block (the low nibble of INS).
struct Location {
    int block = 0;
    std::size_t offset = 0;
    std::size_t length = 0;
};

struct FieldEntry {
    Field field;
    Location at;
};

/// Layout 0002 of old cards, or 0003 and everything later.
enum class Layout { Version0002, Version0003 };

/// The layout for a version text; every text but "0002" is read as 0003 (thai-id-card.md section 2.1).
Layout layout_for(std::string_view version);

/// The table of one layout.
std::span<const FieldEntry> fields_of(Layout layout);

/// Where a field lies; a length of 0 says that the layout does not hold it.
Location locate(Layout layout, Field field);

inline constexpr std::size_t kBlockSize = 5950;
/// Longest range of one READ that every known reader and card has been seen to take.
inline constexpr std::size_t kLongestRead = 255;

}  // namespace amphoe::devices::card
