#include "devices/card/thai/CardFields.h"

#include <algorithm>
#include <array>

#include "devices/card/thai/Tis620.h"

namespace amphoe::devices::card {
namespace {

void warn(Warnings& warnings, std::string_view key, std::string_view problem) {
    warnings.push_back(std::string(key) + '.' + std::string(problem));
}

std::vector<FieldBytes> split(FieldBytes bytes) {
    std::vector<FieldBytes> parts;
    auto begin = bytes.begin();
    for (;;) {
        const auto end = std::find(begin, bytes.end(), std::uint8_t{'#'});
        parts.push_back(without_padding(FieldBytes(begin, end)));
        if (end == bytes.end()) {
            return parts;
        }
        begin = end + 1;
    }
}

// Parts as text, or none (with a warning) unless all decode and there are `count` of them.
std::vector<std::string> text_parts(FieldBytes bytes, std::size_t count, std::string_view key, Warnings& warnings) {
    std::vector<std::string> texts;
    for (const auto part : split(without_padding(bytes))) {
        auto text = decode_tis620(part);
        if (!text) {
            warn(warnings, key, "encoding");
            return {};
        }
        texts.push_back(std::move(*text));
    }
    if (texts.size() != count) {
        warn(warnings, key, "parts");
        return {};
    }
    return texts;
}

bool digits_only(FieldBytes bytes) {
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; });
}

std::string ascii(FieldBytes bytes) {
    return {bytes.begin(), bytes.end()};
}

struct AddressPart {
    std::string domain::ThaiAddress::*member;
    std::string_view key;
    std::array<std::string_view, 2> labels;  // a value carries one of them; none listed: not checked
};

// thai-id-card.md section 4: house, moo, trok, soi, road, tambon, amphoe, province.
constexpr std::array<AddressPart, 8> kAddressParts{{
    {&domain::ThaiAddress::house, "address.house", {}},
    {&domain::ThaiAddress::moo, "address.moo", {"หมู่ที่", "หมู่"}},
    {&domain::ThaiAddress::trok, "address.trok", {"ตรอก", "ตรอก"}},
    {&domain::ThaiAddress::soi, "address.soi", {"ซอย", "ซอย"}},
    {&domain::ThaiAddress::road, "address.road", {"ถนน", "ถนน"}},
    {&domain::ThaiAddress::tambon, "address.tambon", {"ตำบล", "แขวง"}},
    {&domain::ThaiAddress::amphoe, "address.amphoe", {"อำเภอ", "เขต"}},
    {&domain::ThaiAddress::province, "address.province", {"จังหวัด", "กรุงเทพมหานคร"}},
}};

bool labelled(const AddressPart& part, std::string_view value) {
    return value.empty() || part.labels.front().empty() ||
           std::ranges::any_of(part.labels, [&](std::string_view label) { return value.starts_with(label); });
}

}  // namespace

std::string text_field(FieldBytes bytes, std::string_view key, Warnings& warnings) {
    auto text = decode_tis620(without_padding(bytes));
    if (!text) {
        warn(warnings, key, "encoding");
        return {};
    }
    return std::move(*text);
}

domain::PersonName name_field(FieldBytes bytes, std::string_view key, Warnings& warnings) {
    auto parts = text_parts(bytes, 4, key, warnings);
    if (parts.empty()) {
        return {};
    }
    return {std::move(parts[0]), std::move(parts[1]), std::move(parts[2]), std::move(parts[3])};
}

domain::ThaiAddress address_field(FieldBytes bytes, Warnings& warnings) {
    domain::ThaiAddress address;
    auto parts = text_parts(bytes, kAddressParts.size(), "address", warnings);
    address.raw = decode_tis620(without_padding(bytes)).value_or(std::string{});
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const auto& part = kAddressParts[index];
        if (!labelled(part, parts[index])) {
            warn(warnings, part.key, "label");
        }
        address.*part.member = std::move(parts[index]);
    }
    return address;
}

std::optional<domain::PartialDate> date_field(FieldBytes bytes, std::string_view key, Warnings& warnings) {
    const auto text = ascii(without_padding(bytes));
    const auto date = domain::PartialDate::from_chip(text);
    if (!date) {
        const bool blank = text.find_first_not_of('0') == std::string::npos;
        warn(warnings, key, blank ? "unknown" : "invalid");
    }
    return date;
}

std::optional<domain::ExpiryDate> expiry_field(FieldBytes bytes) {
    const auto text = ascii(without_padding(bytes));
    if (text == "99999999") {
        return domain::ExpiryDate{true, std::nullopt};
    }
    const auto date = domain::PartialDate::from_chip(text);
    return date ? std::optional(domain::ExpiryDate{false, date}) : std::nullopt;
}

std::optional<domain::Sex> sex_field(FieldBytes bytes, Warnings& warnings) {
    const auto text = ascii(bytes);
    if (text == "1") {
        return domain::Sex::Male;
    }
    if (text == "2") {
        return domain::Sex::Female;
    }
    warn(warnings, "sex", "invalid");
    return std::nullopt;
}

std::string photo_number_field(FieldBytes bytes, Warnings& warnings) {
    const auto digits = without_padding(bytes);
    if (digits.size() != 14 || !digits_only(digits)) {
        if (!digits.empty()) {
            warn(warnings, "photo_no", "format");
        }
        return text_field(bytes, "photo_no", warnings);
    }
    const auto text = ascii(digits);
    return text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6);
}

}  // namespace amphoe::devices::card
