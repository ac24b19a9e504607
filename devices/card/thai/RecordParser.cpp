#include "devices/card/thai/RecordParser.h"

#include <algorithm>

#include "devices/card/thai/CardFields.h"
#include "devices/card/thai/Tis620.h"

namespace amphoe::devices::card {
namespace {

using domain::Failure;
using domain::FailureCode;

// Thirteen ASCII digits and nothing else: the lenient forms of CitizenId::parse are for typed numbers.
std::optional<domain::CitizenId> citizen_id_of(FieldBytes bytes) {
    const bool digits = std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; });
    return digits ? domain::CitizenId::parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()})
                  : std::nullopt;
}

}  // namespace

std::string version_of(const CardImage& image) {
    const auto bytes = image.bytes(locate(Layout::Version0003, Field::Version));
    const bool printable = std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte > 0x20 && byte < 0x7F; });
    return printable ? std::string(bytes.begin(), bytes.end()) : std::string{};
}

domain::Result<domain::IdentityCard> parse_person(const CardImage& image, Layout layout) {
    const auto bytes = [&](Field field) { return image.bytes(locate(layout, field)); };
    const auto citizen_id = citizen_id_of(bytes(Field::CitizenId));
    if (!citizen_id) {
        return Failure{FailureCode::CardDataInvalid, "the citizen number on the chip is not valid"};
    }
    const auto expiry = expiry_field(bytes(Field::ExpiryDate));
    if (!expiry) {
        return Failure{FailureCode::CardDataInvalid, "the expiry on the chip is neither a date nor lifelong"};
    }
    Warnings warnings;
    const auto version = version_of(image);
    if (version != "0002" && version != "0003") {
        warnings.emplace_back("version.unknown");
    }
    domain::IdentityCard card{.citizen_id = *citizen_id,
                              .name_th = name_field(bytes(Field::NameThai), "name_th", warnings),
                              .name_en = name_field(bytes(Field::NameEnglish), "name_en", warnings),
                              .birth_date = date_field(bytes(Field::BirthDate), "birth_date", warnings),
                              .sex = sex_field(bytes(Field::Sex), warnings),
                              .issuer = text_field(bytes(Field::Issuer), "issuer", warnings),
                              .issue_date = date_field(bytes(Field::IssueDate), "issue_date", warnings),
                              .expiry_date = *expiry,
                              .address = {},
                              .version = version,
                              .atr = {},
                              .request_no = text_field(bytes(Field::RequestNumber), "request_no", warnings),
                              .photo_no = {},
                              .card_type = text_field(bytes(Field::CardType), "card_type", warnings),
                              .photo = {},
                              .provenance = domain::Provenance::ChipUnverified,
                              .warnings = {},
                              .timing = {},
                              .reader = {}};
    card.warnings = std::move(warnings);
    return card;
}

void parse_address(const CardImage& image, Layout layout, domain::IdentityCard& card) {
    card.address = address_field(image.bytes(locate(layout, Field::Address)), card.warnings);
    card.photo_no = photo_number_field(image.bytes(locate(layout, Field::PhotoNumber)), card.warnings);
}

}  // namespace amphoe::devices::card
