// What the reference centre itself holds of an office at the end of a day, read from its own database.
#pragma once

#include <map>
#include <string>

#include "tests/centre/storage/Database.h"

namespace amphoe::testing {

struct CentreAct {
    std::string kind;
    bool accepted = false;
    std::string reason;
};

struct CentreTill {
    int receipts = 0;
    int voided = 0;
    int waived = 0;
    long cash_satang = 0;
    long qr_satang = 0;
};

struct CentreBooks {
    std::map<std::string, CentreAct> acts;      ///< by message id, with the verdict of the signed receipt
    CentreTill till;                            ///< added up from the receipts in the centre's register
    std::map<std::string, std::string> closed;  ///< what the close of the day told; empty: none, or more than one
    std::map<std::string, std::string> houses;  ///< citizen number -> house where the centre lists the person
    int houses_known = 0;
    int open_notices = 0;

    int accepted_of(const std::string& kind) const;
};

/// Throws DatabaseTrouble.
CentreBooks read_centre_books(centre::Database& database, const std::string& office);

}  // namespace amphoe::testing
