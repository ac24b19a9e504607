// Text that a handheld scanner typed as a keyboard.
#pragma once

#include <string>
#include <string_view>

namespace amphoe::domain {

/// A scanner presses the keys of a US keyboard. When the computer's layout is Thai (Kedmanee, TIS 820-2538) the keys
/// come out as Thai letters: they are mapped back, as soon as one Thai letter shows that the layout was Thai. The
/// ending that scanners add (Enter, Tab) and spaces around are taken off; everything else stays. Text that is not UTF-8
/// stays as it is.
std::string scanned_text(std::string_view typed);

}  // namespace amphoe::domain
