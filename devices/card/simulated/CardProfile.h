// The content of a virtual card: what its blocks hold and how it behaves.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Failure.h"
#include "devices/card/simulated/CardFault.h"
#include "devices/card/thai/CardChannel.h"
#include "devices/card/thai/FieldMap.h"

namespace amphoe::devices::card {

/// Values as a profile gives them, in UTF-8. Dates are the chip's form, Buddhist Era `YYYYMMDD`.
struct CardContent {
    std::string layout = "0003";
    std::string citizen_id;
    std::string name_th;  ///< "title#first#middle#last"
    std::string name_en;
    std::string birth_date;
    std::string sex;  ///< "1" or "2"
    std::string request_no;
    std::string issuer;
    std::string issuer_code;
    std::string issue_date;
    std::string expiry_date;
    std::string card_type = "01";
    std::string address;  ///< eight parts between '#'
    std::string photo_no;
    Bytes photo;
};

/// What a card makes of a READ of more than 255 bytes.
enum class CardChaining {
    Works,    ///< announces 61 00 and gives parts of 256 bytes
    Refused,  ///< 6700
    Ignored,  ///< takes the low byte of the length for the whole
};

struct CardProfile {
    Bytes atr;
    bool thai = true;             ///< false: the applet is absent, SELECT is refused
    bool direct_answers = false;  ///< data and 9000 at once, as over T=1; otherwise 61xx and GET RESPONSE
    CardChaining chaining = CardChaining::Works;
    unsigned line_speed_us_per_byte = 0;  ///< time of a byte on the line, both directions (thai-id-card.md section 3)
    std::array<Bytes, 2> blocks;          ///< empty: the card has no such block
    Bytes laser;                          ///< header and number of the applet "ADM"; empty: the card has no such applet
    bool laser_in_parts = false;          ///< refuses to give both in one answer
    Bytes production_data;                ///< of the card manager; empty: it is closed
    std::vector<CardFault> faults;
    std::shared_ptr<const CardProfile> successor;  ///< the card that a swap puts in
};

/// The answers of the applet "ADM" and of the card manager for these numbers. `laser_no` "XX9-9999999-99", `chip_no`
/// sixteen hexadecimal digits; nothing for anything else.
std::optional<Bytes> encode_laser_number(std::string_view laser_no);
std::optional<Bytes> encode_production_data(std::string_view chip_no);

/// The blocks of a card with that content. ConfigurationInvalid names the field that does not fit or is not TIS-620.
domain::Result<std::array<Bytes, 2>> encode_card_content(const CardContent& content);

}  // namespace amphoe::devices::card
