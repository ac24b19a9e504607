// Whom the centre told how an act ended, in the present language.
#pragma once

#include <string>

#include "core/domain/Visit.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// "Told of the result: the mover (SMS to 08x-xxx-0006), the head of the house (ThaID)"; empty when nobody was.
/// `notified` as CounterService::notified.
std::string notified_text(const domain::Fields& notified, const Texts& texts);

}  // namespace amphoe::gui
