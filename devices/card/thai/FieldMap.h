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

/// SELECT of "ADM", which holds the laser number.
inline constexpr std::array<std::uint8_t, 13> kSelectAdministration{0x00, 0xA4, 0x04, 0x00, 0x08, 0xA0, 0x00,
                                                                    0x00, 0x00, 0x84, 0x06, 0x00, 0x02};
/// SELECT of the card manager, by no name and by "CM": cards take one or the other.
inline constexpr std::array<std::uint8_t, 5> kSelectCardManager{0x00, 0xA4, 0x04, 0x00, 0x00};
inline constexpr std::array<std::uint8_t, 7> kSelectCardManagerByName{0x00, 0xA4, 0x04, 0x00, 0x02, 0x43, 0x4D};
/// The laser number in one answer, and in an answer of the header followed by GET RESPONSE (section 2.3).
inline constexpr std::array<std::uint8_t, 5> kReadLaserWhole{0x80, 0x00, 0x00, 0x00, 0x17};
inline constexpr std::array<std::uint8_t, 5> kReadLaserInParts{0x80, 0x00, 0x00, 0x00, 0x07};
inline constexpr std::size_t kLaserHeader = 7;
inline constexpr std::size_t kLaserLength = 16;
/// Production data of the chip: tag 9F 7F, length, 42 bytes; the chip number is bytes 13 to 20 of the answer.
inline constexpr std::array<std::uint8_t, 5> kReadProductionData{0x80, 0xCA, 0x9F, 0x7F, 0x00};
inline constexpr std::size_t kProductionData = 45;
inline constexpr std::size_t kChipNumberAt = 13;
inline constexpr std::size_t kChipNumberLength = 8;

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
/// Bytes of one answer in a chain.
inline constexpr std::size_t kChainLink = 256;

}  // namespace amphoe::devices::card
