// W11: which register a copy is taken from and what of it stands on the paper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/OfficeTable.h"
#include "core/domain/RegisterRecord.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// One kind of copy that has a layout.
struct CopyKind {
    std::string code;  ///< "TR14_1" ...
    std::string title_th;
    std::string title_en;
    domain::RegisterKind source;
    domain::DocumentKind paper;
    std::vector<domain::FormChoice>
        may_hide;  ///< template field or table -> name; empty where the law shows everything
};
const std::vector<CopyKind>& copy_kinds();
const CopyKind* copy_kind(const std::string& code);

/// What is certified besides the record.
struct CopyFacts {
    std::string purpose;
    std::vector<std::string> hidden;
    std::string registrar_name;
    std::string registrar_title;
    /// Person of the card for CARD_REC and NAME: the answers have cards or changes only.
    domain::Fields person;
    const domain::OfficeTable* offices = nullptr;  ///< names of the offices; null: their codes
};

/// ท.ร.13 lists those only.
bool is_alien(const domain::Fields& person);

/// All fields of the kind's template; what the record lacks stays empty and prints as "-". Hidden ones say so.
domain::DocumentContent copy_content(const CopyKind& kind, const domain::RegisterRecord& record,
                                     const CopyFacts& facts);

/// Twelve letters in groups of four, of the record's content and version: equal data have equal codes.
std::string check_code_of(const domain::RegisterRecord& record);

/// Rows for the screen: template field titles are the register's keys.
std::vector<domain::Fields> copy_rows(const domain::DocumentContent& content);

}  // namespace amphoe::workflows
