// The kiosk mode of ทางรัฐ on the citizen's screen (domain.md C22, W5 mode C): card, "เปิดใช้งานทางรัฐ", QR code.
#pragma once

#include <string>

#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitState.h"

namespace amphoe::gui {

/// Title and button of the page where the citizen confirms. They have the kiosk's own words when nothing else is
/// confirmed by the same press.
std::string confirm_title(const VisitState& state, const Texts& texts);
std::string confirm_label(const VisitFacts& facts, const Texts& texts);

/// The four steps, the first one done; empty when the visit has nothing of a kiosk.
std::string kiosk_steps(const VisitFacts& facts, const Texts& texts);

/// What the officer asks the citizen to do on that page.
std::string confirm_request(const VisitFacts& facts, const Texts& texts);

/// Beside the QR code of ทางรัฐ.
std::string tangrat_code_words(int minutes, const Texts& texts);

}  // namespace amphoe::gui
