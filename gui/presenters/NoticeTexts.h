// The notice of W3.1 as both screens show it.
#pragma once

#include <string>

#include "core/domain/Rules.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// One line for each thing the citizen is told, then the legal basis in its own words where the notice has them.
std::string notice_text(const domain::ConsentNotice& notice, const Texts& texts);

}  // namespace amphoe::gui
