// What the registers write as a code, in the words of a paper. A code nobody here knows stays as the register wrote it.
#pragma once

#include <string>

#include "core/domain/OfficeTable.h"

namespace amphoe::workflows {

/// "เจ้าบ้าน" of "HEAD", "ผู้อาศัย" of "OCCUPANT", "บุตร" of "CHILD" ...
std::string relation_th(const std::string& code);

/// What a paper must say of somebody who is no living resident: "ถึงแก่กรรม" of "DECEASED" ... Empty for "ALIVE" and "".
std::string person_status_th(const std::string& code);

/// "บัตรหมดอายุ" of "EXPIRED" ...
std::string card_reason_th(const std::string& code);

/// "สำนักทะเบียนอำเภอตัวอย่าง" of "9901"; "สำนักทะเบียน รหัส 1234" of an office the table has not; other text as it is.
std::string office_th(const domain::OfficeTable* offices, const std::string& code);

/// "08.15 น." of "08:15" or "08.15"; other text as it is (E1).
std::string clock_th(const std::string& time);

}  // namespace amphoe::workflows
