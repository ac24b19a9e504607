#include "core/storage/FieldSealer.h"

#include "core/storage/StoreError.h"
#include "core/support/AesGcm.h"

namespace amphoe::storage {

FieldSealer::FieldSealer(support::Secret key, std::uint8_t key_version)
    : key_(std::move(key)), key_version_(key_version) {}

std::vector<std::uint8_t> FieldSealer::seal(const FieldPlace& place, std::span<const std::uint8_t> plain) const {
    auto sealed = support::aes_gcm_seal(key_, associated_data(place), plain);
    sealed.insert(sealed.begin(), key_version_);
    return sealed;
}

std::vector<std::uint8_t> FieldSealer::seal_text(const FieldPlace& place, std::string_view plain) const {
    return seal(place, {reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size()});
}

std::vector<std::uint8_t> FieldSealer::open(const FieldPlace& place, std::span<const std::uint8_t> sealed) const {
    if (!sealed.empty() && sealed.front() == key_version_) {
        if (auto plain = support::aes_gcm_open(key_, associated_data(place), sealed.subspan(1))) {
            return std::move(*plain);
        }
    }
    throw StoreError(domain::FailureCode::StoreDamaged,
                     "a sealed value does not open: " + std::string(place.table) + "." + std::string(place.column));
}

std::string FieldSealer::open_text(const FieldPlace& place, std::span<const std::uint8_t> sealed) const {
    const auto plain = open(place, sealed);
    return {plain.begin(), plain.end()};
}

std::string FieldSealer::associated_data(const FieldPlace& place) const {
    // Table, column and version never contain the separator, so the row id cannot pretend to be another part.
    return std::string(place.table) + '|' + std::string(place.row) + '|' + std::string(place.column) + '|' +
           std::to_string(key_version_);
}

}  // namespace amphoe::storage
