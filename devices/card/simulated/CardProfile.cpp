#include "devices/card/simulated/CardProfile.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "devices/card/thai/AtrText.h"
#include "devices/card/thai/LaserNumber.h"
#include "devices/card/thai/Tis620.h"

namespace amphoe::devices::card {
namespace {

using domain::Failure;
using domain::FailureCode;

Failure invalid(std::string_view field) {
    return {FailureCode::ConfigurationInvalid, "card profile: " + std::string(field) + " does not fit the chip"};
}

// The blocks of an empty card: fields are padded with spaces. Block 0 of 0002 ends with its address.
std::array<Bytes, 2> blank_blocks(Layout layout) {
    constexpr std::uint8_t kPadding = 0x20;
    if (layout == Layout::Version0002) {
        const auto address = locate(layout, Field::Address);
        return {Bytes(address.offset + address.length, kPadding), Bytes(kBlockSize, kPadding)};
    }
    return {Bytes(kBlockSize, kPadding), Bytes{}};
}

bool write(std::array<Bytes, 2>& blocks, const Location& at, std::span<const std::uint8_t> bytes) {
    if (bytes.size() > at.length) {
        return false;
    }
    auto& block = blocks.at(static_cast<std::size_t>(at.block));
    std::ranges::copy(bytes, block.begin() + static_cast<std::ptrdiff_t>(at.offset));
    return true;
}

}  // namespace

domain::Result<std::array<Bytes, 2>> encode_card_content(const CardContent& content) {
    const auto layout = layout_for(content.layout);
    auto blocks = blank_blocks(layout);
    const std::pair<Field, const std::string&> texts[]{
        {Field::Version, content.layout},           {Field::CitizenId, content.citizen_id},
        {Field::NameThai, content.name_th},         {Field::NameEnglish, content.name_en},
        {Field::BirthDate, content.birth_date},     {Field::Sex, content.sex},
        {Field::RequestNumber, content.request_no}, {Field::Issuer, content.issuer},
        {Field::IssuerCode, content.issuer_code},   {Field::IssueDate, content.issue_date},
        {Field::ExpiryDate, content.expiry_date},   {Field::CardType, content.card_type},
        {Field::Address, content.address},          {Field::PhotoNumber, content.photo_no},
    };
    for (const auto& [field, text] : texts) {
        const auto bytes = encode_tis620(text);
        const auto at = locate(layout, field);
        const bool held_by_layout = at.length > 0;
        if (!bytes || (held_by_layout && !write(blocks, at, *bytes))) {
            return invalid("a text (field number " + std::to_string(static_cast<int>(field)) + ')');
        }
    }
    const auto size = content.photo.size();
    const std::uint8_t length[]{static_cast<std::uint8_t>(size >> 8), static_cast<std::uint8_t>(size & 0xFF)};
    if (!write(blocks, locate(layout, Field::Photo), content.photo) ||
        !write(blocks, locate(layout, Field::PhotoLength), length)) {
        return invalid("the photo (" + std::to_string(size) + " bytes)");
    }
    return blocks;
}

std::optional<Bytes> encode_laser_number(std::string_view laser_no) {
    const auto text = encode_tis620(laser_no);
    if (!text || laser_number_text(*text) != std::string(laser_no)) {
        return std::nullopt;
    }
    // Version, state and kind of authorisation: of no use to a reader of the number.
    Bytes answer{0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00};
    std::ranges::copy_if(*text, std::back_inserter(answer), [](std::uint8_t byte) { return byte != '-'; });
    answer.resize(kLaserHeader + kLaserLength, 0x00);
    return answer;
}

std::optional<Bytes> encode_production_data(std::string_view chip_no) {
    const auto number = bytes_of_hexadecimal(chip_no);
    if (!number || number->size() != kChipNumberLength) {
        return std::nullopt;
    }
    Bytes answer(kProductionData, 0x00);
    answer[0] = 0x9F;
    answer[1] = 0x7F;
    answer[2] = static_cast<std::uint8_t>(kProductionData - 3);
    std::ranges::copy(*number, answer.begin() + kChipNumberAt);
    return answer;
}

}  // namespace amphoe::devices::card
