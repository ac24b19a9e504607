// W7.5, W8.7: what is written into the book of a house when people have moved in.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

/// The move as the centre accepted it.
struct HouseEntry {
    std::string tr6_no;
    std::string effective_date;  ///< ISO
    std::string from;            ///< the address they left
    std::vector<domain::Fields> movers;
    std::string relations;  ///< "number=CODE" lines, as in the act
    std::string case_number;
    std::string registrar;
};

/// The lines of those who moved in and nobody else's: the others stand in the book already.
domain::DocumentContent house_entry_content(const HouseRecord& house, const HouseEntry& entry);

}  // namespace amphoe::workflows
