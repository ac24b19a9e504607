#include "core/domain/IdentityCard.h"

#include <array>
#include <string_view>

namespace amphoe::domain {
namespace {

std::string join(std::initializer_list<const std::string*> parts) {
    std::string text;
    for (const auto* part : parts) {
        if (part->empty()) {
            continue;
        }
        if (!text.empty()) {
            text.push_back(' ');
        }
        text += *part;
    }
    return text;
}

}  // namespace

std::string PersonName::full() const {
    return join({&title, &first, &middle, &last});
}

std::string ThaiAddress::one_line() const {
    return join({&house, &moo, &trok, &soi, &road, &tambon, &amphoe, &province});
}

std::string provenance_name(Provenance provenance) {
    switch (provenance) {
        case Provenance::ChipUnverified:
            return "chip-unverified";
        case Provenance::Typed:
            return "typed";
        case Provenance::VerifiedOnline:
            return "verified-online";
    }
    return "chip-unverified";
}

std::string card_field_name(CardField field) {
    static constexpr std::array<std::string_view, kCardFieldCount> kNames{
        "citizen_id", "name_th",    "name_en",  "birth_date", "sex",   "issuer",   "issue_date", "expiry_date",
        "address",    "request_no", "photo_no", "card_type",  "photo", "laser_no", "chip_no"};
    return std::string(kNames.at(static_cast<std::size_t>(field)));
}

Provenance IdentityCard::provenance_of(CardField field) const {
    const auto found = field_provenance.find(field);
    return found == field_provenance.end() ? provenance : found->second;
}

}  // namespace amphoe::domain
