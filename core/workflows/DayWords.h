// What the day's own counters are called on the daily report (domain.md D11).
#pragma once

#include <string>

namespace amphoe::workflows {

/// "ลงทะเบียนใหม่" of "enrol" ...; "ส่วนกลางไม่รับ (เหตุ person.unknown)" of "rejected: person.unknown".
std::string enrolment_th(const std::string& name);

/// "พิมพ์ไม่สำเร็จ" of "print_failed" ...; an unknown name as it is.
std::string incident_th(const std::string& name);

}  // namespace amphoe::workflows
