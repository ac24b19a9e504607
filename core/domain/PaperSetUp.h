// How an office prints: a printer for each size, and which papers come on numbered forms.
#pragma once

#include <map>
#include <set>
#include <string>

#include "core/domain/PaperRecord.h"

namespace amphoe::domain {

struct PaperSetUp {
    std::map<PaperSize, std::string> printers;  ///< a size without an entry goes to the workstation's printer
    std::set<DocumentKind> numbered;            ///< printed on forms of PaperStock, named as the kind

    /// Empty: the workstation's printer.
    std::string printer_for(DocumentKind kind) const {
        const auto found = printers.find(paper_size_of(kind));
        return found == printers.end() ? std::string() : found->second;
    }
};

}  // namespace amphoe::domain
