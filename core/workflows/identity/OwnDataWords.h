// Codes of the registers in the words a citizen reads on the own record, beside those of papers (RegisterCodes). An
// unknown code stays as it is.
#pragma once

#include <string>

namespace amphoe::workflows {

/// "มีชีวิตอยู่" of "ALIVE", else as a paper says it.
std::string living_status_th(const std::string& code);
/// "บัตรที่ใช้อยู่" of "ACTIVE" ...
std::string card_state_th(const std::string& code);
/// States, actions and results of ThaID and Tang Rat.
std::string enrolment_word_th(const std::string& code);
/// Where somebody enrolled or proved who they are: "ที่ว่าการอำเภอ" of "DISTRICT" ...
std::string channel_th(const std::string& code);
/// The service's title, or what else the centre keeps as the reason of a question.
std::string purpose_th(const std::string& code);
/// "ทะเบียนบุคคล" of "citizen" ...
std::string record_th(const std::string& code);

}  // namespace amphoe::workflows
