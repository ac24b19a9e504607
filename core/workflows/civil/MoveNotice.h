// The law clock of a move and the paper ท.ร.6 (domain.md W6, D5).
#pragma once

#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/RegisterRecord.h"
#include "core/domain/Rules.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// Days beyond the last day of notice; 0 in time. Both days ISO.
int move_days_late(const domain::ServiceRules& rules, const std::string& moved, const std::string& notice);

/// What stands on ท.ร.6; texts as printed.
struct MoveNoticeFacts {
    std::string tr6_no;
    std::string from_house;
    std::string to_house;
    std::string date_moved;  ///< ISO
    std::string reason;
    std::string informant;
    std::string registrar;
    std::vector<domain::Fields> movers;  ///< persons as the register names them
};
domain::DocumentContent move_notice_content(const MoveNoticeFacts& facts);
/// Of a notice read after the move: the register tells what the people are in the house they live in now.
void forget_relations(domain::RegisterRecord& notice);

/// Reasons of a move: code -> text; "OTHER" asks for words.
std::vector<domain::FormChoice> move_reasons();
std::string move_reason_text(const std::string& code, const std::string& words);

}  // namespace amphoe::workflows
