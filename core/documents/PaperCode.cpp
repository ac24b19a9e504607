#include "core/documents/PaperCode.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/documents/Base45.h"
#include "core/domain/Document.h"
#include "core/domain/PartialDate.h"

namespace amphoe::documents {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kPrefix = "AD1:";
constexpr std::string_view kMessagePrefix{"AmphoeDesk paper code 1\0", 24};
constexpr std::size_t kLongestText = 400;
constexpr std::size_t kHashBytes = 16;
constexpr std::size_t kKeyIdBytes = 8;
constexpr int kVersion = 1;

int number_of_day(const std::string& day) {
    int year = 0;
    int month = 0;
    int of_month = 0;
    return std::sscanf(day.c_str(), "%4d-%2d-%2d", &year, &month, &of_month) == 3
               ? year * 10000 + month * 100 + of_month
               : 0;
}

std::string day_of_number(int number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", number / 10000, number / 100 % 100, number % 100);
    return text.data();
}

bool is_plain(const std::string& text, std::size_t most) {
    return !text.empty() && text.size() <= most &&
           std::all_of(text.begin(), text.end(), [](char letter) { return letter > ' ' && letter < '\x7F'; });
}

bool is_sound(const PaperCode& code) {
    const auto day = domain::PartialDate::from_iso(code.claim.day);
    return is_plain(code.claim.number, 40) && domain::document_kind_from_name(code.claim.kind) &&
           is_plain(code.claim.rcode, 16) && day && day->precision() == domain::DatePrecision::Day &&
           code.claim.hash.size() == kHashBytes && code.key_id.size() == kKeyIdBytes;
}

std::optional<PaperCode> parse(const std::vector<std::uint8_t>& bytes) {
    PaperCode code;
    const auto end = bytes.end() - static_cast<std::ptrdiff_t>(kCodeSignatureBytes);
    code.payload.assign(bytes.begin(), end);
    code.signature.assign(end, bytes.end());
    try {
        const auto array = Json::from_cbor(code.payload);
        if (!array.is_array() || array.size() != 7 || array.at(0) != kVersion || !array.at(3).is_number_unsigned() ||
            array.at(3).get<std::uint64_t>() > 99991231) {
            return std::nullopt;
        }
        code.claim = {array.at(1).get<std::string>(), array.at(2).get<std::string>(),
                      day_of_number(array.at(3).get<int>()), array.at(4).get<std::string>(), array.at(5).get_binary()};
        code.key_id = array.at(6).get_binary();
    } catch (const Json::exception&) {
        return std::nullopt;
    }
    return code;
}

}  // namespace

std::vector<std::uint8_t> paper_code_payload(const domain::PaperClaim& claim, std::span<const std::uint8_t> key_id) {
    const Json array{kVersion,
                     claim.number,
                     claim.kind,
                     static_cast<unsigned>(number_of_day(claim.day)),
                     claim.rcode,
                     Json::binary(claim.hash),
                     Json::binary({key_id.begin(), key_id.end()})};
    return Json::to_cbor(array);
}

std::vector<std::uint8_t> paper_code_message(std::span<const std::uint8_t> payload) {
    std::vector<std::uint8_t> message(kMessagePrefix.begin(), kMessagePrefix.end());
    message.insert(message.end(), payload.begin(), payload.end());
    return message;
}

std::string paper_code_text(std::span<const std::uint8_t> payload, std::span<const std::uint8_t> signature) {
    std::vector<std::uint8_t> bytes(payload.begin(), payload.end());
    bytes.insert(bytes.end(), signature.begin(), signature.end());
    return std::string(kPrefix) + to_base45(bytes) + ".";
}

std::optional<PaperCode> read_paper_code(std::string_view text) {
    if (text.size() > kLongestText) {
        return std::nullopt;
    }
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    if (!upper.starts_with(kPrefix) || !upper.ends_with('.')) {
        return std::nullopt;
    }
    const auto bytes = from_base45(std::string_view(upper).substr(kPrefix.size(), upper.size() - kPrefix.size() - 1));
    if (!bytes || bytes->size() <= kCodeSignatureBytes) {
        return std::nullopt;
    }
    auto code = parse(*bytes);
    const bool ours = code && is_sound(*code) && paper_code_payload(code->claim, code->key_id) == code->payload;
    return ours ? code : std::nullopt;
}

}  // namespace amphoe::documents
