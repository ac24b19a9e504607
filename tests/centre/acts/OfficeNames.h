// What offices are called, from the table the offices ship.
#pragma once

#include <string>

namespace amphoe::centre {

/// "สำนักทะเบียนอำเภอตัวอย่าง"; an office nobody lists is named by its code.
std::string office_name(const std::string& code);

}  // namespace amphoe::centre
