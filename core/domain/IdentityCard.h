// What a Thai ID card holds, as read (thai-id-card.md section 2).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/CitizenId.h"
#include "core/domain/PartialDate.h"

namespace amphoe::domain {

/// Four parts of a name as the chip holds them; the middle name is often empty.
struct PersonName {
    std::string title;
    std::string first;
    std::string middle;
    std::string last;

    /// Parts joined by one space, empty parts left out. The Thai title is joined to the first name without a space only
    /// on papers that ask for it; here it is separate.
    std::string full() const;
    bool operator==(const PersonName&) const = default;
};

/// The address in the order of domain.md E7. Values keep their label ("หมู่ที่ 4", "ตำบล..."); `raw` is the chip's text.
struct ThaiAddress {
    std::string house;
    std::string moo;
    std::string trok;
    std::string soi;
    std::string road;
    std::string tambon;
    std::string amphoe;
    std::string province;
    std::string raw;

    /// Parts joined by one space, empty parts left out.
    std::string one_line() const;
    bool operator==(const ThaiAddress&) const = default;
};

enum class Sex { Male, Female };

/// Where the card data come from; the centre's confirmation is the only way to a better mark.
enum class Provenance { ChipUnverified, Typed, VerifiedOnline };
/// "chip-unverified", "typed", "verified-online".
std::string provenance_name(Provenance provenance);

/// The fields of a record that carry a provenance of their own.
enum class CardField {
    CitizenId,
    NameThai,
    NameEnglish,
    BirthDate,
    Sex,
    Issuer,
    IssueDate,
    ExpiryDate,
    Address,
    RequestNumber,
    PhotoNumber,
    CardType,
    Photo,
    LaserNumber,
    ChipNumber,
};
inline constexpr int kCardFieldCount = 15;
/// "citizen_id", "name_th" and so on: the keys of the console contract.
std::string card_field_name(CardField field);

/// The photo bytes exactly as on the chip, cut after the JPEG end marker.
struct CardPhoto {
    std::vector<std::uint8_t> jpeg;
    int width = 0;   ///< pixels, from the JPEG frame header
    int height = 0;  ///< pixels
    std::string sha256;
};

/// How the read went; no personal data.
struct CardReadTiming {
    long text_ms = 0;   ///< from the start until the text fields were complete
    long total_ms = 0;  ///< until the photo was complete
    int apdus = 0;      ///< commands sent
    long bytes = 0;     ///< bytes on the line in both directions
};

/// One complete, unmixed read of one card.
struct IdentityCard {
    CitizenId citizen_id;
    PersonName name_th;
    PersonName name_en;
    std::optional<PartialDate> birth_date;
    std::optional<Sex> sex;
    std::string issuer;
    std::optional<PartialDate> issue_date;
    ExpiryDate expiry_date;
    ThaiAddress address;
    std::string version;     ///< layout version, "0003"
    std::string atr;         ///< upper-case hexadecimal
    std::string request_no;  ///< BP1 number
    std::string photo_no;    ///< number under the photo, "NNNN-NN-NNNNNNNN"
    std::string card_type;
    std::optional<CardPhoto> photo;  ///< empty when not asked for or not readable (then a warning says so)
    Provenance provenance = Provenance::ChipUnverified;  ///< of every field that is not in `field_provenance`
    std::vector<std::string> warnings;  ///< stable English keys, e.g. "address.tambon.label"; never personal data
    CardReadTiming timing;
    std::string reader;
    std::string laser_no{};  ///< back of the card, "XX9-9999999-99"; empty when not asked for or not readable
    std::string chip_no{};   ///< from the chip's production data, 16 hexadecimal digits; empty when not asked for
    std::map<CardField, Provenance> field_provenance{};  ///< fields that were typed or confirmed one by one

    Provenance provenance_of(CardField field) const;
};

}  // namespace amphoe::domain
