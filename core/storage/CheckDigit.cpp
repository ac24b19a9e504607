#include "core/storage/CheckDigit.h"

namespace amphoe::storage {
namespace {

/// One step of ISO/IEC 7064 section 9: product of the digit before, and the digit.
int next_product(int product, int digit) {
    const int sum = (product + digit) % 10;
    return (sum == 0 ? 10 : sum) * 2 % 11;
}

}  // namespace

char check_digit_mod_11_10(std::string_view text) {
    int product = 10;
    for (const char character : text) {
        if (character >= '0' && character <= '9') {
            product = next_product(product, character - '0');
        } else if (character >= 'A' && character <= 'Z') {
            const int value = character - 'A' + 10;
            product = next_product(next_product(product, value / 10), value % 10);
        }
    }
    return static_cast<char>('0' + (11 - product) % 10);
}

}  // namespace amphoe::storage
