// What went out on a stick and what came back.
#pragma once

#include <string>

namespace amphoe::domain {

struct BundleExport {
    std::string bundle_id;
    int messages = 0;
    int left_out = 0;  ///< waiting, but over the limits of one file: export again after the receipts came back
};

struct BundleImport {
    std::string bundle_id;
    int accepted = 0;
    int rejected = 0;
    int already = 0;   ///< answered before, on line or by an earlier import: nothing changed
    int refused = 0;   ///< the centre will not take them: parked with the reason
    int doubtful = 0;  ///< a receipt that does not fit our message: keeps waiting
    int unknown = 0;   ///< not of this workstation's outbox
};

}  // namespace amphoe::domain
