// Times, dates and filled sentences as people read them (domain.md E1).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/domain/PartialDate.h"
#include "core/support/Time.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// Replaces each "{key}" by its value; unknown keys stay as they are.
std::string filled(const std::string& sentence, const std::map<std::string, std::string>& values);

/// "14.32 น." or "14:32", Bangkok.
std::string clock_text(support::Timestamp at, const Texts& texts);
/// "22 พ.ย. 2569" or "22 Nov 2026", Bangkok.
std::string day_text(support::Timestamp at, const Texts& texts);
/// Short Thai date in the Buddhist Era, or the English form.
std::string date_text(const domain::PartialDate& date, const Texts& texts);
/// "39 ปี" or, when day or month are unknown, "38-39 ปี".
std::string age_text(const domain::PartialDate& birth, support::Timestamp now, const Texts& texts);
std::string expiry_text(const domain::ExpiryDate& expiry, const Texts& texts);

}  // namespace amphoe::gui
