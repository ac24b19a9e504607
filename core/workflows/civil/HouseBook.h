// What the office hands over with a number (domain.md W10.8): the house book laid out as ท.ร.14 and the notice to put
// the number up.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Document.h"

namespace amphoe::workflows {

/// One house after its number was released.
struct NumberedHouse {
    std::string house_no;
    std::string house_code;   ///< 11 digits
    std::string address;      ///< with the number
    std::string number_date;  ///< ISO; empty: not told
    std::string kind;         ///< "บ้าน" ...
    std::string nature;       ///< "ตึก 2 ชั้น"
    bool under_construction = false;
    std::string note;        ///< of a split or a merge
    std::string request_no;  ///< the centre's
    std::string case_number;
    std::string owner;      ///< whom the notice is for
    std::string registrar;  ///< who released the number
    bool persons_known = true;
    std::vector<domain::Fields> persons{};  ///< rows as on a copy of ท.ร.14; none: nobody lives there yet
};

domain::DocumentContent house_book_content(const NumberedHouse& house);
domain::DocumentContent number_plate_notice_content(const NumberedHouse& house);

}  // namespace amphoe::workflows
