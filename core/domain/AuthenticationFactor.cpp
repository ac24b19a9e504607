#include "core/domain/AuthenticationFactor.h"

namespace amphoe::domain {

const std::array<FactorSlot, 5>& factor_table() {
    static constexpr std::array<FactorSlot, 5> kSlots{
        {{AuthenticationFactor::Chip, "chip", "ชิปบัตร", "Chip", true},
         {AuthenticationFactor::OneTimeCode, "otp", "รหัส OTP", "One-time code", true},
         {AuthenticationFactor::Fingerprint, "fingerprint", "ลายนิ้วมือ", "Fingerprint", false},
         {AuthenticationFactor::Face, "face", "ใบหน้า", "Face", true},
         {AuthenticationFactor::Iris, "iris", "ม่านตา", "Iris", false}}};
    return kSlots;
}

}  // namespace amphoe::domain
