// Whether a house code begins with a registry office, of today or of former times (domain.md E5). It is never compared
// with the present office: boundaries change, house codes stay.
#pragma once

#include <string>

#include "core/domain/Failure.h"
#include "core/domain/OfficeTable.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// FieldInvalid of `field` for a code of no office. A table without offices says nothing about any code; the loader
/// never gives one.
domain::Result<domain::Done> check_office_of_house(const domain::OfficeTable& offices, const std::string& field,
                                                   const std::string& house_code);

/// The same of every house code among a page's answers; empty answers are left to the page.
domain::Result<domain::Done> check_offices_of_houses(const domain::OfficeTable& offices, const domain::FormPage& page,
                                                     const domain::Fields& answers);

}  // namespace amphoe::workflows
