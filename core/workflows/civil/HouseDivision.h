// What the workstation checks of a split or a merge of house numbers before it is sent (domain.md W10). The centre
// checks the same once more with its own registers.
#pragma once

#include <string>
#include <vector>

#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

/// New houses of a split into `parts` houses; FieldInvalid of `parts` unless 2 to 20. With `origin_stays` the house of
/// origin is one of them.
domain::Result<int> new_houses(const std::string& parts, bool origin_stays);

/// House numbers proposed for the new houses, one per line, in stored form; none at all lets the centre choose.
/// FieldInvalid of `part_numbers`: another form, twice, another count, or one of the `taken` numbers.
domain::Result<std::string> read_part_numbers(const std::string& lines, int wanted,
                                              const std::vector<std::string>& taken);

/// House codes, one per line, in stored form: 1 to 19, none twice, none of them `kept`. FieldInvalid of `other_houses`.
domain::Result<std::vector<std::string>> read_other_houses(const std::string& lines, const std::string& kept);

/// FieldInvalid of `field` unless `owner_id` is who may ask for changes of the house (HouseRecord::master_id).
domain::Result<domain::Done> belongs_to(const HouseRecord& house, const std::string& owner_id,
                                        const std::string& field);

/// Whether `other` may go into `kept`: in use, of that owner, in the same village, nobody lives there. FieldInvalid of
/// `other_houses` with its code.
domain::Result<domain::Done> may_go_into(const HouseRecord& kept, const HouseRecord& other,
                                         const std::string& owner_id);

}  // namespace amphoe::workflows
