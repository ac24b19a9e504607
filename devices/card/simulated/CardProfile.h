// The content of a virtual card: what its blocks hold and how it behaves.
#pragma once

#include <array>
#include <cstdint>
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

struct CardProfile {
    Bytes atr;
    bool thai = true;             ///< false: the applet is absent, SELECT is refused
    bool direct_answers = false;  ///< data and 9000 at once, as over T=1; otherwise 61xx and GET RESPONSE
    std::array<Bytes, 2> blocks;  ///< empty: the card has no such block
    std::vector<CardFault> faults;
};

/// The blocks of a card with that content. ConfigurationInvalid names the field that does not fit or is not TIS-620.
domain::Result<std::array<Bytes, 2>> encode_card_content(const CardContent& content);

}  // namespace amphoe::devices::card
