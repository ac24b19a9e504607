// Register answers as people and papers read them.
#pragma once

#include <optional>
#include <string>

#include "core/domain/PartialDate.h"
#include "core/domain/RegisterRecord.h"

namespace amphoe::workflows {

/// "14 มกราคม 2530" of "2530-01-14" (BE, births) or "1987-01-14" (ISO); unknown parts stay unknown, other text as it
/// is.
std::string thai_date(const std::string& text);
/// "ชาย" of "1", "หญิง" of "2", "" otherwise.
std::string sex_th(const std::string& code);
/// "1-2345-67890-12-3"; other text as it is.
std::string citizen_text(const std::string& digits);
/// "9901-000001-7"; other text as it is.
std::string house_text(const std::string& digits);
/// Title and first name joined as Thai papers do it, then the other parts; "name" where the record has only that.
std::string person_name(const domain::Fields& person);
/// The address line, followed by the parts where the record has no line.
std::string address_of(const domain::Fields& place);
/// Completed years of somebody born then; nothing where no date of birth is known.
std::optional<domain::PartialDate::Age> age_on(const std::string& birth_date, const std::string& iso_day);

}  // namespace amphoe::workflows
