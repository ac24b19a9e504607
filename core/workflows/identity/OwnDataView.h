// W13.3: what the registers keep of one person, by group and in words, for the screen and for the plain print.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/OfficeTable.h"
#include "core/domain/RegisterRecord.h"

namespace amphoe::workflows {

/// What the centre answered; a record that is missing was not answered and says so, an empty one means "none".
struct OwnRecords {
    domain::RegisterRecord person;
    std::optional<domain::RegisterRecord> house{};
    std::optional<domain::RegisterRecord> marriage{};
    std::optional<domain::RegisterRecord> cards{};
    std::optional<domain::RegisterRecord> thaid{};
    std::optional<domain::RegisterRecord> tangrat{};
    std::optional<domain::RegisterRecord> uses{};
    std::optional<domain::RegisterRecord> releases{};  ///< to agencies, oldest first
};

/// One field in words.
struct OwnDataLine {
    std::string title_th;
    std::string text;
};
struct OwnDataGroup {
    std::string key;  ///< "person", "address", "family", "card", "enrolments", "uses": the paper's tables
    std::string title_th;
    std::vector<OwnDataLine> lines;
};

/// The six groups of W13.3 in their order, none empty. Dates, sexes, states and offices in words.
std::vector<OwnDataGroup> own_data_groups(const OwnRecords& records, const domain::OfficeTable& offices);

/// Rows for a form page: the group's title on a row of its own, then its lines.
std::vector<domain::Fields> own_data_rows(const std::vector<OwnDataGroup>& groups);

/// The plain print of W13.4: certifies nothing and says so.
domain::DocumentContent own_data_paper(const std::vector<OwnDataGroup>& groups, const domain::RegisterRecord& person,
                                       const std::string& case_number);

}  // namespace amphoe::workflows
