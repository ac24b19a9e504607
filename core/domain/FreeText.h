// Text people type freely: what is taken, what is put right, what is refused (domain.md E6).
#pragma once

#include <string>
#include <string_view>

#include "core/support/Result.h"

namespace amphoe::domain {

/// Why a text is not taken.
enum class FreeTextFault { NotUtf8, Control, Direction, Pictograph, Unprintable, ThaiOrder, TooLong };
/// "not_utf8", "control", "direction", "pictograph", "unprintable", "thai_order", "too_long".
std::string_view free_text_fault_name(FreeTextFault fault);

struct FreeTextRule {
    int most_letters = 60;  ///< code points after everything was put right
    bool lines = false;     ///< line breaks stay; otherwise they become a space
};

/// Zero-width characters are dropped, white space becomes single spaces, Thai letters are brought into the order of
/// E6 (sara am composed, tone marks after upper vowels). A mark without a letter below it or two tone marks on one
/// letter cannot be put right: ThaiOrder.
support::Result<std::string, FreeTextFault> read_free_text(std::string_view typed, const FreeTextRule& rule);

/// The Thai part alone; ThaiOrder or NotUtf8.
support::Result<std::string, FreeTextFault> normalised_thai(std::string_view text);

}  // namespace amphoe::domain
