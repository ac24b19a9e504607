// The five factors of C12 beside the card number, whether or not this version has a device for them.
#pragma once

#include <array>
#include <string_view>

namespace amphoe::domain {

enum class AuthenticationFactor { Chip, OneTimeCode, Fingerprint, Face, Iris };

/// A declared slot: a factor without a device is named as such everywhere, never silently absent.
struct FactorSlot {
    AuthenticationFactor factor = AuthenticationFactor::Chip;
    std::string_view name;  ///< "chip", "otp", "fingerprint", "face", "iris"
    std::string_view title_th;
    std::string_view title_en;
    bool has_device = false;
};

/// All five, in the order of the capability table.
const std::array<FactorSlot, 5>& factor_table();

inline constexpr std::string_view kNoDeviceTh = "ไม่มีอุปกรณ์";
inline constexpr std::string_view kNoDeviceEn = "no device";

}  // namespace amphoe::domain
