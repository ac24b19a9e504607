// The contract's failure object.
#pragma once

#include "core/domain/Failure.h"
#include "gui/console/FailureWords.h"
#include "gui/console/JsonText.h"

namespace amphoe::gui::console {

/// {"code", "message_th", "message_en", "remedy_th", "remedy_en"} and "detail" when there is one.
Json failure_json(const domain::Failure& failure, const FailureWords& words);

}  // namespace amphoe::gui::console
