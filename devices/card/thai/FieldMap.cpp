#include "devices/card/thai/FieldMap.h"

#include <algorithm>

namespace amphoe::devices::card {
namespace {

constexpr std::array kVersion0003{
    FieldEntry{Field::Version, {0, 0, 4}},          FieldEntry{Field::CitizenId, {0, 4, 13}},
    FieldEntry{Field::NameThai, {0, 17, 100}},      FieldEntry{Field::NameEnglish, {0, 117, 100}},
    FieldEntry{Field::BirthDate, {0, 217, 8}},      FieldEntry{Field::Sex, {0, 225, 1}},
    FieldEntry{Field::RequestNumber, {0, 226, 20}}, FieldEntry{Field::Issuer, {0, 246, 100}},
    FieldEntry{Field::IssuerCode, {0, 346, 13}},    FieldEntry{Field::IssueDate, {0, 359, 8}},
    FieldEntry{Field::ExpiryDate, {0, 367, 8}},     FieldEntry{Field::CardType, {0, 375, 2}},
    FieldEntry{Field::PhotoLength, {0, 377, 2}},    FieldEntry{Field::Photo, {0, 379, 5118}},
    FieldEntry{Field::Address, {0, 5497, 160}},     FieldEntry{Field::PhotoNumber, {0, 5657, 14}},
};

// Person and photo at the same offsets in block 1, the address in block 0; no source places the photo number.
constexpr std::array kVersion0002{
    FieldEntry{Field::Version, {0, 0, 4}},          FieldEntry{Field::CitizenId, {1, 4, 13}},
    FieldEntry{Field::NameThai, {1, 17, 100}},      FieldEntry{Field::NameEnglish, {1, 117, 100}},
    FieldEntry{Field::BirthDate, {1, 217, 8}},      FieldEntry{Field::Sex, {1, 225, 1}},
    FieldEntry{Field::RequestNumber, {1, 226, 20}}, FieldEntry{Field::Issuer, {1, 246, 100}},
    FieldEntry{Field::IssuerCode, {1, 346, 13}},    FieldEntry{Field::IssueDate, {1, 359, 8}},
    FieldEntry{Field::ExpiryDate, {1, 367, 8}},     FieldEntry{Field::CardType, {1, 375, 2}},
    FieldEntry{Field::PhotoLength, {1, 377, 2}},    FieldEntry{Field::Photo, {1, 379, 5118}},
    FieldEntry{Field::Address, {0, 4, 150}},
};

}  // namespace

Layout layout_for(std::string_view version) {
    return version == "0002" ? Layout::Version0002 : Layout::Version0003;
}

std::span<const FieldEntry> fields_of(Layout layout) {
    if (layout == Layout::Version0002) {
        return kVersion0002;
    }
    return kVersion0003;
}

Location locate(Layout layout, Field field) {
    const auto fields = fields_of(layout);
    const auto found = std::ranges::find(fields, field, &FieldEntry::field);
    return found == fields.end() ? Location{} : found->at;
}

}  // namespace amphoe::devices::card
